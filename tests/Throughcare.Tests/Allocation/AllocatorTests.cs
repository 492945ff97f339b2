using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Solver;
using Throughcare.Structure;

namespace Throughcare.Tests.Allocation;

public class AllocatorTests
{
    [Fact]
    public void Where_everybody_can_stay_nobody_changes_and_the_plan_costs_only_unevenness()
    {
        var answer = Allocator.Solve(Councils.FourChildren(), StopRule.AfterIterations(20_000), seed: 1);

        answer.Terms!.Continuity.ShouldBe(0);
        answer.Terms.Locality.ShouldBe(0);
        answer.Terms.Preference.ShouldBe(4); // Ben's first choice is North, and he stays in South: 4 for one step.
        answer.Terms.Total.ShouldBe(4);
    }

    [Fact]
    public void The_same_seed_and_iterations_give_the_same_plan_on_one_thread_and_on_two()
    {
        var problem = RandomCouncils.Make(seed: 5, groups: 30, workers: 6, teams: 3);

        var one = Allocator.Solve(problem, StopRule.AfterIterations(120_000), seed: 3, threads: 1);
        var two = Allocator.Solve(problem, StopRule.AfterIterations(120_000), seed: 3, threads: 2);

        two.Terms.ShouldBe(one.Terms);
        two.Bound.ShouldBe(one.Bound);
        two.Iterations.ShouldBe(one.Iterations);
        two.Plan!.WorkerOf.ShouldBe(one.Plan!.WorkerOf);
        two.Plan.TeamOf.ShouldBe(one.Plan.TeamOf);
    }

    [Fact]
    public void A_search_that_is_stopped_gives_the_best_plan_so_far()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        var answer = Allocator.Solve(Councils.FourChildren(), StopRule.AfterSeconds(60), seed: 1, cancel: stopped.Token);

        answer.Plan.ShouldNotBeNull();
        answer.Seconds.ShouldBeLessThan(30);
    }

    [Fact]
    public void A_group_without_a_home_team_is_never_away_from_home()
    {
        var problem = Councils.Problem([Councils.Team("North")], [Councils.Worker("Ada", "North", "North")], [Councils.Group("g1", null, "Ada")]);

        var answer = Allocator.Solve(problem, StopRule.AfterIterations(5_000), seed: 1);

        answer.Terms!.Total.ShouldBe(0);
    }

    [Fact]
    public void A_team_that_needs_more_than_may_work_there_is_named_with_both_amounts()
    {
        var problem = Councils.Problem(
            [Councils.Team("East", fteMin: 2), Councils.Team("West")],
            [Councils.Worker("Ada", "East", "East", "West"), Councils.Worker("Ben", "West", "West")],
            [Councils.Group("g1", "East", "Ada")]);

        var answer = Allocator.Solve(problem, StopRule.AfterIterations(5_000), seed: 1);

        answer.NoPlanFits.ShouldBeTrue();
        answer.Clash.ShouldBe(["East needs at least 2 FTE, and only 1 FTE may work there."]);
    }

    [Fact]
    public void A_problem_that_names_an_unknown_team_is_refused_with_its_name()
    {
        var problem = Councils.FourChildren() with { Groups = [Councils.Group("g1", "Nowhere", "Ada")] };

        Should.Throw<ArgumentException>(() => Allocator.Solve(problem, StopRule.AfterIterations(10), seed: 1)).Message.ShouldContain("'Nowhere'");
    }

    [Fact]
    public void In_the_checking_mode_every_quick_price_agrees_with_the_full_price()
    {
        var problem = RandomCouncils.Make(seed: 5, groups: 30, workers: 6, teams: 3);
        var checking = new MoveChecking();

        Allocator.Solve(problem, StopRule.AfterIterations(60_000), seed: 1, threads: 1, null, checking, TestContext.Current.CancellationToken);

        checking.Checked.ShouldBeGreaterThan(500);
    }

    [Theory, InlineData(3), InlineData(9)]
    public void In_the_checking_mode_the_prices_of_what_only_some_councils_have_agree_too(int seed)
    {
        var problem = RandomCouncils.WithMore(RandomCouncils.Make(seed, groups: 30, workers: 6, teams: 3, slack: 2), seed);
        var checking = new MoveChecking();

        Allocator.Solve(problem, StopRule.AfterIterations(60_000), seed: 1, threads: 1, null, checking, TestContext.Current.CancellationToken);

        checking.Checked.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void In_the_checking_mode_a_wrong_quick_price_is_caught_and_the_move_is_named()
    {
        var problem = RandomCouncils.Make(seed: 5, groups: 30, workers: 6, teams: 3);
        var checking = new MoveChecking { PlantedError = 1 };

        Should.Throw<WrongMovePriceException>(() => Allocator.Solve(problem, StopRule.AfterIterations(60_000), seed: 1, threads: 1, null, checking, default))
            .Message.ShouldContain("of ");
    }

    [Fact]
    public void A_full_team_list_of_fte_reads_back_from_the_plan()
    {
        var problem = Councils.FourChildren();

        var plan = Allocator.Solve(problem, StopRule.AfterIterations(5_000), seed: 1).Plan!;

        problem.Workers.Aggregate(Fte.Zero, (sum, w) => sum + w.Fte).ShouldBe(Fte.From(2));
        plan.TeamOf.Keys.ShouldBe([new WorkerId("Ada"), new WorkerId("Ben")], ignoreOrder: true);
    }
}
