using System.Globalization;

namespace Throughcare.Intake;

/// <summary>
/// A date as returns and extracts write it: 31/03/2025, 2025-03-31 (with or without a time after it), 31-Mar-2025, or the day
/// number of a workbook (45747). The day stands first in a date with slashes: these are English returns.
/// </summary>
public static class WrittenDate
{
    private static readonly string[] Shapes =
        ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd", "yyyyMMdd", "dd-MM-yyyy", "dd.MM.yyyy", "dd-MMM-yyyy", "d-MMM-yyyy", "d MMM yyyy", "d MMMM yyyy", "yyyy/MM/dd"];

    // Day 1 of a workbook is 1 January 1900, and it believes in a 29 February 1900: so from March 1900 on, day 0 is 30 December 1899.
    private static readonly DateOnly WorkbookDayZero = new(1899, 12, 30);

    public static bool TryRead(string? text, out DateOnly date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var written = WithoutTime(text.Trim());
        if (DateOnly.TryParseExact(written, Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)) return true;
        return TryReadDayNumber(written, out date);
    }

    // A day number is taken between 1927 and 2118, so that a child's id or a year is not read as a date.
    private static bool TryReadDayNumber(string written, out DateOnly date)
    {
        date = default;
        if (!double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days is < 10_000 or >= 80_000) return false;
        date = WorkbookDayZero.AddDays((int)days);
        return true;
    }

    private static string WithoutTime(string text)
    {
        var end = text.IndexOfAny(['T', ' ']);
        var timed = end > 0 && text.IndexOf(':', end) > end && char.IsAsciiDigit(text[end - 1]);
        return timed ? text[..end] : text;
    }
}
