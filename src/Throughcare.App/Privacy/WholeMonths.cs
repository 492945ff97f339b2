namespace Throughcare.App.Privacy;

/// <summary>
/// What remains of a date of birth in clear: the earliest day that gives the same age in whole months on the day of the extract. Ages, and birthdays within
/// so many months, come out the same; the day does not.
/// </summary>
public static class WholeMonths
{
    public static DateOnly Of(DateOnly born, DateOnly asAt)
    {
        if (born > asAt) return new(born.Year, born.Month, 1);
        var months = (asAt.Year - born.Year) * 12 + asAt.Month - born.Month;
        while (asAt.AddMonths(-months) < born) months--;
        while (asAt.AddMonths(-months - 1) >= born) months++;
        return asAt.AddMonths(-months - 1).AddDays(1);
    }
}
