using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Tests.Caseload;
using Throughcare.Transfers;

namespace Throughcare.Tests.Options;

/// <summary>c2 is in court proceedings; the option has two teams for children in permanence alone, from Monday 7 April 2025.</summary>
public class JoiningTests
{
    private static readonly TransferSettings FromApril = new() { Starts = new(2025, 4, 7), Weeks = 20 };

    [Fact]
    public void A_child_joins_the_team_of_the_home_locality_in_the_week_in_which_proceedings_end()
    {
        // 26 weeks from 6 January end on Monday 7 July, the first day of week 14.
        var reading = Read(InCourt(new(2025, 1, 6)));

        reading.Joining.Select(j => (j.Child.Text, j.Team.Text, j.Day)).ShouldBe([("c2", "South team", new(2025, 7, 7))]);
        reading.Problem.Changes.Select(c => (c.Week, c.Team?.Text, c.Worker, c.Weight.Value)).ShouldBe([(14, "South team", null, 1)]);
        // Nobody knows the worker yet, so the child takes room of the team.
        reading.Problem.Teams.Select(t => t.Id.Text).ShouldBe(["South team"]);
    }

    [Fact]
    public void Proceedings_that_end_after_the_plan_let_nobody_join() => Read(InCourt(new(2025, 1, 6)), FromApril with { Weeks = 13 }).Joining.ShouldBeEmpty();

    [Fact]
    public void Proceedings_that_should_have_ended_before_the_extract_let_nobody_join() => Read(InCourt(new(2024, 9, 2))).Joining.ShouldBeEmpty();

    [Fact]
    public void A_child_without_a_home_locality_joins_no_team() => Read(InCourt(new(2025, 1, 6), home: false)).Joining.ShouldBeEmpty();

    [Fact]
    public void A_child_whom_a_team_of_the_option_serves_already_is_planned_and_joins_nobody()
    {
        var serves = Permanence with { Teams = [SmallOption.Team("North team", "North", "permanence"), SmallOption.Team("South team", "South", "permanence;proceedings")] };

        Read(InCourt(new(2025, 1, 6)), option: serves).Joining.ShouldBeEmpty();
    }

    [Fact]
    public void Stated_arrivals_come_every_week_to_a_team_of_the_option_and_another_team_is_named()
    {
        var today = SmallCouncil.Today with { Arrivals = [new(new("North team"), Points.From(0.5m)), new(new("Duty team"), Points.From(1))] };

        var reading = Read(today, FromApril with { Weeks = 3 });

        reading.Problem.Changes.Select(c => (c.Week, c.Team?.Text, c.Weight.Value)).ShouldBe([(1, "North team", 0.5m), (2, "North team", 0.5m), (3, "North team", 0.5m)]);
        reading.Findings.Single(f => f.Rule == "arrivals-team-unknown").Value.ShouldBe("Duty team");
    }

    private static readonly Option Permanence = SmallOption.TwoTeams with { Teams = [SmallOption.Team("North team", "North", "permanence"), SmallOption.Team("South team", "South", "permanence")] };

    private static Snapshot InCourt(DateOnly issued, bool home = true) => SmallCouncil.Today with
    {
        Children = [.. SmallCouncil.Today.Children.Select(c => c.Id.Text != "c2" ? c : SmallCouncil.Child("c2", home ? SmallCouncil.South : null) with { Proceedings = new(issued), LegalStatus = "C1" })],
    };

    private static TransferReading Read(Snapshot today, TransferSettings? settings = null, Option? option = null)
    {
        var reading = SmallOption.Read(today, option ?? Permanence);
        // Everybody stays with the worker of today.
        var plan = SmallOption.Plan("ann: North team =", "bea: South team =") with { WorkerOf = reading.Problem.Groups.ToDictionary(g => g.Id, g => g.CurrentWorker!.Value) };
        var outcome = reading.Result(today, plan).Outcome!;
        return TransferProblems.From(today, [], outcome, settings ?? FromApril, PhaseRules.Standard);
    }
}
