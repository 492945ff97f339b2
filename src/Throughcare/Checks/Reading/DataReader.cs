using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>Counts that the council's own data hold too: all children in care, and the average caseload.</summary>
internal static partial class DataReader
{
    public static IEnumerable<Fact> Read(Sentence sentence)
    {
        var plain = sentence.Plain;
        foreach (Match m in InCare().Matches(plain))
            if (Numbers.Whole(m.Groups["number"].Value) is { } children && !PartOf().IsMatch(plain[..m.Index])) yield return new ChildrenFact(children, Day().IsMatch(plain), sentence.Said);
        // A long pattern, and most sentences speak of no teams.
        if (plain.Contains("teams", StringComparison.OrdinalIgnoreCase))
            foreach (Match m in Teams().Matches(plain))
                if (Numbers.Whole(m.Groups["from"].Value) is { } before && Numbers.Whole(m.Groups["to"].Value) is { } after) yield return new TeamsFact(before, after, sentence.Said);
        if (!plain.Contains("averag", StringComparison.OrdinalIgnoreCase) || Wanted().IsMatch(plain)) yield break;
        foreach (Match m in Caseload().Matches(plain))
            if (Numbers.Value(m.Groups["number"].Value) is { } load && load > 0)
                yield return new CaseloadFact(load, m.Groups["number"].Value.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0 ? 0 : m.Groups["number"].Length - dot - 1, sentence.Said);
    }

    [GeneratedRegex(@"(?<![\w.,£/-])(?<number>\d{1,3}(?:,\d{3})+|\d{2,6})\s+(?:children|looked[- ]after children)(?:\s+and\s+young\s+people)?\s+(?:(?:are|were|is|who\s+are)\s+)?(?:currently\s+|now\s+)?(?:in\s+(?:the\s+)?(?:our\s+|council's\s+|local\s+authority's\s+)?care|looked\s+after)\b(?!\s+(?:teams?|services?|and\s+permanence|by\s+(?:the\s+)?\w+\s+teams?))", RegexOptions.IgnoreCase)]
    private static partial Regex InCare();

    [GeneratedRegex(@"(?<![\w.,£/-])(?<from>" + Numbers.Pattern + @")\s+(?:[\w-]+\s+){0,3}teams\s+(?:(?:will\s+|would\s+|to\s+)?become|becoming|into)\s+(?<to>" + Numbers.Pattern + @")\b(?!\s*[%/])|\bfrom\s+(?<from>" + Numbers.Pattern + @")\s+(?:[\w-]+\s+){0,3}teams\s+to\s+(?<to>" + Numbers.Pattern + @")\b(?!\s*[%/])", RegexOptions.IgnoreCase)]
    private static partial Regex Teams();

    // "Of the 354 children", "30 of 71 children", "a further 12 children" count a part.
    [GeneratedRegex(@"\b(?:of|of the|of these|further|another|other|more|extra|additional|new|up to|by|from|over|about|around|than|and)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PartOf();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\b(?:last|next|previous)\s+(?:year|month|week)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:target|aim|should|maximum|limit|at most|no more than|up to|standard|recommended|national|England|statistical neighbours?|highest|lowest|largest|range|between|from \d+ to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"\baverage\s+caseloads?\s+(?:\w+\s+){0,4}?(?:is|are|of|at|be|was)\s+(?<number>\d{1,2}(?:\.\d+)?)\b|\bcaseloads?\s+(?:\w+\s+){0,3}?averag\w+\s+(?<number>\d{1,2}(?:\.\d+)?)\b|\baverage\s+(?:of\s+)?(?<number>\d{1,2}(?:\.\d+)?)\s+(?:children|cases)\s+(?:per|for\s+each|to\s+each|to\s+every|to\s+a)\s+(?:full-time\s+)?(?:social\s+)?worker\b", RegexOptions.IgnoreCase)]
    private static partial Regex Caseload();
}
