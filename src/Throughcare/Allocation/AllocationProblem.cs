using Throughcare.Measures;

namespace Throughcare.Allocation;

/// <summary>
/// The joint problem: the team of every worker and the worker of every group. A problem that exists is well formed (ids known,
/// numbers in range); whether a plan fits it is for the engine to say.
/// </summary>
public sealed partial record AllocationProblem
{
    public required string Name { get; init; }
    public required Points StandardCaseload { get; init; }
    public required Points MaximumCaseload { get; init; }
    public required AllocationPrices Prices { get; init; }
    public required IReadOnlyList<AllocationTeam> Teams { get; init; }
    public required IReadOnlyList<AllocationWorker> Workers { get; init; }
    public required IReadOnlyList<AllocationGroup> Groups { get; init; }

    /// <summary>A plan that people were told of: every departure from it has a price. Null where there is none.</summary>
    public PublishedPlan? Published { get; init; }
}
