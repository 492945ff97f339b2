using Throughcare.Calendar;

namespace Throughcare.Costing;

/// <summary>When a post goes up its grade: see <see cref="Increments"/>.</summary>
public static class IncrementDates
{
    /// <summary>The day of the first increment of somebody who has held the starting point since a day; null where there are none.</summary>
    public static DateOnly? First(DateOnly since, Increments rule) => rule switch
    {
        Increments.None => null,
        Increments.EachAprilAfterSixMonths when since.Month is >= 10 or <= 3 => since.AddMonths(6),
        _ => FinancialYear.Of(since).Next.First,
    };

    /// <summary>How many increments have been given by a day, that day counted: the first, and each 1 April after it.</summary>
    public static int Given(DateOnly since, DateOnly day, Increments rule) =>
        First(since, rule) is { } first && day >= first ? 1 + FinancialYear.Of(day).StartsIn - FinancialYear.Of(first).StartsIn : 0;
}
