using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Tests.Caseload;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Options;

public class AllocationProblemsTests
{
    private static readonly Snapshot Today = SmallCouncil.Today;

    [Fact]
    public void Each_child_is_in_a_group_or_listed_as_not_in_the_plan_exactly_once()
    {
        var snapshot = Today with { Children = [.. Today.Children, SmallCouncil.Child("a1", SmallCouncil.North, 19), SmallCouncil.Child("n1", null, 5) with { StatedAge = 30 }] };

        var reading = Read(snapshot);

        reading.Groups.SelectMany(g => g.Children).Concat(reading.NotInPlan.Select(n => n.Child)).Select(c => c.Text).Order()
            .ShouldBe(["a1", "c1", "c2", "c3", "c4", "n1"]);
        reading.NotInPlan.Single(n => n.Child.Text == "a1").Because.ShouldBe(NotPlannedBecause.PhaseNotServed);
        reading.NotInPlan.Single(n => n.Child.Text == "n1").Because.ShouldBe(NotPlannedBecause.NoPhase);
    }

    [Fact]
    public void The_home_team_serves_the_phase_and_covers_the_home_locality()
    {
        var reading = Read();

        reading.ForEngine("c1").HomeTeam.ShouldBe(new TeamId("North team"));
        reading.ForEngine("c2").HomeTeam.ShouldBe(new TeamId("South team"));
    }

    [Fact]
    public void A_child_without_a_home_locality_has_no_home_team()
    {
        var reading = Read(Today with { Children = [SmallCouncil.Child("c1", null), .. Today.Children.Skip(1)] });

        reading.ForEngine("c1").HomeTeam.ShouldBeNull();
    }

    [Fact]
    public void A_locality_that_no_team_covers_is_said_with_the_number_of_its_children()
    {
        var option = TwoTeams with { Teams = [Team("North team", "North")] };

        var finding = Read(option: option).Findings.Single(f => f.Rule == "locality-not-covered");

        finding.Value.ShouldBe("South");
        finding.Times.ShouldBe(2);
    }

    [Theory]
    [InlineData("2025-01-15", 0)]
    [InlineData("2024-12-31", 1)]
    [InlineData("2024-04-01", 1)]
    [InlineData("2024-03-31", 2)]
    [InlineData("2023-03-31", 3)]
    [InlineData(null, 3)]
    public void Continuity_that_nobody_stated_follows_the_time_with_the_worker(string? since, int continuity)
    {
        var first = since is null ? (DateOnly?)null : DateOnly.Parse(since);
        var snapshot = Today with { Involvements = [SmallCouncil.Holds("ann", "c1") with { Since = first }, .. Today.Involvements.Skip(1)] };

        var group = Read(snapshot).Group("c1");

        group.Continuity.ShouldBe(continuity);
        group.ContinuityAssumed.ShouldBeTrue();
    }

    [Fact]
    public void Assumed_continuity_is_counted_by_child_and_a_stated_one_is_not()
    {
        var snapshot = Today with { Children = [Today.Children[0] with { Continuity = 1 }, .. Today.Children.Skip(1)] };

        var reading = Read(snapshot);

        reading.Group("c1").Continuity.ShouldBe(1);
        reading.Assumed.Single().Times.ShouldBe(3);
    }

    [Fact]
    public void A_new_record_of_the_same_worker_is_not_a_break_in_the_relationship()
    {
        var snapshot = Today with
        {
            Involvements =
            [
                SmallCouncil.Holds("ann", "c1") with { Since = new(2025, 3, 1) },
                SmallCouncil.Holds("ann", "c1") with { Since = new(2021, 1, 1), Until = new(2025, 2, 28) },
                .. Today.Involvements.Skip(1),
            ],
        };

        Read(snapshot).Group("c1").Continuity.ShouldBe(3);
    }

    [Fact]
    public void Brothers_and_sisters_share_a_worker_and_count_as_theirs_the_one_of_most_of_them()
    {
        var family = new SiblingGroupId("f");
        var snapshot = Today with { Children = [.. Today.Children.Select(c => c.Id.Text == "c4" ? c : c with { Siblings = family })] };

        var reading = Read(snapshot);

        var group = reading.Group("c3");
        group.Children.Select(c => c.Text).ShouldBe(["c1", "c2", "c3"]);
        group.Worker.ShouldBe(new WorkerId("ann"));
        group.Weight.ShouldBe(Points.From(3));
        group.HomeTeam.ShouldBe(new TeamId("South team"));
        reading.Findings.ShouldContain(f => f.Rule == "siblings-different-workers");
    }

