using Throughcare.Checks.Reading;

namespace Throughcare.Checks;

/// <summary>The sentences that stand in the fields of a proposal's papers, as a paper with headings, so that they are read like any text.</summary>
internal sealed class Prose(string paper)
{
    private readonly List<Passage> _passages = [];

    public Prose Heading(string heading, Spot? at = null)
    {
        _passages.Add(new(paper, PassageKind.Heading, heading) { Spot = at });
        return this;
    }

    public Prose Under(string heading, string? text, Spot? at = null)
    {
        Heading(heading, at);
        return Line(text, at);
    }

    public Prose Under(string heading, IEnumerable<string> lines, Spot? at = null) => Under(heading, string.Join('\n', lines), at);

    /// <summary>More under the same heading, from a field or an entry of its own.</summary>
    public Prose Line(string? text, Spot? at)
    {
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim().Length > 0)) _passages.AddRange(PastedText.Cut(line, paper).Select(p => p with { Spot = at }));
        return this;
    }

    public IReadOnlyList<Fact> Read() => PaperReader.Facts(new(paper, _passages));
}
