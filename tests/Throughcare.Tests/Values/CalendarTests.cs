using Throughcare.Calendar;
using Throughcare.Testing;

namespace Throughcare.Tests.Values;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("2025-02-28", 16)]
    [InlineData("2025-03-01", 17)]
    [InlineData("2024-02-28", 15)]
    [InlineData("2024-02-29", 16)]
    public void Somebody_born_on_29_February_is_a_year_older_on_1_March_in_a_year_without_that_day(string day, int age) =>
        Age.On(new DateOnly(2008, 2, 29), DateOnly.Parse(day)).ShouldBe(age);

    [Fact]
    public void An_age_is_attained_at_the_start_of_the_birthday()
    {
        Age.On(new(2007, 6, 15), new(2025, 6, 14)).ShouldBe(17);
        Age.On(new(2007, 6, 15), new(2025, 6, 15)).ShouldBe(18);
    }

    [Fact]
    public void A_day_before_the_birth_has_no_age() => Should.Throw<ArgumentException>(() => Age.On(new(2007, 6, 15), new(2007, 6, 14)));

    [Theory]
    [InlineData("2025-06-30T23:30:00Z", "2025-07-01")]
    [InlineData("2025-06-30T22:59:00Z", "2025-06-30")]
    [InlineData("2025-12-31T23:59:00Z", "2025-12-31")]
    public void At_half_past_midnight_in_summer_it_is_already_that_day_in_London(string moment, string day) =>
        LondonTime.Today(new FixedClock(DateTimeOffset.Parse(moment))).ShouldBe(DateOnly.Parse(day));

    [Fact]
    public void A_month_runs_to_its_last_day_also_in_a_leap_year()
    {
        new Month(2024, 2).Last.ShouldBe(new DateOnly(2024, 2, 29));
        new Month(2024, 12).Next.ShouldBe(new Month(2025, 1));
        new Month(2025, 3).InWords.ShouldBe("March 2025");
    }

    [Fact]
    public void Call_in_of_five_clear_working_days_after_6_March_2025_is_over_on_14_March() =>
        WorkingDays.England.After(new(2025, 3, 6), 6).ShouldBe(new DateOnly(2025, 3, 14));

    [Fact]
    public void Easter_is_no_working_time()
    {
        // Thursday 17 April 2025; Good Friday, the weekend and Easter Monday do not count.
        WorkingDays.England.After(new(2025, 4, 17), 1).ShouldBe(new DateOnly(2025, 4, 22));
        WorkingDays.England.Between(new(2025, 4, 17), new(2025, 4, 22)).ShouldBe(2);
    }

    [Fact]
    public void Twenty_working_days_without_a_holiday_are_four_weeks() =>
        new WorkingDays([]).After(new(2025, 6, 2), 20).ShouldBe(new DateOnly(2025, 6, 30));

    [Fact]
    public void No_working_days_after_a_Saturday_is_the_Monday() =>
        new WorkingDays([]).After(new(2025, 6, 7), 0).ShouldBe(new DateOnly(2025, 6, 9));

    [Fact]
    public void The_table_says_how_far_it_goes()
    {
        WorkingDays.England.Knows(new(2018, 1, 1)).ShouldBeTrue();
        WorkingDays.England.KnownTo.ShouldBe(new DateOnly(2028, 12, 31));
        WorkingDays.England.Knows(new(2029, 1, 1)).ShouldBeFalse();
        new WorkingDays([]).Knows(new(2025, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Every_year_of_the_table_has_the_holidays_that_follow_from_the_calendar()
    {
        for (var year = 2018; year <= 2028; year++)
        {
            DateOnly[] expected =
            [
                Substitute(new(year, 1, 1)), EasterSunday(year).AddDays(-2), EasterSunday(year).AddDays(1),
                year == 2020 ? new(2020, 5, 8) : FirstMonday(year, 5), year == 2022 ? new(2022, 6, 2) : LastMonday(year, 5), LastMonday(year, 8),
            ];
            expected.Where(WorkingDays.England.IsWorkingDay).ShouldBeEmpty($"in {year}");
            // Christmas and Boxing Day take two weekdays away, wherever they fall.
            WorkingDays.England.Between(new(year, 12, 25), new(year, 12, 28)).ShouldBe(Weekdays(new(year, 12, 25), new(year, 12, 28)) - 2, $"in {year}");
            var holidays = Weekdays(new(year, 1, 1), new(year, 12, 31)) - WorkingDays.England.Between(new(year, 1, 1), new(year, 12, 31));
            holidays.ShouldBe(year switch { 2022 => 10, 2023 => 9, _ => 8 }, $"in {year}");
        }
    }

    private static int Weekdays(DateOnly first, DateOnly last) => new WorkingDays([]).Between(first, last);

    private static DateOnly Substitute(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };

    private static DateOnly FirstMonday(int year, int month) => Enumerable.Range(1, 7).Select(d => new DateOnly(year, month, d)).Single(d => d.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly LastMonday(int year, int month) => Enumerable.Range(25, 7).Select(d => new DateOnly(year, month, d)).Single(d => d.DayOfWeek == DayOfWeek.Monday);

    /// <summary>Meeus, Jones and Butcher.</summary>
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }
}
