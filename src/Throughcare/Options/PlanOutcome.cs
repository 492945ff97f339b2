using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>A child before and after a plan.</summary>
public sealed record PlacedChild
{
    public required ChildPosition Before { get; init; }

    public required ChildPosition After { get; init; }

    /// <summary>Null where the child is not in the plan.</summary>
    public PlannedGroup? Group { get; init; }

    /// <summary>Why the child is not in the plan; null where it is.</summary>
    public NotPlanned? NotPlanned { get; init; }

    public ChildId Id => Before.Child.Id;

    public bool InPlan => Group is not null;

    public bool KeepsWorker => Before.Worker is not null && Before.Worker.Id == After.Worker?.Id;

    /// <summary>Has a worker today and would have another.</summary>
    public bool ChangesWorker => Before.Worker is not null && After.Worker is not null && Before.Worker.Id != After.Worker.Id;

    public bool RightBefore => Before.Fit == TeamLocalityFit.Both;

    public bool RightAfter => After.Fit == TeamLocalityFit.Both;
}

/// <summary>A worker before and after a plan. Children and load count everyone held, in the plan or not.</summary>
public sealed record PlacedWorker
{
    public required PlannedWorker Worker { get; init; }

    public required Team? TeamBefore { get; init; }

    public required Team? TeamAfter { get; init; }

    public required WorkerId? ManagerBefore { get; init; }

    public required WorkerId? ManagerAfter { get; init; }

    public required IReadOnlyList<ChildId> ChildrenBefore { get; init; }

    public required IReadOnlyList<ChildId> ChildrenAfter { get; init; }

    public required Points LoadBefore { get; init; }

    public required Points LoadAfter { get; init; }

    /// <summary>Of the children after, how many the worker holds today.</summary>
    public required int Kept { get; init; }

    /// <summary>0 for the first choice; null where no preference was given.</summary>
    public int? RankMet { get; init; }

    public WorkerId Id => Worker.Id;

    public bool ChangesTeam => Worker.InPlan && TeamBefore is not null && TeamAfter is not null && TeamBefore.Id != TeamAfter.Id;

    /// <summary>Both bases are known and differ.</summary>
    public bool ChangesBase => Worker.InPlan && TeamBefore?.Base is { } from && TeamAfter?.Base is { } to && !string.Equals(from, to, StringComparison.OrdinalIgnoreCase);

    /// <summary>Both managers are known and differ.</summary>
    public bool ChangesManager => Worker.InPlan && ManagerBefore is { } from && ManagerAfter is { } to && from != to;

    public Rate PerFteAfter => new(LoadAfter.Value, Worker.Fte.Value);
}

/// <summary>
/// What a plan would make of the snapshot. The plan is laid over the snapshot, and the result is measured with the same
/// functions as today, so that before and after are never counted in two ways.
/// </summary>
public sealed record PlanOutcome
{
    public required ProblemReading Reading { get; init; }

    public required Baseline Before { get; init; }

    public required Baseline After { get; init; }

    /// <summary>The snapshot as it would be.</summary>
    public required Snapshot Planned { get; init; }

    public required IReadOnlyList<PlacedChild> Children { get; init; }

    public required IReadOnlyList<PlacedWorker> Workers { get; init; }

    /// <summary>Of whom somebody has looked at what is suggested.</summary>
    public LookedAt LookedAt { get; init; } = LookedAt.Nobody;

    /// <param name="snapshot">Today.</param>
    /// <param name="reading">The option as it was read and solved.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="rules">The phase rules.</param>
    /// <param name="definition">The caseload definition; its limits are replaced by the option's, before and after alike.</param>
    public static PlanOutcome Of(Snapshot snapshot, ProblemReading reading, AllocationPlan plan, PhaseRules rules, CaseloadDefinition definition)
    {
        var counted = definition with { Standard = reading.Option.Limits.Standard, Maximum = reading.Option.Limits.Maximum };
        var planned = PlannedSnapshot.Of(snapshot, reading, plan);
        var before = Baseline.Of(snapshot, counted, rules, "today, " + snapshot.AsAt.ToString("d MMMM yyyy"));
        var after = Baseline.Of(planned, counted, rules, $"plan of the option '{reading.Option.Title}', version {reading.Option.Version}");
        var groupOf = reading.Groups.SelectMany(g => g.Children.Select(c => (c, g))).ToDictionary(x => x.c, x => x.g);
        var outOf = reading.NotInPlan.ToDictionary(n => n.Child);
        var then = after.Positions.ToDictionary(p => p.Child.Id);
        var children = before.Positions
            .Select(p => new PlacedChild { Before = p, After = then[p.Child.Id], Group = groupOf.GetValueOrDefault(p.Child.Id), NotPlanned = outOf.GetValueOrDefault(p.Child.Id) })
            .OrderBy(c => c.Id).ToList();
        return new()
        {
            Reading = reading,
            Before = before,
            After = after,
            Planned = planned,
            Children = children,
            Workers = PlacedWorkers(reading, plan, snapshot, planned, children),
        };
    }

    private static List<PlacedWorker> PlacedWorkers(ProblemReading reading, AllocationPlan plan, Snapshot snapshot, Snapshot planned, List<PlacedChild> children)
    {
        var teamsBefore = snapshot.Teams.ToDictionary(t => t.Id);
        var teamsAfter = planned.Teams.ToDictionary(t => t.Id);
        var workersBefore = snapshot.Workers.ToDictionary(w => w.Id);
        var workersAfter = planned.Workers.ToDictionary(w => w.Id);
        var managerBefore = Loads.ManagerOf(snapshot);
        var managerAfter = Loads.ManagerOf(planned);
        var held = children.Where(c => c.Before.Worker is not null).ToLookup(c => c.Before.Worker!.Id);
        var holds = children.Where(c => c.After.Worker is not null).ToLookup(c => c.After.Worker!.Id);
        var terms = reading.Option.Terms.GroupBy(t => t.Worker).ToDictionary(g => g.Key, g => g.Last());
        return [.. reading.Workers.Select(w => new PlacedWorker
        {
            Worker = w,
            TeamBefore = w.CurrentTeam is { } from ? teamsBefore.GetValueOrDefault(from) : null,
            TeamAfter = workersAfter.GetValueOrDefault(w.Id)?.Team is { } to ? teamsAfter.GetValueOrDefault(to) : null,
            ManagerBefore = workersBefore.TryGetValue(w.Id, out var now) ? managerBefore(now) : null,
            ManagerAfter = workersAfter.TryGetValue(w.Id, out var then) ? managerAfter(then) : null,
            ChildrenBefore = [.. held[w.Id].Select(c => c.Id)],
            ChildrenAfter = [.. holds[w.Id].Select(c => c.Id)],
            LoadBefore = Sum(held[w.Id]),
            LoadAfter = Sum(holds[w.Id]),
            Kept = holds[w.Id].Count(c => c.KeepsWorker),
            RankMet = w is { InPlan: true, GavePreferences: true } && plan.TeamOf.TryGetValue(w.Id, out var team) ? Rank(terms[w.Id], team) : null,
        }).OrderBy(w => w.Id)];
    }

    private static int Rank(WorkerTerms terms, TeamId team) => terms.Preferences.TryGetValue(team, out var rank) ? rank : terms.Preferences.Values.Max() + 1;

    private static Points Sum(IEnumerable<PlacedChild> children) => children.Aggregate(Points.Zero, (sum, c) => sum + c.Before.Child.Weight);
}
