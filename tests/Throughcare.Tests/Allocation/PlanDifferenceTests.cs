using Throughcare.Allocation;
using Throughcare.Solver;

namespace Throughcare.Tests.Allocation;

public class PlanDifferenceTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void The_differences_of_all_children_and_workers_add_up_to_the_difference_of_the_plans(int seed)
    {
        var problem = RandomCouncils.WithMore(RandomCouncils.Make(seed, groups: 12, workers: 4, teams: 2, slack: 4), seed);
        problem = problem with { Groups = [.. problem.Groups.Select(g => g with { NeedsSkills = [], NotWorkers = [] })], Teams = [.. problem.Teams.Select(t => t with { MostWorkers = null, MostChildren = null })] };
        var first = Allocator.Solve(problem, StopRule.AfterIterations(20_000), seed: 1, threads: 1).Plan.ShouldNotBeNull();
        var second = Allocator.Solve(problem with { Prices = problem.Prices with { Locality = 40, Continuity = 0 } }, StopRule.AfterIterations(20_000), seed: 2, threads: 1).Plan.ShouldNotBeNull();

        var difference = PlanDifference.Of(problem, first, second);

        var sum = difference.Groups.Concat(difference.Workers).Aggregate(AllocationTerms.Zero, (all, c) => all + c.Difference);
        Math.Abs(sum.Total - difference.Total.Total).ShouldBeLessThan(1e-18m);
        (sum - difference.Total).ByName().ShouldAllBe(t => Math.Abs(t.Value) < 1e-18m);
        difference.ChildrenWithAnotherWorker.ShouldBe(problem.Groups.Where(g => first.WorkerOf[g.Id] != second.WorkerOf[g.Id]).Sum(g => g.Children));
    }

    [Fact]
    public void What_changed_and_what_it_bought_is_said_in_a_sentence()
    {
        var problem = Councils.FourChildren();
        var first = AllocationExplanationTests.Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ben"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));
        var second = AllocationExplanationTests.Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));

        var difference = PlanDifference.Of(problem, first, second);

        difference.Sentence.ShouldBe("1 child has another worker and 0 workers another team; that is 20 less in all: 12 less for continuity, 4 less for locality, 4 less for fairness.");
        difference.Groups.ShouldHaveSingleItem().ShouldBe(new("g1", "Ben", "Ada", AllocationTerms.Zero with { Locality = -4, Continuity = -12 }));
        difference.Workers.Select(w => w.Id).ShouldBe(["Ada", "Ben"], ignoreOrder: true);
    }

    [Fact]
    public void A_plan_beside_itself_has_no_difference()
    {
        var problem = Councils.FourChildren();
        var plan = AllocationExplanationTests.Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));

        PlanDifference.Of(problem, plan, plan).Groups.ShouldBeEmpty();
        PlanDifference.Of(problem, plan, plan).Sentence.ShouldBe("0 children have another worker and 0 workers another team; the plans come to the same by every term.");
    }

    [Fact]
    public void Those_who_moved_stand_first_then_the_dearest_and_a_child_whose_worker_moves_is_listed_with_the_same_worker()
    {
        var problem = Councils.FourChildren();
        problem = problem with { Groups = [Councils.Group("g1", "North", "Ada", children: 2), .. problem.Groups.Skip(1)] };
        var first = AllocationExplanationTests.Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));
        var second = AllocationExplanationTests.Plan(problem, ("Ada", "North"), ("Ben", "North"), ("g1", "Ben"), ("g2", "Ben"), ("g3", "Ben"), ("g4", "Ben"));

        var difference = PlanDifference.Of(problem, first, second);

        // g1 and g2 have another worker; g3 and g4 keep Ben, who is away from their home now.
        difference.Groups.Select(g => (g.Id, g.Moved, g.Difference.Total)).ShouldBe([("g1", true, 24), ("g2", true, 12), ("g3", false, 4), ("g4", false, 4)]);
        difference.Workers.Select(w => (w.Id, w.Moved)).ShouldBe([("Ben", true), ("Ada", false)]);
        difference.WorkersInAnotherTeam.ShouldBe(1);
        difference.ChildrenWithAnotherWorker.ShouldBe(3);
        difference.Sentence.ShouldStartWith("3 children have another worker and 1 worker another team; that is 53 more in all: 36 more for continuity, 8 more for locality, 8 more for fairness, 5 more for team change, 4 less for preference.");
    }

    [Fact]
    public void A_worker_who_leaves_is_in_no_difference()
    {
        var problem = Councils.FourChildren() with { Workers = [.. Councils.FourChildren().Workers, Councils.Worker("Cay", "North", "North") with { Leaving = true }] };
        var plan = AllocationExplanationTests.Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));

        PlanDifference.Of(problem, plan, plan).Workers.ShouldBeEmpty();
    }
}
