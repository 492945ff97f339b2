using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>What the limits of one team are worth in a <see cref="BoundCertificate"/>: each 0 or more, and of no weight where the team has no such limit.</summary>
/// <param name="Oversight">Per weighted child that its workers hold.</param>
/// <param name="MostFte">Per FTE of its workers.</param>
/// <param name="LeastFte">Per FTE of its workers, the other way.</param>
/// <param name="MostWorkers">Per worker.</param>
/// <param name="MostChildren">Per child whom its workers hold.</param>
public sealed record TeamLimitPrices(decimal Oversight, decimal MostFte, decimal LeastFte, decimal MostWorkers, decimal MostChildren)
{
    internal bool AnyBelowNothing => Oversight < 0 || MostFte < 0 || LeastFte < 0 || MostWorkers < 0 || MostChildren < 0;
}

/// <summary>
/// Prices that prove a bound on a problem: what it is worth that each group has a worker, and what the teams' limits are worth. Whatever the prices are, what <see cref="BoundProof"/> works out
/// with them is below every plan, so nobody needs to trust the engine that found them. Groups that only one worker may hold need no price.
/// </summary>
public sealed record BoundCertificate
{
    public required IReadOnlyDictionary<GroupId, decimal> GroupPrices { get; init; }

    public required IReadOnlyDictionary<TeamId, TeamLimitPrices> TeamPrices { get; init; }

    /// <summary>What the engine says that these prices prove. The bound of an answer can be higher: the rest comes from branching, which these prices do not cover.</summary>
    public required decimal Bound { get; init; }
}
