using Throughcare.Solver;
using Throughcare.Transfers;
using static Throughcare.Tests.Transfers.Given;

namespace Throughcare.Tests.Transfers;

/// <summary>Solving again after a decision: what changes, what had to, and how few could have.</summary>
public class ReplanningTests
{
    private static readonly StopRule Enough = StopRule.AfterIterations(200_000).Or(StopRule.AtGap(0));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    // Ben has room for g1 only once g2 has gone.
    private static readonly TransferProblem Chain = Problem(6, [Worker("Ada"), Worker("Ben", maximum: 3), Worker("Cal")],
        Group("g1", "Ada", "Ben", weight: 2), Group("g2", "Ben", "Cal", weight: 2), Group("g3", "Ben", "Ada", urgency: 2));

    [Fact]
    public void Who_made_the_room_is_put_off_and_who_needed_it_waits_and_nobody_else_does()
    {
        var decided = PutOff(Chain, "g2", 1, 2) with { Earlier = new() { Schedule = Weeks(("g1", 2), ("g2", 2), ("g3", 1)), PerGroup = 10, PerWeek = 1 } };

        var again = Replanning.Solve(decided, Enough, seed: 1, threads: 1);

        again.Answer.Schedule!.WeekOf.ShouldBe(Weeks(("g1", 3), ("g2", 3), ("g3", 1)).WeekOf, ignoreOrder: true);
        (again.MustChange, again.Others, again.Changed, again.AtLeast, again.FewestFound).ShouldBe((1, 1, 2, 2, 2));
    }

    [Fact]
    public void With_no_new_decision_nobody_changes_week_however_short_the_search()
    {
        var known = RandomTransfers.Make(seed: 4, transfers: 40, workers: 8, weeks: 20);
        var before = Scheduler.Solve(known, StopRule.AfterIterations(2_000), seed: 1, threads: 1).Schedule!;

        var again = Replanning.Solve(known with { Earlier = new() { Schedule = before, PerGroup = 1_000, PerWeek = 1 } }, StopRule.AfterIterations(40), seed: 1, threads: 1);

        (again.Changed, again.MustChange, again.AtLeast, again.FewestFound).ShouldBe((0, 0, 0, 0));
    }

    [Fact]
    public void Where_no_timetable_is_left_nothing_is_counted_and_it_is_said_why()
    {
        var again = Replanning.Solve(PutOff(Chain with { Transfers = [.. Chain.Transfers.Take(1)], Workers = [Worker("Ada", leave: 1), Worker("Ben"), Worker("Cal")] }, "g1", 1, 1) with
        { Earlier = new() { Schedule = Weeks(("g1", 1)), PerWeek = 1 } }, Enough, seed: 1, threads: 1);

        again.Answer.Clash.ShouldNotBeNull();
        (again.Changed, again.AtLeast).ShouldBe((0, 0));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_fewest_changes_are_those_of_every_timetable_tried(int seed)
    {
        var problem = RandomTransfers.Make(seed, transfers: 3 + seed % 4, workers: 3, weeks: 4);
        if (problem.Faults().Count > 0 || EveryTimetable.Fitting(problem).MinBy(s => TransferPricing.Of(problem, s).Total) is not { } before) return;
        var refused = problem.Transfers[seed % problem.Transfers.Count].Id;
        var decided = PutOff(problem, refused.Text, before.WeekOf[refused], before.WeekOf[refused]) with { Earlier = new() { Schedule = before, PerGroup = 10, PerWeek = 1 } };
        if (decided.Faults().Count > 0 || EveryTimetable.Fitting(decided).Select(s => (int?)decided.Earlier!.Changed(s)).Min() is not { } fewest) return;

        var again = Replanning.Solve(decided, Enough, seed, threads: 1);

        again.FewestFound.ShouldBe(fewest);
        again.AtLeast.ShouldBeLessThanOrEqualTo(fewest);
        again.Changed.ShouldBeGreaterThanOrEqualTo(fewest);
        again.Changed.ShouldBe(decided.Earlier!.Changed(again.Answer.Schedule!));
    }

    [Fact]
    public void Some_of_these_decisions_make_way_for_others_and_most_do_not()
    {
        var others = Enumerable.Range(1, 60).Select(FewestAfterRefusal).OfType<int>().ToList();

        others.Count.ShouldBeGreaterThan(20);
        others.ShouldContain(1);
        others.ShouldContain(n => n > 1);
    }

    private static int? FewestAfterRefusal(int seed)
    {
        var problem = RandomTransfers.Make(seed, transfers: 3 + seed % 4, workers: 3, weeks: 4);
        if (problem.Faults().Count > 0 || EveryTimetable.Fitting(problem).MinBy(s => TransferPricing.Of(problem, s).Total) is not { } before) return null;
        var refused = problem.Transfers[seed % problem.Transfers.Count].Id;
        var decided = PutOff(problem, refused.Text, before.WeekOf[refused], before.WeekOf[refused]);
        return decided.Faults().Count > 0 ? null : EveryTimetable.Fitting(decided).Select(s => (int?)new EarlierSchedule { Schedule = before, PerWeek = 0 }.Changed(s)).Min();
    }

    private static TransferProblem PutOff(TransferProblem problem, string group, int first, int last) => problem with
    {
        Transfers = [.. problem.Transfers.Select(t => t.Id.Text != group ? t : t with { Blocked = [.. t.Blocked, new(first, last, WindowReason.Deferred)] })],
    };
}
