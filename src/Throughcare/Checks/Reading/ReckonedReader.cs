using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>Groups with the whole that they make, rises and falls in per cent, and lengths that stand with their dates.</summary>
internal static partial class ReckonedReader
{
    public static IEnumerable<Fact> Read(IReadOnlyList<Sentence> sentences)
    {
        var dates = new DatesInText();
        dates.BeginFrom(sentences.Select(s => s.Plain));
        for (var i = 0; i < sentences.Count; i++)
        {
            if (Groups(sentences[i]) is { } groups) yield return groups;
            if (Change(i > 0 ? sentences[i - 1] : null, sentences[i]) is { } change) yield return change;
            if (HasLength().IsMatch(sentences[i].Plain))
                foreach (var span in Spans(sentences[i], dates.Find(sentences[i].Plain))) yield return span;
        }
    }

    private static GroupsFact? Groups(Sentence sentence) =>
        (ListReader.InAll().IsMatch(sentence.Plain) || sentence.Plain.Contains(')', StringComparison.Ordinal)) && GroupsAndWhole().Match(sentence.Plain) is { Success: true } m && (Each().IsMatch(sentence.Plain) || m.Groups["of"].Success)
            && Numbers.Whole(m.Groups["groups"].Value) is { } groups and > 1 && Numbers.Whole(m.Groups["each"].Value) is { } each && Numbers.Whole(m.Groups["whole"].Value) is { } whole
            ? new(groups, m.Groups["group"].Value.ToLowerInvariant(), each, whole, sentence.Said) : null;

    private static ChangeFact? Change(Sentence? previous, Sentence sentence)
    {
        if (ByPercent().Match(sentence.Plain) is not { Success: true } m) m = OfPercent().Match(sentence.Plain);
        if (!m.Success || Numbers.Value(m.Groups["percent"].Value) is not { } percent || Numbers.Value(m.Groups["from"].Value) is not { } from || from <= 0 || IsYear(m.Groups["from"].Value)) return null;
        var (to, where) = (m.Groups["to"].Success && !IsYear(m.Groups["to"].Value) ? Numbers.Value(m.Groups["to"].Value) : null, sentence.Said);
        if (!m.Groups["to"].Success && previous is not null && Speaks().IsMatch(sentence.Plain) && Counted().Matches(previous.Plain) is { Count: 1 } only) (to, where) = (Numbers.Value(only[0].Value), previous.Said);
        var places = m.Groups["percent"].Value.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0 ? 0 : m.Groups["percent"].Length - dot - 1;
        return to is { } now && now != from ? new(from, now, percent, places, where, sentence.Said) : null;
    }

    // 2019 is a year; 2,019 is a count.
    private static bool IsYear(string number) => number.Length == 4 && int.TryParse(number, out var year) && year is >= 1950 and <= 2100;

    private static IEnumerable<SpanFact> Spans(Sentence sentence, IReadOnlyList<DateInText> dates)
    {
        var plain = sentence.Plain;
        if (Consultation().IsMatch(plain)) yield break;
        for (var n = 0; n + 1 < dates.Count; n++)
        {
            var (first, last) = (dates[n], dates[n + 1]);
            if (last.Last <= first.First || !Until().IsMatch(plain[first.End..last.Index]) || !From().IsMatch(plain[..first.Index])) continue;
            var length = LengthReader.Length().Matches(plain).FirstOrDefault(l => l.Index + l.Length <= first.Index && LengthBefore().IsMatch(plain[(l.Index + l.Length)..first.Index]) || l.Index >= last.End && LengthAfter().IsMatch(plain[last.End..l.Index]));
            if (length is not null && Numbers.Whole(length.Groups["number"].Value) is { } number and > 0)
                yield return new(new(LengthOf.Posts, number, LengthReader.Unit(length), sentence.Said), first.First, last.Last, sentence.Said);
        }
    }

    [GeneratedRegex(@"(?<![\w.,£/-])(?<groups>" + Numbers.Pattern + @")\s+(?:[\w-]+\s+){0,2}(?<group>teams|areas|localities|clusters|districts|hubs|offices|sites|pods|units|homes)\s+(?:(?<of>of)|(?:which\s+)?(?:will\s+|would\s+|must\s+)?(?:each\s+)?(?:have|has|with|hold|having))\s+(?<each>" + Numbers.Pattern + @")\s+[\w-]+(?:\s+[\w-]+){0,2}?(?:\s+each)?\s*(?:[,;(-]\s*|\s)(?:making\s+|that\s+is,?\s+|a\s+total\s+of\s+)?(?<whole>" + Numbers.Pattern + @")\b(?:\s+[\w-]+){0,3}?\s*(?:in\s+all\b|in\s+total\b|altogether\b|\))", RegexOptions.IgnoreCase)]
    private static partial Regex GroupsAndWhole();

    [GeneratedRegex(@"\b(?:each|every)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    private const string Percent = @"(?<percent>\d{1,3}(?:\.\d+)?)\s?(?:%|per\s?cent)(?!\s+points?)";

    [GeneratedRegex(@"\b(?:ris(?:e|es|en|ing)|rose|increas\w+|gr(?:ew|own|owing)|f[ae]ll(?:en|s|ing)?|decreas\w+|dropp?\w*|gone (?:up|down))\s+by\s+" + Percent + @"(?:,|\s+\w+){0,3}?\s+from\s+(?<from>\d[\d,]*)\b(?![.%/]\d|%)(?:[^.;£%\d]{0,30}?\bto\s+(?<to>\d[\d,]*)\b(?![.%/]\d|%))?", RegexOptions.IgnoreCase)]
    private static partial Regex ByPercent();

    [GeneratedRegex(@"\bfrom\s+(?<from>\d[\d,]*)\b(?![.%/]\d|%)[^.;£%\d]{0,40}?\bto\s+(?<to>\d[\d,]*)\b(?![.%/]\d|%)[^.;£%\d]{0,30}?[,(-]\s*(?:(?:which\s+is\s+|that\s+is\s+)?an?\s+)?(?:rise|increase|fall|decrease|drop|reduction|growth)\s+of\s+" + Percent, RegexOptions.IgnoreCase)]
    private static partial Regex OfPercent();

    [GeneratedRegex(@"^\W*(?:it|this|that|the\s+(?:number|figure|total|count))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Speaks();

    [GeneratedRegex(@"(?<![\w.,£/-])\d{1,3}(?:,\d{3})+(?![\w%])|(?<![\w.,£/-])\d+(?![\w%/-]|[.,]\d)")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:day|week|month|year)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex HasLength();

    [GeneratedRegex(@"\bconsult", RegexOptions.IgnoreCase)]
    private static partial Regex Consultation();

    [GeneratedRegex(@"^\s*(?:up\s+)?(?:to|until|till|and|-)\s*(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"\b(?:from|between)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"^[^.;,:\d]{0,12}\b(?:from|between)\s+(?:the\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex LengthBefore();

    [GeneratedRegex(@"^\s*[,(-]?\s*(?:(?:which|that)\s+is\s+|or\s+)?(?:a\s+(?:period|total)\s+of\s+|for\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex LengthAfter();
}
