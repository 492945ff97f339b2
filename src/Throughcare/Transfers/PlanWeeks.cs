namespace Throughcare.Transfers;

/// <summary>The weeks of a timetable as dates: week 1 begins on the first day, each later week seven days after.</summary>
public sealed record PlanWeeks(DateOnly FirstDay, int Count)
{
    /// <summary>The day on which a week begins, and on which its transfers happen.</summary>
    public DateOnly Day(int week) => FirstDay.AddDays(7 * (week - 1));

    /// <summary>The last week that begins on or before a day; 0 or less before the plan.</summary>
    public int LastBy(DateOnly day) => (int)Math.Floor((day.DayNumber - FirstDay.DayNumber) / 7.0) + 1;

    /// <summary>The first week that begins on or after a day, and never before week 1.</summary>
    public int FirstFrom(DateOnly day) => Math.Max(1, (int)Math.Ceiling((day.DayNumber - FirstDay.DayNumber) / 7.0) + 1);

    /// <summary>The weeks of a plan that are still to come on a day: a week that has begun is over for planning.</summary>
    public static PlanWeeks StillToCome(DateOnly starts, int weeks, DateOnly asAt)
    {
        var gone = Math.Max(0, (int)Math.Ceiling((asAt.DayNumber - starts.DayNumber) / 7.0));
        return new(starts.AddDays(7 * gone), weeks - gone);
    }
}