    [Fact]
    public void A_care_leaver_is_planned_apart_from_brothers_and_sisters_under_18()
    {
        var family = new SiblingGroupId("f");
        var option = TwoTeams with { Teams = [.. TwoTeams.Teams, Team("After care", "North;South", "after-care")] };
        var snapshot = Today with { Children = [Today.Children[0] with { Siblings = family }, SmallCouncil.Child("a1", SmallCouncil.North, 19) with { Siblings = family }] };

        var reading = Read(snapshot with { Involvements = [] }, option);

        reading.Groups.Select(g => g.Children.Count).ShouldBe([1, 1]);
        reading.Group("a1").HomeTeam.ShouldBe(new TeamId("After care"));
    }

    [Fact]
    public void A_personal_adviser_may_hold_care_leavers_only()
    {
        var option = TwoTeams with { Teams = [.. TwoTeams.Teams, Team("After care", "North;South", "after-care")] };
        var snapshot = Today with { Workers = [.. Today.Workers, SmallCouncil.Worker("pat", "After care", 1, WorkerRole.PersonalAdviser)] };

        var pat = Read(snapshot, option).Problem.Workers.Single(w => w.Id.Text == "pat");

        pat.Phases.Select(p => p.Text).ShouldBe(["after-care-21-24", "after-care-18-20"], ignoreOrder: true);
        pat.AllowedTeams.ShouldBe([new TeamId("After care")]);
    }

    [Fact]
    public void A_worker_who_leaves_within_the_horizon_is_known_and_holds_nobody()
    {
        var snapshot = Today with { Workers = [Today.Workers[0] with { Leaves = new(2025, 5, 1) }, .. Today.Workers.Skip(1)] };

        var reading = Read(snapshot);

        reading.Problem.Workers.Single(w => w.Id.Text == "ann").Leaving.ShouldBeTrue();
        reading.Worker("ann").OutWhy.ShouldBe("leaves on 1 May 2025");
        reading.ForEngine("c1").CurrentWorker.ShouldBe(new WorkerId("ann"));
    }

    [Fact]
    public void A_worker_who_leaves_after_the_horizon_is_planned_as_present()
    {
        var snapshot = Today with { Workers = [Today.Workers[0] with { Leaves = new(2026, 5, 1) }, .. Today.Workers.Skip(1)] };

        Read(snapshot).Worker("ann").InPlan.ShouldBeTrue();
    }

    [Fact]
    public void Agency_workers_stay_unless_the_option_plans_without_them()
    {
        var snapshot = Today with { Workers = [Today.Workers[0] with { Agency = true }, .. Today.Workers.Skip(1)] };

        Read(snapshot).Worker("ann").InPlan.ShouldBeTrue();
        Read(snapshot, TwoTeams with { Rules = new() { AgencyWorkersLeave = true } }).Worker("ann").Out.ShouldBe(WorkerOutBecause.Agency);
    }

    [Fact]
    public void A_worker_of_a_team_outside_the_option_is_not_moved_by_it()
    {
        var snapshot = Today with
        {
            Teams = [.. Today.Teams, SmallCouncil.Team("Assessment", "fieldwork", "North;South")],
            Workers = [.. Today.Workers, SmallCouncil.Worker("fay", "Assessment")],
        };

        Read(snapshot).Worker("fay").Out.ShouldBe(WorkerOutBecause.OtherService);
    }

    [Fact]
    public void A_child_in_proceedings_keeps_the_worker_by_a_rule_that_can_be_switched_off()
    {
        var court = Today with { Children = [Today.Children[0] with { Proceedings = new(new(2025, 1, 10)) }, .. Today.Children.Skip(1)] };

        Read(court).ForEngine("c1").Decision.ShouldBe(GroupDecision.Stay);
        Read(court, TwoTeams with { Rules = new() { ProceedingsStay = false } }).ForEngine("c1").Decision.ShouldBe(GroupDecision.Open);
    }

    [Fact]
    public void A_strong_relationship_keeps_the_worker_from_the_continuity_that_the_option_sets()
    {
        var option = TwoTeams with { Priorities = new() { StayFromContinuity = 2 } };
        var snapshot = Today with { Involvements = [SmallCouncil.Holds("ann", "c1") with { Since = new(2025, 3, 1) }, .. Today.Involvements.Skip(1)] };

        var reading = Read(snapshot, option);

        reading.ForEngine("c1").Decision.ShouldBe(GroupDecision.Open);
        reading.ForEngine("c2").Decision.ShouldBe(GroupDecision.Stay);
        reading.Group("c2").Held.ShouldBe(HeldBecause.Relationship);
    }

    [Fact]
    public void The_latest_judgement_about_a_child_holds()
    {
        var reading = Read(null, null, Judged(JudgementKind.Move, "c1", day: 1), Judged(JudgementKind.Stay, "c1", day: 2));

        reading.ForEngine("c1").Decision.ShouldBe(GroupDecision.Stay);
        reading.Group("c1").Held.ShouldBe(HeldBecause.Judgement);
    }

