namespace Throughcare.Intake;

/// <summary>What a column holds, and so how it is read.</summary>
public enum ColumnKind { Text, Id, Number, WholeNumber, Fte, Points, Date, YesNo, Postcode, List, Code }

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
