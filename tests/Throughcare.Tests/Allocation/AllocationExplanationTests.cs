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

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Every_other_choice_comes_to_what_the_whole_plan_with_it_comes_to_and_breaks_the_same_rules(int seed)
    {
        var problem = RandomCouncils.Make(seed, groups: 14, workers: 6, teams: 3, slack: 4);
        var plan = Allocator.Solve(problem, StopRule.AfterIterations(20_000), seed: 1).Plan.ShouldNotBeNull();
        var now = AllocationPricing.Of(problem, plan);
        var broken = 0;

        foreach (var group in problem.Groups)
            foreach (var other in AllocationExplanation.OfGroup(problem, plan, group.Id, int.MaxValue).Next)
                Holds(other, plan with { WorkerOf = new Dictionary<GroupId, WorkerId>(plan.WorkerOf) { [group.Id] = new(other.Id) } });
        foreach (var worker in problem.Workers.Where(w => !w.Leaving))
            foreach (var other in AllocationExplanation.OfWorker(problem, plan, worker.Id, int.MaxValue).Next)
                Holds(other, plan with { TeamOf = new Dictionary<WorkerId, TeamId>(plan.TeamOf) { [worker.Id] = new(other.Id) } });
        broken.ShouldBeGreaterThan(0);

        void Holds(OtherChoice other, AllocationPlan whole)
        {
            foreach (var ((name, value), (_, part)) in (AllocationPricing.Of(problem, whole) - now).ByName().Zip(other.Difference.ByName())) part.ShouldBe(value, 1e-18m, $"{name} with {other.Id}");
            var breaches = AllocationRules.Breaches(problem, whole).Select(b => b.Sentence).ToList();
            other.InTheWay.Select(b => b.Sentence).ShouldBe(breaches, ignoreOrder: true);
            broken += breaches.Count;
        }
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

    [Fact]
    public void The_cheapest_three_others_are_given_first_and_those_who_may_never_hold_the_group_are_no_choice()
    {
        var problem = Councils.FourChildren() with
        {
            Workers =
            [
                Councils.Worker("Ada", "North", "North", "South"), Councils.Worker("Ben", "South", "North", "South"), Councils.Worker("Cay", "North", "North"), Councils.Worker("Dee", "North", "North"),
                Councils.Worker("Eve", "North", "North") with { Phases = [new("after-care")] }, Councils.Worker("Fay", "North", "North") with { Leaving = true }, Councils.Worker("Gil", "South", "South"),
            ],
        };
        var plan = Plan(problem, ("Ada", "North"), ("Ben", "South"), ("Cay", "North"), ("Dee", "North"), ("Eve", "North"), ("Gil", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));

        // Cay and Dee, in the home team and with nobody, cost the same; Gil is away from home, and Ben has two already.
        AllocationExplanation.OfGroup(problem, plan, new("g1")).Next.Select(o => o.Id).ShouldBe(["Cay", "Dee", "Gil"]);
        AllocationExplanation.OfGroup(problem, plan, new("g1"), choices: 9).Next.Select(o => o.Id).ShouldBe(["Cay", "Dee", "Gil", "Ben"]);
    }

    [Fact]
    public void A_group_away_from_home_with_another_worker_says_what_that_costs()
    {
        var problem = Councils.FourChildren();
        var ways = new Dictionary<TeamId, Measures.Distance> { [new("South")] = Measures.Distance.FromKilometres(6) };
        problem = problem with
        {
            Prices = problem.Prices with { Placement = 0.5m },
            Groups = [Councils.Group("g1", "North", "Ada", children: 2, continuity: 3) with { ToPlacement = ways }, Councils.Group("g2", null, null), .. problem.Groups.Skip(2)],
            Published = new() { Plan = Plan(Councils.FourChildren(), ("Ada", "North"), ("Ben", "North"), ("g1", "Ada"), ("g2", "Ben"), ("g3", "Ben"), ("g4", "Ben")), PerChild = 7, PerWorker = 9 },
        };
        var plan = Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ben"), ("g2", "Ben"), ("g3", "Ben"), ("g4", "Ben"));

        AllocationExplanation.OfGroup(problem, plan, new("g1")).Parts.ShouldBe(AllocationTerms.Zero with { Locality = 8, Continuity = 36, Placement = 3, Published = 14 });
        AllocationExplanation.OfGroup(problem, plan, new("g2")).Parts.ShouldBe(AllocationTerms.Zero);
        AllocationExplanation.OfWorker(problem, plan, new("Ben")).Parts.ShouldBe(AllocationTerms.Zero with { Fairness = 4, Preference = 4, Published = 9 });
    }

    [Fact]
    public void A_worker_in_another_team_further_away_and_above_the_standard_says_what_that_costs()
    {
        var problem = Councils.FourChildren() with
        {
            StandardCaseload = Measures.Points.From(1),
            Workers =
            [
                Councils.Worker("Ada", "North", "North", "South"),
                Councils.Worker("Ben", "North", "North", "South") with { ExcessTravel = new Dictionary<TeamId, Measures.Distance> { [new("North")] = default, [new("South")] = Measures.Distance.FromKilometres(10) } },
            ],
        };
        var plan = Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));

        AllocationExplanation.OfWorker(problem, plan, new("Ben")).Parts.ShouldBe(AllocationTerms.Zero with { OverStandard = 8, Preference = 4, TeamChange = 5, Travel = 2 });
    }

    [Fact]
    public void Whoever_is_not_in_the_problem_or_leaves_is_refused_by_id()
    {
        var problem = Councils.FourChildren();
        var plan = Plan(problem, ("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben"));
        var leaving = problem with { Workers = [problem.Workers[0], problem.Workers[1] with { Leaving = true }] };

        Should.Throw<ArgumentException>(() => AllocationExplanation.OfGroup(problem, plan, new("g9"))).Message.ShouldContain("'g9'");
        Should.Throw<ArgumentException>(() => AllocationExplanation.OfWorker(problem, plan, new("Zoe"))).Message.ShouldContain("'Zoe'");
        Should.Throw<ArgumentException>(() => AllocationExplanation.OfWorker(leaving, plan, new("Ben"))).Message.ShouldContain("leaving");
    }

    internal static AllocationPlan Plan(AllocationProblem problem, params (string Id, string To)[] choices) => new()
    {
        TeamOf = problem.Workers.Where(w => !w.Leaving).ToDictionary(w => w.Id, w => new TeamId(choices.Single(c => c.Id == w.Id.Text).To)),
        WorkerOf = problem.Groups.ToDictionary(g => g.Id, g => new WorkerId(choices.Single(c => c.Id == g.Id.Text).To)),
    };
}
