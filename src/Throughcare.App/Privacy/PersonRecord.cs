namespace Throughcare.App.Privacy;

/// <summary>Everything that is held about one child or worker.</summary>
public sealed record PersonRecord
{
    public required string Token { get; init; }

    /// <summary>Null where the person has been erased.</summary>
    public required string? Id { get; init; }

    public required PersonKind Kind { get; init; }

    public required DateTimeOffset HeldSince { get; init; }

    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Rows of extracts, judgements and options.</summary>
    public required IReadOnlyList<HeldRow> Rows { get; init; }

    /// <summary>Plans in which the person stands, and with whom each would put them.</summary>
    public required IReadOnlyList<HeldRun> Runs { get; init; }

    /// <summary>What the council's checks said of the person when files were brought in, and rows that were not taken.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>What is kept in confidence, as it was written.</summary>
    public required IReadOnlyList<HeldInConfidence> Confidential { get; init; }

    /// <summary>Who looked at or changed the record, and when.</summary>
    public required IReadOnlyList<HeldEvent> Events { get; init; }
}

/// <summary>A confidential record of the person.</summary>
public sealed record HeldInConfidence(string Proposal, ConfidentialKind Kind, DateTimeOffset SavedAt, string Says);

/// <summary>What a plan says of the person.</summary>
public sealed record HeldRun(string Proposal, string Option, DateTimeOffset? FinishedAt, string Says);

/// <summary>An event of the audit trail about the person. Who it was stands by opaque id: other people are not shown in one person's copy.</summary>
public sealed record HeldEvent(DateTimeOffset At, string Event, string By, string? Why);
