using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>Posts that a paper proposes, the workers that it promises to each place, and how many people it says are affected.</summary>
internal static partial class PostReader
{
    public static IEnumerable<Fact> Read(Sentence sentence)
    {
        var plain = sentence.Plain;
        // Most sentences speak of no working time and of nothing for each place, and the long patterns are not tried on them.
        if (Speaks(plain, "FTE", "WTE", "equivalent"))
            foreach (Match match in FteOfRole().Matches(plain))
                if (Numbers.Value(match.Groups["number"].Value) is { } fte)
                    yield return new PostFact(Role(match.Groups["role"].Value), fte, null, WholeBefore().IsMatch(plain[..match.Index]), sentence.Passage.Kind is not PassageKind.Paragraph, sentence.Said);
        foreach (Match match in HeadsOfRole().Matches(plain))
            if (Numbers.Whole(match.Groups["number"].Value) is { } heads && !Named().IsMatch(plain[..match.Index]))
                yield return new PostFact(Role(match.Groups["role"].Value), null, heads, false, sentence.Passage.Kind is not PassageKind.Paragraph, sentence.Said);
        if (Speaks(plain, "FTE", "WTE", "equivalent"))
            foreach (Match match in TeamOfFte().Matches(plain))
                if (Numbers.Value(match.Groups["number"].Value) is { } whole) yield return new PostFact(match.Groups["role"].Value.ToLowerInvariant(), whole, null, true, false, sentence.Said);
        if (Speaks(plain, "each", "every"))
            foreach (var covered in Covered(sentence)) yield return covered;
        foreach (var affected in Affected(sentence)) yield return affected;
    }

