namespace Throughcare.Intake;

/// <summary>
/// How many rows of one file or sheet that was brought in were kept and rejected: rows in = kept + rejected, always. A table that is known
/// but that nothing here needs says so in <see cref="NotUsed"/>; its rows were read, and are kept nowhere.
/// </summary>
public sealed record SourceCount
{
    public required string File { get; init; }

    public string? Sheet { get; init; }

    /// <summary>What the table was taken for: "SSDA903 Episodes"; empty when it was not recognised.</summary>
    public required string TakenFor { get; init; }

    public required int RowsIn { get; init; }

    public required int Rejected { get; init; }

    public int Kept => RowsIn - Rejected;

    /// <summary>Why the rows are not used, for a table that is known and not needed; null when they are.</summary>
    public string? NotUsed { get; init; }
}

/// <summary>A row that merging changed: what it was, what it became, and why.</summary>
public sealed record ChangedRow
{
    public required string Child { get; init; }

    public required Findings.Place Where { get; init; }

    /// <summary>The rule that changed it, in kebab case: "cut-at-next-start".</summary>
    public required string Rule { get; init; }

    public required string Was { get; init; }

    public required string Became { get; init; }

    public required string Why { get; init; }

    /// <summary>True for what every year's return brings: the row of last year told again with its end.</summary>
    public bool Routine { get; init; }
}
