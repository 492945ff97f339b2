using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Solver;
using Throughcare.Structure;
using Throughcare.Tests.Caseload;
using Throughcare.Transfers;

namespace Throughcare.Tests.Options;

/// <summary>The smallest council: c2 goes to Bea and c4 to Ann, from Monday 7 April 2025.</summary>
public class TransferProblemsTests
{
    private static readonly TransferSettings FromApril = new() { Starts = new(2025, 4, 7), Weeks = 20 };
    private static readonly AllocationPlan Exchange = SmallOption.Plan("ann: North team = c1, c4", "bea: South team = c3, c2");

    [Fact]
    public void Children_who_change_places_go_in_the_first_week_and_are_then_in_the_right_team()
    {
        var timetable = Solve(Read());

        timetable.Lines.Select(l => (l.Children[0].Text, l.From?.Text, l.To.Text, l.Day, l.Waits)).ShouldBe([("c4", "bea", "ann", new(2025, 4, 7), null), ("c2", "ann", "bea", new(2025, 4, 7), null)]);
        timetable.Fit.Take(2).Select(w => (w.Week, w.Day, w.Both.Share)).ShouldBe([(0, new(2025, 3, 31), new Percentage(2, 4)), (1, new(2025, 4, 7), new Percentage(4, 4))]);
        timetable.DoNothing.ShouldAllBe(w => w.Both.Share == new Percentage(2, 4));
        timetable.Loads.Select(w => (w.Worker.Text, w.Team, w.Loads[0].Value, w.Loads[^1].Value)).ShouldBe([("ann", "North team", 2, 2), ("bea", "South team", 2, 2)]);
        timetable.Flows.Select(f => (f.From, f.To, f.Children, f.ByWeek[0])).ShouldBe([("North team", "South team", 1, 1), ("South team", "North team", 1, 1)], ignoreOrder: true);
    }

    [Fact]
    public void A_child_waits_for_the_end_of_exams_and_the_other_for_the_room_that_is_made_then()
    {
        var full = SmallOption.TwoTeams with { Limits = new() { Standard = Points.From(2), Maximum = Points.From(2) } };
        var today = SmallCouncil.Today with { Windows = [new(new("c2"), new(2025, 4, 10), new(2025, 4, 25), ChildWindowReason.Exams)] };

        var timetable = Solve(Read(today, full));

        // Weeks begin on 7, 14, 21 and 28 April; the 25th is in the third.
        timetable.Lines.Select(l => (l.Children[0].Text, l.Week, l.Day)).ShouldBe([("c4", 4, new(2025, 4, 28)), ("c2", 4, new(2025, 4, 28))], ignoreOrder: true);
        timetable.Line("c2").Waits.ShouldBe("Waits until 28 April 2025: exams, until 25 April 2025.");
        timetable.Line("c4").Waits.ShouldBe("Waits until ann has room: 1 child goes to another worker first.");
    }

    [Fact]
    public void What_is_due_more_than_14_days_after_the_extract_shapes_the_weeks_and_is_not_shown()
    {
        // The extract is of 31 March: 14 April is the last day of which a due date is shown.
        TransferTimetable From(DateOnly due) => Solve(Read(SmallCouncil.Today with { Windows = [new(new("c2"), due, new(2025, 4, 25), ChildWindowReason.Review), new(new("c2"), new(2025, 4, 7), due.AddDays(-1), ChildWindowReason.NotReady)] }));

        From(new(2025, 4, 14)).Line("c2").Waits.ShouldBe("Waits until 28 April 2025: a review, until 25 April 2025.");
        From(new(2025, 4, 15)).Line("c2").Waits.ShouldBe("Waits until 28 April 2025: something that is due more than 14 days after the extract, which the case system has.");
        var whole = Read(SmallCouncil.Today with { Windows = [new(new("c2"), new(2025, 4, 7), new(2026, 4, 25), ChildWindowReason.Hearing), new(new("c4"), new(2025, 4, 16), new(2026, 4, 25), ChildWindowReason.Hearing)] });
        whole.NotScheduled.Single().Why.ShouldBe("No week of the plan is open: a hearing, until 25 April 2026.");
    }

