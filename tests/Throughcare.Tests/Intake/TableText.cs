using Throughcare.Intake;

namespace Throughcare.Tests.Intake;

/// <summary>Makes a table of text as a test writes it: commas between cells, the first line is the heading.</summary>
internal static class TableText
{
    public static RawTable Table(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(file, null, lines[0].Split(','), [.. lines.Skip(1).Select((l, i) => new RawRow(i + 2, l.Split(',')))]);
    }

    public static string Cell(this RawTable table, int row, string column) => table.Cell(table.Rows[row], column);

    public static RawTable Named(this IEnumerable<RawTable> tables, string name) => tables.Single(t => t.File == name + ".csv");
}
