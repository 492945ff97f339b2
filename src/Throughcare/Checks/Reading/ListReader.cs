using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>
/// Counts and sums in a sentence that are said to make a whole, before them or after them. Every part of the list must have one number and no more; where one has none or two it cannot be told
/// what is added to what.
/// </summary>
internal static partial class ListReader
{
    public static IEnumerable<Fact> Read(IReadOnlyList<Sentence> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
            if (sentences[i].Passage.Kind is not PassageKind.Row && (Sums(i > 0 ? sentences[i - 1] : null, sentences[i]) ?? Counts(sentences[i].Plain, sentences[i].Said)) is { } listed) yield return listed;
    }

    private static ListedFact? Counts(string plain, Said said)
    {
        if (plain.Contains('£', StringComparison.Ordinal) || plain.Contains('%', StringComparison.Ordinal)) return null;
        string whole, list;
        if (InAll().IsMatch(plain) && WholeAfter().Match(plain) is { Success: true } after) (whole, list) = (after.Groups["whole"].Value, after.Groups["list"].Value[(after.Groups["list"].Value.LastIndexOf(':') + 1)..]);
        else if (plain.IndexOf(':') is > 0 and var colon && Single(plain[..colon]) is { } first && People().IsMatch(plain[first.Index..colon]) && !PartOnly().IsMatch(plain[..colon])) (whole, list) = (first.Value, plain[(colon + 1)..]);
        else return null;
        if (NotAdded().IsMatch(list) || Parts(list) is not { Count: >= 2 } parts || Numbers.Value(whole) is not { } total || parts.Contains(total)) return null;
        return new(total, parts, 0, false, said);
    }

    private static List<decimal>? Parts(string list)
    {
        var outside = Brackets().Replace(list, m => new string('_', m.Length));
        var (parts, from) = (new List<(string Outside, string All)>(), 0);
        foreach (Match cut in Comma().Matches(outside))
        {
            parts.Add((outside[from..cut.Index], list[from..cut.Index]));
            from = cut.Index + cut.Length;
        }
        parts.Add((outside[from..], list[from..]));
        parts.RemoveAll(p => p.All.Trim(' ', '.').Length == 0);
        var numbers = parts.TrueForAll(p => Single(p.Outside) is not null) ? parts.ConvertAll(p => Single(p.Outside)) : parts.ConvertAll(p => Single(p.All));
        return numbers.Exists(n => n is null) ? null : numbers.ConvertAll(n => Numbers.Value(n!.Value) ?? 0);
    }

    private static Match? Single(string text) => Number().Matches(text) is { Count: 1 } one ? one[0] : null;

    private static ListedFact? Sums(Sentence? before, Sentence sentence)
    {
        var plain = sentence.Plain;
        var all = SumReader.Sum().Matches(plain);
        if (all.Count < 2) return null;
        if (WholeSum().Match(plain) is { Success: true } last && last.Index >= all[^1].Index - 24 && last.Index + last.Length >= all[^1].Index + all[^1].Length)
            return Of([.. all.Take(all.Count - 1)], all[^1], plain[..last.Index], sentence.Said, sentence.Said);
        if (SumList().Match(plain) is not { Success: true } list) return null;
        var inside = all.Where(m => m.Index >= list.Groups["list"].Index && m.Index < list.Groups["list"].Index + list.Groups["list"].Length).ToList();
        var lead = all.Where(m => m.Index < list.Groups["list"].Index).ToList();
        if (inside.Count < all.Count - lead.Count) return null;
        if (lead.Count == 1) return Of(inside, lead[0], list.Groups["list"].Value, sentence.Said, sentence.Said);
        return lead.Count == 0 && before is not null && Speaks().IsMatch(plain) && SumReader.Sum().Matches(before.Plain) is { Count: 1 } whole ? Of(inside, whole[0], list.Groups["list"].Value, before.Said, sentence.Said) : null;
    }

