using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>Days that the calendar has not: 31 September, 29 February of a year that is no leap year, 14/25/2026.</summary>
internal static partial class ImpossibleDates
{
    public static IEnumerable<string> In(string plain)
    {
        foreach (Match m in InWords().Matches(plain))
        {
            var month = 1 + Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, a => a.Length > 0 && m.Groups["month"].Value.StartsWith(a, StringComparison.OrdinalIgnoreCase));
            // Without a year it could be a leap year.
            if (Number(m, "day") is var day && (day == 0 || day > DateTime.DaysInMonth(m.Groups["year"].Success ? Number(m, "year") : 2024, month))) yield return m.Value.Trim();
        }
        foreach (Match m in InDigits().Matches(plain))
            if (Number(m, "month") is < 1 or > 12 || Number(m, "day") is < 1 || Number(m, "day") > DateTime.DaysInMonth(Number(m, "year"), Number(m, "month"))) yield return m.Value;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w£.,/-])(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,?\s+(?<year>20\d\d))?", RegexOptions.None)]
    private static partial Regex InWords();

    [GeneratedRegex(@"(?<![\w£.,/-])(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>20\d\d)(?![\w/])")]
    private static partial Regex InDigits();
}
