namespace Throughcare.Transfers;

/// <summary>
/// What the engine says: the best timetable found with its proved bound, or that none fits and why. A timetable that breaks a rule is never given as one.
/// </summary>
public sealed record TransferAnswer
{
    /// <summary>Null when none fits, or when none was found before the search was stopped.</summary>
    public TransferSchedule? Schedule { get; init; }

    public TransferTerms? Terms { get; init; }

    /// <summary>No timetable can come to less than this: proved.</summary>
    public required decimal Bound { get; init; }

    /// <summary>Proved: (objective - bound) / objective; null without a timetable.</summary>
    public decimal? Gap => GapOf(Terms, Bound);

    /// <summary>True when it is proved that no timetable fits.</summary>
    public bool NoScheduleFits { get; init; }

    /// <summary>Why none fits; null where one does or nothing was proved.</summary>
    public TransferClash? Clash { get; init; }

    /// <summary>For every transfer that is not in week 1, what keeps it from each sooner week.</summary>
    public IReadOnlyList<WhyNotSooner> Waits { get; init; } = [];

    public required double Seconds { get; init; }
    public required long Iterations { get; init; }
    public required int Seed { get; init; }
    public required string Engine { get; init; }

    internal static decimal? GapOf(TransferTerms? terms, decimal bound) => terms switch
    {
        null => null,
        { Total: > 0 } => decimal.Max(0, (terms.Total - bound) / terms.Total),
        _ => 0,
    };
}

/// <summary>What is known while a search runs: the best timetable's terms (null before the first), the proved bound, and what is being done, in words.</summary>
public sealed record TransferProgress(TransferTerms? Best, decimal Bound, double Seconds, long Iterations, string Doing)
{
    /// <summary>Proved, as in <see cref="TransferAnswer.Gap"/>.</summary>
    public decimal? Gap => TransferAnswer.GapOf(Best, Bound);
}
