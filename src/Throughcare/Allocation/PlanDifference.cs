namespace Throughcare.Allocation;

/// <summary>One group or worker that is elsewhere in the second plan, or adds something else to it. <see cref="Difference"/> is by term; minus is better.</summary>
/// <param name="Id">The group or the worker.</param>
/// <param name="From">Worker or team in the first plan.</param>
/// <param name="To">Worker or team in the second plan; the same where only what it adds has changed.</param>
/// <param name="Difference">What it adds to the second plan less what it adds to the first.</param>
public sealed record ChangedChoice(string Id, string From, string To, AllocationTerms Difference)
{
    public bool Moved => !string.Equals(From, To, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// What changed between two plans of one problem, and what it bought: by term, and by group and worker. The differences of all groups and
/// workers add up to <see cref="Total"/>.
/// </summary>
public sealed record PlanDifference
{
    /// <summary>Second plan less first, by term.</summary>
    public required AllocationTerms Total { get; init; }

    /// <summary>Groups with another worker, or that add something else because their worker is in another team; the dearest difference first.</summary>
    public required IReadOnlyList<ChangedChoice> Groups { get; init; }

    /// <summary>Workers in another team, or with another load.</summary>
    public required IReadOnlyList<ChangedChoice> Workers { get; init; }

    /// <summary>Children who have another worker in the second plan.</summary>
    public required int ChildrenWithAnotherWorker { get; init; }

    public int WorkersInAnotherTeam => Workers.Count(w => w.Moved);

    /// <summary>"3 children have another worker and 1 worker another team; that is 4.5 less in all: 8 less for locality, 3.5 more for continuity."</summary>
    public string Sentence
    {
        get
        {
            var parts = Total.ByName().Where(t => t.Value != 0).OrderByDescending(t => Math.Abs(t.Value)).Select(t => $"{Amount(t.Value)} for {t.Name.Replace('_', ' ')}").ToList();
            var moved = $"{ChildrenWithAnotherWorker} {(ChildrenWithAnotherWorker == 1 ? "child has" : "children have")} another worker and {WorkersInAnotherTeam} {(WorkersInAnotherTeam == 1 ? "worker" : "workers")} another team";
            return parts.Count == 0 ? $"{moved}; the plans come to the same by every term." : $"{moved}; that is {Amount(Total.Total)} in all: {string.Join(", ", parts)}.";
        }
    }

    /// <summary>Both plans must be whole plans of this problem.</summary>
    public static PlanDifference Of(AllocationProblem problem, AllocationPlan first, AllocationPlan second)
    {
        var groups = problem.Groups.Select(g => new ChangedChoice(g.Id.Text, first.WorkerOf[g.Id].Text, second.WorkerOf[g.Id].Text,
            AllocationExplanation.PartsOf(problem, second, g) - AllocationExplanation.PartsOf(problem, first, g)));
        var mean = AllocationPricing.MeanLoad(problem).Mean;
        var (loadFirst, loadSecond) = (AllocationExplanation.Loads(problem, first), AllocationExplanation.Loads(problem, second));
        var workers = problem.Workers.Where(w => !w.Leaving).Select(w => new ChangedChoice(w.Id.Text, first.TeamOf[w.Id].Text, second.TeamOf[w.Id].Text,
            AllocationExplanation.PartsOf(problem, w, second.TeamOf[w.Id], loadSecond.GetValueOrDefault(w.Id), mean) - AllocationExplanation.PartsOf(problem, w, first.TeamOf[w.Id], loadFirst.GetValueOrDefault(w.Id), mean)));
        return new()
        {
            Total = AllocationPricing.Of(problem, second) - AllocationPricing.Of(problem, first),
            Groups = Changed(groups),
            Workers = Changed(workers),
            ChildrenWithAnotherWorker = problem.Groups.Where(g => first.WorkerOf[g.Id] != second.WorkerOf[g.Id]).Sum(g => g.Children),
        };
    }

    private static List<ChangedChoice> Changed(IEnumerable<ChangedChoice> choices) => [.. choices
        .Where(c => c.Moved || c.Difference.ByName().Any(t => t.Value != 0))
        .OrderByDescending(c => c.Moved).ThenByDescending(c => Math.Abs(c.Difference.Total)).ThenBy(c => c.Id, StringComparer.OrdinalIgnoreCase)];

    private static string Amount(decimal more) => $"{Math.Abs(more):0.##} {(more < 0 ? "less" : "more")}";
}
