using System.Text;
using Throughcare.App.Files;
using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>Writes a table as CSV: UTF-8, commas, one line feed after each row, and no cell that a spreadsheet would run as a formula.</summary>
public static class CsvText
{
    public static string Of(RawTable table)
    {
        var text = new StringBuilder();
        Row(text, table.Columns, table.Columns.Count);
        foreach (var row in table.Rows) Row(text, row.Cells, table.Columns.Count);
        return text.ToString();
    }

    public static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Row(text, columns, columns.Count);
        foreach (var row in rows) Row(text, row, columns.Count);
        return text.ToString();
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> cells, int width)
    {
        for (var i = 0; i < width; i++)
        {
            if (i > 0) text.Append(',');
            var cell = CellCleaning.Guarded(i < cells.Count ? cells[i] : "");
            if (cell.AsSpan().IndexOfAny(",\"\n\r") < 0) text.Append(cell);
            else text.Append('"').Append(cell.Replace("\"", "\"\"")).Append('"');
        }
        text.Append('\n');
    }
}
