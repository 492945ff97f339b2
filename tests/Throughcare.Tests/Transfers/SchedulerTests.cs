using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Solver;
using Throughcare.Transfers;
using static Throughcare.Tests.Transfers.Given;

namespace Throughcare.Tests.Transfers;

public class SchedulerTests
{
    private static readonly StopRule Enough = StopRule.AfterIterations(100_000);

    [Fact]
    public void Groups_in_a_full_circle_change_workers_in_the_same_week()
    {
        var problem = Problem(6, [Worker("Ada", 2), Worker("Ben", 2), Worker("Cal", 2)],
            Group("g1", "Ada", "Ben", 2), Group("g2", "Ben", "Cal", 2), Group("g3", "Cal", "Ada", 2, blocked: new BlockedWindow(1, 2)));

        var answer = Scheduler.Solve(problem, Enough, seed: 1);

        answer.Schedule!.WeekOf.Values.Distinct().ShouldBe([3]);
        answer.Terms!.Total.ShouldBe(3 * 2 + 2 * 3); // three children wait two weeks; the last week is 3.
        answer.Gap.ShouldBe(0);
    }

    [Fact]
    public void Capacity_is_made_before_it_is_used()
    {
        // Ben takes g2 only once g1 has gone to Cal, who starts in week 4.
        var problem = Problem(8, [Worker("Ada"), Worker("Ben", 2), Worker("Cal", start: 4)], Group("g1", "Ben", "Cal", 2), Group("g2", "Ada", "Ben", 2));

        var schedule = Scheduler.Solve(problem, Enough, seed: 1).Schedule!;

        schedule.WeekOf.ShouldBe(Weeks(("g1", 4), ("g2", 4)).WeekOf);
    }

    [Fact]
    public void Where_capacity_is_soft_a_load_above_the_limit_is_bought_only_where_waiting_costs_more()
    {
        var problem = Problem(8, [Worker("Ada"), Worker("Ben", 2), Worker("Cal", start: 3)], Group("g1", "Ben", "Cal", 2), Group("g2", "Ada", "Ben", 2, children: 3, urgency: 5)) with { Policy = new() { Capacity = Capacity.Soft } };

        var answer = Scheduler.Solve(problem, Enough, seed: 1);

        answer.Schedule!.WeekOf[new GroupId("g2")].ShouldBe(1);
        answer.Terms!.OverLimit.ShouldBe(3 * 2 * 2); // two weighted children above for two weeks, at 3 each.
        answer.Gap.ShouldBe(0);
        (problem with { Rates = problem.Rates with { OverLimit = 100 } } is var dear ? Scheduler.Solve(dear, Enough, seed: 1) : answer).Terms!.OverLimit.ShouldBe(0);
    }

    [Fact]
    public void Where_capacity_is_off_a_transfer_proceeds_whatever_the_load()
    {
        var problem = Problem(8, [Worker("Ada"), Worker("Ben", 2), Worker("Cal", start: 3)], Group("g1", "Ben", "Cal", 2), Group("g2", "Ada", "Ben", 2)) with { Policy = new() { Capacity = Capacity.Off } };

        Scheduler.Solve(problem, Enough, seed: 1).Schedule!.WeekOf[new GroupId("g2")].ShouldBe(1);
    }

    [Fact]
    public void A_stated_arrival_takes_the_room_that_a_transfer_would_need()
    {
        var problem = Problem(8, [Worker("Ada"), Worker("Ben", 4, 2)], Group("g1", "Ada", "Ben", 2, blocked: new BlockedWindow(1, 1))) with
        {
            Changes = [new() { Week = 2, Worker = new("Ben"), Weight = Points.One }, new() { Week = 5, Worker = new("Ben"), Weight = Points.Zero - Points.One }],
        };

        var answer = Scheduler.Solve(problem, Enough, seed: 1);

        answer.Schedule!.WeekOf[new GroupId("g1")].ShouldBe(5);
        answer.Waits.Single().Binding.Sentence.ShouldContain("no room for g1 until week 5");
    }

    [Fact]
    public void A_team_with_a_limit_waits_for_its_own_leavers()
    {
        var problem = Problem(8, [Worker("Ada"), Worker("Ben"), Worker("Cal", start: 3)], Group("g1", "Ben", "Cal", 2), Group("g2", "Ada", "Ben", 2)) with
        {
            Teams = [new() { Id = new("N"), Name = "North", MaximumLoad = Points.From(2), Workers = [new("Ben")] }],
        };

        var answer = Scheduler.Solve(problem, Enough, seed: 1);

        answer.Schedule!.WeekOf[new GroupId("g2")].ShouldBe(3);
        answer.Waits.Single(w => w.Transfer.Text == "g2").Binding.Sentence.ShouldBe("Team North has no room for g2 until g1 leaves in week 3: room for 0 in week 2, and g2 weighs 2.");
    }

