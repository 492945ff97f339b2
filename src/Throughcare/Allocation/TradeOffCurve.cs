using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>One plan on the way from "nobody changes worker" to "everybody in the home-locality team".</summary>
public sealed record TradeOffPoint
{
    /// <summary>Children who change worker though they could have kept her.</summary>
    public required int Changes { get; init; }

    /// <summary>Children with a home team whose worker is in it.</summary>
    public required int AtHome { get; init; }

    /// <summary>What one more child in the home team was worth in this plan, counted in changes of worker.</summary>
    public required decimal Worth { get; init; }

    /// <summary>The plan with its proved gap, by the prices of this point.</summary>
    public required AllocationAnswer Answer { get; init; }

    /// <summary>Changes of worker for each child more in the home team, from the point before; null at the first.</summary>
    public decimal? ChangesPerChildHome { get; init; }

    /// <summary>From the point before to here, one more child in the home team takes more than one change of worker.</summary>
    public bool TakesMoreThanOneChange => ChangesPerChildHome > 1;
}

/// <summary>A group that would be better off with a change of worker: with nobody changing, its worker is not in its home team.</summary>
/// <param name="Group">The group.</param>
/// <param name="Children">How many children it has.</param>
/// <param name="Worker">The present worker.</param>
/// <param name="Team">The team in which that worker would be, with nobody changing worker.</param>
/// <param name="Home">The home team.</param>
/// <param name="Continuity">Strength of the relationship: what a change costs the child.</param>
public sealed record WouldGain(GroupId Group, int Children, WorkerId Worker, TeamId Team, TeamId Home, decimal Continuity);

/// <summary>
/// What being near home costs in changes of worker, all other prices and all limits as they are: each child's change counts as one, whatever its continuity,
/// and between two plans the price that makes them equal is tried until no plan lies below their line (the supported plans, by halving). Each point
/// is proved to the gap that was asked for, or says its own.
/// </summary>
public sealed record TradeOffCurve
{
    // Far enough out for one thing to come first and the other to break ties.
    private const decimal Little = 0.02m, Much = 50;

    /// <summary>Most points, unless fewer are asked for.</summary>
    public const int MostPoints = 9;

    /// <summary>Fewest changes first.</summary>
    public required IReadOnlyList<TradeOffPoint> Points { get; init; }

    /// <summary>Which of today's children would gain from a change at all.</summary>
    public required IReadOnlyList<WouldGain> WouldGain { get; init; }

    /// <param name="problem">The problem as it stands; groups that must stay or move do so in every point.</param>
    /// <param name="solve">The engine, with its stop rule: a problem in, an answer out.</param>
    /// <param name="most">Most points.</param>
    public static TradeOffCurve Of(AllocationProblem problem, Func<AllocationProblem, AllocationAnswer> solve, int most = MostPoints)
    {
        var found = new List<TradeOffPoint>();
        if (Solve(problem, solve, Little) is { } first) Add(found, first);
        if (found.Count == 1 && Solve(problem, solve, Much) is { } last) Add(found, last);
        var open = new Queue<(TradeOffPoint, TradeOffPoint)>();
        if (found.Count == 2) open.Enqueue((found[0], found[1]));
        while (found.Count < most && open.TryDequeue(out var pair))
        {
            var (low, high) = pair;
            if (high.AtHome - low.AtHome < 2 || high.Changes - low.Changes < 1) continue;
            var middle = Solve(problem, solve, (decimal)(high.Changes - low.Changes) / (high.AtHome - low.AtHome));
            if (middle is null || !Between(low, middle, high)) continue;
            Add(found, middle);
            open.Enqueue((low, middle));
            open.Enqueue((middle, high));
        }
        var points = Undominated(found);
        return new()
        {
            Points = [.. points.Select((p, i) => i == 0 ? p : p with { ChangesPerChildHome = decimal.Round((decimal)(p.Changes - points[i - 1].Changes) / (p.AtHome - points[i - 1].AtHome), 4) })],
            WouldGain = points.Count == 0 ? [] : Gaining(problem, points[0].Answer.Plan!),
        };
    }

    /// <summary>The problem in which one child more in the home team is worth so many changes of worker.</summary>
    public static AllocationProblem At(AllocationProblem problem, decimal worth)
    {
        // Whichever of the two counts less keeps a price that other terms cannot swamp.
        var change = Math.Max(problem.Prices.Continuity, 1) / Math.Min(1, worth);
        return problem with
        {
            Prices = problem.Prices with { Continuity = change, Locality = change * worth },
            Groups = [.. problem.Groups.Select(g => g with { Continuity = CouldKeep(problem, g) ? 1 : 0 })],
            Published = null,
        };
    }

    private static TradeOffPoint? Solve(AllocationProblem problem, Func<AllocationProblem, AllocationAnswer> solve, decimal worth)
    {
        var answer = solve(At(problem, worth));
        return answer.Plan is not { } plan ? null : new()
        {
            Changes = Changes(problem, plan),
            AtHome = AtHome(problem, plan),
            Worth = worth,
            Answer = answer,
        };
    }

    /// <summary>Children who change worker in a plan though they could have kept her: as the points count them.</summary>
    public static int Changes(AllocationProblem problem, AllocationPlan plan) => problem.Groups.Where(g => CouldKeep(problem, g) && plan.WorkerOf[g.Id] != g.CurrentWorker).Sum(g => g.Children);

    /// <summary>Children with a home team whose worker is in it in a plan.</summary>
    public static int AtHome(AllocationProblem problem, AllocationPlan plan) => problem.Groups.Where(g => g.HomeTeam is { } home && plan.TeamOf[plan.WorkerOf[g.Id]] == home).Sum(g => g.Children);

    private static bool CouldKeep(AllocationProblem problem, AllocationGroup group) =>
        group.Decision != GroupDecision.Move && group.CurrentWorker is { } id
        && problem.Workers.Any(w => w.Id == id && !w.Leaving && w.LoadFte > 0 && w.Phases.Contains(group.Phase) && group.NeedsSkills.All(w.Has) && !group.NotWorkers.Contains(id));

    private static void Add(List<TradeOffPoint> found, TradeOffPoint point)
    {
        if (!found.Exists(p => p.Changes == point.Changes && p.AtHome == point.AtHome)) found.Add(point);
    }

    private static bool Between(TradeOffPoint low, TradeOffPoint middle, TradeOffPoint high) =>
        middle.Changes > low.Changes && middle.AtHome > low.AtHome && middle.Changes < high.Changes && middle.AtHome < high.AtHome;

    // A search that stops at a gap may give a plan that another point beats in both.
    private static List<TradeOffPoint> Undominated(List<TradeOffPoint> found) => [.. found
        .Where(p => !found.Exists(o => o != p && o.Changes <= p.Changes && o.AtHome >= p.AtHome))
        .OrderBy(p => p.Changes)];

    private static List<WouldGain> Gaining(AllocationProblem problem, AllocationPlan plan) => [.. problem.Groups
        .Where(g => g.Decision != GroupDecision.Stay && CouldKeep(problem, g) && plan.WorkerOf[g.Id] == g.CurrentWorker && g.HomeTeam is { } home && plan.TeamOf[g.CurrentWorker!.Value] != home)
        .OrderBy(g => g.Continuity).ThenBy(g => g.Id.Text, StringComparer.Ordinal)
        .Select(g => new WouldGain(g.Id, g.Children, g.CurrentWorker!.Value, plan.TeamOf[g.CurrentWorker!.Value], g.HomeTeam!.Value, g.Continuity))];
}
