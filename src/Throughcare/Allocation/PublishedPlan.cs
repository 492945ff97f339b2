using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>
/// A plan that people have been told of, and what each departure from it costs in the sum, so that one new decision does not shake
/// the whole plan: something else is done only where it is worth more than the disturbance. Workers and groups that are not in it have no such price.
/// </summary>
public sealed record PublishedPlan
{
    public required AllocationPlan Plan { get; init; }

    /// <summary>Per child who would have another worker than was published; 0 or more.</summary>
    public required decimal PerChild { get; init; }

    /// <summary>Per worker who would be in another team than was published; 0 or more.</summary>
    public required decimal PerWorker { get; init; }

    /// <summary>What a group costs with this worker.</summary>
    public decimal PriceOf(AllocationGroup group, WorkerId worker) =>
        Plan.WorkerOf.TryGetValue(group.Id, out var told) && told != worker ? PerChild * group.Children : 0;

    /// <summary>What a worker costs in this team.</summary>
    public decimal PriceOf(WorkerId worker, TeamId team) => Plan.TeamOf.TryGetValue(worker, out var told) && told != team ? PerWorker : 0;
}
