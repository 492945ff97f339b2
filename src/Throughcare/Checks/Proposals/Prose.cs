using Throughcare.Checks.Reading;

namespace Throughcare.Checks;

/// <summary>The sentences that stand in the fields of a proposal's papers, as a paper with headings, so that they are read like any text.</summary>
internal sealed class Prose(string paper)
{
    private readonly List<Passage> _passages = [];

    public Prose Heading(string heading)
    {
        _passages.Add(new(paper, PassageKind.Heading, heading));
        return this;
    }

    public Prose Under(string heading, string? text)
    {
        Heading(heading);
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim().Length > 0)) _passages.AddRange(PastedText.Cut(line, paper));
        return this;
    }

    public Prose Under(string heading, IEnumerable<string> lines) => Under(heading, string.Join('\n', lines));

    public IReadOnlyList<Fact> Read() => PaperReader.Facts(new(paper, _passages));
}
