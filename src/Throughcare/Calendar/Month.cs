using System.Globalization;

namespace Throughcare.Calendar;

/// <summary>A calendar month, such as March 2025. Ordered by time; the number runs from 1 to 12.</summary>
public readonly record struct Month : IComparable<Month>
{
    public Month(int year, int number)
    {
        if (year is < 1 or > 9999) throw new ArgumentOutOfRangeException(nameof(year), year, "A year runs from 1 to 9999.");
        if (number is < 1 or > 12) throw new ArgumentOutOfRangeException(nameof(number), number, "A month runs from 1 to 12.");
        Year = year;
        Number = number;
    }

    public int Year { get; }

    public int Number { get; }

    public DateOnly First => new(Year, Number, 1);

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public Month Next => Add(1);

    /// <summary>"March 2025", for people.</summary>
    public string InWords => First.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    public Month Add(int months) => Of(First.AddMonths(months));

    /// <summary>Reads "2025-03"; false for anything else.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return false;
        month = Of(first);
        return true;
    }

    public int CompareTo(Month other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(Month a, Month b) => a.CompareTo(b) < 0;
    public static bool operator >(Month a, Month b) => a.CompareTo(b) > 0;
    public static bool operator <=(Month a, Month b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Month a, Month b) => a.CompareTo(b) >= 0;

    /// <summary>"2025-03", for data.</summary>
    public override string ToString() => $"{Year:0000}-{Number:00}";
}
