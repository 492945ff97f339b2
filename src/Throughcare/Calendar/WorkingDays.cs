using System.Collections.Frozen;
using System.Globalization;

namespace Throughcare.Calendar;

/// <summary>
/// Monday to Friday without the bank holidays that were handed in. Beyond the last year of the table only weekends are known:
/// ask <see cref="Knows"/> before a date is promised.
/// </summary>
public sealed class WorkingDays
{
    private static readonly Lazy<WorkingDays> ReadOnce = new(() => Parse(DatedTable.BankHolidays));

    private readonly FrozenSet<DateOnly> _holidays;

    public WorkingDays(IReadOnlyCollection<DateOnly> bankHolidays)
    {
        _holidays = bankHolidays.ToFrozenSet();
        if (bankHolidays.Count == 0) return;
        KnownFrom = new(bankHolidays.Min().Year, 1, 1);
        KnownTo = new(bankHolidays.Max().Year, 12, 31);
    }

    /// <summary>England, by the table in reference/bank-holidays.csv.</summary>
    public static WorkingDays England => ReadOnce.Value;

    /// <summary>First and last day of the years whose bank holidays are known; null where none are.</summary>
    public DateOnly? KnownFrom { get; }

    public DateOnly? KnownTo { get; }

    public bool Knows(DateOnly day) => day >= KnownFrom && day <= KnownTo;

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>
    /// The working day so many after a day, which itself does not count: five clear working days after publication end on the
    /// fifth, and a decision is in force on the sixth. None after a day is that day, or the next working day.
    /// </summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        for (var counted = 0; counted < workingDays;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) counted++;
        }
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>Working days from the first to the last, both counted; 0 where the last is before the first.</summary>
    public int Between(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
            if (IsWorkingDay(day)) count++;
        return count;
    }

    /// <summary>Reads a table whose first column is the date (yyyy-MM-dd), below a heading.</summary>
    public static WorkingDays Parse(string csv)
    {
        var days = new List<DateOnly>();
        foreach (var line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1))
            days.Add(DateOnly.TryParseExact(line.Split(',')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new FormatException($"\"{line}\" does not begin with a date such as 2025-12-25."));
        return new(days);
    }
}
