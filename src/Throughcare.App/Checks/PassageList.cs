using System.Text.RegularExpressions;
using Throughcare.Checks;

namespace Throughcare.App.Checks;

/// <summary>Passages as they come from a document, each with its place: "paragraph 3", "table 1, row 2".</summary>
internal sealed partial class PassageList
{
    // As long as PastedText takes a passage: longer ones are cut.
    private const int Longest = 4_000;

    private readonly List<Passage> _passages = [];

    private int _paragraphs, _tables, _rows;

    public IReadOnlyList<Passage> Done() => _passages;

    public void Add(PassageKind kind, string text, int level = 0)
    {
        var line = Spaces().Replace(text, " ").Trim();
        if (line.Length == 0) return;
        _paragraphs++;
        for (var from = 0; from < line.Length; from += Longest)
        {
            var piece = line.Substring(from, Math.Min(Longest, line.Length - from));
            var numbered = kind is PassageKind.Paragraph or PassageKind.Heading && from == 0 ? Numbered().Match(piece) : Match.Empty;
            _passages.Add(new($"paragraph {_paragraphs}", numbered.Success && kind is PassageKind.Paragraph ? PassageKind.Point : kind, piece[numbered.Length..]) { Level = level, Label = numbered.Success ? numbered.Groups["label"].Value : null });
        }
    }

    public void Table() => (_tables, _rows) = (_tables + 1, 0);

    public void Row(IReadOnlyList<string> cells)
    {
        _rows++;
        var read = cells.Select(c => Spaces().Replace(c, " ").Trim()).ToList();
        var text = string.Join(" ", read.Where(c => c.Length > 0));
        if (text.Length > 0) _passages.Add(new($"table {_tables}, row {_rows}", PassageKind.Row, text) { Cells = read });
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:(?<label>\d{1,2}(?:\.\d{1,2}){0,3})[.)](?!\d)\s*|(?<label>\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=[A-Z])(?!FTE|WTE)|\(?(?<label>[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)")]
    private static partial Regex Numbered();
}
