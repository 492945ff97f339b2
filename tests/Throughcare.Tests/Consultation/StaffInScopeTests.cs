using Throughcare.Caseload;
using Throughcare.Consultation;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Tests.Caseload;
using static Throughcare.Tests.Caseload.SmallCouncil;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Consultation;

/// <summary>Ann is in North, Bea in South; mo manages both teams.</summary>
public class StaffInScopeTests
{
    [Fact]
    public void Everyone_who_may_land_elsewhere_is_in_scope_though_a_plan_would_move_nobody()
    {
        var scope = Scope(Today, TwoTeams);

        Ids(scope.InScope).ShouldBe(["ann", "bea"]);
        scope.Of(new("ann"))!.Changes.ShouldBe([StaffChange.Team]);
        scope.Of(new("ann"))!.Open.Select(t => t.Text).ShouldBe(["North team", "South team"]);
        scope.Of(new("ann"))!.Standing.ShouldBe(Standing.Preference);
    }

    [Fact]
    public void Who_may_only_stay_is_not_in_scope_but_is_around_the_change_where_a_colleague_may_come()
    {
        var scope = Scope(Today, TwoTeams with { Terms = [Terms("ann", "North team")] });

        Ids(scope.InScope).ShouldBe(["bea"]);
        var ann = scope.Of(new("ann"))!;
        (ann.Effect, ann.Standing, ann.Why).ShouldBe((Effect.Indirectly, null, "stays, whatever is decided"));
        ann.Changes.ShouldBe([StaffChange.Colleagues]);
    }

    [Fact]
    public void Who_may_only_stay_among_people_who_may_only_stay_is_not_affected()
    {
        var scope = Scope(Today, TwoTeams with { Terms = [Terms("ann", "North team"), Terms("bea", "South team")] });

        scope.InScope.ShouldBeEmpty();
        scope.Indirectly.ShouldBeEmpty();
    }

    [Fact]
    public void A_team_that_gets_another_manager_affects_those_who_stay_indirectly()
    {
        var option = TwoTeams with
        {
            Teams = [new() { Team = SmallCouncil.Team("North team", "care", "North", "nia") }, Team("South team", "South")],
            Terms = [Terms("ann", "North team"), Terms("bea", "South team")],
        };

        Scope(Today, option).Of(new("ann"))!.Changes.ShouldBe([StaffChange.TeamManager]);
        Scope(Today, option).Of(new("bea"))!.Effect.ShouldBe(Effect.NotAffected);
    }

    [Fact]
    public void A_base_that_moves_with_the_own_team_is_a_change_of_ones_own()
    {
        var here = Today with { Teams = [Today.Teams[0] with { Base = "Old Hall" }, Today.Teams[1]] };
        var option = TwoTeams with
        {
            Teams = [new() { Team = SmallCouncil.Team("North team", "care", "North", "mo") with { Base = "New Hall" } }, Team("South team", "South")],
            Terms = [Terms("ann", "North team")],
        };

        var ann = Scope(here, option).Of(new("ann"))!;

        (ann.Effect, ann.Standing).ShouldBe((Effect.Directly, Standing.SlotIn));
        ann.Changes.ShouldBe([StaffChange.Base]);
    }

    [Fact]
    public void A_team_that_ends_with_one_team_open_is_a_slot_in()
    {
        var option = TwoTeams with { Teams = [Team("One team", "North; South")] };

        Scope(Today, option).InScope.ShouldAllBe(s => s.Standing == Standing.SlotIn || s.Role == WorkerRole.TeamManager);
        Scope(Today, option).Of(new("ann"))!.Why.ShouldBe("One team is the one team that is open");
    }

    [Fact]
    public void More_working_time_than_the_open_teams_may_have_is_a_ring_fence_for_those_and_no_others()
    {
        // Ann and Bea, 1.5 FTE, may only be in North, which may have 1.0; Cy may be in either, and there is room for him in South.
        var three = Today with { Workers = [.. Today.Workers, Worker("cy", "South team")] };
        var option = TwoTeams with { Teams = [Team("North team", "North", most: 1), Team("South team", "South", most: 3)], Terms = [Terms("ann", "North team"), Terms("bea", "North team")] };

        var scope = Scope(three, option);

        scope.Of(new("bea"))!.Standing.ShouldBe(Standing.RingFence);
        scope.Of(new("cy"))!.Standing.ShouldBe(Standing.Preference);
        Scope(three, option with { Teams = [Team("North team", "North", most: 1.5m), Team("South team", "South", most: 3)] }).Of(new("bea"))!.Standing.ShouldBe(Standing.SlotIn);
    }

    [Fact]
    public void More_people_than_a_manager_may_oversee_is_a_ring_fence_too()
    {
        var north = Team("North team", "North") with { MostWorkers = 1 };

        Scope(Today, TwoTeams with { Teams = [north, Team("South team", "South")], Terms = [Terms("ann", "North team"), Terms("bea", "North team")] })
            .Of(new("bea"))!.Standing.ShouldBe(Standing.RingFence);
    }

