using Throughcare.Calendar;
using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.Tests.Decisions;

public sealed class CallInClockTests
{
    private static DecisionPaper Cabinet(DateOnly published) => Papers.Sound with { Decided = published.AddDays(-1), Published = published, Effective = null };

    private static CallInClock Clock(DecisionPaper paper) => CallInClock.Of(paper, WorkingDays.England);

    [Theory]
    [InlineData("2025-03-06", "2025-03-14")] // the published pair
    [InlineData("2026-04-02", "2026-04-14")] // over Easter
    [InlineData("2025-12-22", "2026-01-02")] // over Christmas and the end of the year
    [InlineData("2024-02-23", "2024-03-04")] // over a leap day
    [InlineData("2026-03-27", "2026-04-08")] // the clocks go forward, then Easter
    [InlineData("2025-10-24", "2025-11-03")] // the clocks go back
    [InlineData("2026-03-07", "2026-03-16")] // published on a Saturday
    [InlineData("2026-05-01", "2026-05-12")] // over the early May bank holiday
    public void A_decision_is_in_force_on_the_working_day_after_five_clear_working_days(string published, string effective) =>
        Clock(Cabinet(DateOnly.Parse(published))).Effective.ShouldBe(DateOnly.Parse(effective));

    [Fact]
    public void A_decision_published_at_half_past_midnight_in_summer_counts_from_that_day_in_London()
    {
        var day = LondonTime.DateOf(DateTimeOffset.Parse("2026-07-05T23:30:00Z"));
        day.ShouldBe(new(2026, 7, 6));
        Clock(Cabinet(day)).Effective.ShouldBe(new(2026, 7, 14));
    }

    [Fact]
    public void The_council_may_have_another_number_of_days() =>
        Clock(Cabinet(new(2025, 3, 6)) with { Rules = Papers.Sound.Rules with { CallInDays = 4 } }).Effective.ShouldBe(new(2025, 3, 13));

    [Fact]
    public void An_officers_decision_that_is_not_key_takes_effect_when_it_is_taken()
    {
        var clock = Clock(Papers.Sound with { Route = DecisionRoute.Officer, Key = false, Value = Money.FromPounds(1000), Wards = [] });
        (clock.Applies, clock.Effective).ShouldBe((false, Papers.Decision));
        Clock(Papers.Sound with { Route = DecisionRoute.Officer }).Applies.ShouldBeTrue();
    }

    [Fact]
    public void Committees_have_no_call_in() => Clock(Papers.Sound with { Rules = new() { Governance = Governance.Committees }, Route = DecisionRoute.Committee }).Applies.ShouldBeFalse();

    [Fact]
    public void Staffing_is_outside_call_in_only_where_the_constitution_says_so()
    {
        var staffing = Papers.Sound with { StaffingOnly = true };
        Clock(staffing).Applies.ShouldBeTrue();
        Clock(staffing with { Rules = staffing.Rules with { StaffingOutsideCallIn = true } }).Applies.ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_carried_out_while_a_call_in_is_open()
    {
        var clock = Clock(Papers.Sound with { CallIn = new(new(2026, 3, 20), "five members", "cost") });
        clock.Effective.ShouldBeNull();
        clock.Held.ShouldBe("It was called in on 20 March 2026; scrutiny meets by 7 April 2026.");
    }

    [Theory]
    [InlineData(CallInOutcome.Released, "2026-04-01", "2026-04-01")]
    [InlineData(CallInOutcome.Released, "2026-03-21", "2026-03-26")]
    [InlineData(CallInOutcome.Amended, "2026-04-13", "2026-04-13")]
    [InlineData(CallInOutcome.ReferredBack, "2026-04-01", null)]
    public void What_came_of_a_call_in_says_when_the_decision_takes_effect(CallInOutcome outcome, string on, string? effective) =>
        Clock(Papers.Sound with { CallIn = new(new(2026, 3, 20), "five members", null, outcome, DateOnly.Parse(on)) }).Effective.ShouldBe(effective is null ? null : DateOnly.Parse(effective));

    [Fact]
    public void The_days_do_not_run_before_publication()
    {
        var clock = Clock(Papers.Sound with { Published = null });
        (clock.LastDay, clock.Effective).ShouldBe((null, null));
        clock.Held.ShouldNotBeNull();
    }
}