    private static ListedFact? Of(List<Match> parts, Match whole, string list, Said first, Said second)
    {
        if (parts.Count < 2 || NotSummed().IsMatch(list) || Value(whole) is not { } total) return null;
        var sums = parts.ConvertAll(p => Value(p) ?? 0);
        if (sums.Contains(total) || sums.Contains(0)) return null;
        return new(total, sums, parts.Append(whole).Sum(Exactness) / 2, true, first == second ? second : Said.Together([first, second]));
    }

    private static decimal? Value(Match sum) => SumReader.Value(sum)?.Pounds;

    // £1.2m is anything within £50,000 of it; a sum in pounds is meant to the pound.
    private static decimal Exactness(Match sum)
    {
        if (!sum.Groups["times"].Success) return 0;
        var number = sum.Groups["number"].Value;
        var places = number.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0 ? 0 : number.Length - dot - 1;
        var unit = char.ToLowerInvariant(sum.Groups["times"].Value[0]) switch { 'k' or 't' => 1_000m, 'm' => 1_000_000m, _ => 1_000_000_000m };
        for (; places > 0; places--) unit /= 10;
        return unit;
    }

    [GeneratedRegex(@"(?<![\w.,£/-])" + Numbers.Pattern + @"(?![\w%/-]|[.,]\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(?:in\s+all|in\s+total|altogether|a\s+total\s+of)\b", RegexOptions.IgnoreCase)]
    internal static partial Regex InAll();

    [GeneratedRegex(@"^(?<list>.{5,400}?),?\s+(?:(?:making|giving|or)\s+)?(?:a\s+total\s+of\s+(?<whole>" + Numbers.Pattern + @")\b|(?<whole>" + Numbers.Pattern + @")(?:\s+[\w'-]+){0,4}?\s+(?:in\s+all|in\s+total|altogether)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex WholeAfter();

    [GeneratedRegex(@"\b(?:posts?|roles|staff|people|employees|workers|children|leavers|responses|replies|replied|responded|members|officers|carers|households|vacancies|jobs|managers|practitioners|advisers|families|FTE)\b", RegexOptions.IgnoreCase)]
    private static partial Regex People();

    [GeneratedRegex(@"^\W*(?:of|among|out of)\b|\b(?:includ\w+|each|every|average|per)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PartOnly();

    // Counts of days, and of a part of a part, are not added up.
    [GeneratedRegex(@"\b(?:each|every|per|of whom|of which|of these|of them|includ\w+|average|at least|about|between|days?|weeks?|months?|years?|hours?|miles?|January|February|March|April|May|June|July|August|September|October|November|December|am|pm|options?|sections?|paragraphs?|phases?|age[ds]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotAdded();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s*[,;]\s*(?:and\s+)?|\s+(?:and|plus)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Comma();

    [GeneratedRegex(@"\b(?:a\s+total\s+of|totalling|in\s+total|making)\s+£[\d.,]+\s?(?:k|m|bn|thousand|million)?\b|£[\d.,]+\s?(?:k|m|bn|thousand|million)?\s+(?:in\s+all|in\s+total|altogether)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WholeSum();

    [GeneratedRegex(@"(?::|\bmade\s+up\s+of|\bcompris(?:es|ing)|\bconsist(?:s|ing)\s+of)\s*(?<list>[^:]*£[^:]*£[^:]*)$|\((?<list>[^()]*£[^()]*£[^()]*)\)", RegexOptions.IgnoreCase)]
    private static partial Regex SumList();

    [GeneratedRegex(@"^\W*(?:it|this|that|the\s+(?:total|sum|cost))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Speaks();

    // One sum instead of another, out of another or for each is not added to it.
    [GeneratedRegex(@"\b(?:each|per|every|a\s+(?:year|week|month|day)|from|to|between|against|compared|instead|rather|less|minus|sav\w+|income|of\s+which|of\s+the|includ\w+|or|not|was|were|total|rising|falling)\b|£[\d.,]+\s?[kmbn]*\s?[-/]", RegexOptions.IgnoreCase)]
    private static partial Regex NotSummed();
}