    [Fact]
    public void A_child_who_is_to_have_a_named_worker_stays_with_that_one()
    {
        var group = Read(null, null, Judged(JudgementKind.ThisWorker, "c1", "bea")).ForEngine("c1");

        group.CurrentWorker.ShouldBe(new WorkerId("bea"));
        group.Decision.ShouldBe(GroupDecision.Stay);
    }

    [Fact]
    public void A_judgement_to_stay_with_somebody_who_leaves_is_an_error_that_names_the_child()
    {
        var snapshot = Today with { Workers = [Today.Workers[0] with { Leaves = new(2025, 5, 1) }, .. Today.Workers.Skip(1)] };

        var reading = Read(snapshot, null, Judged(JudgementKind.Stay, "c1"));

        var finding = reading.Findings.Single(f => f.Rule == "stay-impossible");
        finding.Severity.ShouldBe(Severity.Error);
        finding.Value.ShouldBe("c1");
        finding.What.ShouldContain("leaves on 1 May 2025");
    }

    [Fact]
    public void A_worker_who_is_to_be_in_a_team_is_pinned_to_it() =>
        Read(null, null, Judged(JudgementKind.ThisTeam, "ann", "South team")).Problem.Workers.Single(w => w.Id.Text == "ann").PinnedTeam.ShouldBe(new TeamId("South team"));

    [Fact]
    public void A_team_that_a_worker_did_not_name_ranks_after_the_last()
    {
        var option = TwoTeams with
        {
            Teams = [.. TwoTeams.Teams, Team("West team", "West")],
            Terms = [new() { Worker = new("ann"), Preferences = new Dictionary<TeamId, int> { [new("South team")] = 0, [new("North team")] = 1 } }],
        };

        var ranks = Read(option: option).Problem.Workers.Single(w => w.Id.Text == "ann").PreferenceRank;

        ranks[new("West team")].ShouldBe(2);
        ranks[new("South team")].ShouldBe(0);
    }

    [Fact]
    public void A_new_post_is_a_worker_without_a_current_team_in_the_team_of_the_post()
    {
        var option = TwoTeams with { NewPosts = [new() { Id = "P1", Team = new("South team"), Role = WorkerRole.SocialWorker, Fte = Fte.FullTime }] };

        var post = Read(option: option).Problem.Workers.Single(w => w.Id.Text == "new post P1");

        post.CurrentTeam.ShouldBeNull();
        post.AllowedTeams.ShouldBe([new TeamId("South team")]);
    }

    [Fact]
    public void A_new_post_in_a_team_that_serves_no_phase_holds_nobody()
    {
        var option = TwoTeams with { Teams = [.. TwoTeams.Teams, Team("Schools", "North;South", "")], NewPosts = [new() { Id = "P1", Team = new("Schools"), Role = WorkerRole.SocialWorker, Fte = Fte.FullTime }] };

        var reading = Read(option: option);

        var post = reading.Worker("new post P1");
        (post.InPlan, post.Out).ShouldBe((false, WorkerOutBecause.OtherService));
        post.OutWhy.ShouldBe("is in a team that serves no phase of care, so no child belongs to it");
        reading.Problem.Workers.ShouldNotContain(w => w.Id == post.Id);
    }

    [Fact]
    public void Limits_that_are_not_set_are_wide_enough_never_to_bind()
    {
        var problem = Read().Problem;

        problem.Teams[0].FteMin.ShouldBe(Fte.Zero);
        problem.Teams[0].FteMax.ShouldBe(Fte.From(1.5m));
        problem.Teams[0].OversightLimit.ShouldBe(Points.From(4));
    }

    [Fact]
    public void A_young_person_who_becomes_18_soon_keeps_the_worker_and_counts_in_the_load()
    {
        var snapshot = Today with { Children = [Today.Children[0] with { StatedAge = null, DateOfBirth = new(2007, 5, 1) }, .. Today.Children.Skip(1)] };

        var reading = Read(snapshot);

        reading.NotInPlan.Single().Because.ShouldBe(NotPlannedBecause.LeavingCareSoon);
        reading.Worker("ann").LoadOutsidePlan.ShouldBe(Points.One);
        var fixedLoad = reading.ForEngine("outside the plan, with ann");
        fixedLoad.Decision.ShouldBe(GroupDecision.Stay);
        fixedLoad.Weight.ShouldBe(Points.One);
    }

    [Fact]
    public void Every_problem_that_is_made_is_well_formed()
    {
        var snapshot = Today with { Workers = [Today.Workers[0] with { Leaves = new(2025, 5, 1) }, .. Today.Workers.Skip(1)] };

        Read(snapshot).Problem.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void An_option_with_a_team_twice_is_refused_with_its_name()
    {
        var option = TwoTeams with { Teams = [Team("North team", "North"), Team("north team", "South")] };

        var refused = Should.Throw<RefusedException>(() => Read(option: option));

        refused.Findings.Single().Rule.ShouldBe("option-team-twice");
        refused.Message.ShouldContain("North team");
    }
}
