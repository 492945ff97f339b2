using System.Text;
using Throughcare.Intake;

namespace Throughcare.App.Samples.Writing;

/// <summary>A table as CSV (RFC 4180) with line feeds, so that the same council gives the same bytes on every machine.</summary>
internal static class CsvText
{
    public static string Of(RawTable table)
    {
        var text = new StringBuilder();
        Line(text, table.Columns);
        foreach (var row in table.Rows) Line(text, row.Cells);
        return text.ToString();
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) text.Append(',');
            var cell = cells[i];
            if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0) text.Append(cell);
            else text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        text.Append('\n');
    }
}
