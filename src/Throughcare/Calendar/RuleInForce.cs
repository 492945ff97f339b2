namespace Throughcare.Calendar;

/// <summary>
/// A row of a dated table, as far as all tables have the same: which table, what it says, from when to when, and by whose word. "Rules in
/// force" lists what has run out and what was never checked.
/// </summary>
public sealed record RuleInForce
{
    /// <summary>The file in reference/, such as "employer-national-insurance.csv", or the council's own.</summary>
    public required string Table { get; init; }

    /// <summary>What it says, in words: "15% above £5,000 a year".</summary>
    public required string What { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null where no end is known.</summary>
    public DateOnly? To { get; init; }

    public required string Source { get; init; }

    /// <summary>How the figure was come by, where not from the source itself.</summary>
    public string? Basis { get; init; }

    /// <summary>When somebody compared it with the source; null where nobody has.</summary>
    public DateOnly? CheckedOn { get; init; }

    public bool HoldsOn(DateOnly day) => day >= From && (To is null || day <= To);

    public bool HasRunOut(DateOnly today) => To < today;
}
