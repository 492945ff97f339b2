namespace Throughcare.Allocation;

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

    /// <summary>Prices that prove a bound of the whole problem by themselves, for <see cref="BoundProof"/>; at most <see cref="Bound"/>. Null without a plan.</summary>
    public BoundCertificate? Certificate { get; init; }

    /// <summary>Proved: (objective - bound) / objective; null without a plan.</summary>
    public decimal? Gap => GapOf(Terms, Bound);

    /// <summary>The limits that cannot hold together, in sentences; empty when a plan was found or nothing was proved.</summary>
    public IReadOnlyList<string> Clash { get; init; } = [];

    /// <summary>Those limits one by one, as <see cref="Clashes.Explain"/> finds them.</summary>
    public IReadOnlyList<AllocationLimit> ClashLimits { get; init; } = [];

    /// <summary>Proved: without any one of <see cref="ClashLimits"/> the others can hold together.</summary>
    public bool ClashIsIrreducible { get; init; }

    /// <summary>Changes that would let a plan fit, the smallest of each kind.</summary>
    public IReadOnlyList<WayOut> WaysOut { get; init; } = [];

    /// <summary>True when it is proved that no plan fits.</summary>
    public bool NoPlanFits { get; init; }

    public required double Seconds { get; init; }
    public required long Iterations { get; init; }
    public required int Seed { get; init; }
    public required string Engine { get; init; }

    internal static decimal? GapOf(AllocationTerms? terms, decimal bound) => terms switch
    {
        null => null,
        { Total: > 0 } => decimal.Max(0, (terms.Total - bound) / terms.Total),
        _ => 0,
    };
}