    [Fact]
    public void A_family_worker_whose_team_ends_is_at_risk_until_the_option_has_a_post_of_the_role()
    {
        var fay = Worker("fay", "North team", 1, WorkerRole.FamilyWorker) with { HoldsChildren = false };
        var council = Today with { Workers = [.. Today.Workers, fay] };
        var option = TwoTeams with { Teams = [Team("One team", "North; South")] };
        var post = new Post { Id = "f1", Team = new("One team"), Role = WorkerRole.FamilyWorker, Fte = Fte.FullTime };

        Scope(council, option).Of(new("fay"))!.Standing.ShouldBe(Standing.AtRisk);
        Scope(council, option with { NewPosts = [post] }).Of(new("fay"))!.Standing.ShouldBe(Standing.SlotIn);
        Scope(council, TwoTeams).Of(new("fay"))!.Effect.ShouldBe(Effect.Indirectly);
    }

    [Fact]
    public void A_manager_whose_teams_end_is_at_risk_where_others_are_named_and_ring_fenced_where_there_are_fewer_teams_than_managers()
    {
        var two = Today with
        {
            Teams = [Today.Teams[0] with { Manager = new("mo") }, Today.Teams[1] with { Manager = new("nia") }],
            Workers = [.. Today.Workers, Worker("nia", null, 1, WorkerRole.TeamManager) with { HoldsChildren = false }],
        };
        var named = TwoTeams with { Teams = [new() { Team = SmallCouncil.Team("One team", "care", "North; South", "nia") }] };
        var open = TwoTeams with { Teams = [Team("One team", "North; South")] };

        Scope(two, named).Of(new("mo"))!.Standing.ShouldBe(Standing.AtRisk);
        Scope(two, named).Of(new("nia"))!.Standing.ShouldBe(Standing.SlotIn);
        Scope(two, open).Of(new("mo"))!.Standing.ShouldBe(Standing.RingFence);
        Scope(two, TwoTeams).Of(new("mo"))!.Effect.ShouldBe(Effect.NotAffected);
    }

    [Fact]
    public void Agency_workers_are_told_and_have_no_claim_and_do_not_crowd_out_others()
    {
        var council = Today with { Workers = [.. Today.Workers, Worker("gus", "North team") with { Agency = true }] };
        var option = TwoTeams with { Teams = [Team("North team", "North", most: 1), Team("South team", "South", most: 1)] };

        Scope(council, option).Of(new("gus"))!.Standing.ShouldBe(Standing.Agency);
        Scope(council, option).Of(new("ann"))!.Standing.ShouldBe(Standing.Preference);
    }

    [Fact]
    public void Somebody_away_is_in_scope_and_said_to_be_away_and_somebody_who_leaves_is_left_out_with_the_reason()
    {
        var council = Today with { Workers = [Today.Workers[0] with { LongAbsent = true }, Today.Workers[1] with { Leaves = Day.AddMonths(1) }, Today.Workers[2]] };

        var scope = Scope(council, TwoTeams);

        scope.Of(new("ann"))!.Away.ShouldBeTrue();
        scope.NotInScope.ShouldContain((new WorkerId("bea"), "leaves on 30 April 2025"));
    }

    [Fact]
    public void Another_service_is_left_out()
    {
        var council = Today with { Teams = [.. Today.Teams, SmallCouncil.Team("Intake", "proceedings", "North")], Workers = [.. Today.Workers, Worker("ivy", "Intake", 1, WorkerRole.FamilyWorker) with { HoldsChildren = false }] };

        Scope(council, TwoTeams with { Teams = [Team("North team", "North", phases: "permanence"), Team("South team", "South", phases: "permanence")] })
            .NotInScope.ShouldContain((new WorkerId("ivy"), "works in a team that this option does not change"));
    }

    [Fact]
    public void An_agreed_limit_does_not_show_in_who_is_in_scope()
    {
        var limited = TwoTeams with { Terms = [new() { Worker = new("ann"), RuledOut = [new("South team")] }] };

        Scope(Today, limited).Of(new("ann")).ShouldBeEquivalentTo(Scope(Today, TwoTeams).Of(new("ann")));
    }

    [Fact]
    public void Doing_nothing_affects_nobody() => Scope(Today, DoNothing.Option).Staff.ShouldBeEmpty();

    internal static StaffInScope Scope(Snapshot snapshot, Option option) => StaffInScope.Of(snapshot, option, PhaseRules.Standard);

    internal static WorkerTerms Terms(string worker, params string[] teams) => new() { Worker = new(worker), AllowedTeams = [.. teams.Select(t => new TeamId(t))] };

    internal static IEnumerable<string> Ids(IEnumerable<StaffMember> staff) => staff.Select(s => s.Id.Text);
}