    [Fact]
    public void A_window_over_the_whole_plan_and_a_target_over_the_limit_are_named_and_the_others_get_their_weeks()
    {
        var full = SmallOption.TwoTeams with { Limits = new() { Standard = Points.From(2), Maximum = Points.From(2) } };
        var today = SmallCouncil.Today with { Windows = [new(new("c2"), new(2025, 4, 1), new(2026, 4, 25), ChildWindowReason.Hearing)] };

        var reading = Read(today, full);

        reading.NotScheduled.Select(n => (n.Children[0].Text, n.Why)).ShouldBe([("c2", "No week of the plan is open: a hearing, until 25 April 2026.")]);
        // c2 stays with Ann, who then holds c1, c2 and c4.
        var over = reading.Findings.Single(f => f.Rule == "plan-over-maximum");
        (over.Value, over.What).ShouldBe(("ann", "After every change the worker would hold 3 weighted children, above 2, because of changes that get no week or children whom the plan does not count; 3 is taken as the most."));
        Solve(reading).Lines.Select(l => l.Children[0].Text).ShouldBe(["c4"]);
    }

    [Fact]
    public void A_child_in_proceedings_changes_in_the_week_after_they_are_expected_to_end()
    {
        var today = With(c => c.Id.Text == "c2" ? c with { Proceedings = new(new(2025, 1, 6)) } : c);

        // 26 weeks from 6 January end on Monday 7 July.
        Solve(Read(today)).Line("c2").Day.ShouldBe(new(2025, 7, 14));
        var without = Read(today, settings: FromApril with { Weeks = 8 });
        without.Transfers.Select(t => t.Id.Text).ShouldBe(["c4"]);
        without.NotScheduled.Select(n => (n.Children[0].Text, n.Why)).ShouldBe([("c2", "No week of the plan is open: care proceedings are expected to end on 7 July 2025.")]);
        Solve(Read(today, settings: FromApril with { SwitchedOff = [TransferRules.Proceedings] })).Line("c2").Week.ShouldBe(1);
    }

    [Fact]
    public void A_change_to_a_new_post_waits_for_the_day_on_which_it_is_filled_and_names_it()
    {
        var post = new Post { Id = "12", Team = new("North team"), Role = WorkerRole.SocialWorker, Fte = Fte.FullTime, Starts = new(2025, 6, 3) };
        var plan = SmallOption.Plan("ann: North team = c1, c2", "bea: South team = c3", "new post 12: North team = c4");
        var option = SmallOption.TwoTeams with { NewPosts = [post] };

        Solve(Read(option: option, plan: plan)).Line("c4").Waits.ShouldBe("Waits for North team's new post 12 on 9 June 2025.");

        var assumed = Read(option: option with { NewPosts = [post with { Starts = null }] }, plan: plan);
        (assumed.Problem.Workers.Single(w => w.Id.Text == "new post 12").StartWeek, assumed.Findings.Single().Rule).ShouldBe((13, "post-start-assumed"));
        var filled = Read(option: option, plan: plan, judgements: SmallOption.Judged(JudgementKind.PostStage, "new post 12", "start", day: 20));
        filled.Problem.Workers.Single(w => w.Id.Text == "new post 12").StartWeek.ShouldBe(1);
    }

    [Fact]
    public void A_leaver_hands_over_by_the_last_week_that_begins_before_the_last_day_and_receives_nobody()
    {
        var today = SmallCouncil.Today with { Workers = [.. SmallCouncil.Today.Workers.Select(w => w.Id.Text == "bea" ? w with { Leaves = new(2025, 4, 20) } : w)] };

        var reading = Read(today);

        reading.Problem.Workers.Single(w => w.Id.Text == "bea").LeaveWeek.ShouldBe(2);
        reading.NotScheduled.Select(n => (n.Children[0].Text, n.Why)).ShouldBe([("c2", "bea leaves on 20 April 2025, within the plan.")]);
    }

    [Fact]
    public void A_change_that_is_put_off_waits_for_its_day_and_one_that_is_done_is_no_more_to_come()
    {
        var deferred = Read(judgements: SmallOption.Judged(JudgementKind.DeferTransfer, "c2", "2025-05-01"));
        var line = Solve(deferred).Line("c2");
        (line.Day, line.Waits).ShouldBe((new(2025, 5, 5), "Waits until 5 May 2025: put off by a manager until 1 May 2025."));

        var done = Read(judgements: SmallOption.Judged(JudgementKind.TransferDone, "c2", "bea"));
        done.Transfers.Select(t => t.Id.Text).ShouldBe(["c4"]);
        done.Problem.Workers.Select(w => (w.Id.Text, w.FixedLoad.Value)).ShouldBe([("ann", 1), ("bea", 2)]);
    }

