using System.Globalization;

namespace Throughcare.Calendar;

/// <summary>
/// How much of a calendar month some days of it are, each month being as long as any other: 7 days of February 2023 are a quarter.
/// Kept in 377,580ths, the least number that 28, 29, 30 and 31 divide, so that days add up to the month exactly. Default none.
/// </summary>
public readonly record struct MonthPart : IComparable<MonthPart>
{
    /// <summary>The least common multiple of 28, 29, 30 and 31.</summary>
    public const int Denominator = 377_580;

    private MonthPart(int parts) => Parts = parts;

    /// <summary>The value in 377,580ths of a month.</summary>
    public int Parts { get; }

    public static MonthPart None => default;

    public static MonthPart Whole => new(Denominator);

    public decimal Value => Parts / (decimal)Denominator;

    /// <summary>The part of a month that falls between two days, both counted; none where no day does.</summary>
    public static MonthPart Of(Month month, DateOnly first, DateOnly last)
    {
        var from = first > month.First ? first : month.First;
        var to = last < month.Last ? last : month.Last;
        return to < from ? None : new((to.DayNumber - from.DayNumber + 1) * (Denominator / DateTime.DaysInMonth(month.Year, month.Number)));
    }

    public static bool operator <(MonthPart a, MonthPart b) => a.Parts < b.Parts;
    public static bool operator >(MonthPart a, MonthPart b) => a.Parts > b.Parts;
    public static bool operator <=(MonthPart a, MonthPart b) => a.Parts <= b.Parts;
    public static bool operator >=(MonthPart a, MonthPart b) => a.Parts >= b.Parts;

    public int CompareTo(MonthPart other) => Parts.CompareTo(other.Parts);

    public override string ToString() => Value.ToString("0.####", CultureInfo.InvariantCulture);
}
