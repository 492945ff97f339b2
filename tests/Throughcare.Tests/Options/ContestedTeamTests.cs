using Throughcare.Allocation;
using Throughcare.Options;
using Throughcare.Solver;
using Throughcare.Structure;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Options;

/// <summary>Where more people want a team than it has posts, the engine does not choose between them.</summary>
public class ContestedTeamTests
{
    [Fact]
    public void A_team_that_two_want_and_that_has_room_for_one_is_listed_with_both()
    {
        var team = Read(null, Wanted(null, null)).Contested.ShouldHaveSingleItem();

        team.DecidedByHr.ShouldBeFalse();
        team.Sentence.ShouldBe($"2 people (1.5 FTE) want {team.Name} first, and it has 1 FTE. HR's stated criteria decide between ann and bea; until then the plan shows one way of several.");
    }

    [Theory, InlineData(1, 2, "ann"), InlineData(2, 1, "bea")]
    public void The_order_that_HR_states_decides(int ann, int bea, string gets)
    {
        var reading = Read(null, Wanted(ann, bea));
        var plan = Allocator.Solve(reading.Problem, StopRule.AfterIterations(100_000).Or(StopRule.AtGap(0)), seed: 1).Plan.ShouldNotBeNull();

        reading.Contested.ShouldHaveSingleItem().DecidedByHr.ShouldBeTrue();
        plan.TeamOf.Where(t => t.Value.Text == "South team").Select(t => t.Key.Text).ShouldBe([gets]);
    }

    [Fact]
    public void Two_people_with_the_same_place_are_not_decided() => Read(null, Wanted(1, 1)).Contested.ShouldHaveSingleItem().DecidedByHr.ShouldBeFalse();

    [Fact]
    public void A_team_with_room_for_all_who_want_it_is_not_contested() => Read(null, Wanted(null, null, most: 2)).Contested.ShouldBeEmpty();

    private static Option Wanted(int? ann, int? bea, decimal most = 1) => TwoTeams with
    {
        Teams = [Team("North team", "North"), Team("South team", "South", most: most)],
        Terms = [Wants("ann", ann), Wants("bea", bea)],
    };

    private static WorkerTerms Wants(string worker, int? order) =>
        new() { Worker = new(worker), HrOrder = order, Preferences = new Dictionary<TeamId, int> { [new("South team")] = 0, [new("North team")] = 1 } };
}
