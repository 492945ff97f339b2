namespace Throughcare.Findings;

/// <summary>
/// What a published text says, in our words, kept as a statement beside what is computed: it is never put in place of a count, and a count never in place of it. One number or one day each.
/// </summary>
public sealed record PublishedStatement
{
    /// <summary>Stable name in kebab case: "by-place".</summary>
    public required string Id { get; init; }

    /// <summary>What it says.</summary>
    public required string Says { get; init; }

    /// <summary>Where it stands in the text: "Next steps, fourth point".</summary>
    public string? Where { get; init; }

    /// <summary>What it is a number or a day of, in kebab case: "affected-by-place", "consultation-opens". Statements of one measure can be held against each other and against what is computed.</summary>
    public string? Measure { get; init; }

    public decimal? Value { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>How we read it, and what we could not reconcile.</summary>
    public string? Reading { get; init; }
}
