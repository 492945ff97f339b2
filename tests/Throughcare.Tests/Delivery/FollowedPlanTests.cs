using Throughcare.Caseload;
using Throughcare.Delivery;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Solver;
using Throughcare.Tests.Caseload;
using Throughcare.Tests.Options;
using Throughcare.Transfers;
using static Throughcare.Tests.Delivery.SmallDelivery;

namespace Throughcare.Tests.Delivery;

/// <summary>A timetable is made again after one that was partly carried out.</summary>
public class FollowedPlanTests
{
    private static readonly TransferSettings FromApril = new() { Starts = new(2025, 4, 7), Weeks = 20 };

    [Fact]
    public void A_first_timetable_keeps_its_changes_its_weeks_and_who_was_there()
    {
        var run = Make(SmallCouncil.Today, null, near: false, "ann: North team = c1, c4", "bea: South team = c3, c2");

        run.Changes.Select(c => (c.Transfer.Text, c.From?.Text, c.To.Text, c.Day, c.DayBefore, c.Settled)).ShouldBe([("c4", "bea", "ann", new(2025, 4, 7), null, false), ("c2", "ann", "bea", new(2025, 4, 7), null, false)]);
        run.Weeks.Select(w => (w.Day, w.Planned.Both, w.AsToday.Both, w.Planned.Changes)).ShouldBe([(new(2025, 4, 7), 4, 2, 2)]);
        (run.ExtractAsAt, run.Children.Count, run.Workers.Count).ShouldBe((SmallCouncil.Day, 4, 3));
    }

    [Fact]
    public void A_worker_who_has_gone_is_still_who_a_child_was_with()
    {
        var gone = SmallCouncil.Today with { Workers = [.. SmallCouncil.Today.Workers.Select(w => w.Id.Text == "bea" ? w with { Leaves = new(2025, 3, 1) } : w), SmallCouncil.Worker("cat", "South team")] };

        var run = Make(gone, null, near: false, "ann: North team = c1, c2, c4", "cat: South team = c3");

        run.Changes.Select(c => (c.Transfer.Text, c.From?.Text)).ShouldBe([("c4", "bea"), ("c3", "bea")], ignoreOrder: true);
        Delivered.Of(Proposal(gone), SmallOption.TwoTeams, run, gone, new(2025, 4, 1)).Transfers.ShouldAllBe(t => t.State == DeliveryState.ToCome);
    }

    [Fact]
    public void What_was_done_is_carried_on_and_what_is_left_knows_its_day_before()
    {
        // Three weeks in, c2 is with Bea; c4 has not changed.
        var fresh = SmallCouncil.Today with { AsAt = new(2025, 4, 22), Involvements = [.. SmallCouncil.Today.Involvements.Where(i => i.Child.Text != "c2"), SmallCouncil.Holds("bea", "c2") with { Since = new(2025, 4, 9) }] };

        var run = Make(fresh, Of(fresh, new(2025, 4, 22)), near: true, "ann: North team = c1, c4", "bea: South team = c3, c2");

        run.Changes.Select(c => (c.Transfer.Text, c.Day, c.DayBefore, c.Settled)).ShouldBe([("c2", new(2025, 4, 7), null, true), ("c4", new(2025, 4, 28), new(2025, 4, 14), false)]);
        // The weeks that are gone stay as they were planned, and what is done counts on.
        run.Weeks.Select(w => (w.Day, w.Planned.Changes, w.AsToday.Both)).ShouldBe([(new(2025, 4, 7), 1, 2), (new(2025, 4, 14), 2, 2), (new(2025, 4, 28), 2, 2)]);
        Delivered.Of(Proposal(fresh), SmallOption.TwoTeams, run, fresh, new(2025, 4, 22)).Transfers.Select(t => (t.Change.Transfer.Text, t.State)).ShouldBe([("c2", DeliveryState.Done), ("c4", DeliveryState.ToCome)]);
    }

    [Fact]
    public void A_refused_child_stays_part_of_what_was_planned_and_one_who_no_longer_changes_is_named()
    {
        var refused = SmallOption.Judged(JudgementKind.Stay, "c4");

        var run = Make(SmallCouncil.Today, Of(SmallCouncil.Today, new(2025, 4, 1), refused), near: true, "ann: North team = c1, c2", "bea: South team = c3, c4");

        run.Changes.Select(c => (c.Transfer.Text, c.Settled)).ShouldBe([("c4", true)]);
        run.Dropped.Select(c => c.Transfer.Text).ShouldBe(["c2"]);
    }

