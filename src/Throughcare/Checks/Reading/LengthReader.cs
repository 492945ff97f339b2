using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>Lengths of consultations and of posts: "for 45 days", "a period of four years".</summary>
internal static partial class LengthReader
{
    public static IEnumerable<Fact> Read(Sentence sentence)
    {
        foreach (Match match in Length().Matches(sentence.Plain))
        {
            if (Numbers.Whole(match.Groups["number"].Value) is not { } number || number == 0) continue;
            var (before, after) = (sentence.Plain[..match.Index], sentence.Plain[(match.Index + match.Length)..]);
            LengthOf? of = Consultation().IsMatch(before) && !OtherLength().IsMatch(before) || Consultation().IsMatch(after) && AfterOnly().IsMatch(after) ? LengthOf.Consultation
                : Posts().IsMatch(before) && For().IsMatch(before) && !OtherLength().IsMatch(before) || PostsAfter().IsMatch(after) ? LengthOf.Posts : null;
            if (of is { } what) yield return new LengthFact(what, number, Unit(match), sentence.Said);
        }
    }

    internal static TimeUnit Unit(Match match) => match.Groups["unit"].Value.ToLowerInvariant() switch
    {
        "day" => match.Groups["working"].Success ? TimeUnit.WorkingDays : TimeUnit.Days,
        "week" => TimeUnit.Weeks,
        "month" => TimeUnit.Months,
        _ => TimeUnit.Years,
    };

    [GeneratedRegex(@"(?<![\w.,£/-])(?<number>" + Numbers.Pattern + @")[\s-]+(?:(?:calendar|full|clear)\s+)?(?<working>working[\s-]+)?(?<unit>day|week|month|year)s?\b(?!\s+(?:of\s+age|old|olds|ago|later|notice|earlier))", RegexOptions.IgnoreCase)]
    internal static partial Regex Length();

    [GeneratedRegex(@"\bconsult(?:ation|ed|ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Consultation();

    [GeneratedRegex(@"\b(?:mileage|protection|trial|notice|within|after|before|respond|reply|repl(?:y|ies)|weekly)\b[^,;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherLength();

    [GeneratedRegex(@"^\W*(?:(?:formal|staff|statutory|full|public)\s+){0,2}consultation\b", RegexOptions.IgnoreCase)]
    private static partial Regex AfterOnly();

    [GeneratedRegex(@"\b(?:posts?|contracts?|positions?|team|appointments?|roles?|workers?)\b[^;]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Posts();

    [GeneratedRegex(@"\b(?:period\s+of|for|last(?:s|ing)?|run(?:s|ning)?(?:\s+for)?|term\s+of|fixed[- ]term)\s+(?:a\s+period\s+of\s+|an?\s+|up\s+to\s+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex For();

    [GeneratedRegex(@"^\W*(?:fixed[- ]term\s+)?(?:contracts?|posts?|appointments?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PostsAfter();
}
