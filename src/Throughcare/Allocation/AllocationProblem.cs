using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>A sibling group's id in a problem: the group's own, or the child's where it is a group of one.</summary>
public readonly record struct GroupId(string Text)
{
    public override string ToString() => Text;
}

/// <summary>What has been decided about a group before the plan is made.</summary>
public enum GroupDecision
{
    /// <summary>The plan decides.</summary>
    Open,

    /// <summary>The group must keep its present worker.</summary>
    Stay,

    /// <summary>The group must not keep its present worker.</summary>
    Move,
}

/// <summary>The prices of one sum; all zero or more. Units stand in the examples' README and in docs/method/allocation.md.</summary>
public sealed record AllocationPrices
{
    public required decimal Locality { get; init; }
    public required decimal Continuity { get; init; }
    public required decimal OverStandard { get; init; }
    public required decimal Fairness { get; init; }
    public required decimal Preference { get; init; }
    public required decimal TeamChange { get; init; }
    public required decimal Travel { get; init; }
}

/// <summary>A team in a problem. Limits hold for the plan: FTE range and the weighted children its workers hold together.</summary>
public sealed record AllocationTeam
{
    public required TeamId Id { get; init; }
    public required string Name { get; init; }
    public required Fte FteMin { get; init; }
    public required Fte FteMax { get; init; }
    public required Points OversightLimit { get; init; }
}

/// <summary>A worker in a problem.</summary>
public sealed record AllocationWorker
{
    public required WorkerId Id { get; init; }
    public required Fte Fte { get; init; }

    /// <summary>Phases the role may hold.</summary>
    public required IReadOnlyList<CarePhase> Phases { get; init; }

    /// <summary>Null for a new post.</summary>
    public TeamId? CurrentTeam { get; init; }

    public required IReadOnlyList<TeamId> AllowedTeams { get; init; }

    public TeamId? PinnedTeam { get; init; }

    /// <summary>An entry for each allowed team; 0 is the first choice.</summary>
    public required IReadOnlyDictionary<TeamId, int> PreferenceRank { get; init; }

    /// <summary>An entry for each allowed team.</summary>
    public required IReadOnlyDictionary<TeamId, Distance> ExcessTravel { get; init; }

    /// <summary>Appears only as a present worker: gets no team, holds nobody, counts in no FTE.</summary>
    public bool Leaving { get; init; }
}

/// <summary>Brothers and sisters (or one child) who share a worker.</summary>
public sealed record AllocationGroup
{
    public required GroupId Id { get; init; }

    /// <summary>How many children; one or more.</summary>
    public required int Children { get; init; }

    /// <summary>Sum of the children's weights.</summary>
    public required Points Weight { get; init; }

    public required CarePhase Phase { get; init; }

    /// <summary>The team of the group's phase that covers its home locality; null when it has no home locality, and then no worker is out of it.</summary>
    public required TeamId? HomeTeam { get; init; }

    /// <summary>Null when unallocated.</summary>
    public WorkerId? CurrentWorker { get; init; }

    /// <summary>0 (should change) to 3 (strong).</summary>
    public required decimal Continuity { get; init; }

    public GroupDecision Decision { get; init; } = GroupDecision.Open;
}

/// <summary>
/// The joint problem: the team of every worker and the worker of every group. A problem that exists is well formed (ids known,
/// numbers in range); whether a plan fits it is for the engine to say.
/// </summary>
public sealed record AllocationProblem
{
    public required string Name { get; init; }
    public required Points StandardCaseload { get; init; }
    public required Points MaximumCaseload { get; init; }
    public required AllocationPrices Prices { get; init; }
    public required IReadOnlyList<AllocationTeam> Teams { get; init; }
    public required IReadOnlyList<AllocationWorker> Workers { get; init; }
    public required IReadOnlyList<AllocationGroup> Groups { get; init; }
}

/// <summary>A plan: the team of every worker who is not leaving and the worker of every group.</summary>
public sealed record AllocationPlan
{
    public required IReadOnlyDictionary<WorkerId, TeamId> TeamOf { get; init; }
    public required IReadOnlyDictionary<GroupId, WorkerId> WorkerOf { get; init; }
}

/// <summary>What a plan comes to, by term; the terms add up to <see cref="Total"/>.</summary>
public sealed record AllocationTerms
{
    public required decimal Locality { get; init; }
    public required decimal Continuity { get; init; }
    public required decimal OverStandard { get; init; }
    public required decimal Fairness { get; init; }
    public required decimal Preference { get; init; }
    public required decimal TeamChange { get; init; }
    public required decimal Travel { get; init; }

    public decimal Total => Locality + Continuity + OverStandard + Fairness + Preference + TeamChange + Travel;
}

/// <summary>
/// What the engine says: the best plan found with its proved bound, or that no plan fits and why. A plan that breaks a limit is
/// never given as a plan.
/// </summary>
public sealed record AllocationAnswer
{
    /// <summary>Null when no plan fits, or when none was found before the search was stopped.</summary>
    public AllocationPlan? Plan { get; init; }

    public AllocationTerms? Terms { get; init; }

    /// <summary>No plan can come to less than this: proved.</summary>
    public required decimal Bound { get; init; }

    /// <summary>Proved: (objective - bound) / objective; null without a plan.</summary>
    public decimal? Gap => Terms is { Total: > 0 } t ? decimal.Max(0, (t.Total - Bound) / t.Total) : Terms is null ? null : 0;

    /// <summary>The limits that cannot hold together, in sentences; empty when a plan was found or nothing was proved.</summary>
    public IReadOnlyList<string> Clash { get; init; } = [];

    /// <summary>True when it is proved that no plan fits.</summary>
    public bool NoPlanFits { get; init; }

    public required double Seconds { get; init; }
    public required long Iterations { get; init; }
    public required int Seed { get; init; }
    public required string Engine { get; init; }
}
