namespace Throughcare.Allocation;

/// <summary>The prices of one sum; all zero or more. Units stand in docs/method/allocation.md.</summary>
public sealed record AllocationPrices
{
    /// <summary>No price may be higher: sums then stay exact in the engine's whole numbers.</summary>
    public const decimal Largest = 1_000_000;

    /// <summary>Per child whose worker is not in the child's home team.</summary>
    public required decimal Locality { get; init; }

    /// <summary>Per child and point of continuity when the child changes worker.</summary>
    public required decimal Continuity { get; init; }

    /// <summary>Per weighted child above the standard caseload.</summary>
    public required decimal OverStandard { get; init; }

    /// <summary>Per weighted child per FTE of difference from the mean load.</summary>
    public required decimal Fairness { get; init; }

    /// <summary>Per step of a worker's preference rank.</summary>
    public required decimal Preference { get; init; }

    /// <summary>Per worker whose team changes.</summary>
    public required decimal TeamChange { get; init; }

    /// <summary>Per excess kilometre.</summary>
    public required decimal Travel { get; init; }

    /// <summary>Per kilometre from the base of the worker's team to the child's placement; 0, the default, where nobody has worked the distances out.</summary>
    public decimal Placement { get; init; }

    internal IEnumerable<(string Name, decimal Price)> ByName() =>
    [
        ("locality", Locality), ("continuity", Continuity), ("over standard", OverStandard), ("fairness", Fairness),
        ("preference", Preference), ("team change", TeamChange), ("travel", Travel), ("placement", Placement),
    ];
}
