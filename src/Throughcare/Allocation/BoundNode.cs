namespace Throughcare.Allocation;

/// <summary>A part of the tree of plans: the teams still open to each worker, the groups held by or taken from their keepers, and what is proved of all plans in it.</summary>
internal sealed record BoundNode(int Number, ulong[] Masks, sbyte[] Held, double[] Multipliers, double Bound)
{
    /// <summary>By worker and team, then by group: shares of the relaxed plan; where to branch.</summary>
    public double[] Shares { get; init; } = [];
}