    private static bool Speaks(string plain, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (plain.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static IEnumerable<Fact> Covered(Sentence sentence)
    {
        var plain = sentence.Plain;
        var each = PlacesThenEach().Match(plain) is { Success: true } before ? before : EachThenPlaces().Match(plain) is { Success: true } after ? after : EachOfPlaces().Match(plain);
        if (!each.Success || Numbers.Whole(each.Groups["places"].Value) is not (> 1 and var places)) yield break;
        if ((Numbers.Whole(each.Groups["each"].Value) ?? (each.Groups["one"].Success ? 1 : null)) is not { } workers) yield break;
        var place = each.Groups["place"].Value.ToLowerInvariant();
        yield return new CoverageFact(places, place, workers, Role(each.Groups["role"].Value), sentence.Said);
        if (AndRole().Match(plain[(each.Index + each.Length)..]) is { Success: true } and && Numbers.Whole(and.Groups["each"].Value) is { } more) yield return new CoverageFact(places, place, more, Role(and.Groups["role"].Value), sentence.Said);
    }

    private static IEnumerable<Fact> Affected(Sentence sentence)
    {
        var plain = sentence.Plain;
        if (DirectlyList().Match(plain) is { Success: true } list)
        {
            var people = HeadsAnywhere().Matches(plain[list.Length..]).Sum(m => Numbers.Whole(m.Groups["number"].Value) ?? 0);
            if (people > 0) yield return new AffectedFact(list.Groups["in"].Success ? AffectedBy.Indirectly : AffectedBy.Directly, people, false, sentence.Said);
            yield break;
        }
        if (AffectWord().Match(plain) is not { Success: true } verb) yield break;
        var counted = HeadsAnywhere().Matches(plain[verb.Index..]).ToList();
        if (counted.Count == 0) counted = HeadsAnywhere().Matches(plain[..verb.Index]).ToList();
        var sum = counted.Sum(m => Numbers.Whole(m.Groups["number"].Value) ?? 0);
        if (sum == 0) yield break;
        AffectedBy? by = ByPlace().IsMatch(plain) ? AffectedBy.Place : ByManagement().IsMatch(plain) ? AffectedBy.Management : null;
        if (by is { } how) yield return new AffectedFact(how, sum, AtMost().IsMatch(plain), sentence.Said);
    }

    private static string Role(string words) => Spaces().Replace(words.Trim(' ', '\'', '"', '('), " ").ToLowerInvariant();

    /// <summary>The last word of a role without its plural: "social workers" and "support worker" are both "worker".</summary>
    public static string Stem(string role) => role.Split(' ')[^1].TrimEnd('s', '\'');

    /// <summary>"Advanced social worker" is a social worker, and a support worker is none.</summary>
    public static bool SameRole(string role, string asked) => Singular(role).EndsWith(Singular(asked), StringComparison.Ordinal) || role.Contains(' ', StringComparison.Ordinal) is false;

    private static string Singular(string role) => string.Join(' ', role.Split(' ').Select(w => w.TrimEnd('s')));

    private const string RoleWords = @"(?:(?:assistant|senior|snr|advanced|principal|team|deputy|social|family|support|personal|newly|qualified|agency|permanent|practice|unit|service|business|full-time|part-time|work|project|'?together|with'?|new|more|additional|extra|specialist|highly|trained|intervention|outreach|youth|early|help|children's|independent|reviewing|contact|current|our|of|interim|pipeline|trainee|affected)\s+){0,6}(?:social\s+workers?|workers?|managers?|practitioners?|advisers?|advisors?|supervisors?|officers?|assistants?|coordinators?|co-ordinators?|PAs|TMs|starters?|leads?)\b";

    [GeneratedRegex(@"(?<![\w.,£/-])(?<number>" + Numbers.Pattern + @")\s*(?:x\s*)?(?:FTE|WTE|(?:full|whole)[- ]time[- ]equivalent)s?\b(?:\s*(?:x|of|-))?\s*['""]?(?<role>" + RoleWords + @"|positions?|posts?|staff|roles?)", RegexOptions.IgnoreCase)]
    private static partial Regex FteOfRole();

    [GeneratedRegex(@"(?<![\w.,£/-])(?<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?!FTE)(?<role>" + RoleWords + ")", RegexOptions.IgnoreCase)]
    private static partial Regex HeadsOfRole();

    [GeneratedRegex(@"(?<![\w.,£/-])(?<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|seventeen|twenty)\s+(?:" + RoleWords + @"|individuals?|people|staff|members?\s+of\s+staff|employees|children|young\s+people|of\s+our)", RegexOptions.IgnoreCase)]
    private static partial Regex HeadsAnywhere();

    private const string PlaceWords = "areas?|localit(?:y|ies)|clusters?|districts?|teams?|hubs?|offices?|neighbourhoods?|towns?|quadrants?|patches|patch|sites?|schools?";

    [GeneratedRegex(@"\b(?<places>" + Numbers.Pattern + @")\s+(?:\w+\s+){0,2}(?<place>" + PlaceWords + @")\b[^.;]{0,80}?\b(?<each>" + Numbers.Pattern + @")\s+(?<role>" + RoleWords + @")\s+(?:(?:covering|in|for|to|at|based in|assigned to|serving)\s+)?each\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlacesThenEach();

    [GeneratedRegex(@"\b(?<each>" + Numbers.Pattern + @")\s+(?<role>" + RoleWords + @")\s+(?:\w+\s+){0,2}(?:in|for|to|per|at|covering|serving)\s+(?:each|every)\s+of\s+(?:the\s+|our\s+)?(?<places>" + Numbers.Pattern + @")\s+(?:\w+\s+){0,2}(?<place>" + PlaceWords + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex EachThenPlaces();

    // "Four areas, each with three social workers", "each of our five districts will have a social worker".
    [GeneratedRegex(@"\b(?<places>" + Numbers.Pattern + @")\s+(?:\w+\s+){0,2}(?<place>" + PlaceWords + @"),?\s+each\s+(?:with|having|of which has)\s+(?:(?<each>" + Numbers.Pattern + @")|(?<one>a|an|its\s+own))\s+(?:dedicated\s+|named\s+)?(?<role>" + RoleWords + @")|\beach\s+of\s+(?:the\s+|our\s+|its\s+)?(?<places>" + Numbers.Pattern + @")\s+(?:\w+\s+){0,2}(?<place>" + PlaceWords + @")\s+(?:will\s+|would\s+)?(?:have|has|gets?)\s+(?:(?<each>" + Numbers.Pattern + @")|(?<one>a|an|its\s+own))\s+(?:dedicated\s+|named\s+)?(?<role>" + RoleWords + @")", RegexOptions.IgnoreCase)]
    private static partial Regex EachOfPlaces();

    [GeneratedRegex(@"^\s+and\s+(?<each>" + Numbers.Pattern + @")\s+(?<role>" + RoleWords + ")", RegexOptions.IgnoreCase)]
    private static partial Regex AndRole();

    [GeneratedRegex(@"\b(?<role>team|service|hub|unit)\s+of\s+(?<number>\d+(?:\.\d+)?)\s*(?:FTE|WTE|(?:full|whole)[- ]time[- ]equivalents?)\b(?!\s+(?:" + RoleWords + "))", RegexOptions.IgnoreCase)]
    private static partial Regex TeamOfFte();

    [GeneratedRegex(@"\b(?:compris\w+|total\w*|consist\w*|made up|establish\w*|in all)\b[^.;]{0,30}$", RegexOptions.IgnoreCase)]
    private static partial Regex WholeBefore();

    [GeneratedRegex(@"\b(?:scale|grade|band|level|option|section|tier)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\W*(?<in>in)?directly\s+affected\b\W*", RegexOptions.IgnoreCase)]
    private static partial Regex DirectlyList();

    [GeneratedRegex(@"\b(?:geographically\s+)?affect(?:s|ed|ing)?\b|\bchange\s+(?:of\s+)?(?:base|place|team|manager)|\b(?:will|would)\s+(?:move|change)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AffectWord();

    [GeneratedRegex(@"\bgeograph\w+|\bcent(?:re|er)s?\s+of\s+duty|\b(?:change|new|another|different|move)\s+(?:of\s+|to\s+)?(?:a\s+|their\s+|another\s+|different\s+)?(?:office|base|place\s+of\s+work|work\s*place|location)|\bplace\s+of\s+work\b|\bbase\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByPlace();

    [GeneratedRegex(@"\bline\s+manage\w+|\bmanagers?\b|\bsupervisors?\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByManagement();

    [GeneratedRegex(@"\b(?:maximum|at\s+most|up\s+to|no\s+more\s+than)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
