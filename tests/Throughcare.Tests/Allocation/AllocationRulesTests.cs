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

    [Fact]
    public void Every_breach_is_said_with_its_amounts_and_names_whom_it_is_about()
    {
        var problem = Councils.FourChildren() with
        {
            MaximumCaseload = Points.From(3.5m),
            Teams = [Councils.Team("North", fteMin: 1.5m, oversight: 1.5m) with { MostWorkers = 0, MostChildren = 2 }, Councils.Team("South", fteMax: 0.5m)],
            Workers = [Councils.Worker("Ada", "North", "South") with { PinnedTeam = new("South"), CaseloadShare = 0.5m, Phases = [new("after-care")] }, Councils.Worker("Ben", "South", "South")],
            Groups =
            [
                Councils.Group("g1", "North", "Ben", children: 2, decision: GroupDecision.Stay) with { NeedsSkills = ["court"] }, Councils.Group("g2", "North", "Ada", decision: GroupDecision.Move) with { NotWorkers = [new("Ada")] },
                Councils.Group("g3", "South", "Ben"), Councils.Group("g4", "South", "Ben"),
            ],
        };

        var breaches = AllocationRules.Breaches(problem, AllocationExplanationTests.Plan(Councils.FourChildren(), Present));

        breaches.Select(b => $"{string.Join('+', b.Ids)}: {b.Sentence}").ShouldBe(
        [
            "Ada+North: Ada may not be in team North.",
            "Ada+North: Ada is pinned to team South and is put in team North.",
            "g1+Ada: Group g1 is in care, which Ada may not hold.",
            "g1+Ada: Group g1 must stay with Ben and is given to Ada.",
            "g1+Ada: Group g1 needs court, which Ada does not have.",
            "g2+Ada: Group g2 is in care, which Ada may not hold.",
            "g2+Ada: Group g2 must not stay with Ada.",
            "g2+Ada: Group g2 must not be with Ada.",
            "Ada: Ada holds 2 weighted children, and the most for 1 FTE at 0.5 of a caseload is 1.75.",
            "North: North has 1 FTE and needs at least 1.5.",
            "North: North's workers hold 2 weighted children together, and the manager may oversee 1.5.",
            "North: North has 1 workers, and the manager may oversee 0.",
            "North: North's workers hold 3 children together, and the manager may oversee 2.",
            "South: South has 1 FTE and may have at most 0.5.",
        ]);
    }

    [Fact]
    public void Exactly_the_most_workers_and_children_are_kept() =>
        Rules(Councils.FourChildren() with { Teams = [Councils.Team("North") with { MostWorkers = 1, MostChildren = 2 }, Councils.Team("South")] }).ShouldBeEmpty();

    [Fact]
    public void A_team_and_a_worker_who_are_not_in_the_problem_are_named_and_nothing_else_is_said_of_them()
    {
        var problem = Councils.FourChildren();
        var plan = AllocationExplanationTests.Plan(problem, Present);
        plan = new()
        {
            TeamOf = new Dictionary<WorkerId, TeamId>(plan.TeamOf) { [new("Ada")] = new("East") },
            WorkerOf = new Dictionary<GroupId, WorkerId>(plan.WorkerOf) { [new("g4")] = new("Zoe") },
        };

        var breaches = AllocationRules.Breaches(problem with { Teams = [Councils.Team("North"), Councils.Team("South", oversight: 1)] }, plan);

        breaches.Select(b => b.Sentence).ShouldBe(["Ada is put in team East, which is not in the problem.", "Group g4 is given to Zoe, who is not in the problem."]);
        breaches.ShouldAllBe(b => b.Rule == AllocationRules.Unknown);
    }

    [Fact]
    public void Who_stays_and_who_moves_as_decided_breaks_nothing() =>
        Rules(Councils.FourChildren() with
        {
            Groups =
            [
                Councils.Group("g1", "North", "Ada", decision: GroupDecision.Stay), Councils.Group("g2", "North", "Ben", decision: GroupDecision.Move) with { NotWorkers = [new("Ben")] },
                Councils.Group("g3", "South", "Ben"), Councils.Group("g4", "South", "Ben"),
            ],
        }).ShouldBeEmpty();

    private static IEnumerable<string> Rules(AllocationProblem problem) =>
        AllocationRules.Breaches(problem, AllocationExplanationTests.Plan(Councils.FourChildren(), Present)).Select(b => b.Rule);
}