    [Fact]
    public void Brothers_and_sisters_change_together_and_those_of_another_worker_are_a_part_of_their_own()
    {
        var today = With(c => c.Id.Text is "c1" or "c2" or "c3" ? c with { Siblings = new("s1") } : c);
        var plan = SmallOption.Plan("ann: North team = c4", "bea: South team = s1");

        var reading = Read(today, plan: plan);

        reading.Transfers.Select(t => (t.Id.Text, string.Join(" ", t.Children), t.Transfer.From?.Text, t.Transfer.To.Text)).ShouldBe([("s1", "c1 c2", "ann", "bea"), ("c4", "c4", "bea", "ann")], ignoreOrder: true);
        var elsewhere = Read(today, plan: SmallOption.Plan("ann: North team = c4, s1", "bea: South team ="));
        elsewhere.Transfers.Select(t => (t.Id.Text, PlannedTransfer.GroupOf(t.Id).Text, string.Join(" ", t.Children), t.Transfer.From?.Text)).ShouldBe([("s1", "s1", "c3", "bea"), ("c4", "c4", "c4", "bea")], ignoreOrder: true);
    }

    [Fact]
    public void Stated_arrivals_take_room_of_their_team_week_by_week_and_a_team_that_is_not_there_is_named()
    {
        var today = SmallCouncil.Today with { Arrivals = [new(new("North team"), Points.From(0.5m)), new(new("West"), Points.One)] };

        var reading = Read(today, settings: FromApril with { Weeks = 3 });

        reading.Problem.Changes.Select(c => (c.Week, c.Team?.Text, c.Weight.Value)).ShouldBe([(1, "North team", 0.5m), (2, "North team", 0.5m), (3, "North team", 0.5m)]);
        reading.Problem.Teams.Select(t => (t.Id.Text, t.MaximumLoad.Value)).ShouldBe([("North team", 20)]);
        reading.Findings.Single().Value.ShouldBe("West");
    }

    [Fact]
    public void Weeks_that_are_over_when_the_extract_is_made_are_not_planned_and_an_earlier_timetable_is_kept_by_day()
    {
        var later = SmallCouncil.Today with { AsAt = new(2025, 4, 15) };

        var reading = Read(later, near: new Dictionary<GroupId, DateOnly> { [new("c2")] = new(2025, 5, 5), [new("c4")] = new(2025, 4, 7) });

        (reading.Weeks.FirstDay, reading.Weeks.Count).ShouldBe((new(2025, 4, 21), 18));
        reading.Problem.Earlier!.Schedule.WeekOf.ShouldBe(new Dictionary<GroupId, int> { [new("c2")] = 3 });
        Solve(reading).Line("c2").Day.ShouldBe(new(2025, 5, 5));
    }

    [Fact]
    public void Without_a_first_day_and_after_the_last_week_there_is_nothing_to_plan()
    {
        Should.Throw<RefusedException>(() => Read(settings: new())).Findings.Single().Rule.ShouldBe("no-start");
        Should.Throw<RefusedException>(() => Read(settings: FromApril with { Starts = new(2024, 1, 1) })).Findings.Single().Rule.ShouldBe("plan-is-over");
    }

    /// <summary>Walked with a count of the test's own: in every week each child has one worker who is here, nobody is above the limit, and no change is on a closed day.</summary>
    [Fact]
    public void Every_timetable_of_random_councils_leaves_no_child_without_a_worker_and_nobody_above_the_limit()
    {
        var fitted = 0;
        for (var seed = 1; seed <= 40; seed++)
        {
            var (snapshot, option, plan) = RandomCouncil(new Random(seed));
            var reading = Read(snapshot, option, plan, FromApril with { Weeks = 10, IntakePerWeek = 1 });
            var answer = Scheduler.Solve(reading.Problem, StopRule.AfterIterations(30_000), seed, threads: 1);
            if (answer.Schedule is null) continue;
            fitted++;
            Walked(snapshot, reading, TransferTimetable.Of(snapshot, reading, answer, PhaseRules.Standard));
        }
        fitted.ShouldBeGreaterThan(20);
    }

