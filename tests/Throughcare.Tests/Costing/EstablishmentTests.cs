using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using static Throughcare.Tests.Costing.SmallCosting;

namespace Throughcare.Tests.Costing;

public sealed class EstablishmentTests
{
    private static EstablishmentLine Posts(string id, decimal fte, string team, decimal[] inPost, PostChange change = PostChange.Today, DateOnly? start = null, DateOnly? end = null) =>
        new(Line(id, fte, start, end, new OnGrade("G")) with { Change = change, PostNumber = id }, team, [.. inPost.Select(Fte.From)]);

    private static readonly DateOnly Day = new(2024, 4, 1);

    [Fact]
    public void Posts_holders_and_vacancies_are_counted_by_team_and_grade()
    {
        var control = EstablishmentControl.On(Day, [Posts("1", 2.5m, "North", [1, 0.5m]), Posts("2", 1, "North", [1]), Posts("3", 1, "South", []), Posts("4", 1, "South", [1], end: new(2024, 3, 31))]);

        control.Rows.ShouldBe([
            new("North", "G", 4, 3, 1, Fte.From(3.5m), Fte.From(2.5m), Fte.From(1)),
            new("South", "G", 1, 0, 1, Fte.From(1), Fte.Zero, Fte.From(1))]);
        control.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void More_in_post_than_there_are_posts_and_a_number_used_twice_are_said() =>
        EstablishmentControl.On(Day, [Posts("1", 1, "North", [1, 0.2m]), Posts("1", 1, "South", [])]).Findings.Select(f => f.Rule).ShouldBe(["over-established", "post-number-twice"]);

    private static ProposedDismissal Go(int count, DateOnly day, string place = "County Hall", string role = "Administrator") => new(role, place, count, day);

    [Theory]
    [InlineData(19, 0, null)]
    [InlineData(20, 30, "2026-08-02")]
    [InlineData(99, 30, "2026-08-02")]
    [InlineData(100, 45, "2026-07-18")]
    public void The_clock_is_30_days_from_20_and_45_from_100(int count, int days, string? beginBy)
    {
        var clock = RedundancyNotice.Of([Go(count, new(2026, 9, 1))]).Establishments.ShouldHaveSingleItem();

        clock.DaysBefore.ShouldBe(days);
        clock.BeginBy?.ToString("yyyy-MM-dd").ShouldBe(beginBy);
        if (beginBy is null) clock.BeginBy.ShouldBeNull();
    }

    [Fact]
    public void Dismissals_count_together_within_90_days_at_one_establishment()
    {
        RedundancyNotice.Of([Go(15, new(2026, 9, 1)), Go(10, new(2026, 11, 29), role: "Manager")]).Establishments[0].ShouldSatisfyAllConditions(c => (c.MostInWindow, c.DaysBefore).ShouldBe((25, 30)), c => c.ByRole.ShouldBe([("Administrator", 15), ("Manager", 10)]));
        RedundancyNotice.Of([Go(15, new(2026, 9, 1)), Go(10, new(2026, 11, 30))]).Establishments[0].ShouldSatisfyAllConditions(c => (c.Proposed, c.MostInWindow, c.DaysBefore).ShouldBe((25, 15, 0)));
        RedundancyNotice.Of([Go(15, new(2026, 9, 1)), Go(10, new(2026, 9, 1), "Town Hall")]).Establishments.ShouldAllBe(c => c.DaysBefore == 0);
    }

    [Fact]
    public void The_clock_runs_from_the_first_dismissal_of_the_window_that_has_20() =>
        RedundancyNotice.Of([Go(2, new(2026, 1, 31)), Go(25, new(2026, 9, 1))]).Establishments[0].FirstDismissal.ShouldBe(new(2026, 9, 1));

    [Fact]
    public void A_consultation_that_begins_too_late_is_named_with_the_day_it_had_to_begin()
    {
        RedundancyNotice.Of([Go(25, new(2026, 9, 1))], new(2026, 8, 2)).Findings.ShouldBeEmpty();
        RedundancyNotice.Of([Go(25, new(2026, 9, 1))], new(2026, 8, 3)).Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("consultation-too-late"), f => f.What.ShouldContain("2 August 2026"));
        Should.Throw<RefusedException>(() => RedundancyNotice.Of([Go(0, new(2026, 9, 1))])).Findings.ShouldHaveSingleItem().Rule.ShouldBe("dismissals");
    }

    [Fact]
    public void The_redeployment_list_has_posts_that_go_with_vacant_posts_of_the_same_grade()
    {
        var list = RedeploymentList.Of([
            Posts("10", 1, "North", [1], PostChange.Removed, end: new(2024, 9, 30)), Posts("11", 1, "North", [], PostChange.Removed, end: new(2024, 9, 30)),
            Posts("12", 2, "South", [1], PostChange.Added, start: new(2024, 9, 1)), Posts("13", 1, "South", [1])]);

        list.ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => (r.Post, r.Grade, r.Team, r.Ends).ShouldBe(("10", "G", "North", new DateOnly(2024, 9, 30))), r => r.SameGrade.ShouldBe(["12 Worker, South (1 FTE)"]));
    }
}
