using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Files;

/// <summary>
/// Rows as they come out of a file or sheet, and the table that they make: the heading row is found below any title, blank
/// rows are passed over and counted.
/// </summary>
internal sealed class RowsFound(string file, string? sheet)
{
    private const int RowsToLookAt = 20;
    private readonly List<RawRow> _rows = [];
    private int _blank;
    private int _blankAtEnd;

    public void Add(int number, string[] cells)
    {
        var filled = cells.Length;
        while (filled > 0 && cells[filled - 1].Length == 0) filled--;
        if (filled == 0)
        {
            _blankAtEnd++;
            return;
        }
        if (_rows.Count > 0) _blank += _blankAtEnd;
        _blankAtEnd = 0;
        _rows.Add(new(number, filled == cells.Length ? cells : cells[..filled]));
    }

    public RawTable? ToTable(List<Finding> findings, bool headingsFirst = false)
    {
        if (_rows.Count == 0) return null;
        var at = headingsFirst ? 0 : Heading();
        var width = _rows[at].Cells.Count;
        for (var i = at + 1; i < _rows.Count; i++) width = Math.Max(width, _rows[i].Cells.Count);
        var columns = new string[width];
        for (var i = 0; i < width; i++)
            columns[i] = i < _rows[at].Cells.Count && _rows[at].Cells[i].Length > 0 ? _rows[at].Cells[i] : $"column {i + 1}";
        if (at > 0)
            findings.Add(FileFindings.Note("heading-found", file, sheet, $"The headings stand in row {_rows[at].Number}; the {(at == 1 ? "row" : $"{at} rows")} above are taken as a title.", "Nothing to do, if that is right.", _rows[at].Number));
        if (_blank > 0)
            findings.Add(FileFindings.Note("blank-rows", file, sheet, "Blank rows between others are passed over.", "Nothing to do.", times: _blank));
        SayRepeated(columns, findings, _rows[at].Number);
        _rows.RemoveRange(0, at + 1);
        return new(file, sheet, columns, _rows);
    }

    // A title fills one cell, or two beside a wide table; the headings are the first row that fills more.
    private int Heading()
    {
        var most = _rows.Take(RowsToLookAt).Max(Filled);
        var title = most >= 5 ? 2 : 1;
        if (most <= title) return 0;
        for (var i = 0; i < Math.Min(RowsToLookAt, _rows.Count); i++)
            if (Filled(_rows[i]) > title) return i;
        return 0;
    }

    private static int Filled(RawRow row) => row.Cells.Count(c => c.Length > 0);

    private void SayRepeated(string[] columns, List<Finding> findings, int row)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
            if (!seen.Add(column))
                findings.Add(new()
                {
                    Rule = "repeated-heading",
                    Severity = Severity.Warning,
                    What = $"The heading \"{column}\" stands twice; the first of the two columns is read.",
                    Where = new(file, sheet, row, column),
                    ToDo = "Rename or remove one of the columns.",
                });
    }
}