    private static void Walked(Snapshot snapshot, TransferReading reading, TransferTimetable timetable)
    {
        var holder = snapshot.Involvements.ToDictionary(i => i.Child, i => i.Worker);
        var workers = snapshot.Workers.ToDictionary(w => w.Id);
        var atStart = holder.Values.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        var final = reading.Problem.Workers.ToDictionary(w => w.Id, w => w.MaximumLoad.Value);
        for (var week = 1; week <= reading.Weeks.Count; week++)
        {
            var day = reading.Weeks.Day(week);
            foreach (var line in timetable.Lines.Where(l => l.Week == week))
                foreach (var child in line.Children)
                {
                    snapshot.Windows.ShouldNotContain(w => w.Child == child && w.From <= day.AddDays(6) && w.To >= day);
                    holder[child] = line.To;
                }
            holder.Count.ShouldBe(snapshot.Children.Count);
            foreach (var (_, worker) in holder) workers[worker].Present(day).ShouldBeTrue();
            foreach (var held in holder.Values.GroupBy(w => w))
                ((decimal)held.Count()).ShouldBeLessThanOrEqualTo(Math.Max(final[held.Key], atStart.GetValueOrDefault(held.Key)));
        }
        var planned = reading.NotScheduled.SelectMany(n => n.Children).ToHashSet();
        reading.Outcome.Children.Where(c => !planned.Contains(c.Id)).ShouldAllBe(c => holder[c.Id] == c.After.Worker!.Id);
    }

    private static (Snapshot, Option, AllocationPlan) RandomCouncil(Random random)
    {
        string[] names = ["w0", "w1", "w2", "w3"];
        var children = Enumerable.Range(0, 12).Select(i => SmallCouncil.Child("k" + i, random.Next(2) == 0 ? SmallCouncil.North : SmallCouncil.South)).ToList();
        var snapshot = SmallCouncil.Today with
        {
            Children = children,
            Workers = [.. names.Select((n, i) => SmallCouncil.Worker(n, i < 2 ? "North team" : "South team"))],
            Involvements = [.. children.Select(c => SmallCouncil.Holds(names[random.Next(4)], c.Id.Text))],
            Windows = [.. children.Where(_ => random.Next(4) == 0).Select(c => (c, From: new DateOnly(2025, 4, 7).AddDays(random.Next(40)))).Select(w => new ChildWindow(w.c.Id, w.From, w.From.AddDays(random.Next(20)), ChildWindowReason.Review))],
        };
        var to = children.ToDictionary(c => c.Id.Text, _ => names[random.Next(4)]);
        var plan = SmallOption.Plan([.. names.Select((n, i) => $"{n}: {(i < 2 ? "North team" : "South team")} = {string.Join(", ", to.Where(t => t.Value == n).Select(t => t.Key))}")]);
        return (snapshot, SmallOption.TwoTeams with { Limits = new() { Standard = Points.From(3), Maximum = Points.From(4) } }, plan);
    }

    private static Snapshot With(Func<Child, Child> child) => SmallCouncil.Today with { Children = [.. SmallCouncil.Today.Children.Select(child)] };

    private static TransferReading Read(Snapshot? today = null, Option? option = null, AllocationPlan? plan = null, TransferSettings? settings = null, IReadOnlyDictionary<GroupId, DateOnly>? near = null, params Judgement[] judgements)
    {
        var snapshot = today ?? SmallCouncil.Today;
        var outcome = SmallOption.Read(snapshot, option).Result(snapshot, plan ?? Exchange).Outcome!;
        return TransferProblems.From(snapshot, judgements, outcome, settings ?? FromApril, PhaseRules.Standard, near: near);
    }

    private static TransferTimetable Solve(TransferReading reading) =>
        TransferTimetable.Of(SmallCouncil.Today, reading, Scheduler.Solve(reading.Problem, StopRule.AfterIterations(50_000), 1, threads: 1), PhaseRules.Standard);
}

internal static class TimetableInTests
{
    public static TimetableLine Line(this TransferTimetable timetable, string child) => timetable.Lines.Single(l => l.Children.Any(c => c.Text == child));
}
