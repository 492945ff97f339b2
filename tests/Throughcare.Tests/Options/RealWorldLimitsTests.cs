using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Solver;
using Throughcare.Structure;
using Throughcare.Tests.Caseload;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Options;

/// <summary>Each limit of the real world by itself: how it comes into the problem, and what it does there.</summary>
public class RealWorldLimitsTests
{
    private static readonly Snapshot Today = SmallCouncil.Today;

    [Fact]
    public void Brothers_and_sisters_share_a_worker_unless_somebody_decided_that_they_are_planned_apart()
    {
        var siblings = Today with { Children = [Today.Children[0] with { Siblings = new("s1") }, Today.Children[1] with { Siblings = new("s1") }, .. Today.Children.Skip(2)] };

        Read(siblings).Group("c1").Children.Select(c => c.Text).ShouldBe(["c1", "c2"]);
        Read(siblings, null, Judged(JudgementKind.Apart, "c2")).Group("c1").Children.Select(c => c.Text).ShouldBe(["c1"]);
    }

    [Fact]
    public void A_second_worker_is_never_the_lead_and_carries_the_part_that_the_option_sets()
    {
        var option = TwoTeams with { Rules = new() { SecondWorkerShare = 0.5m } };

        var reading = Read(null, option, Judged(JudgementKind.SecondWorker, "c1", "bea"));

        reading.ForEngine("c1").NotWorkers.ShouldBe([new WorkerId("bea")]);
        reading.Worker("bea").LoadOutsidePlan.ShouldBe(Points.From(0.5m));
        reading.ForEngine("outside the plan, with bea").Weight.ShouldBe(Points.From(0.5m));
    }

    [Fact]
    public void A_second_worker_who_leaves_is_an_error_that_names_the_child()
    {
        var snapshot = Today with { Workers = [Today.Workers[0] with { Leaves = new(2025, 5, 1) }, .. Today.Workers.Skip(1)] };

        var finding = Read(snapshot, null, Judged(JudgementKind.SecondWorker, "c3", "ann")).Findings.Single(f => f.Rule == "second-worker-impossible");

        finding.Severity.ShouldBe(Severity.Error);
        finding.Value.ShouldBe("c3");
    }

    [Fact]
    public void A_trainee_holds_nobody_and_may_be_a_second_worker()
    {
        var snapshot = Today with { Workers = [.. Today.Workers, SmallCouncil.Worker("tom", "North team") with { Role = WorkerRole.Trainee }] };

        var reading = Read(snapshot, null, Judged(JudgementKind.SecondWorker, "c1", "tom"));

        reading.Worker("tom").InPlan.ShouldBeFalse();
        reading.Group("c1").SecondWorker.ShouldBe(new WorkerId("tom"));
        reading.Findings.ShouldNotContain(f => f.Rule == "second-worker-impossible");
    }

    [Fact]
    public void A_newly_qualified_worker_carries_the_share_of_the_option_and_holds_no_more()
    {
        var snapshot = Today with { Workers = [Today.Workers[0] with { NewlyQualified = true }, .. Today.Workers.Skip(1)] };
        var option = TwoTeams with { Rules = new() { NewlyQualifiedShare = 0.25m }, Limits = new() { Standard = Points.From(4), Maximum = Points.From(6) } };

        var reading = Read(snapshot, option);

        reading.Problem.Workers.Single(w => w.Id.Text == "ann").LoadFte.ShouldBe(0.25m);
        Held(Solved(reading), "ann").ShouldBe(1); // The most is 6 x 0.25 = 1.5; bea, half-time, takes 3.
    }

    [Fact]
    public void Working_time_limits_the_load_in_proportion()
    {
        var plan = Solved(Read(null, TwoTeams with { Limits = new() { Standard = Points.From(2), Maximum = Points.From(3) } }));

        Held(plan, "bea").ShouldBe(1); // Half-time: at most 3 x 0.5 = 1.5.
    }

    [Fact]
    public void Somebody_who_is_away_for_long_carries_nobody_and_is_asked_for_a_team_like_everybody_else()
    {
        var snapshot = Today with { Workers = [Today.Workers[0] with { LongAbsent = true }, .. Today.Workers.Skip(1)] };
        var option = TwoTeams with { Terms = [new() { Worker = new("ann"), Preferences = new Dictionary<TeamId, int> { [new("South team")] = 0, [new("North team")] = 1 } }], Priorities = new() { StayFromContinuity = 4, TeamChange = 1 } };

        var reading = Read(snapshot, option);
        var plan = Solved(reading);

        Held(plan, "ann").ShouldBe(0);
        plan.TeamOf[new("ann")].ShouldBe(new TeamId("South team"));
        reading.Result(snapshot, plan).Children.Single(c => c.Child.Text == "c1").Reason.ShouldContain("ann is away, and carries no children meanwhile");
    }

    [Fact]
    public void A_child_whose_worker_is_away_for_long_is_not_held_to_that_worker()
    {
        var snapshot = Today with { Workers = [Today.Workers[0] with { LongAbsent = true }, .. Today.Workers.Skip(1)] };

        var reading = Read(snapshot, TwoTeams with { Priorities = new() { StayFromContinuity = 0 } }, Judged(JudgementKind.Stay, "c1"));

        reading.ForEngine("c1").Decision.ShouldBe(GroupDecision.Open);
        reading.Findings.ShouldContain(f => f.Rule == "stay-impossible");
    }

