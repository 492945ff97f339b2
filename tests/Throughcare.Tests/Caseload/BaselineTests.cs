using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Measures;
using Throughcare.Structure;
using static Throughcare.Tests.Caseload.SmallCouncil;

namespace Throughcare.Tests.Caseload;

public sealed class BaselineTests
{
    [Fact]
    public void Two_of_four_children_are_in_the_right_team_and_the_right_locality()
    {
        var figure = Measure(Today).TeamLocality.Both;

        figure.Share.ShouldBe(new Percentage(2, 4));
        figure.Behind.ShouldBe(["c1", "c3"]);
        figure.Denominator.ShouldBe("children in care on 31 March 2025");
    }

    [Fact]
    public void The_rest_is_not_called_the_children_outside_their_home_locality()
    {
        // c4 is unallocated: it is among the rest, and no team is outside its home locality.
        var snapshot = Today with { Involvements = [Holds("ann", "c1"), Holds("ann", "c2"), Holds("bea", "c3")] };

        var figures = Measure(snapshot).TeamLocality;

        figures.NotBoth.Behind.ShouldBe(["c2", "c4"]);
        figures.NotInHomeLocalityTeam.Behind.ShouldBe(["c2"]);
        figures.NotBoth.Title.ShouldNotContain("home");
    }

    [Fact]
    public void A_team_of_another_phase_in_the_home_locality_is_the_right_locality_only()
    {
        var snapshot = Today with { Teams = [Team("North team", "after-care", "North"), Team("South team", "care", "South")] };

        var baseline = Measure(snapshot);

        Class(baseline, TeamLocalityFit.LocalityOnly).ShouldBe(["c1"]);
        Class(baseline, TeamLocalityFit.Neither).ShouldBe(["c2"]);
        Class(baseline, TeamLocalityFit.TeamOnly).ShouldBe(["c4"]);
        Class(baseline, TeamLocalityFit.Both).ShouldBe(["c3"]);
    }

    [Fact]
    public void A_child_without_a_home_locality_is_a_class_of_its_own_and_the_rate_is_shown_without_it_too()
    {
        var snapshot = Today with { Children = [Child("c1", North), Child("c2", South), Child("c3", South), Child("c4", null)] };

        var figures = Measure(snapshot).TeamLocality;

        figures.Both.Share.ShouldBe(new Percentage(2, 4));
        figures.BothOfThoseWithHome.Share.ShouldBe(new Percentage(2, 3));
        Class(Measure(snapshot), TeamLocalityFit.NoHomeLocality).ShouldBe(["c4"]);
    }

    [Fact]
    public void Where_no_team_says_what_it_serves_the_headline_has_no_value()
    {
        var snapshot = Today with { Teams = [Team("North team", "", ""), Team("South team", "", "")] };

        var figures = Measure(snapshot).TeamLocality;

        figures.Both.Value.ShouldBeNull();
        figures.Classes.Parts.Single(p => p.Id == "children-in-care/cannot-be-said").Value.ShouldBe(4);
    }

    [Fact]
    public void A_care_leaver_is_not_in_the_denominator()
    {
        var snapshot = Today with
        {
            Children = [.. Today.Children, Child("c5", North, age: 19)],
            Involvements = [.. Today.Involvements, Holds("ann", "c5", InvolvementRole.PersonalAdviser)],
        };

        Measure(snapshot).TeamLocality.Classes.Value.ShouldBe(4);
    }

    [Fact]
    public void The_matrix_has_the_children_of_each_team_by_home_locality()
    {
        var matrix = Measure(Today).Matrix;

        matrix.Columns.ShouldBe([North, South, null]);
        matrix.Rows[0].Cells.Select(c => c.Children.Count).ShouldBe([1, 1, 0]);
        matrix.Rows[1].Cells.Select(c => c.Children.Count).ShouldBe([1, 1, 0]);
        matrix.Rows[0].Cells.Select(c => c.Right).ShouldBe([true, false, null]);
        matrix.Total.ShouldBe(4);
    }

    [Fact]
    public void A_half_time_worker_with_two_children_carries_four_per_FTE()
    {
        var load = Measure(Today).LoadByWorker.Single(l => l.Worker.Id == new WorkerId("bea"));

        load.Children.Count.ShouldBe(2);
        load.ChildrenPerFte.Value.ShouldBe(4m);
        load.Standard.ShouldBe(8m);
        load.OverStandard.ShouldBeFalse();
    }

    [Fact]
    public void Four_children_over_one_and_a_half_FTE_are_2_7_per_FTE_and_2_per_worker()
    {
        var load = Measure(Today).Load;

        load.ChildrenPerFte.Rate.ShouldBe(new Rate(4, 1.5m));
        load.MeanPerWorker.Rate.ShouldBe(new Rate(4, 2));
        load.MedianPerWorker.Value.ShouldBe(2);
        load.ChildrenPerFte.Definition.ShouldContain("Council caseload, version 1");
    }

    [Fact]
    public void A_worker_above_the_standard_is_counted_and_comes_first()
    {
        var definition = CaseloadDefinition.Council with { Standard = Points.From(3), Maximum = Points.From(3.5m) };

        var baseline = Measure(Today, definition);

        baseline.Load.OverStandard.Behind.ShouldBe(["bea"]);
        baseline.Load.OverMaximum.Value.ShouldBe(1);
        baseline.LoadByWorker[0].Worker.Id.Text.ShouldBe("bea");
    }

    [Fact]
    public void A_manager_of_two_workers_oversees_the_four_children_they_hold()
    {
        var oversight = Measure(Today).Oversight;

        oversight.WorkersPerManager.Value.ShouldBe(2);
        oversight.ChildrenPerManager.Value.ShouldBe(4);
        oversight.ChildrenPerManagerLargest.Behind.ShouldBe(["mo"]);
    }

