using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>A heading, question or label with the passages under it.</summary>
internal sealed record Section(Topic Topic, string Asks, Passage Heading, string? Label)
{
    public List<Passage> Body { get; } = [];

    /// <summary>What stands in the same line as the label: "Date of decision: 27/01/2020".</summary>
    public string Beside { get; init; } = "";

    public string Answer => string.Join("\n", Body.Select(p => p.Text).Prepend(Beside).Where(t => t.Length > 0));
}

/// <summary>
/// The headings of a paper. A file marks its own; in plain text a line that ends in a question mark or a colon is one, and so is a short line in the words of <see cref="Topics"/>.
/// </summary>
internal sealed partial class Outline
{
    private readonly Dictionary<Passage, Section> _sectionOf = new(ReferenceEqualityComparer.Instance);

    public Outline(Paper paper)
    {
        Paper = paper;
        var assesses = paper.Passages.Any(EqualityReader.IsEffect);
        var marked = paper.Passages.Any(p => p.Kind is PassageKind.Heading);
        for (var i = 0; i < paper.Passages.Count; i++)
        {
            var passage = paper.Passages[i];
            if (Begin(passage, i + 1 < paper.Passages.Count ? paper.Passages[i + 1] : null, marked, assesses) is { } section) Sections.Add(section);
            else if (Sections.Count > 0) Sections[^1].Body.Add(passage);
            if (Sections.Count > 0) _sectionOf[passage] = Sections[^1];
        }
    }

    public Paper Paper { get; }

    public List<Section> Sections { get; } = [];

    public Section? SectionOf(Passage passage) => _sectionOf.GetValueOrDefault(passage);

    public string Where(Passage passage) => SectionOf(passage) is { } section && section.Heading != passage ? $"{passage.Place}, under “{Cut(section.Asks)}”" : passage.Place;

    public Said Say(Passage passage, string? words = null) => new(words ?? passage.Text, Where(passage)) { At = passage.At };

    private static Section? Begin(Passage passage, Passage? next, bool marked, bool assesses)
    {
        var text = passage.Plain;
        if (passage.Kind is PassageKind.Heading) return new(Topics.Of(text), text.TrimEnd(':', ' '), passage, passage.Label);
        if (passage.Kind is PassageKind.Row && passage.Cells.Count != 2) return null;
        if (passage.Kind is PassageKind.Row) return passage.Cells[0].Length is > 0 and <= 160 && Topics.OfShortLine(PlainLetters.Of(passage.Cells[0])) is { } of && !(DateAlone().IsMatch(passage.Cells[1]) && of is Topic.Financial or Topic.Legal or Topic.HumanResources or Topic.Procurement or Topic.Property or Topic.Equality) ? new(of, passage.Cells[0].TrimEnd(':', ' '), passage, null) { Beside = passage.Cells[1] } : null;
        if (text.Length > 250) return null;
        if (passage.Kind is PassageKind.Point && passage.Label is null) return null;
        if (assesses && passage.Kind is PassageKind.Paragraph && EqualityReader.IsGroup(passage) && !Ended().IsMatch(text)) return new(Topic.Other, passage.Text.TrimEnd(':', ' '), passage, null);
        if (text.EndsWith('?') && Topics.Of(text) is not Topic.Other) return new(Topics.Of(text), text, passage, passage.Label);
        if (LeadIn().IsMatch(text)) return null;
        if (LabelOnly().IsMatch(text) && text.Length <= 160) return new(Topics.Of(text), text.TrimEnd(':', ' ', '\t'), passage, passage.Label);
        if (LabelAndValue().Match(text) is { Success: true } label && !OptionLabel().IsMatch(label.Value) && Topics.OfShortLine(label.Groups["label"].Value.Trim()) is { } known)
            return Prompt().IsMatch(text[(label.Index + label.Length)..]) ? new(known, passage.Text, passage, passage.Label) : new(known, label.Groups["label"].Value.Trim(), passage, passage.Label) { Beside = passage.Text[(label.Index + label.Length)..].Trim() };
        if (Ended().IsMatch(text)) return null;
        var words = text.Count(c => c == ' ') + 1;
        if (passage.Label is not null) return words <= 10 && (next is null || next.Label is null || next.Label != Next(passage.Label)) && (!marked || Topics.OfShortLine(text) is not null) ? new(Topics.Of(text), text, passage, passage.Label) : null;
        return words <= 14 && char.IsUpper(text[0]) && Topics.OfShortLine(text) is { } topic ? new(topic, text, passage, null) : null;
    }

    // "1" then "2" without anything between is a list, not two headings.
    private static string Next(string label) => int.TryParse(label, out var number) ? $"{number + 1}" : "";

    private static string Cut(string heading) => heading.Length <= 70 ? heading : heading[..heading.LastIndexOf(' ', 69)] + " …";

    // "That Cabinet:" goes on in the lines below it.
    [GeneratedRegex(@"^\W*(?:it is (?:recommended|proposed)\s+)?that\b[^.;]{0,80}:\s*$|^\W*(?:the\s+)?(?:cabinet(?: member)?|committee|council|executive|members|board)\s+(?:is|are)\s+(?:asked|recommended|invited|requested)\b[^.;]{0,60}:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^[^.;]{2,}:\s*$")]
    private static partial Regex LabelOnly();

    [GeneratedRegex(@"^(?<label>[A-Z][^:.;]{2,60}\??):\s*(?=\S)|^(?<label>[A-Z][^:.;?]{2,60}\?)\s+(?=\S)")]
    private static partial Regex LabelAndValue();

    // "Option 2: one team" is a line of a list of options.
    [GeneratedRegex(@"^option\s+\w{1,2}\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex OptionLabel();

    // "Consultation: including any conflict of interest" asks for more; it does not answer.
    [GeneratedRegex(@"^\s*\(?(?:including|please|if any|e\.g\.|give|attach|to include)\b")]
    private static partial Regex Prompt();

    // "Legal" with a day beside it is a signature, and no answer on the law.
    [GeneratedRegex(@"^\W*(?:\w+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|[A-Za-z]{3,9})[\s./,-]+\d{2,4}\W*$")]
    private static partial Regex DateAlone();

    [GeneratedRegex(@"[.,;!""]$")]
    private static partial Regex Ended();
}
