namespace Throughcare.Calendar;

/// <summary>
/// Clear days: neither the day on which a notice is published nor the day of what it is a notice of is counted. Days of the calendar, or working days where the rule or
/// the council's constitution counts those.
/// </summary>
public static class ClearDays
{
    /// <summary>How many clear days lie between; 0 where the second day is not after the first.</summary>
    public static int Between(DateOnly published, DateOnly day) => Math.Max(0, day.DayNumber - published.DayNumber - 1);

    /// <summary>How many clear working days lie between.</summary>
    public static int WorkingBetween(DateOnly published, DateOnly day, WorkingDays days) => days.Between(published.AddDays(1), day.AddDays(-1));

    /// <summary>The first day on which so many clear days have gone by.</summary>
    public static DateOnly Earliest(DateOnly published, int clearDays) => published.AddDays(clearDays + 1);

    /// <summary>The last day on which a notice of so many clear days may be published.</summary>
    public static DateOnly Latest(DateOnly day, int clearDays) => day.AddDays(-clearDays - 1);

    /// <summary>The first day on which so many clear working days have gone by; it need not be a working day itself.</summary>
    public static DateOnly EarliestWorking(DateOnly published, int clearDays, WorkingDays days) => LastWorking(published, clearDays, days).AddDays(1);

    /// <summary>The last day on which a notice of so many clear working days may be published.</summary>
    public static DateOnly LatestWorking(DateOnly day, int clearDays, WorkingDays days)
    {
        for (var counted = 0; counted < clearDays;)
        {
            day = day.AddDays(-1);
            if (days.IsWorkingDay(day)) counted++;
        }
        return day.AddDays(-1);
    }

    /// <summary>The last of so many working days after a day, which itself is not counted; the day itself for none.</summary>
    private static DateOnly LastWorking(DateOnly day, int count, WorkingDays days)
    {
        for (var counted = 0; counted < count;)
        {
            day = day.AddDays(1);
            if (days.IsWorkingDay(day)) counted++;
        }
        return day;
    }
}
