namespace Throughcare.Intake;

/// <summary>What a column holds, and so how it is read.</summary>
public enum ColumnKind { Text, Id, Number, WholeNumber, Fte, Points, Date, YesNo, Postcode, List, Code }

/// <summary>
/// Whom a column gives away. Where a database keeps the table, such a cell is kept under the person's own key, and only a harmless rest of it
/// stands there in clear.
/// </summary>
public enum Identifies
{
    /// <summary>Nobody: it is kept as it stands.</summary>
    Nobody,

    /// <summary>A child's id; an opaque id stands in its place.</summary>
    Child,

    /// <summary>A worker's id; an opaque id stands in its place.</summary>
    Worker,

    /// <summary>Brothers and sisters; an opaque id stands in its place.</summary>
    Siblings,

    /// <summary>The id of a child or of a worker, whichever is known; an opaque id stands in its place.</summary>
    ChildOrWorker,

    /// <summary>What is a worker's id in some rows only; an opaque id stands in its place where it is one.</summary>
    MaybeWorker,

    /// <summary>A date of birth: a day with the same age in whole months remains.</summary>
    BirthDate,

    /// <summary>The postcode of a child's home: its first half remains.</summary>
    HomePostcode,

    /// <summary>Names, reasons in somebody's own words, whole postcodes: nothing remains.</summary>
    Whole,
}

/// <summary>One column of a table in the contract: its heading, what it holds, its unit, and whether it must be there.</summary>
public sealed record ColumnContract
{
    public required string Name { get; init; }

    public required ColumnKind Kind { get; init; }

    /// <summary>The column must be there and every row must fill it.</summary>
    public bool Required { get; init; }

    public string? Unit { get; init; }

    /// <summary>What it means, in a sentence; printed in the guide and in the blank workbook.</summary>
    public required string Meaning { get; init; }

    /// <summary>What is assumed when it is empty; null when nothing is.</summary>
    public string? Assumed { get; init; }

    /// <summary>The values that may stand here, for a code.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public Identifies Identifies { get; init; }

    /// <summary>Other headings that mean the same.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];
}

/// <summary>A table of the proposal folder or workbook: the one place that says which columns it has. The guide is made from it.</summary>
public sealed record TableContract
{
    /// <summary>File name without ending, and sheet name: "children".</summary>
    public required string Name { get; init; }

    public required string Meaning { get; init; }

    public required IReadOnlyList<ColumnContract> Columns { get; init; }

    /// <summary>The columns that together name a row.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];
}
