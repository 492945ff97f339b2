using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Tests.Allocation;

public class AllocationRulesTests
{
    private static readonly (string, string)[] Present = [("Ada", "North"), ("Ben", "South"), ("g1", "Ada"), ("g2", "Ada"), ("g3", "Ben"), ("g4", "Ben")];

    [Fact]
    public void A_plan_that_leaves_all_as_it_is_keeps_every_rule() => Rules(Councils.FourChildren()).ShouldBeEmpty();

    [Fact]
    public void A_worker_without_a_team_and_a_group_without_a_worker_are_missing()
    {
        var problem = Councils.FourChildren();
        var empty = new AllocationPlan { TeamOf = new Dictionary<WorkerId, TeamId>(), WorkerOf = new Dictionary<GroupId, WorkerId>() };

        AllocationRules.Breaches(problem, empty).Select(b => b.Rule).ShouldBe(Enumerable.Repeat("missing", 6));
    }

    [Fact]
    public void Ids_that_are_not_in_the_problem_are_unknown()
    {
        var problem = Councils.FourChildren();
        var plan = AllocationExplanationTests.Plan(problem, Present);
        plan = plan with { TeamOf = new Dictionary<WorkerId, TeamId>(plan.TeamOf) { [new("Zoe")] = new("North") } };

        AllocationRules.Breaches(problem, plan).ShouldHaveSingleItem().Sentence.ShouldBe("The plan puts worker Zoe in a team, who is not in the problem.");
    }

    [Fact]
    public void A_worker_may_only_be_in_an_allowed_team() =>
        Rules(Councils.FourChildren() with { Workers = [Councils.Worker("Ada", "North", "South"), Councils.Worker("Ben", "South", "South")] }).ShouldBe(["allowed_team"]);

    [Fact]
    public void A_pinned_worker_is_in_the_pinned_team() =>
        Rules(Councils.FourChildren() with { Workers = [Councils.Worker("Ada", "North", "North", "South") with { PinnedTeam = new("South") }, Councils.Worker("Ben", "South", "South")] }).ShouldBe(["pinned_team"]);

    [Fact]
    public void A_worker_holds_only_the_phases_of_the_role() =>
        Rules(Councils.FourChildren() with { Workers = [Councils.Worker("Ada", "North", "North") with { Phases = [new("after-care")] }, Councils.Worker("Ben", "South", "South")] }).ShouldBe(["phase", "phase"]);

    [Fact]
    public void A_group_that_must_stay_keeps_its_worker() =>
        Rules(Councils.FourChildren() with { Groups = [Councils.Group("g1", "North", "Ben", decision: GroupDecision.Stay), Councils.Group("g2", "North", "Ada")] }).ShouldBe(["unknown", "unknown", "stay"]);

    [Fact]
    public void A_group_that_must_move_leaves_its_worker() =>
        Rules(Councils.FourChildren() with { Groups = [Councils.Group("g1", "North", "Ada", decision: GroupDecision.Move), Councils.Group("g2", "North", "Ada")] }).ShouldBe(["unknown", "unknown", "move"]);

    [Fact]
    public void A_team_keeps_its_least_and_its_most_fte() =>
        Rules(Councils.FourChildren() with { Teams = [Councils.Team("North", fteMin: 1.1m), Councils.Team("South", fteMax: 0.9m)] }).ShouldBe(["team_fte", "team_fte"]);

    [Fact]
    public void Exactly_the_limits_are_kept() =>
        Rules(Councils.FourChildren() with
        {
            Teams = [Councils.Team("North", fteMin: 1, fteMax: 1, oversight: 2), Councils.Team("South", fteMin: 1, fteMax: 1, oversight: 2)],
            MaximumCaseload = Points.From(2),
        }).ShouldBeEmpty();

    [Fact]
    public void No_worker_holds_more_than_the_maximum() => Rules(Councils.FourChildren() with { MaximumCaseload = Points.From(1.99m) }).ShouldBe(["hard_maximum", "hard_maximum"]);

    [Fact]
    public void No_manager_oversees_more_than_the_limit() => Rules(Councils.FourChildren() with { Teams = [Councils.Team("North", oversight: 1.9m), Councils.Team("South")] }).ShouldBe(["oversight"]);

    [Fact]
    public void A_share_of_a_caseload_lowers_the_maximum() =>
        Rules(Councils.FourChildren() with { MaximumCaseload = Points.From(3), Workers = [Councils.Worker("Ada", "North", "North") with { CaseloadShare = 0.5m }, Councils.Worker("Ben", "South", "South")] }).ShouldBe(["hard_maximum"]);

    [Fact]
    public void A_manager_oversees_no_more_workers_or_children_than_the_limits() =>
        Rules(Councils.FourChildren() with { Teams = [Councils.Team("North") with { MostWorkers = 0 }, Councils.Team("South") with { MostChildren = 1 }] }).ShouldBe(["oversight_workers", "oversight_children"]);

    [Fact]
    public void A_group_that_needs_a_skill_is_with_somebody_who_has_it() =>
        Rules(Councils.FourChildren() with { Groups = [Councils.Group("g1", "North", "Ada") with { NeedsSkills = ["court"] }, Councils.Group("g2", "North", "Ada")] }).ShouldBe(["unknown", "unknown", "skill"]);

    [Fact]
    public void A_worker_who_is_ruled_out_does_not_hold_the_group() =>
        Rules(Councils.FourChildren() with { Groups = [Councils.Group("g1", "North", "Ada") with { NotWorkers = [new("Ada")] }, Councils.Group("g2", "North", "Ada")] }).ShouldBe(["unknown", "unknown", "not_this_worker"]);

    [Fact]
    public void A_worker_who_is_leaving_gets_no_team_and_holds_nobody()
    {
        var problem = Councils.FourChildren();
        var plan = AllocationExplanationTests.Plan(problem, Present);
        problem = problem with { Workers = [problem.Workers[0] with { Leaving = true }, problem.Workers[1]] };

        AllocationRules.Breaches(problem, plan).Select(b => b.Rule).ShouldBe(["leaving", "leaving", "leaving"]);
    }

    private static IEnumerable<string> Rules(AllocationProblem problem) =>
        AllocationRules.Breaches(problem, AllocationExplanationTests.Plan(Councils.FourChildren(), Present)).Select(b => b.Rule);
}