    [Fact]
    public void A_share_in_the_workers_table_goes_before_the_rules()
    {
        var back = Today with { Workers = [Today.Workers[0] with { LongAbsent = true, CaseloadShare = 0.4m }, .. Today.Workers.Skip(1)] };

        Read(back).Worker("ann").CaseloadShare.ShouldBe(0.4m);
    }

    [Fact]
    public void A_post_to_be_recruited_to_carries_the_share_of_the_option()
    {
        var option = TwoTeams with { NewPosts = [new() { Id = "p1", Team = new("North team"), Role = WorkerRole.SocialWorker, Fte = Fte.FullTime }], Rules = new() { RecruitsShare = 0.5m } };

        Read(null, option).Problem.Workers.Single(w => w.Id.Text == "new post p1").LoadFte.ShouldBe(0.5m);
    }

    [Fact]
    public void An_agency_worker_whose_post_becomes_permanent_stays_where_the_others_leave()
    {
        var snapshot = Today with { Workers = [.. Today.Workers.Select(w => w with { Agency = true })] };
        var option = TwoTeams with { Rules = new() { AgencyWorkersLeave = true }, Terms = [new() { Worker = new("ann"), AgencyStays = true }] };

        var reading = Read(snapshot, option);

        reading.Worker("ann").InPlan.ShouldBeTrue();
        reading.Worker("bea").Out.ShouldBe(WorkerOutBecause.Agency);
    }

    [Fact]
    public void A_manager_oversees_no_more_workers_than_the_limit()
    {
        var option = TwoTeams with { Teams = [TwoTeams.Teams[0] with { MostWorkers = 0 }, TwoTeams.Teams[1]] };

        Solved(Read(null, option)).TeamOf.Values.Distinct().ShouldBe([new TeamId("South team")]);
    }

    [Fact]
    public void A_manager_oversees_no_more_children_than_the_limit_each_counted_as_one()
    {
        var heavy = Today with { Children = [.. Today.Children.Select(c => c with { Weight = Points.From(0.5m) })] };
        var option = TwoTeams with { Teams = [TwoTeams.Teams[0] with { MostChildren = 1 }, TwoTeams.Teams[1]] };

        var reading = Read(heavy, option);
        var plan = Solved(reading);

        reading.Problem.Groups.Where(g => plan.TeamOf[plan.WorkerOf[g.Id]].Text == "North team").Sum(g => g.Children).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void A_manager_oversees_no_more_weighted_children_than_the_limit()
    {
        var option = TwoTeams with { Teams = [TwoTeams.Teams[0] with { OversightLimit = Points.From(1) }, TwoTeams.Teams[1]] };

        var reading = Read(null, option);
        var plan = Solved(reading);

        reading.Problem.Groups.Where(g => plan.TeamOf[plan.WorkerOf[g.Id]].Text == "North team").Sum(g => g.Weight.Value).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void A_child_who_needs_a_skill_has_a_worker_with_it()
    {
        var snapshot = Today with
        {
            Children = [.. Today.Children.Select(c => c.Id.Text == "c1" ? c with { NeedsSkills = ["BSL"] } : c)],
            Workers = [.. Today.Workers.Select(w => w.Id.Text == "bea" ? w with { Skills = ["bsl"] } : w)],
        };

        Solved(Read(snapshot)).WorkerOf[new("c1")].ShouldBe(new WorkerId("bea"));
    }

    [Fact]
    public void A_worker_who_is_ruled_out_for_a_child_does_not_hold_the_child()
    {
        var reading = Read(null, null, Judged(JudgementKind.NotThisWorker, "c1", "ann") with { Reason = "known privately" });

        reading.ForEngine("c1").NotWorkers.ShouldBe([new WorkerId("ann")]);
        Solved(reading).WorkerOf[new("c1")].ShouldNotBe(new WorkerId("ann"));
    }

    [Fact]
    public void The_way_from_the_base_to_the_placement_counts_where_it_has_a_price()
    {
        var option = TwoTeams with
        {
            Priorities = new() { StayFromContinuity = 4, Placement = 1 },
            Placements = [new(new("c1"), new("North team"), Distance.FromKilometres(100)), new(new("c1"), new("South team"), Distance.FromKilometres(2))],
        };

        var reading = Read(null, option);
        var plan = Solved(reading);

        plan.TeamOf[plan.WorkerOf[new("c1")]].ShouldBe(new TeamId("South team"));
        AllocationPricing.Of(reading.Problem, plan).Placement.ShouldBe(2);
    }

    [Theory, InlineData("a falling out at the office"), InlineData("")]
    public void Why_a_worker_is_ruled_out_is_a_code_and_never_free_words(string reason) => NotThisWorkerReason.Is(reason).ShouldBeFalse();

    [Fact]
    public void The_codes_for_ruling_a_worker_out_are_known() => NotThisWorkerReason.Is("Conflict of interest").ShouldBeTrue();

    private static AllocationPlan Solved(ProblemReading reading) =>
        Allocator.Solve(reading.Problem, StopRule.AfterIterations(200_000).Or(StopRule.AtGap(0)), seed: 1, threads: 1).Plan.ShouldNotBeNull();

    private static int Held(AllocationPlan plan, string worker) => plan.WorkerOf.Values.Count(w => w.Text == worker);
}
