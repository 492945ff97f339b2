namespace Throughcare.Allocation;

/// <summary>A worker holds at least and at most so many of a pool, beside her own groups.</summary>
internal readonly record struct PoolLimit(int Worker, int Pool, int Least, int Most);

/// <summary>What a relaxed plan leans to: a team for each worker, and a worker for each group or -1. Limits need not hold.</summary>
internal sealed record Suggestion(int[] TeamOf, int[] WorkerOf);

/// <summary>
/// A part of the tree of plans: the teams still open to each worker, the groups held by or taken from their keepers, limits on how many of a
/// pool a worker holds, and what is proved of all plans in it.
/// </summary>
internal sealed record BoundNode(int Number, ulong[] Masks, sbyte[] Held, PoolLimit[] Limits, double[] Multipliers, double Bound)
{
    /// <summary>By worker and team, then by group, then by worker and pool: shares of the relaxed plan; where to branch.</summary>
    public double[] Shares { get; init; } = [];
}
