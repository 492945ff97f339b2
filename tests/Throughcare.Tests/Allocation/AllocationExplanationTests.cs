using Throughcare.Allocation;
using Throughcare.Solver;
using Throughcare.Structure;

namespace Throughcare.Tests.Allocation;

public class AllocationExplanationTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void The_parts_of_every_group_and_worker_add_up_to_the_plan(int seed)
    {
        var problem = RandomCouncils.Make(seed, groups: 12, workers: 4, teams: 2, slack: 3);
        var plan = Allocator.Solve(problem, StopRule.AfterIterations(20_000), seed: 1).Plan.ShouldNotBeNull();

        var groups = problem.Groups.Select(g => AllocationExplanation.PartsOf(problem, plan, g));
        var workers = problem.Workers.Where(w => !w.Leaving).Select(w => AllocationExplanation.PartsOf(problem, plan, w));

        var sum = groups.Concat(workers).Aggregate(AllocationTerms.Zero, (a, b) => a + b);
        foreach (var ((name, value), (_, part)) in AllocationPricing.Of(problem, plan).ByName().Zip(sum.ByName())) part.ShouldBe(value, 1e-18m, name);
    }

    [Fact]
    public void A_group_in_its_home_team_with_its_worker_is_told_what_the_other_worker_would_add()
    {
        var problem = Councils.FourChildren();
        var plan = Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));

        var why = AllocationExplanation.OfGroup(problem, plan, new("g1"));

        why.Id.ShouldBe("Ada");
        why.Parts.Total.ShouldBe(0);
        var ben = why.Next.ShouldHaveSingleItem();
        ben.Id.ShouldBe("Ben");
        ben.Fits.ShouldBeTrue();
        ben.Difference.ShouldBe(AllocationTerms.Zero with { Locality = 4, Continuity = 12, Fairness = 4 });
    }

    [Fact]
    public void A_choice_that_breaks_a_rule_names_the_rule()
    {
        var problem = Councils.FourChildren() with { MaximumCaseload = Measures.Points.From(2) };
        var plan = Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));

        var ben = AllocationExplanation.OfGroup(problem, plan, new("g1")).Next[0];

        ben.InTheWay.ShouldHaveSingleItem().Rule.ShouldBe(AllocationRules.HardMaximum);
        ben.InTheWay[0].Sentence.ShouldBe("Ben holds 3 weighted children, and the most for 1 FTE is 2.");
    }

    [Fact]
    public void A_worker_is_told_what_the_other_team_would_change()
    {
        var problem = Councils.FourChildren();
        var plan = Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));

        var why = AllocationExplanation.OfWorker(problem, plan, new("Ben"));

        why.Parts.ShouldBe(AllocationTerms.Zero with { Preference = 4 });
        why.Next.ShouldHaveSingleItem().Difference.ShouldBe(AllocationTerms.Zero with { Locality = 8, Preference = -4, TeamChange = 5 });
    }

    internal static AllocationPlan Plan(AllocationProblem problem, params (string Id, string To)[] choices) => new()
    {
        TeamOf = problem.Workers.Where(w => !w.Leaving).ToDictionary(w => w.Id, w => new TeamId(choices.Single(c => c.Id == w.Id.Text).To)),
        WorkerOf = problem.Groups.ToDictionary(g => g.Id, g => new WorkerId(choices.Single(c => c.Id == g.Id.Text).To)),
    };
}
