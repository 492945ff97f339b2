namespace Throughcare.Calendar;

/// <summary>
/// Age in whole years. An age is attained at the start of the birthday; someone born on 29 February attains it on 1 March
/// in a year without that day (England: Family Law Reform Act 1969, section 9).
/// </summary>
public static class Age
{
    public static int On(DateOnly born, DateOnly day)
    {
        if (day < born) throw new ArgumentException($"{day:d MMMM yyyy} is before the birth on {born:d MMMM yyyy}.", nameof(day));
        var years = day.Year - born.Year;
        return Birthday(born, years) > day ? years - 1 : years;
    }

    /// <summary>The day on which somebody born on <paramref name="born"/> becomes <paramref name="years"/> old.</summary>
    public static DateOnly Birthday(DateOnly born, int years)
    {
        var year = born.Year + years;
        return born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 3, 1) : new DateOnly(year, born.Month, born.Day);
    }
}
