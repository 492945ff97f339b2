using System.Text;

namespace Throughcare.Intake;

/// <summary>
/// Text that somebody pasted from a sheet (tabs) or wrote with commas, as a <see cref="RawTable"/>. The first line that is not
/// empty is the heading. Tabs win where there are any; cells may stand in double quotes, with "" for a quote. Lines that begin
/// with # are remarks.
/// </summary>
public static class PastedTable
{
    public static RawTable Read(string file, string text)
    {
        var separator = text.Contains('\t') ? '\t' : ',';
        string[]? heading = null;
        var rows = new List<RawRow>();
        var number = 0;
        var at = 0;
        while (at < text.Length)
        {
            number++;
            var (cells, next) = Line(text, at, separator);
            at = next;
            if (cells.All(c => c.Length == 0) || cells[0].StartsWith('#')) continue;
            if (heading is null) heading = cells;
            else rows.Add(new(number, cells));
        }
        return new(file, null, heading ?? [], rows);
    }

    private static (string[] Cells, int Next) Line(string text, int at, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"') { cell.Append('"'); at++; }
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == separator) { cells.Add(Trimmed(cell)); }
            else if (c == '\n') { at++; break; }
            else cell.Append(c);
        }
        cells.Add(Trimmed(cell));
        return ([.. cells], at);
    }

    private static string Trimmed(StringBuilder cell)
    {
        var text = cell.Replace('\u00a0', ' ').Replace("\ufeff", "").ToString().Trim();
        cell.Clear();
        return text;
    }
}
