using Throughcare.Allocation;
using Throughcare.Solver;

namespace Throughcare.Tests.Allocation;

public class TradeOffCurveTests
{
    /// <summary>Ada is bound to North and holds four children of South; Ben, in South, has room for two of them.</summary>
    private static AllocationProblem FarFromHome() => Councils.Problem(
        [Councils.Team("North"), Councils.Team("South")],
        [Councils.Worker("Ada", "North", "North"), Councils.Worker("Ben", "South", "South")],
        [.. Enumerable.Range(1, 4).Select(i => Councils.Group("s" + i, "South", "Ada", continuity: i - 1)), Councils.Group("n1", "North", "Ada")]) with
    { MaximumCaseload = Measures.Points.From(5) };

    [Fact]
    public void The_curve_goes_from_nobody_changing_worker_to_everybody_at_home()
    {
        var curve = Curve(FarFromHome());

        (curve.Points[0].Changes, curve.Points[0].AtHome).ShouldBe((0, 1));
        (curve.Points[^1].Changes, curve.Points[^1].AtHome).ShouldBe((4, 5));
    }

    [Fact]
    public void Todays_children_who_would_gain_are_those_away_from_home_with_nobody_changing()
    {
        var curve = Curve(FarFromHome());

        curve.WouldGain.Select(g => g.Group.Text).ShouldBe(["s1", "s2", "s3", "s4"]);
        curve.WouldGain[0].ShouldBe(new(new("s1"), 1, new("Ada"), new("North"), new("South"), 0));
    }

    [Fact]
    public void A_child_who_costs_another_a_change_takes_more_than_one_change()
    {
        // Ben is full with two children of North; each child of South who comes to him sends one of them to Ada.
        var problem = Councils.Problem(
            [Councils.Team("North", fteMax: 1), Councils.Team("South", fteMax: 1)],
            [Councils.Worker("Ada", "North", "North"), Councils.Worker("Ben", "South", "South")],
            [Councils.Group("s1", "South", "Ada"), Councils.Group("s2", "South", "Ada"), Councils.Group("x1", null, "Ben"), Councils.Group("x2", null, "Ben")]) with
        { MaximumCaseload = Measures.Points.From(2) };

        var curve = Curve(problem);

        curve.Points.Select(p => (p.Changes, p.AtHome)).ShouldBe([(0, 0), (4, 2)]);
        curve.Points[1].ChangesPerChildHome.ShouldBe(2);
        curve.Points[1].TakesMoreThanOneChange.ShouldBeTrue();
        curve.Points[0].TakesMoreThanOneChange.ShouldBeFalse();
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Every_point_is_proved_and_no_point_is_beaten_in_both(int seed)
    {
        var curve = Curve(RandomCouncils.Make(seed, groups: 14, workers: 4, teams: 2, slack: 2.5m));

        curve.Points.ShouldNotBeEmpty();
        curve.Points.ShouldAllBe(p => p.Answer.Gap <= 0.02m);
        foreach (var (before, after) in curve.Points.Zip(curve.Points.Skip(1)))
        {
            after.Changes.ShouldBeGreaterThan(before.Changes);
            after.AtHome.ShouldBeGreaterThan(before.AtHome);
        }
    }

    [Fact]
    public void Where_no_plan_fits_there_is_no_curve() =>
        Curve(FarFromHome() with { MaximumCaseload = Measures.Points.From(1) }).Points.ShouldBeEmpty();

    private static TradeOffCurve Curve(AllocationProblem problem) =>
        TradeOffCurve.Of(problem, at => Allocator.Solve(at, StopRule.AfterIterations(400_000).Or(StopRule.AtGap(0.005m)), seed: 1, threads: 1));
}
