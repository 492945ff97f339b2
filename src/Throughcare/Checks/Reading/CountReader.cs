using System.Text.RegularExpressions;
using Throughcare.Measures;

namespace Throughcare.Checks.Reading;

/// <summary>Shares, averages, counts set side by side, and small numbers of people.</summary>
internal static partial class CountReader
{
    public static IEnumerable<Fact> Read(IReadOnlyList<Sentence> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            foreach (var fact in Shares(sentence).Concat(Averages(sentence)).Concat(Small(sentence))) yield return fact;
            if (Compared(i > 0 ? sentences[i - 1] : sentence, sentence) is { } compared) yield return compared;
        }
    }

    private static IEnumerable<Fact> Shares(Sentence sentence)
    {
        var plain = sentence.Plain;
        foreach (Match m in Share().Matches(plain))
            if (Numbers.Value(m.Groups["number"].Value) is { } percent) yield return new ShareFact(percent, m.Groups["rest"].Value.Trim(), sentence.Said);
        foreach (Match m in ShareOfCount().Matches(plain).Concat(ShareOfWhole().Matches(plain)))
            if (Numbers.Value(m.Groups["part"].Value) is { } part && Numbers.Value(m.Groups["whole"].Value) is { } whole && Numbers.Value(m.Groups["percent"].Value) is { } percent && whole > 0)
                yield return new ShareOfCountFact(part, whole, percent, Decimals(m.Groups["percent"].Value), sentence.Said);
    }

    private static IEnumerable<Fact> Averages(Sentence sentence)
    {
        if (Average().Match(sentence.Plain) is not { Success: true } m || Numbers.Value(m.Groups["average"].Value) is not { } average || average <= 0) yield break;
        var before = Counted().Matches(sentence.Plain[..m.Index]).Select(n => Numbers.Value(n.Value)).LastOrDefault(n => n > average);
        if (before is not { } whole) yield break;
        var group = m.Groups["group"].Value.ToLowerInvariant();
        var groups = Regex.Match(sentence.Plain, $@"\b(?<n>{Numbers.Pattern})\s+(?:\w+\s+){{0,2}}{Regex.Escape(group)}s\b", RegexOptions.IgnoreCase) is { Success: true } stated ? Numbers.Whole(stated.Groups["n"].Value) : null;
        yield return new AverageFact(whole, average, Decimals(m.Groups["average"].Value), group, groups, null, sentence.Said);
    }

    private static IEnumerable<Fact> Small(Sentence sentence) =>
        SmallCountsInProse.Find(sentence.Plain).Where(f => !Ratio().IsMatch(f.Text) && !NotPeople().IsMatch(sentence.Plain[(f.Position + f.Length)..])).Select(f => new SmallCountFact(f.Text, f.Number, f.Counts is Counts.Traits, f.Suggestion, sentence.Said));

    // "Two other Children in Care Teams", "one of these posts": what is counted is no person.
    [GeneratedRegex(@"^(?:'s|s')?\s+(?:(?:in|looked)\s+(?:care|after)\s+)?(?:and\s+\w+\s+)?(?:teams?|services?|homes?|centres?|posts?|options?|plans?|proposals?|figures?|risks?|areas?|localit(?:y|ies)|units?|changes|actions?|budgets?|grants?|measures?|objectives?|priorities|sites?|schools?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotPeople();

    // "One in ten of these" is a share, not a person.
    [GeneratedRegex(@"^\S+\s+(?:in|out\s+of)\s+(?:every\s+)?(?:" + Numbers.Pattern + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ratio();

    private static ComparedFact? Compared(Sentence before, Sentence sentence)
    {
        if (Comparing().Match(sentence.Plain) is not { Success: true } comparing) return null;
        var (left, right) = comparing.Index == 0 ? (before.Plain, sentence.Plain) : (sentence.Plain[..comparing.Index], sentence.Plain[comparing.Index..]);
        var (first, second) = (CountedWork().Matches(left).LastOrDefault(), CountedWork().Match(right));
        return first is null || !second.Success ? null
            : new ComparedFact(Noun(first), Noun(second), comparing.Index == 0 ? before.Said : sentence.Said, sentence.Said);
    }

    private static string Noun(Match counted) => counted.Groups["noun"].Value.ToLowerInvariant();

    private static int Decimals(string number) => number.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0 ? 0 : number.Length - dot - 1;

    [GeneratedRegex(@"(?<![\w.,£])(?<number>\d{1,3}(?:\.\d+)?)\s?(?:%|per cent|percent)\s+(?:of\s+)?(?<rest>[^.;]{3,160})", RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?<![\w.,£])(?<part>\d[\d,]*)\s+(?:out\s+)?of\s+(?:the\s+|our\s+|all\s+)?(?<whole>\d[\d,]*)(?:\s+[\w'-]+){0,4}?,?\s*\(?(?:or\s+|that is\s+|i\.e\.\s+|which is\s+)?(?<percent>\d{1,3}(?:\.\d+)?)\s?(?:%|per cent)", RegexOptions.IgnoreCase)]
    private static partial Regex ShareOfCount();

    // "Of the 120 children who came, 48 (40%) went home", "of 186 households, 97 replied (52%)".
    [GeneratedRegex(@"^(?:\W*|.{0,40}[,;]\s*)of\s+(?:the\s+|our\s+|all\s+|these\s+)?(?<whole>\d[\d,]*\d)\b(?!%)[^.;,%\d]{0,80},\s*(?<part>\d[\d,]*)(?:\s+[\w'-]+){0,4}?\s*\((?<percent>\d{1,3}(?:\.\d+)?)\s?(?:%|per cent)", RegexOptions.IgnoreCase)]
    private static partial Regex ShareOfWhole();

    [GeneratedRegex(@"\baverage\s+(?:of|is|being)\s+(?<average>\d[\d,]*(?:\.\d+)?)\s+(?:[\w'-]+\s+){0,3}(?:per|for\s+each|to\s+each|in\s+each|a)\s+(?<group>team|worker|manager|social worker|locality|area|supervisor|office)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Average();

    [GeneratedRegex(@"(?<![\w.,£/-])\d{1,3}(?:,\d{3})+(?![\w%])|(?<![\w.,£/-])\d+(?![\w%/]|[.,]\d)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:in comparison|by comparison|compared (?:with|to)|in contrast|by contrast|whereas)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"(?<![\w.,£])\d[\d,]*\s+(?:[\w'-]+\s+){0,2}?(?<noun>cases|children|young people|referrals|assessments|families|workers)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountedWork();
}