    [Fact]
    public void After_a_refusal_everything_else_stays_where_it_was()
    {
        var problem = RandomTransfers.Make(seed: 4, transfers: 40, workers: 8, weeks: 20);
        var before = Scheduler.Solve(problem, StopRule.AfterIterations(150_000), seed: 1, threads: 1).Schedule!;
        var refused = problem.Transfers.First(t => before.WeekOf[t.Id] == 1);
        var again = problem with
        {
            Transfers = [.. problem.Transfers.Select(t => t.Id == refused.Id ? t with { Blocked = [.. t.Blocked, new(1, 3, WindowReason.Deferred)] } : t)],
            Earlier = new() { Schedule = before, PerWeek = 1_000 },
        };

        var answer = Scheduler.Solve(again, StopRule.AfterIterations(150_000), seed: 1, threads: 1);

        answer.Schedule!.WeekOf[refused.Id].ShouldBeGreaterThan(3);
        problem.Transfers.Count(t => t.Id != refused.Id && answer.Schedule.WeekOf[t.Id] != before.WeekOf[t.Id]).ShouldBeLessThanOrEqualTo(3);
        answer.Terms!.Changed.ShouldBe(1_000 * problem.Transfers.Sum(t => Math.Abs(answer.Schedule.WeekOf[t.Id] - before.WeekOf[t.Id])));
    }

    [Fact]
    public void The_fewest_that_must_change_after_a_refusal_can_be_proved()
    {
        // g1 may not go in week 1 any more. Only weeks 1 to 3 are left for the three who go to Ben, so one of the others has to give way.
        var earlier = Weeks(("g1", 1), ("g2", 2), ("g3", 3));
        var problem = Problem(3, [Worker("Ada"), Worker("Ben")], Group("g1", "Ada", "Ben", blocked: new BlockedWindow(1, 1, WindowReason.Deferred)), Group("g2", "Ada", "Ben"), Group("g3", "Ada", "Ben"));

        var answer = Scheduler.Solve(EarlierSchedule.FewestChanges(problem, earlier), Enough, seed: 1);

        answer.Terms!.Total.ShouldBe(2);
        answer.Bound.ShouldBe(2);
        new EarlierSchedule { Schedule = earlier, PerWeek = 0 }.Changed(answer.Schedule!).ShouldBe(2);
    }

    [Theory, InlineData(3), InlineData(11)]
    public void The_same_seed_and_iterations_give_the_same_timetable_on_one_thread_and_on_two(int seed)
    {
        var problem = RandomTransfers.Make(seed, transfers: 40, workers: 8, weeks: 16);

        var one = Scheduler.Solve(problem, StopRule.AfterIterations(150_000), seed: 3, threads: 1);
        var two = Scheduler.Solve(problem, StopRule.AfterIterations(150_000), seed: 3, threads: 2);

        two.Schedule!.WeekOf.ShouldBe(one.Schedule!.WeekOf);
        (two.Bound, two.Iterations).ShouldBe((one.Bound, one.Iterations));
    }

    [Theory, InlineData(Capacity.Hard), InlineData(Capacity.Soft), InlineData(Capacity.Off)]
    public void Every_quick_price_is_the_full_price(Capacity capacity)
    {
        var checking = new TimetableChecking();
        for (var seed = 1; seed <= 6; seed++)
        {
            var problem = RandomTransfers.WithMore(RandomTransfers.Make(seed, transfers: 25, workers: 6, weeks: 10), seed);
            problem = problem with { Policy = new() { Capacity = capacity }, Workers = [.. problem.Workers.Select(w => w with { IntakePerWeek = 3, LeaveWeek = null })] };
            Scheduler.Solve(problem, StopRule.AfterIterations(20_000), seed: 1, threads: 1, null, checking, default);
        }

        checking.Checked.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void A_wrong_quick_price_is_caught_and_named()
    {
        var problem = RandomTransfers.Make(seed: 4, transfers: 40, workers: 8, weeks: 20);

        Should.Throw<WrongMovePriceException>(() => Scheduler.Solve(problem, StopRule.AfterIterations(30_000), seed: 1, threads: 1, null, new TimetableChecking { PlantedError = 7 }, default))
            .Message.ShouldContain("7 apart");
    }

    [Fact]
    public void A_search_that_may_stop_at_a_gap_stops_there_and_tells_how_far_it_is()
    {
        var problem = RandomTransfers.Make(seed: 4, transfers: 40, workers: 8, weeks: 20);
        var told = new Told();

        var answer = Scheduler.Solve(problem, StopRule.AtGap(0.5m), seed: 1, threads: 1, told);

        answer.Gap.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(0.5m);
        told.Last.ShouldNotBeNull().Gap.ShouldBe(answer.Gap);
    }

    [Fact]
    public void Nobody_who_changes_worker_is_a_timetable_that_costs_nothing()
    {
        var answer = Scheduler.Solve(Problem(4, [Worker("Ada")]), Enough, seed: 1);

        answer.Schedule!.WeekOf.ShouldBeEmpty();
        answer.Terms!.Total.ShouldBe(0);
    }

    private sealed class Told : IProgress<TransferProgress>
    {
        public TransferProgress? Last { get; private set; }

        public void Report(TransferProgress value) => Last = value;
    }
}
