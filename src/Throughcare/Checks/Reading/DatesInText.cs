using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>A date in a text: its first and last day, which differ where only a month or a financial year is stated.</summary>
internal sealed record DateInText(int Index, int Length, DateOnly First, DateOnly Last, DayOfWeek? Weekday)
{
    public int End => Index + Length;
}

/// <summary>
/// Finds dates in five styles and their mixtures: "23rd March 2020", "March 23, 2020", "27/01/2020", "11.2.19", "2020-03-23", and months, ends of months and financial years. A day
/// without a year takes the year that puts it nearest to the date before it. Day comes before month, as in Britain.
/// </summary>
internal sealed partial class DatesInText
{
    private DateOnly? _before;

    public IReadOnlyList<DateInText> Find(string plain)
    {
        var found = new List<DateInText>();
        foreach (Match match in Any().Matches(plain))
            if (Read(match, plain) is { } date)
            {
                found.Add(date);
                if (date.First == date.Last) _before = date.First;
            }
        return found;
    }

    /// <summary>Takes the first full date of the paper, for days without a year before it.</summary>
    public void BeginFrom(IEnumerable<string> texts) => _before = texts.SelectMany(Find).Select(d => (DateOnly?)d.First).FirstOrDefault();

    private DateInText? Read(Match m, string plain)
    {
        DayOfWeek? weekday = m.Groups["weekday"].Success ? Enum.GetValues<DayOfWeek>().First(d => d.ToString().StartsWith(m.Groups["weekday"].Value[..3], StringComparison.OrdinalIgnoreCase)) : null;
        if (m.Groups["fy"].Success)
        {
            var from = int.Parse(m.Groups["fy"].Value, CultureInfo.InvariantCulture);
            return (from + 1) % 100 == int.Parse(m.Groups["fyto"].Value[^2..], CultureInfo.InvariantCulture) ? Span(new(from, 4, 1), new(from + 1, 3, 31)) : null;
        }
        if (m.Groups["iy"].Success) return Day(m.Groups["iy"].Value, m.Groups["im"].Value, m.Groups["id"].Value);
        if (m.Groups["nd"].Success)
        {
            var year = m.Groups["ny"].Value;
            // With a year of two digits and dots it could be the number of a paragraph: then the text around must say that it is a date.
            if (year.Length == 2 && !m.Value.Contains('/') && !Announced().IsMatch(plain[..m.Index]) && m.Length < plain.Trim().Length) return null;
            return Day(year.Length == 2 ? "20" + year : year, m.Groups["nm"].Value, m.Groups["nd"].Value);
        }
        var month = Month(m.Groups["month"].Value);
        if (m.Groups["day"].Success)
        {
            if (m.Groups["year"].Success) return Day(m.Groups["year"].Value, $"{month}", m.Groups["day"].Value);
            if (YearAfter().Match(plain[(m.Index + m.Length)..]) is { Success: true } after) return Day(after.Groups["year"].Value, $"{month}", m.Groups["day"].Value);
            if (_before is not { } before) return null;
            var near = Enumerable.Range(before.Year - 1, 3).Select(y => Make(y, month, int.Parse(m.Groups["day"].Value, CultureInfo.InvariantCulture))).OfType<DateOnly>().ToList();
            return near.Count == 0 ? null : Span(near.MinBy(d => Math.Abs(d.DayNumber - before.DayNumber)));
        }
        if (!m.Groups["year"].Success) return null;
        var first = new DateOnly(int.Parse(m.Groups["year"].Value, CultureInfo.InvariantCulture), month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        return m.Groups["endof"].Success ? Span(last) : Span(first, last);

        DateInText? Day(string y, string mo, string d) =>
            Make(int.Parse(y, CultureInfo.InvariantCulture), int.Parse(mo, CultureInfo.InvariantCulture), int.Parse(d, CultureInfo.InvariantCulture)) is { } day ? Span(day) : null;
        DateInText Span(DateOnly first, DateOnly? last = null) => new(m.Index, m.Length, first, last ?? first, weekday);
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1950 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static int Month(string name) => 1 + Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, a => a.Length > 0 && name.StartsWith(a, StringComparison.OrdinalIgnoreCase));

    private const string MonthName = @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?";
    private const string WeekdayName = @"(?:(?<weekday>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?),?\s+)?";

    [GeneratedRegex(
        @"(?<![\w£.,/-])(?:" +
        @"(?<iy>20\d\d)-(?<im>\d\d)-(?<id>\d\d)(?![\w-])" +
        @"|(?<fy>20\d\d)\s?[/-]\s?(?<fyto>20\d\d|\d\d)(?![\w/-]|\.\d)" +
        @"|" + WeekdayName + @"(?<nd>\d{1,2})(?:\s?[/.-]\s?|\s)(?<nm>\d{1,2})\s?[/.-]\s?(?<ny>\d{4}|\d{2})(?![\w%/]|[.,-]\d)" +
        @"|" + WeekdayName + @"(?:the\s+)?(?<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?(?:\s+(?:day\s+)?of|\s*[-/])?\s*" + MonthName + @"(?:,?\s*[-/]?\s*(?<year>20\d\d))?(?!\d)" +
        @"|(?<day>\d{1,2})(?:st|nd|rd|th)?(?=\s*(?:to|until|-|and)\s*(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?:,?\s+(?<year>20\d\d))?)" +
        @"|(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>20\d\d)" +
        @"|(?<endof>(?:the\s+)?end\s+of\s+(?:the\s+month\s+of\s+)?)?" + MonthName + @",?\s+(?<year>20\d\d)(?!\d)" +
        @")", RegexOptions.IgnoreCase)]
    private static partial Regex Any();

    // "From 5 January to 15 February 2026": the year stands with the second day.
    [GeneratedRegex(@"^\s*(?:to|until|till|and|-|or)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Za-z]{3,9}\.?,?\s+(?<year>20\d\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"\b(?:date|dated|on|from|to|until|by|of|signed)\s*:?\s*$|\bdate\b[^.:;\d]{0,40}:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Announced();
}