    [Fact]
    public void A_child_who_now_goes_to_another_worker_says_to_whom_before()
    {
        var cat = SmallCouncil.Today with { Workers = [.. SmallCouncil.Today.Workers, SmallCouncil.Worker("cat", "South team")] };

        var run = Make(cat, Of(cat, new(2025, 4, 1)), near: true, "ann: North team = c1, c4", "bea: South team = c3", "cat: South team = c2");

        run.Changes.Single(c => c.Transfer.Text == "c2").ShouldSatisfyAllConditions(c => c.To.Text.ShouldBe("cat"), c => c.ToBefore!.Value.Text.ShouldBe("bea"), c => c.DayBefore.ShouldBe(new(2025, 4, 7)));
    }

    [Fact]
    public void A_draft_that_nothing_came_of_leaves_nothing_behind()
    {
        var run = Make(SmallCouncil.Today, Of(SmallCouncil.Today, new(2025, 4, 1)), near: false, "ann: North team = c1, c2, c4", "bea: South team = c3");

        run.Changes.Select(c => (c.Transfer.Text, c.DayBefore)).ShouldBe([("c4", null)]);
        run.Follows.ShouldBeFalse();
        run.Dropped.ShouldBeEmpty();
    }

    [Fact]
    public void Where_none_was_found_what_was_planned_before_stays_planned()
    {
        var before = Of(SmallCouncil.Today, new(2025, 4, 1));
        var (made, timetable) = Solve(SmallCouncil.Today, "ann: North team = c1, c4", "bea: South team = c3, c2");

        var run = FollowedPlan.Follow(made, timetable with { Answer = timetable.Answer with { Schedule = null }, Lines = [] }, SmallCouncil.Today, PhaseRules.Standard, before, near: false);

        run.Changes.ShouldBe(Known.Changes);
        run.Weeks.ShouldBe(Known.Weeks);
    }

    [Fact]
    public void Who_has_changed_by_record_is_not_moved_again_though_the_extract_still_shows_the_worker_before()
    {
        var done = Done("c2", "bea", new(2025, 3, 28));

        var group = SmallOption.Read(SmallCouncil.Today, null, done).Group("c2");

        (group.Worker?.Text, group.Decision, group.DecidedBy).ShouldBe(("bea", Throughcare.Allocation.GroupDecision.Stay, done));
        // A later decision about the child comes before it, and a worker who is not here holds nobody.
        SmallOption.Read(SmallCouncil.Today, null, done, SmallOption.Judged(JudgementKind.Move, "c2", day: 30)).Group("c2").Decision.ShouldBe(Throughcare.Allocation.GroupDecision.Move);
        SmallOption.Read(SmallCouncil.Today, null, Done("c2", "zoe", new(2025, 3, 28))).Group("c2").ShouldSatisfyAllConditions(g => g.Worker!.Value.Text.ShouldBe("ann"), g => g.Decision.ShouldBe(Throughcare.Allocation.GroupDecision.Open));
    }

    private static ScheduleRun Make(Snapshot snapshot, Delivered? before, bool near, params string[] plan)
    {
        var (made, timetable) = Solve(snapshot, plan);
        return FollowedPlan.Follow(made, timetable, snapshot, PhaseRules.Standard, before, near);
    }

    private static (ScheduleRun, TransferTimetable) Solve(Snapshot snapshot, params string[] plan)
    {
        var outcome = SmallOption.Read(snapshot).Result(snapshot, SmallOption.Plan(plan)).Outcome!;
        var reading = TransferProblems.From(snapshot, [], outcome, FromApril, PhaseRules.Standard);
        var answer = Scheduler.Solve(reading.Problem, StopRule.AfterIterations(20_000), 1, threads: 1);
        return (Known with { FirstDay = reading.Weeks.FirstDay, Answer = answer, Changes = [], Weeks = [] }, TransferTimetable.Of(snapshot, reading, answer, PhaseRules.Standard));
    }
}
