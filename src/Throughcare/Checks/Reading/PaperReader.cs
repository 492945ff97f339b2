using System.Text.RegularExpressions;
using Throughcare.Measures;

namespace Throughcare.Checks.Reading;

/// <summary>
/// Reads a paper into facts. It reads words and not meaning: what it cannot tell it leaves out, so that a rule stays silent where the text is not plain.
/// </summary>
public static partial class PaperReader
{
    public static CaseFile Read(Paper paper, Money? keyDecisionFrom = null) => keyDecisionFrom is { } threshold ? new(Facts(paper)) { Rules = new() { KeyFrom = threshold } } : new(Facts(paper));

    internal static IReadOnlyList<Fact> Facts(Paper paper)
    {
        var outline = new Outline(paper);
        var sentences = Sentences.Of(outline);
        var kinds = Kinds(outline, sentences).ToList();
        var assessment = kinds.Exists(k => k.For is PaperFor.Equality) && !kinds.Exists(k => k.For is PaperFor.Decision);
        return
        [
            .. kinds,
            .. outline.Sections.Select(s => Answer(s, outline)),
            .. new DateReader(sentences, assessment).Read(),
            .. sentences.SelectMany(LengthReader.Read),
            .. sentences.Where(s => s.Passage.Kind is not PassageKind.Row).SelectMany(SumReader.Read),
            .. TableReader.Read(outline),
            .. sentences.SelectMany(PostReader.Read),
            .. CountReader.Read(sentences),
            .. sentences.SelectMany(DataReader.Read),
            .. ListReader.Read(sentences),
            .. ReckonedReader.Read(sentences),
            .. OptionReader.Read(outline, sentences),
            .. EqualityReader.Read(outline),
            .. ProgrammeReader.Read(outline, sentences),
            .. sentences.SelectMany(ClaimReader.Read),
        ];
    }

    private static AnswerFact Answer(Section section, Outline outline)
    {
        var first = section.Answer.Split('\n')[0];
        var quoted = first.Length > 240 ? first[..first.LastIndexOf(' ', 239)] + " …" : first;
        return new(section.Topic, section.Asks, section.Answer, new(quoted.Length == 0 ? section.Asks : $"{section.Asks}{(section.Asks.EndsWith('?') ? " " : ": ")}{quoted}", outline.Where(section.Heading)) { At = section.Heading.At });
    }

    private static IEnumerable<PaperFact> Kinds(Outline outline, IReadOnlyList<Sentence> sentences)
    {
        var decides = outline.Sections.Find(s => s.Topic is Topic.Recommendation or Topic.Decision or Topic.DecisionDate or Topic.DecisionMaker);
        var asks = decides?.Heading ?? outline.Paper.Passages.Take(6).FirstOrDefault(p => p.Text.Length <= 120 && BusinessCase().IsMatch(p.Plain));
        if (asks is not null) yield return new(PaperFor.Decision, outline.Say(asks));
        var effects = outline.Paper.Passages.Where(p => p.Kind is PassageKind.Row ? p.Cells.Skip(1).Any(c => EffectWord().IsMatch(c)) : EffectWord().IsMatch(p.Plain)).ToList();
        var named = sentences.FirstOrDefault(s => Assessment().IsMatch(s.Plain));
        if (named is not null && effects.Count >= 2) yield return new(PaperFor.Equality, named.Said);
    }

    // A business case asks for money, whatever its headings are.
    [GeneratedRegex(@"\bbusiness case\b", RegexOptions.IgnoreCase)]
    private static partial Regex BusinessCase();

    [GeneratedRegex(@"^\W*(?:positive|negative|neutral|unclear)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex EffectWord();

    [GeneratedRegex(@"\b(?:EqIA|EIA|equality (?:impact )?(?:assessment|analysis))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Assessment();
}
