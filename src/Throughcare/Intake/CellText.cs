using System.Globalization;

namespace Throughcare.Intake;

/// <summary>
/// What the text of a cell means: dates as councils write them, yes and no, ids that a spreadsheet took for numbers, and
/// headings however they are spelt.
/// </summary>
public static class CellText
{
    private static readonly string[] DateForms =
    [
        "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d.M.yyyy", "yyyy/MM/dd", "yyyyMMdd",
        "d MMM yyyy", "dd MMM yyyy", "d MMMM yyyy", "dd MMMM yyyy", "dd-MMM-yyyy", "d-MMM-yyyy",
    ];

    // A spreadsheet counts days from 30 December 1899 (which puts its day 60, a 29 February that never was, before every date used here).
    private static readonly DateOnly SpreadsheetDayZero = new(1899, 12, 30);

    /// <summary>
    /// Reads a day written the British way (31/03/2025), the ISO way (2025-03-31), in words (31 March 2025) or as a
    /// spreadsheet's day number (45747); a time of day after it is passed over. False for anything else, for a day that
    /// never was (29/02/2019), and for years before 1900 or after 2199.
    /// </summary>
    public static bool TryDate(string text, out DateOnly day)
    {
        var date = text.AsSpan().Trim();
        if (date.Length > 10 && date[10] is ' ' or 'T' && date[11..].IndexOf(':') >= 0) date = date[..10];
        else if (date.IndexOf(':') is > 0 and var colon && date[..colon].LastIndexOf(' ') is > 0 and var gap) date = date[..gap];
        if (DateOnly.TryParseExact(date, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return day.Year is >= 1900 and < 2200;
        if (date.Length is 5 or > 5 && double.TryParse(date, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 10_000 and < 100_000)
        {
            day = SpreadsheetDayZero.AddDays((int)number);
            return true;
        }
        return false;
    }

    /// <summary>Yes, y, true and 1; no, n, false and 0; in any case. Null for anything else.</summary>
    public static bool? YesNo(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "y" or "true" or "1" => true,
        "no" or "n" or "false" or "0" => false,
        _ => null,
    };

    /// <summary>The parts of a list, which stand between semicolons.</summary>
    public static IReadOnlyList<string> List(string text) =>
        text.Length == 0 ? [] : text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True for an id that a spreadsheet has shortened to 1.23457E+11: its last digits are lost.</summary>
    public static bool DigitsLost(string id) =>
        id.IndexOf("E+", StringComparison.OrdinalIgnoreCase) is > 0 and var e
        && id[..e].All(c => char.IsAsciiDigit(c) || c == '.') && id.AsSpan(e + 2).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>A heading without case, spaces and punctuation, so that "Child Unique ID" and "child_unique_id" are one.</summary>
    public static string Heading(string text) =>
        string.Create(text.Count(char.IsLetterOrDigit), text, static (span, from) =>
        {
            var n = 0;
            foreach (var c in from)
                if (char.IsLetterOrDigit(c)) span[n++] = char.ToLowerInvariant(c);
        });
}
