using Throughcare.Caseload;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Tests.Caseload;

namespace Throughcare.Tests.Options;

public class FirstGuessTests
{
    // West, Middle and East in a row, with 20, 40 and 100 children; 13 social workers make two teams of 6.5.
    private static Snapshot ThreeInARow { get; } = new()
    {
        AsAt = SmallCouncil.Day,
        Children = [.. Children("West", 20), .. Children("Middle", 40), .. Children("East", 100)],
        Involvements = [.. Children("East", 100).Select(c => SmallCouncil.Holds("w1", c.Id.Text))],
        Teams = [SmallCouncil.Team("Care 1", "care", "", "mo") with { Base = "Highbridge" }, SmallCouncil.Team("Care 2", "care", "", "mia"), SmallCouncil.Team("After care", "after-care", "")],
        Workers = [.. Enumerable.Range(1, 13).Select(i => SmallCouncil.Worker("w" + i, i < 7 ? "Care 1" : "Care 2"))],
        Map = new([Place("West", "Middle"), Place("Middle", "West", "East"), Place("East", "Middle")]),
    };

    private static IEnumerable<Children.Child> Children(string locality, int n) => Enumerable.Range(1, n).Select(i => SmallCouncil.Child(locality + i, new(locality)));

    private static Locality Place(string name, params string[] neighbours) => new() { Id = new(name), Neighbours = [.. neighbours.Select(n => new LocalityId(n))] };

    private static FirstGuess Guess(Snapshot snapshot) => FirstGuess.TeamsByLocality(snapshot, PhaseRules.Standard, new())!;

    [Fact]
    public void The_smallest_locality_joins_its_neighbour_until_teams_are_of_workable_size()
    {
        var teams = Guess(ThreeInARow).Option.Teams;

        teams.Select(t => t.Team.Name).ShouldBe(["East", "Middle/West", "After care"]);
        teams[1].Team.Localities.Select(l => l.Text).ShouldBe(["Middle", "West"]);
    }

    [Fact]
    public void Working_time_is_shared_by_children_with_room_for_one_worker_more_or_less()
    {
        var teams = Guess(ThreeInARow).Option.Teams;

        // 13 FTE x 100 / 160 = 8.1; 13 x 60 / 160 = 4.9
        (teams[0].FteMin, teams[0].FteMax).ShouldBe((Fte.From(7.1m), Fte.From(9.1m)));
        (teams[1].FteMin, teams[1].FteMax).ShouldBe((Fte.From(3.9m), Fte.From(5.9m)));
    }

    [Fact]
    public void A_team_grows_out_of_the_one_that_holds_its_children_and_keeps_manager_and_base()
    {
        var east = Guess(ThreeInARow).Option.Teams[0].Team;

        east.Id.ShouldBe(new TeamId("Care 1"));
        east.Manager.ShouldBe(new WorkerId("mo"));
        east.Base.ShouldBe("Highbridge");
    }

    [Fact]
    public void An_after_care_team_stays_as_it_is() => Guess(ThreeInARow).Option.Teams[^1].FteMin.ShouldBeNull();

    [Fact]
    public void A_locality_that_is_too_large_for_one_manager_has_two_teams()
    {
        var snapshot = ThreeInARow with { Children = [.. Children("West", 10), .. Children("East", 150)] };

        Guess(snapshot).Option.Teams.Select(t => t.Team.Name).ShouldContain("East 2");
    }

    [Fact]
    public void Every_step_is_explained()
    {
        var why = Guess(ThreeInARow).Why;

        why[0].ShouldBe("13 FTE of social workers make 2 teams of about 6.5 FTE, a size that one manager can oversee.");
        why.ShouldContain("West (20 weighted children) joins its neighbour Middle (40).");
    }

    [Fact]
    public void Without_any_home_locality_there_is_no_guess() =>
        FirstGuess.TeamsByLocality(ThreeInARow with { Children = [SmallCouncil.Child("c1", null)], Map = LocalityMap.Empty }, PhaseRules.Standard, new()).ShouldBeNull();

    [Fact]
    public void The_guess_can_be_planned() =>
        AllocationProblems.From(ThreeInARow, [], Guess(ThreeInARow).Option, PhaseRules.Standard).Problem.Faults().ShouldBeEmpty();
}
