using Throughcare.Calendar;

namespace Throughcare.Tests.Decisions;

public sealed class ClearDaysTests
{
    [Theory]
    [InlineData("2025-02-01", "2025-03-02")]
    [InlineData("2024-02-01", "2024-03-01")] // a leap day lies between
    [InlineData("2025-12-10", "2026-01-08")] // over the end of the year
    [InlineData("2026-03-05", "2026-04-03")] // the clocks go forward, and it is Good Friday: these are days of the calendar
    public void Twenty_eight_clear_days_count_neither_the_day_of_the_notice_nor_the_day_of_the_decision(string published, string earliest)
    {
        var (from, day) = (DateOnly.Parse(published), DateOnly.Parse(earliest));
        ClearDays.Earliest(from, 28).ShouldBe(day);
        ClearDays.Latest(day, 28).ShouldBe(from);
        ClearDays.Between(from, day).ShouldBe(28);
        ClearDays.Between(from, day.AddDays(-1)).ShouldBe(27);
    }

    [Theory]
    [InlineData("2026-03-06", "2026-03-16")] // Friday to the Monday after next
    [InlineData("2026-04-02", "2026-04-14")] // over Easter
    [InlineData("2025-12-19", "2025-12-31")] // over Christmas
    [InlineData("2024-02-23", "2024-03-04")] // over a leap day
    public void Five_clear_working_days_leave_out_weekends_and_bank_holidays(string published, string meeting)
    {
        var (from, day, days) = (DateOnly.Parse(published), DateOnly.Parse(meeting), WorkingDays.England);
        ClearDays.WorkingBetween(from, day, days).ShouldBe(5);
        ClearDays.LatestWorking(day, 5, days).ShouldBeGreaterThanOrEqualTo(from);
        ClearDays.EarliestWorking(from, 5, days).ShouldBeLessThanOrEqualTo(day);
        // One working day later is too late.
        ClearDays.WorkingBetween(ClearDays.LatestWorking(day, 5, days).AddDays(1), day, days).ShouldBe(4);
    }

    [Fact]
    public void No_days_lie_between_a_day_and_itself_or_an_earlier_one()
    {
        ClearDays.Between(new(2026, 3, 6), new(2026, 3, 6)).ShouldBe(0);
        ClearDays.Between(new(2026, 3, 6), new(2026, 3, 1)).ShouldBe(0);
        ClearDays.WorkingBetween(new(2026, 3, 6), new(2026, 3, 1), WorkingDays.England).ShouldBe(0);
    }

    [Fact]
    public void For_every_day_of_ten_years_the_earliest_and_the_latest_day_agree()
    {
        for (var day = new DateOnly(2018, 3, 1); day < new DateOnly(2027, 12, 1); day = day.AddDays(1))
        {
            var earliest = ClearDays.EarliestWorking(day, 5, WorkingDays.England);
            ClearDays.WorkingBetween(day, earliest, WorkingDays.England).ShouldBe(5);
            ClearDays.WorkingBetween(day, earliest.AddDays(-1), WorkingDays.England).ShouldBe(4);
        }
    }
}
