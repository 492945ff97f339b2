using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>
/// A table as it was found, before anything is believed: headings and rows of text. Cells are trimmed, non-breaking spaces
/// are spaces, dates of a workbook are written yyyy-MM-dd, and a cell that is not there is "".
/// </summary>
public sealed class RawTable
{
    public RawTable(string file, string? sheet, IReadOnlyList<string> columns, IReadOnlyList<RawRow> rows)
    {
        (File, Sheet, Columns, Rows) = (file, sheet, columns, rows);
        _index = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Count; i++) _index.TryAdd(columns[i], i);
    }

    private readonly Dictionary<string, int> _index;

    /// <summary>File name as the user knows it, with the folder or zip it came in.</summary>
    public string File { get; }

    public string? Sheet { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<RawRow> Rows { get; }

    /// <summary>Where a column stands, without regard to case; -1 when it is not there.</summary>
    public int IndexOf(string column) => _index.TryGetValue(column, out var i) ? i : -1;

    public bool Has(string column) => _index.ContainsKey(column);

    public string Cell(RawRow row, string column)
    {
        var i = IndexOf(column);
        return i >= 0 && i < row.Cells.Count ? row.Cells[i] : "";
    }

    public Place At(RawRow? row = null, string? column = null) => new(File, Sheet, row?.Number, column);
}

/// <summary>A row of a table with the number that a person would count: 1 is the heading.</summary>
public readonly record struct RawRow(int Number, IReadOnlyList<string> Cells);
