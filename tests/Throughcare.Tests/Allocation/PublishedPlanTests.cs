using Throughcare.Allocation;
using Throughcare.Solver;

namespace Throughcare.Tests.Allocation;

/// <summary>Solving again near a plan that people were told of: every departure has a stated price, in the plan and in the bound.</summary>
public class PublishedPlanTests
{
    [Fact]
    public void A_published_plan_is_kept_where_the_gain_is_smaller_than_the_price_of_the_changes()
    {
        var problem = Councils.FourChildren();
        var told = AllocationExplanationTests.Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ben"), ("g3", "Ben"), ("g4", "Ben"));

        // g2 back with Ada saves 4 for locality, 12 for continuity and 4 for fairness: 20.
        Solve(problem with { Published = new() { Plan = told, PerChild = 21, PerWorker = 0 } }).Plan!.WorkerOf[new("g2")].Text.ShouldBe("Ben");
        Solve(problem with { Published = new() { Plan = told, PerChild = 19, PerWorker = 0 } }).Plan!.WorkerOf[new("g2")].Text.ShouldBe("Ada");
    }

    [Fact]
    public void One_new_pin_changes_no_more_than_it_must()
    {
        var problem = RandomCouncils.Make(seed: 5, groups: 12, workers: 4, teams: 2, slack: 3);
        var told = Solve(problem).Plan!;
        var worker = problem.Workers.First(w => !w.Leaving && w.AllowedTeams.Count > 1);
        var other = worker.AllowedTeams.First(t => t != told.TeamOf[worker.Id]);
        var pinned = problem with { Workers = [.. problem.Workers.Select(w => w == worker ? w with { PinnedTeam = other } : w)] };

        var near = Solve(pinned with { Published = new() { Plan = told, PerChild = 1000, PerWorker = 1000 } }).Plan!;

        near.TeamOf[worker.Id].ShouldBe(other);
        PlanDifference.Of(problem, told, near).WorkersInAnotherTeam.ShouldBe(1);
        PlanDifference.Of(problem, told, near).ChildrenWithAnotherWorker.ShouldBe(0);
    }

    [Fact]
    public void The_price_of_departures_is_a_term_of_its_own()
    {
        var problem = Councils.FourChildren();
        var told = AllocationExplanationTests.Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ben"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));
        var plan = AllocationExplanationTests.Plan(problem, ("Ada", "North"), ("Ben", "North"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));

        var terms = AllocationPricing.Of(problem with { Published = new() { Plan = told, PerChild = 3, PerWorker = 5 } }, plan);

        terms.Published.ShouldBe(8);
        terms.ByName()[^1].ShouldBe(("published", 8m));
        (terms.Total - AllocationPricing.Of(problem, plan).Total).ShouldBe(8);
    }

    private static AllocationAnswer Solve(AllocationProblem problem) => Allocator.Solve(problem, StopRule.AfterIterations(300_000).Or(StopRule.AtGap(0)), seed: 1, threads: 1);
}
