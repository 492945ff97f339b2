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

    /// <summary>The worker needs all of these skills.</summary>
    public IReadOnlyList<string> NeedsSkills { get; init; } = [];

    /// <summary>Workers who must not hold the group. The reasons are codes and stay outside the problem.</summary>
    public IReadOnlyList<WorkerId> NotWorkers { get; init; } = [];

    /// <summary>By team, kilometres from its base to the children's placements together; a team that is not named is at none.</summary>
    public IReadOnlyDictionary<TeamId, Distance> ToPlacement { get; init; } = new Dictionary<TeamId, Distance>();
}
