using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>
/// Another choice for one group or one worker, all else as in the plan: what it would change by term (a plus sign makes the plan dearer), and the
/// rules in the way. The terms of the difference add up to its total.
/// </summary>
public sealed record OtherChoice(string Id, AllocationTerms Difference, IReadOnlyList<AllocationBreach> InTheWay)
{
    public bool Fits => InTheWay.Count == 0;
}

/// <summary>
/// Why a group has its worker, or a worker her team: what the present choice adds to the plan by term, and the next choices. The
/// present parts of all groups and all workers add up to the plan's terms.
/// </summary>
public sealed record ExplainedChoice(string Id, AllocationTerms Parts, IReadOnlyList<OtherChoice> Next);

/// <summary>
/// Explains single choices of a plan from the definitions, with the same prices and rules as <see cref="AllocationPricing"/> and
/// <see cref="AllocationRules"/>: nothing here comes from the search.
/// </summary>
public static class AllocationExplanation
{
    /// <summary>How many other choices are given unless asked otherwise.</summary>
    public const int Choices = 3;

    /// <summary>
    /// Why the group is with its worker, and the cheapest other workers, whether they fit or not. Workers who may never hold it (by phase, or
    /// because they leave) are not choices. Locality and continuity are the group's own parts; load is its worker's.
    /// </summary>
    public static ExplainedChoice OfGroup(AllocationProblem problem, AllocationPlan plan, GroupId id, int choices = Choices)
    {
        var group = problem.Groups.FirstOrDefault(g => g.Id == id) ?? throw new ArgumentException($"Group '{id}' is not in the problem '{problem.Name}'.");
        var holder = plan.WorkerOf[id];
        var around = new OneChange(problem, plan);
        var others = problem.Workers.Where(w => !w.Leaving && w.Id != holder && w.Phases.Contains(group.Phase)).Select(w => around.WithWorker(group, w));
        return new(holder.Text, around.Parts(group), First(others, choices));
    }

    /// <summary>
    /// Why the worker is in the team, and the cheapest other teams that she may be in, with all her groups. Over standard, fairness, preference,
    /// team change and travel are the worker's own parts.
    /// </summary>
    public static ExplainedChoice OfWorker(AllocationProblem problem, AllocationPlan plan, WorkerId id, int choices = Choices)
    {
        var worker = problem.Workers.FirstOrDefault(w => w.Id == id) ?? throw new ArgumentException($"Worker '{id}' is not in the problem '{problem.Name}'.");
        if (worker.Leaving) throw new ArgumentException($"Worker '{id}' is leaving and has no team in a plan.");
        var team = plan.TeamOf[id];
        var around = new OneChange(problem, plan);
        var others = worker.AllowedTeams.Distinct().Where(t => t != team).Select(t => around.InTeam(worker, t));
        return new(team.Text, around.Parts(worker), First(others, choices));
    }

    /// <summary>What one group adds to a plan: locality, continuity, the way to its placement, and another worker than was published.</summary>
    public static AllocationTerms PartsOf(AllocationProblem problem, AllocationPlan plan, AllocationGroup group)
    {
        var holder = plan.WorkerOf[group.Id];
        return PartsOf(problem, group, holder, plan.TeamOf[holder]);
    }

    internal static AllocationTerms PartsOf(AllocationProblem problem, AllocationGroup group, WorkerId holder, TeamId team) => AllocationTerms.Zero with
    {
        Locality = group.HomeTeam is { } home && team != home ? problem.Prices.Locality * group.Children : 0,
        Continuity = group.CurrentWorker is { } current && current != holder ? problem.Prices.Continuity * group.Continuity * group.Children : 0,
        Placement = problem.Prices.Placement * group.ToPlacement.GetValueOrDefault(team).Kilometres,
        Published = problem.Published?.PriceOf(group, holder) ?? 0,
    };

    /// <summary>What one worker adds to a plan: load, preference, team change, travel, and another team than was published.</summary>
    public static AllocationTerms PartsOf(AllocationProblem problem, AllocationPlan plan, AllocationWorker worker) =>
        PartsOf(problem, worker, plan.TeamOf[worker.Id], Loads(problem, plan).GetValueOrDefault(worker.Id), AllocationPricing.MeanLoad(problem).Mean);

    internal static Dictionary<WorkerId, decimal> Loads(AllocationProblem problem, AllocationPlan plan) =>
        problem.Groups.GroupBy(g => plan.WorkerOf[g.Id]).ToDictionary(g => g.Key, g => g.Sum(x => x.Weight.Value));

    internal static AllocationTerms PartsOf(AllocationProblem problem, AllocationWorker worker, TeamId team, decimal load, decimal mean) => AllocationTerms.Zero with
    {
        OverStandard = AllocationPricing.OverStandard(problem, worker, load),
        Fairness = AllocationPricing.Fairness(problem, worker, load, mean),
        Preference = problem.Prices.Preference * worker.PreferenceRank.GetValueOrDefault(team),
        TeamChange = worker.CurrentTeam is { } before && before != team ? problem.Prices.TeamChange : 0,
        Travel = problem.Prices.Travel * worker.ExcessTravel.GetValueOrDefault(team).Kilometres,
        Published = problem.Published?.PriceOf(worker.Id, team) ?? 0,
    };

    private static IReadOnlyList<OtherChoice> First(IEnumerable<OtherChoice> others, int choices) =>
        [.. others.OrderBy(o => o.Difference.Total).ThenBy(o => o.Id, StringComparer.OrdinalIgnoreCase).Take(choices)];
}
