using System.Text;
using System.Text.RegularExpressions;

namespace Throughcare.Checks;

/// <summary>
/// Plain text as it is pasted from a word processor, a web page or a PDF, cut into passages by line. Cells are between tabs or bars; a line that a PDF or a mail broke in the
/// middle of a sentence is joined again. Marks of Markdown and the few tags that conversion leaves behind are dropped.
/// </summary>
public static partial class PastedText
{
    /// <summary>Longest passage in characters; what is longer is cut into several, so that no text can keep the reader busy for long.</summary>
    internal const int LongestPassage = 4_000;

    public static Paper Read(string text, string name = "the text")
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\v', '\n').Replace("\u200b", "", StringComparison.Ordinal).Split('\n').Select(Clean).ToList();
        var wrapped = IsWrapped(lines);
        var passages = new List<Passage>();
        var (open, at, blank) = (new StringBuilder(), 0, false);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Trim().Length == 0)
            {
                blank = true;
                continue;
            }
            if (open.Length > 0 && GoesOn(open.ToString(), lines[i], blank, wrapped)) open.Append(' ').Append(lines[i].Trim());
            else
            {
                Close();
                open.Append(lines[i]);
                at = i + 1;
            }
            blank = false;
        }
        Close();
        return new(name, WithoutLoneRows(passages));

        void Close()
        {
            if (open.Length > 0) passages.AddRange(Cut(open.ToString().TrimEnd(), $"line {at}"));
            open.Clear();
        }
    }

    /// <summary>One line as one or more passages: a row, a point or a paragraph.</summary>
    internal static IEnumerable<Passage> Cut(string line, string place)
    {
        for (var from = 0; from < line.Length; from += LongestPassage)
            yield return One(line.Substring(from, Math.Min(LongestPassage, line.Length - from)), place);
    }

    private static Passage One(string line, string place)
    {
        if (Cells(line) is { Count: > 1 } cells) return new(place, PassageKind.Row, string.Join(" ", cells.Where(c => c.Length > 0))) { Cells = cells };
        if (Bullet().Match(line) is { Success: true } bullet)
            return new(place, PassageKind.Point, OneLine(line[bullet.Length..])) { Level = bullet.Groups["indent"].Length / 2 };
        if (Numbered().Match(line) is { Success: true } numbered)
            return new(place, PassageKind.Point, OneLine(line[numbered.Length..])) { Label = numbered.Groups["label"].Value };
        return new(place, PassageKind.Paragraph, OneLine(line));
    }

    // A heading line of a table has an empty first cell, so a tab at the beginning counts; tabs at the end of a line do not.
    private static List<string> Cells(string line)
    {
        var cells = line.TrimEnd().Contains('\t') ? line.TrimEnd('\t', ' ').Split('\t') : line.TrimStart().StartsWith('|') ? line.Trim().Trim('|').Split('|') : [];
        return [.. cells.Select(OneLine)];
    }

    private static string OneLine(string text) => Spaces().Replace(text, " ").Trim();

    private static string Clean(string line) => Marks().Replace(line, "").Replace("&amp;", "&", StringComparison.Ordinal);

    private static bool GoesOn(string before, string line, bool blank, bool wrapped)
    {
        var (last, first) = (before.TrimEnd()[^1], line.TrimStart()[0]);
        if (last is '.' or ':' or ';' or '?' or '!' || before.Contains('\t') || line.Contains('\t') || Bullet().IsMatch(line) || Numbered().IsMatch(line)) return false;
        if (char.IsLower(first)) return before.Length >= 40;
        return !blank && before.Length >= 60 && (char.IsDigit(first) || (wrapped && !Labelled().IsMatch(line)));
    }

    // Text broken at a fixed width: most lines with a line right after them end in the middle of a sentence.
    private static bool IsWrapped(List<string> lines)
    {
        var followed = lines.Where((l, i) => l.Length >= 50 && i + 1 < lines.Count && lines[i + 1].Trim().Length > 0 && !l.Contains('\t')).ToList();
        return followed.Count >= 8 && followed.Count(l => l.TrimEnd()[^1] is not ('.' or ':' or ';' or '?' or '!')) >= 0.7 * followed.Count && followed.All(l => l.Length <= 120);
    }

    // One line with a tab in it is no table.
    private static List<Passage> WithoutLoneRows(List<Passage> passages)
    {
        return [.. passages.Select((p, i) => p.Kind is PassageKind.Row && !IsRow(i - 1) && !IsRow(i + 1) ? new Passage(p.Place, PassageKind.Paragraph, p.Text) : p)
            .Where(p => p.Text.Trim('-', ':', ' ').Length > 0)];

        bool IsRow(int i) => i >= 0 && i < passages.Count && passages[i].Kind is PassageKind.Row;
    }

    [GeneratedRegex(@"^(?<indent>\s*)(?:[•▪●◦‣·\uf0b7]|[-–—*o](?=\s))\s*")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*(?:(?<label>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)](?!\d)\s*)|(?<label>\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=[A-Z])(?!FTE|WTE)|(?<label>\d{1,2})\s+(?=[A-Z][A-Z ,&-]{3,}$)|\(?(?<label>[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?:option\s+\w{1,2}\b|[A-Z][\w'’()/& -]{2,50}:)", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"</?(?:u|b|i|em|strong|br|p|span|sup|sub)\s*/?>|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|^#{1,6}\s+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
