using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>The statutory formula: so many weeks of pay for each full year, counted back from the last day, by the age at which the year began.</summary>
public static class RedundancyPay
{
    /// <summary>Only the last twenty years count.</summary>
    public const int MostYears = 20;

    /// <summary>Full years that are needed for any.</summary>
    public const int LeastYears = 2;

    /// <summary>In half weeks, so that 1.5 is whole. A year counts by the age that the holder had throughout it, which is the age at its beginning.</summary>
    public static int HalfWeeks(int age, int yearsOfService, DateOnly leaves)
    {
        if (yearsOfService < LeastYears) return 0;
        var sum = 0;
        for (var back = 1; back <= Math.Min(yearsOfService, MostYears); back++) sum += HalfWeeksAt(age - back, leaves);
        return sum;
    }

    /// <summary>A week's pay as it counts: at most the cap in force on the last day, where the council caps.</summary>
    public static Money CountedWeek(Money weekPay, bool capped, DateOnly leaves) =>
        capped && StatutoryTables.RedundancyWeekCaps.On(leaves) is { } cap && cap.Week < weekPay ? cap.Week : weekPay;

    /// <summary>The most that the statutory formula can come to after so many years, whatever the age and pay: a bound and not an estimate.</summary>
    public static Money AtMost(int yearsOfService, DateOnly leaves) =>
        yearsOfService < LeastYears || StatutoryTables.RedundancyWeekCaps.On(leaves) is not { } cap ? Money.Zero : Money.FromPence(cap.Week.Pence * Math.Min(yearsOfService, MostYears) * 3 / 2);

    /// <summary>The age from which redundancy brings an immediate pension: 55, and 57 from 6 April 2028.</summary>
    public static int EarliestPensionAge(DateOnly day) => day < new DateOnly(2028, 4, 6) ? 55 : 57;

    private static int HalfWeeksAt(int age, DateOnly day) =>
        StatutoryTables.RedundancyWeeks.Where(w => w.Rule.HoldsOn(day) && (w.AgeFrom is null || age >= w.AgeFrom) && (w.AgeTo is null || age <= w.AgeTo)).Sum(w => (int)(w.WeeksPerYear * 2));
}
