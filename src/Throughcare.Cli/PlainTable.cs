namespace Throughcare.Cli;

/// <summary>A table in plain text: the first column left, the rest right, two spaces between. Reads the same on a terminal, in a file and by a screen reader.</summary>
internal sealed class PlainTable(params string[] heading)
{
    private readonly List<string[]> _rows = [];

    public void Row(params string[] cells) => _rows.Add(cells);

    public void Write(TextWriter to, string indent = "  ")
    {
        var widths = heading.Select((h, i) => _rows.Select(r => i < r.Length ? r[i].Length : 0).Append(h.Length).Max()).ToArray();
        foreach (var cells in _rows.Prepend(heading))
        {
            var line = string.Join("  ", cells.Select((c, i) => i == 0 ? c.PadRight(widths[i]) : c.PadLeft(widths[i])));
            if (line.Trim().Length > 0) to.WriteLine(indent + line.TrimEnd());
        }
    }
}
