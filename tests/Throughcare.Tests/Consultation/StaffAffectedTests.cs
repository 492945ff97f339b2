using Throughcare.Caseload;
using Throughcare.Consultation;
using Throughcare.Measures;
using Throughcare.Structure;
using static Throughcare.Tests.Caseload.SmallCouncil;
using static Throughcare.Tests.Consultation.StaffInScopeTests;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Consultation;

public class StaffAffectedTests
{
    [Fact]
    public void The_plan_decides_who_is_affected_after_release()
    {
        var reading = Read();
        var moved = reading.Result(Today, Plan("ann: South team = c1, c2", "bea: South team = c3, c4"));

        var affected = StaffAffected.Of(Scope(Today, TwoTeams), moved.Outcome!, Today);

        Ids(affected.Directly).ShouldBe(["ann"]);
        affected.Directly.Single().Changes.ShouldBe([StaffChange.Team]);
        affected.Directly.Single().Why.ShouldBe("from North team to South team");
        Ids(affected.Indirectly).ShouldBe(["bea"]);
        affected.Indirectly.Single().Changes.ShouldBe([StaffChange.Colleagues]);
    }

    [Fact]
    public void It_keeps_in_step_with_the_plan()
    {
        var stays = Read().Result(Today, Plan("ann: North team = c1, c2", "bea: South team = c3, c4"));

        var affected = StaffAffected.Of(Scope(Today, TwoTeams), stays.Outcome!, Today);

        affected.Directly.ShouldBeEmpty();
        affected.Indirectly.ShouldBeEmpty();
        affected.Staff.Single(s => s.Id.Text == "ann").Why.ShouldBe("nothing changes");
    }

    [Fact]
    public void Base_role_and_hours_are_changes_of_ones_own_in_the_same_team()
    {
        var now = Today with { Teams = [Today.Teams[0] with { Base = "Old Hall" }, Today.Teams[1]] };
        var then = now with
        {
            Teams = [now.Teams[0] with { Base = "New Hall" }, now.Teams[1]],
            Workers = [now.Workers[0], now.Workers[1] with { Fte = Fte.FullTime, Role = WorkerRole.SeniorPractitioner }, now.Workers[2]],
        };

        var affected = StaffAffected.Of(Scope(now, TwoTeams), now, then);

        affected.Directly.Single(s => s.Id.Text == "ann").Changes.ShouldBe([StaffChange.Base]);
        affected.Directly.Single(s => s.Id.Text == "bea").Changes.ShouldBe([StaffChange.Role, StaffChange.Hours]);
    }

    [Fact]
    public void A_new_manager_of_a_team_touches_those_who_stay_and_a_new_manager_with_a_new_team_is_ones_own()
    {
        var then = Today with { Teams = [Today.Teams[0] with { Manager = new("nia") }, Today.Teams[1] with { Manager = new("oz") }], Workers = [Today.Workers[0] with { Team = new("South team") }, Today.Workers[1], Today.Workers[2]] };

        var affected = StaffAffected.Of(Scope(Today, TwoTeams), Today, then);

        affected.Directly.Single(s => s.Id.Text == "ann").Changes.ShouldBe([StaffChange.Team, StaffChange.Manager]);
        affected.Indirectly.Single().Changes.ShouldBe([StaffChange.TeamManager, StaffChange.Colleagues]);
    }

    [Fact]
    public void Figures_open_into_parts_that_add_up_before_and_after()
    {
        var scope = Scope(Today, TwoTeams with { Terms = [Terms("bea", "South team")] });
        var moved = Read().Result(Today, Plan("ann: South team = c1, c2", "bea: South team = c3, c4"));

        foreach (var figure in StaffFigures.Of(scope).Concat(StaffFigures.Of(StaffAffected.Of(Scope(Today, TwoTeams), moved.Outcome!, Today), "the plan")).Where(f => f.Parts.Count > 0))
        {
            figure.Parts.Sum(p => p.Value).ShouldBe(figure.Value, figure.Title);
            figure.Parts.SelectMany(p => p.Behind).Order().ShouldBe(figure.Behind.Order(), figure.Title);
        }
        StaffFigures.Of(scope)[0].Value.ShouldBe(1);
        StaffFigures.Of(scope)[1].Value.ShouldBe(1);
    }

    [Fact]
    public void A_small_number_at_risk_is_hidden_from_those_who_may_not_see_traits_while_posts_are_not()
    {
        var fay = Worker("fay", "North team", 1, WorkerRole.FamilyWorker) with { HoldsChildren = false };
        var many = Today with { Workers = [.. Today.Workers, fay, .. Enumerable.Range(1, 9).Select(n => Worker($"w{n}", "North team"))] };
        var figures = StaffFigures.Of(Scope(many, TwoTeams with { Teams = [Team("East team", "North"), Team("West team", "South")] }));

        var shown = figures.Select(StaffFigures.Hide(figures, Audience.Everyone).Show).ToList();

        shown.Single(f => f.Id == "consultation/in-scope").Value.ShouldBe(13);
        var standing = shown.Single(f => f.Id == "consultation/standing");
        standing.Parts.Single(p => p.Id == "consultation/standing/at-risk").Hidden.ShouldBeTrue();
        standing.Parts.ShouldAllBe(p => p.Behind.Count == 0);
    }
}
