using Throughcare.Allocation;

namespace Throughcare.Options;

/// <summary>What came of holding children with a strong relationship, or in proceedings, to their worker.</summary>
public sealed record RelationshipsKept
{
    /// <summary>The reading that was solved in the end: released groups are marked.</summary>
    public required ProblemReading Reading { get; init; }

    public required AllocationAnswer Answer { get; init; }

    /// <summary>Children whom a rule held to their worker.</summary>
    public required int Held { get; init; }

    /// <summary>Children who were released because no plan fits with all of them held.</summary>
    public required int Released { get; init; }

    /// <summary>Proved: no plan fits with fewer released. Null where nobody was released.</summary>
    public int? FewestPossible { get; init; }
}

/// <summary>
/// Relationships first (domain rule 6.11): solve with every rule-held group staying. Where no plan fits so, find a plan that lets the
/// fewest children go (a problem of the same limits whose only price is one for each such child), release those, and solve again.
/// What a person decided is never released.
/// </summary>
public static class RelationshipsFirst
{
    // Among as few children, those whose relationship is weaker go first; small enough never to outweigh a child.
    private const decimal PerPointOfContinuity = 0.00001m;
    private const decimal InProceedings = 0.00005m;

    /// <param name="reading">The option as read.</param>
    /// <param name="solve">The engine: a problem in, an answer out.</param>
    /// <param name="takeApart">Takes a clash apart where no plan fits even with everybody released; left as it is where null.</param>
    public static RelationshipsKept Solve(ProblemReading reading, Func<AllocationProblem, AllocationAnswer> solve, Func<AllocationProblem, AllocationAnswer, AllocationAnswer>? takeApart = null)
    {
        takeApart ??= (_, answer) => answer;
        var held = reading.Groups.Where(IsHeldByRule).ToDictionary(g => g.Id);
        var children = held.Values.Sum(g => g.Children.Count);
        var answer = solve(reading.Problem);
        if (answer.Plan is not null || held.Count == 0)
            return new() { Reading = reading, Answer = takeApart(reading.Problem, answer), Held = children, Released = 0 };

        var released = LetFewestGo(reading.Problem, held);
        var fewest = solve(released);
        if (fewest.Plan is not { } plan)
            return new() { Reading = reading, Answer = fewest.NoPlanFits ? takeApart(released, fewest) : answer, Held = children, Released = 0 };
        var go = held.Values.Where(g => plan.WorkerOf[g.Id] != g.Worker).Select(g => g.Id).ToHashSet();
        var left = reading.Release(go);
        var again = solve(left.Problem);
        // The plan that lets the fewest go keeps every limit, so it stands where the search finds none in its time.
        if (again.Plan is null)
            again = again with { Plan = plan, Terms = AllocationPricing.Of(left.Problem, plan), NoPlanFits = false, Clash = [] };
        return new()
        {
            Reading = left,
            Answer = again,
            Held = children,
            Released = left.Released.Sum(g => g.Children.Count),
            FewestPossible = (int)Math.Ceiling(Math.Max(0, fewest.Bound / (1 + InProceedings) - 0.000001m)),
        };
    }

    /// <summary>
    /// Lays an answer that was kept over the reading that it was made of: groups that a rule holds and that have another worker in
    /// the plan had been released. Null where the plan is not one of this reading, because children, workers,
    /// judgements or rules are others now.
    /// </summary>
    public static RelationshipsKept? Restore(ProblemReading reading, AllocationAnswer answer)
    {
        var held = reading.Groups.Where(IsHeldByRule).ToList();
        var children = held.Sum(g => g.Children.Count);
        if (answer.Plan is not { } plan) return new() { Reading = reading, Answer = answer, Held = children, Released = 0 };
        if (reading.Problem.Groups.Any(g => !plan.WorkerOf.ContainsKey(g.Id)) || reading.Problem.Workers.Any(w => !w.Leaving && !plan.TeamOf.ContainsKey(w.Id))) return null;
        var restored = reading.Release(held.Where(g => plan.WorkerOf[g.Id] != g.Worker).Select(g => g.Id).ToHashSet());
        if (AllocationRules.Breaches(restored.Problem, plan).Count > 0) return null;
        // A run that was made under other rules or priorities would show a proof that is not its own. What departing from a published plan cost is no part of the plan itself.
        var total = AllocationPricing.Of(restored.Problem, plan).Total;
        return Math.Abs(total - (answer.Terms is { } terms ? terms.Total - terms.Published : total)) > Math.Max(1, total) * 0.000001m ? null : new()
        {
            Reading = restored,
            Answer = answer,
            Held = children,
            Released = restored.Released.Sum(g => g.Children.Count),
        };
    }

    private static bool IsHeldByRule(PlannedGroup group) =>
        group is { Decision: GroupDecision.Stay, Held: HeldBecause.Proceedings or HeldBecause.Relationship };

    private static AllocationProblem LetFewestGo(AllocationProblem problem, Dictionary<GroupId, PlannedGroup> held) => problem with
    {
        Name = problem.Name + ": fewest released",
        Prices = new() { Locality = 0, Continuity = 1, OverStandard = 0, Fairness = 0, Preference = 0, TeamChange = 0, Travel = 0 },
        Groups = [.. problem.Groups.Select(g => held.TryGetValue(g.Id, out var group)
            ? g with { Decision = GroupDecision.Open, Continuity = Price(group) }
            : g with { Continuity = 0 })],
    };

    private static decimal Price(PlannedGroup group) =>
        1 + (group.Held == HeldBecause.Proceedings ? InProceedings : Math.Min(group.Continuity, ContinuityByTime.Strongest) * PerPointOfContinuity);
}