    [Fact]
    public void A_child_with_two_allocated_workers_counts_once_with_the_later()
    {
        var snapshot = Today with { Involvements = [.. Today.Involvements, Holds("bea", "c1") with { Since = new(2025, 1, 1) }] };

        var baseline = Measure(snapshot);

        baseline.Allocation.DoublyAllocated.Behind.ShouldBe(["c1"]);
        baseline.LoadByWorker.Sum(l => l.Children.Count).ShouldBe(4);
        baseline.LoadByWorker.Single(l => l.Worker.Id.Text == "bea").Children.Count.ShouldBe(3);
    }

    [Fact]
    public void An_involvement_that_has_ended_holds_nobody()
    {
        var snapshot = Today with { Involvements = [Holds("ann", "c1") with { Until = new(2025, 3, 30) }, .. Today.Involvements.Skip(1)] };

        var baseline = Measure(snapshot);

        baseline.Allocation.Unallocated.Behind.ShouldBe(["c1"]);
        baseline.Positions[0].Child.Id.Text.ShouldBe("c1");
    }

    [Fact]
    public void A_child_under_18_with_a_personal_adviser_alone_is_unallocated_and_listed()
    {
        var snapshot = Today with
        {
            Children = [Child("c1", North, age: 17)],
            Involvements = [Holds("ann", "c1", InvolvementRole.PersonalAdviser)],
        };

        var allocation = Measure(snapshot).Allocation;

        allocation.OnlyPersonalAdviser.Behind.ShouldBe(["c1"]);
        allocation.Unallocated.Behind.ShouldBe(["c1"]);
    }

    [Fact]
    public void A_young_person_of_19_may_be_held_by_a_personal_adviser_alone()
    {
        var snapshot = Today with
        {
            Children = [Child("c1", North, age: 19)],
            Involvements = [Holds("pat", "c1", InvolvementRole.PersonalAdviser)],
            Workers = [Worker("pat", null, 1, WorkerRole.PersonalAdviser)],
        };

        var allocation = Measure(snapshot).Allocation;

        allocation.Unallocated.Value.ShouldBe(0);
        allocation.OnlyPersonalAdviser.Value.ShouldBe(0);
    }

    [Fact]
    public void Children_of_agency_workers_and_of_workers_away_for_long_are_listed()
    {
        var snapshot = Today with { Workers = [Worker("ann", "North team") with { Agency = true }, Worker("bea", "South team") with { LongAbsent = true }] };

        var baseline = Measure(snapshot);

        baseline.Allocation.HeldByAgency.Behind.ShouldBe(["c1", "c2"]);
        baseline.Allocation.HeldByAbsent.Behind.ShouldBe(["c3", "c4"]);
        baseline.Load.Children.Parts[1].Behind.ShouldBe(["c3", "c4"]);
        baseline.Load.Children.Parts[1].Definition.ShouldContain("1 who is away for long");
    }

    [Fact]
    public void A_record_that_names_another_team_is_listed_and_the_child_counts_with_the_workers_team()
    {
        var snapshot = Today with { Involvements = [Holds("ann", "c1") with { Team = new("South team") }, .. Today.Involvements.Skip(1)] };

        var baseline = Measure(snapshot);

        baseline.Allocation.OtherTeamOnRecord.Behind.ShouldBe(["c1"]);
        baseline.Positions.Single(p => p.Child.Id.Text == "c1").Team.ShouldBe(new TeamId("North team"));
    }

    [Fact]
    public void Proceedings_end_26_weeks_after_issue_unless_the_court_has_named_a_day()
    {
        var snapshot = Today with
        {
            Children =
            [
                Child("c1", North) with { Proceedings = new Proceedings(new(2025, 1, 6)) },
                Child("c2", South) with { Proceedings = new Proceedings(new(2025, 1, 6), ExpectedEnd: new(2025, 5, 2)) },
                Child("c3", South) with { Proceedings = new Proceedings(new(2024, 6, 3)) },
                Child("c4", North) with { Proceedings = new Proceedings(new(2024, 6, 3), Ended: new(2025, 2, 1)) },
            ],
        };

        var pipeline = Measure(snapshot).Pipeline;

        pipeline.ProceedingsOverdue.Behind.ShouldBe(["c3"]);
        pipeline.Proceedings.Parts.Select(p => (p.Id, p.Value)).ShouldBe([("proceedings-overdue", 1), ("proceedings-open/2025-05", 1), ("proceedings-open/2025-07", 1)]);
        pipeline.Proceedings.Parts[1].RestsOnAssumption.ShouldBeFalse();
        pipeline.Proceedings.Parts[2].RestsOnAssumption.ShouldBeTrue();
    }

    [Fact]
    public void A_young_person_who_becomes_18_within_the_year_is_among_the_next_birthdays()
    {
        var snapshot = Today with { Children = [Child("c1", North) with { StatedAge = null, DateOfBirth = new(2007, 6, 15) }] };

        var pipeline = Measure(snapshot).Pipeline;

        pipeline.Birthdays.Parts.Single(p => p.Id == "birthdays/18").Behind.ShouldBe(["c1"]);
        pipeline.Days.Single().Day.ShouldBe(new DateOnly(2025, 6, 15));
        pipeline.Ages.Parts.Single(p => p.Id == "ages/17").Value.ShouldBe(1);
    }

    private static IReadOnlyList<string> Class(Baseline baseline, TeamLocalityFit fit) =>
        baseline.TeamLocality.Classes.Parts[(int)fit].Behind;
}
