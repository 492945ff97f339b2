using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>A plan: the team of every worker who is not leaving and the worker of every group.</summary>
public sealed record AllocationPlan
{
    public required IReadOnlyDictionary<WorkerId, TeamId> TeamOf { get; init; }
    public required IReadOnlyDictionary<GroupId, WorkerId> WorkerOf { get; init; }
}
