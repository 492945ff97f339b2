using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Tests.Caseload;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Options;

/// <summary>
/// Six full-time and six part-time workers of North all want South first, 12 km further away. Five of the full-time workers get it, and one
/// of the part-time workers.
/// </summary>
public class OutcomesByGroupTests
{
    [Fact]
    public void Choices_met_are_shares_of_those_who_were_asked_on_each_side()
    {
        var part = Group("part-time");

        (part.Of.FirstChoice.Share, part.Others.FirstChoice.Share).ShouldBe((new Percentage(1, 6), new Percentage(5, 6)));
        (part.Of.SecondChoice.Share, part.Others.SecondChoice.Share).ShouldBe((new Percentage(5, 6), new Percentage(1, 6)));
        (part.Of.ThirdChoice.Share, part.Of.NoneOfThree.Share).ShouldBe((new Percentage(0, 6), new Percentage(0, 6)));
        part.Of.FirstChoice.Denominator.ShouldBe("part-time workers who gave an order of preference");
        part.Of.FirstChoice.Behind.ShouldBe(["p1"]);
    }

    [Fact]
    public void Changes_of_team_and_added_travel_are_set_side_by_side()
    {
        var part = Group("part-time");

        (part.Of.TeamChanged.Share, part.Others.TeamChanged.Share).ShouldBe((new Percentage(1, 6), new Percentage(5, 6)));
        (part.Of.TravelsFurther.Share, part.Others.TravelsFurther.Share).ShouldBe((new Percentage(1, 6), new Percentage(5, 6)));
        // 12 km for one of six, and for five of six.
        (part.Of.ExcessTravel.Value, part.Others.ExcessTravel.Value).ShouldBe((2, 10));
        part.Outcomes.Single(o => o.Group.Title == "Added travel, mean").Difference.ShouldBe(-8);
        decimal.Round(part.Outcomes[0].Difference!.Value, 2).ShouldBe(-66.67m);
        part.TooFewToTell.ShouldBeFalse();
    }

    [Fact]
    public void With_fewer_than_five_on_either_side_no_difference_is_given()
    {
        var four = Group("four", new WorkerGroup("four", "Four workers", "All others", Ids("f1", "f2", "f3", "f4")));
        var five = Group("five", new WorkerGroup("five", "Five workers", "All others", Ids("f1", "f2", "f3", "f4", "f5")));
        var eight = Group("eight", new WorkerGroup("eight", "Eight workers", "All others", Ids("f1", "f2", "f3", "f4", "f5", "f6", "p1", "p2")));

        four.Outcomes.ShouldAllBe(o => o.TooFewToTell && o.Difference == null);
        four.TooFewToTell.ShouldBeTrue();
        five.Outcomes[0].Difference.ShouldNotBeNull();
        eight.TooFewToTell.ShouldBeTrue();
    }

    [Fact]
    public void Those_who_were_not_asked_and_whose_way_is_not_known_are_counted_on_no_side()
    {
        var silent = Outcomes(Council, Wishes(12) with { Terms = [.. Wishes(12).Terms.Where(t => t.Worker.Text != "p2")] });

        var part = silent.Groups.Single(g => g.Group.Id == "part-time");
        part.Of.Workers.Value.ShouldBe(6);
        part.Of.FirstChoice.Share.ShouldBe(new Percentage(1, 5));
        part.Of.TravelsFurther.Share.ShouldBe(new Percentage(1, 5));
        part.Of.TeamChanged.Share.ShouldBe(new Percentage(1, 6));
    }

    [Fact]
    public void A_group_that_is_handed_in_stands_beside_those_of_the_extract_and_one_with_nobody_in_the_plan_is_left_out()
    {
        var handed = Outcomes(Council, Wishes(12), new WorkerGroup("north-side", "Workers who live in the north", "All others", Ids("f1", "p1", "not in the extract")), new WorkerGroup("nobody", "Nobody", "All others", Ids("x")));

        handed.Groups.Select(g => g.Group.Id).ShouldBe(["part-time", "newly-qualified", "agency", "away", "north-side"]);
        handed.Groups[^1].Of.Workers.Behind.ShouldBe(["f1", "p1"]);
        handed.Groups[^1].Others.Workers.Value.ShouldBe(10);
    }

    [Fact]
    public void Every_outcome_counts_peoples_traits_so_that_small_numbers_are_hidden()
    {
        var compared = Group("part-time");
        var hiding = SmallNumbers.Hide(new LinkedTables([], []), Audience.Everyone);

        var figures = compared.Of.Outcomes.Concat(compared.Others.Outcomes).Append(compared.Of.Workers).ToList();
        figures.ShouldAllBe(f => f.Counts == Counts.Traits);
        figures.Select(f => f.Id).Distinct().Count().ShouldBe(figures.Count);
        figures.Where(f => f.Value is not null).ShouldAllBe(f => hiding.Show(f).Hidden);
    }

    private static GroupCompared Group(string id, params WorkerGroup[] more) => Outcomes(Council, Wishes(12), more).Groups.Single(g => g.Group.Id == id);

    private static OutcomesByGroup Outcomes(Snapshot snapshot, Option option, params WorkerGroup[] more)
    {
        var plan = Plan("f1: South team = c1, c2", "f2: South team = c3, c4", "f3: South team =", "f4: South team =", "f5: South team =", "f6: North team =",
            "p1: South team =", "p2: North team =", "p3: North team =", "p4: North team =", "p5: North team =", "p6: North team =");
        return OutcomesByGroup.Of(Read(snapshot, option).Result(snapshot, plan).Outcome!, snapshot, more);
    }

    private static Snapshot Council { get; } = SmallCouncil.Today with
    {
        Involvements = [SmallCouncil.Holds("f1", "c1"), SmallCouncil.Holds("f1", "c2"), SmallCouncil.Holds("f2", "c3"), SmallCouncil.Holds("f2", "c4")],
        Workers =
        [
            .. Enumerable.Range(1, 6).Select(n => SmallCouncil.Worker($"f{n}", "North team") with { NewlyQualified = n == 6, Agency = n == 5 }),
            .. Enumerable.Range(1, 6).Select(n => SmallCouncil.Worker($"p{n}", "North team", 0.5m) with { LongAbsent = n == 6 }),
        ],
    };

    private static Option Wishes(decimal km) => TwoTeams with
    {
        Rules = new() { AgencyWorkersLeave = false },
        Terms =
        [
            .. Council.Workers.Select(w => new WorkerTerms
            {
                Worker = w.Id,
                Preferences = new Dictionary<TeamId, int> { [new("South team")] = 0, [new("North team")] = 1 },
                ExcessTravel = new Dictionary<TeamId, Distance> { [new("South team")] = Distance.FromKilometres(km) },
            }),
        ],
    };

    private static HashSet<WorkerId> Ids(params string[] ids) => [.. ids.Select(i => new WorkerId(i))];
}
