using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Structure;

namespace Throughcare.Tests.Intake;

public class SnapshotIntakeTests
{
    [Fact]
    public void Headings_are_known_by_other_names_whatever_their_case_and_punctuation()
    {
        var reading = Given.Read(Given.Table("children", "Child Unique ID,D.O.B.,Allocated-Team,SOCIAL WORKER", "1001,29/02/2020,North,W1"));

        var child = reading.Snapshot.Children.Single();
        (child.Id.Text, child.DateOfBirth).ShouldBe(("1001", new DateOnly(2020, 2, 29)));
        reading.Snapshot.Involvements.Single().ShouldBe(new Involvement { Child = new("1001"), Worker = new("W1"), Team = new TeamId("North") });
    }

    [Fact]
    public void What_one_list_does_not_say_is_assumed_and_counted()
    {
        var reading = Given.Read(Given.Table("children", "child,team,worker,home_locality,age", "1,North,W1,Hill,7", "2,North,W1,Hill,9", "3,South,W2,Vale,17"));

        reading.Assumptions.ShouldBe(
        [
            new("Locality taken from the other tables, with no neighbours known: there is no localities table", 2),
            new("Weight of a child taken as 1", 3),
            new("Child taken as a group of one: no brothers or sisters named", 3),
            new("Worker taken from the other tables, as a social worker with FTE 1.0: no row of their own", 2),
            new("Team taken from the other tables, its phases and localities unknown: it has no row of its own", 2),
            new("Team of a worker taken from the children held", 2),
            new("In care, because under 18: the table gives neither a legal status nor a first day in care", 3),
        ], ignoreOrder: true);
        reading.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_table_without_a_column_that_must_be_there_is_refused_whole_with_the_headings_that_were_found()
    {
        var reading = Given.Read(Given.Table("workers", "name,fte", "Ann,1", "Bea,0.5"));

        reading.Counts.ShouldBe([new TableCount("workers", 2, 0, 2)]);
        var finding = reading.Findings.Single();
        (finding.Rule, finding.Times).ShouldBe(("missing-column", 2));
        finding.What.ShouldContain("no column worker");
        finding.ToDo.ShouldContain("name, fte");
    }

    [Fact]
    public void A_second_row_for_a_child_a_worker_or_a_team_is_rejected_and_the_first_is_kept()
    {
        var reading = Given.Read(
            Given.Table("children", "child,age", "1,7", "1,8", "2,9"),
            Given.Table("workers", "worker,fte", "W1,1", "w1,0.5"),
            Given.Table("teams", "team", "North", "NORTH"));

        reading.Rejected.Select(r => r.Short()).ShouldBe(
            [("duplicate-team", 3, "team", "NORTH"), ("duplicate-worker", 3, "worker", "w1"), ("duplicate-child", 3, "child", "1")]);
        reading.Snapshot.Children.Select(c => c.StatedAge).ShouldBe([7, 9]);
        reading.Findings[0].What.ShouldContain("The first stands in row 2");
    }

    [Fact]
    public void A_worker_who_manages_herself_is_rejected()
    {
        var reading = Given.Read(Given.Table("workers", "worker,manager", "W1,M1", "W2,w2", "M1,"));

        reading.Rejected.Select(r => r.Short()).ShouldBe([("worker-manages-herself", 3, "manager", "w2")]);
        reading.Snapshot.Workers.Select(w => w.Id.Text).ShouldBe(["W1", "M1"]);
    }

    [Fact]
    public void Managers_in_a_ring_are_said_and_the_row_that_closes_it_is_rejected()
    {
        var reading = Given.Read(Given.Table("workers", "worker,manager", "A,B", "B,C", "C,A"));

        reading.Rejected.Select(r => r.Short()).ShouldBe([("manager-cycle", 4, "manager", "A")]);
        reading.Rejected[0].Why.What.ShouldContain("C is under A is under B is under C");
    }

    [Fact]
    public void Teams_in_a_ring_are_said_and_the_row_that_closes_it_is_rejected()
    {
        var reading = Given.Read(Given.Table("teams", "team,parent", "A,B", "B,A", "C,C"));

        reading.Rejected.Select(r => r.Short()).ShouldBe([("team-cycle", 3, "parent", "A"), ("team-cycle", 4, "parent", "C")]);
    }

    [Theory]
    [InlineData("child,date_of_birth", "1,2025-04-01", "born-after-extract", "date_of_birth")]
    [InlineData("child,date_of_birth", "1,1925-04-01", "age-impossible", "date_of_birth")]
    [InlineData("child,date_of_birth", "1,29/02/2019", "not-a-date", "date_of_birth")]
    [InlineData("child,age", "1,seven", "not-a-number", "age")]
    [InlineData("child,age", "1,7.5", "not-a-whole-number", "age")]
    [InlineData("child,age", "1,140", "number-out-of-range", "age")]
    [InlineData("child,date_of_birth,in_care_since", "1,2015-04-01,2014-04-01", "dates-out-of-order", "in_care_since")]
    [InlineData("child,proceedings_issued,proceedings_ended", "1,2025-01-10,2025-01-09", "dates-out-of-order", "proceedings_ended")]
    [InlineData("child,permanence_final", "1,perhaps", "not-yes-or-no", "permanence_final")]
    [InlineData("child,leaving_care_status", "1,gone", "not-one-of", "leaving_care_status")]
    [InlineData("child,weight", "1,heavy", "not-a-number", "weight")]
    [InlineData("child,continuity", "1,4", "number-out-of-range", "continuity")]
    [InlineData("child,age", ",7", "missing-value", "child")]
    [InlineData("child,age", "1.23457E+11,7", "id-shortened", "child")]
    public void A_row_that_cannot_be_true_is_rejected_with_its_row_column_and_what_to_do(string headings, string row, string rule, string column)
    {
        var reading = Given.Read(Given.Table("children", headings, row, headings.Split(',').Length == 2 ? "9," : "9,,"));

        reading.Snapshot.Children.Select(c => c.Id.Text).ShouldBe(["9"]);
        var why = reading.Rejected.Single().Why;
        (why.Rule, why.Where!.Row, why.Where.Column, why.Severity).ShouldBe((rule, 2, column, Severity.Error));
        why.ToDo.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("31/03/2015")]
    [InlineData("31/3/2015 00:00:00")]
    [InlineData("2015-03-31")]
    [InlineData("2015-03-31T00:00:00")]
    [InlineData("31 March 2015")]
    [InlineData("31-Mar-2015")]
    [InlineData("42094")]
    [InlineData("42094.0")]
    public void A_date_is_read_however_it_is_written(string text) =>
        Given.Read(Given.Table("children", "child,dob", "1," + text)).Snapshot.Children.Single().DateOfBirth.ShouldBe(new DateOnly(2015, 3, 31));

    [Fact]
    public void A_worker_and_a_team_that_are_only_named_are_taken_with_a_warning_where_the_tables_should_have_them()
    {
        var reading = Given.Read(
            Given.Table("children", "child,age", "1,7"),
            Given.Table("workers", "worker,team", "W1,North"),
            Given.Table("teams", "team,manager", "North,M1"),
            Given.Table("involvements", "child,worker,team", "1,W2,South", "7,W1,North"));

        reading.Snapshot.Workers.Select(w => (w.Id.Text, w.Role, w.Team?.Text)).ShouldBe(
            [("W1", WorkerRole.SocialWorker, "North"), ("W2", WorkerRole.SocialWorker, "South"), ("M1", WorkerRole.TeamManager, null)]);
        reading.Snapshot.Teams.Select(t => t.Id.Text).ShouldBe(["North", "South"]);
        reading.Findings.Where(f => f.Severity == Severity.Warning).Select(f => (f.Rule, f.Value)).ShouldBe([("unknown-worker", "W2"), ("unknown-worker", "M1"), ("unknown-team", "South")]);
        reading.Rejected.Select(r => r.Short()).ShouldBe([("unknown-child", 3, "child", "7")]);
    }

    [Fact]
    public void Two_lead_workers_at_once_are_kept_and_said()
    {
        var reading = Given.Read(
            Given.Table("children", "child,age", "1,7", "2,8"),
            Given.Table("involvements", "child,worker,since,until", "1,W1,2024-01-01,", "1,W2,2024-06-01,", "2,W1,2023-01-01,2024-01-01", "2,W2,2024-01-01,"));

        reading.Snapshot.Involvements.Count.ShouldBe(4);
        reading.Findings.Select(f => (f.Rule, f.Value)).ShouldBe([("two-lead-workers", "1")]);
    }

    [Fact]
    public void A_manager_who_holds_a_child_may_hold_children()
    {
        var reading = Given.Read(
            Given.Table("children", "child,age,worker", "1,7,M1"),
            Given.Table("workers", "worker,role", "M1,team manager", "M2,team manager"));

        reading.Snapshot.Workers.Select(w => w.HoldsChildren).ShouldBe([true, false]);
    }

    [Theory]
    [InlineData("DT1 1XJ,,", "Hill", NoHome.HasHome)]
    [InlineData("dt11xj,Vale,", "Hill", NoHome.HasHome)]
    [InlineData("DT9 9ZZ,Vale,", "Vale", NoHome.HasHome)]
    [InlineData("DT2 2AA,,", "Vale", NoHome.HasHome)]
    [InlineData("DT9 9ZZ,,", null, NoHome.Unknown)]
    [InlineData("nowhere,,", null, NoHome.Unknown)]
    [InlineData(",,V4", null, NoHome.ShortBreaks)]
    [InlineData(",,C2", null, NoHome.Unknown)]
    public void The_home_locality_comes_from_the_postcode_then_the_ward_then_what_is_stated(string cells, string? locality, NoHome why)
    {
        var child = Given.Read(
            Given.Table("children", "child,home_postcode,home_locality,legal_status", "1," + cells),
            Given.Table("postcodes", "postcode,locality,ward", "DT1 1XJ,Hill,", "DT2 2AA,,E05000001"),
            Given.Table("wards", "ward,locality", "E05000001,Vale")).Snapshot.Children.Single();

        (child.HomeLocality?.Text, child.NoHome).ShouldBe((locality, why));
    }

    [Fact]
    public void A_child_who_came_unaccompanied_has_no_home_locality()
    {
        var child = Given.Read(Given.Table("children", "child,no_home,home_locality", "1,unaccompanied,Hill")).Snapshot.Children.Single();

        (child.HomeLocality, child.NoHome).ShouldBe((null, NoHome.Unaccompanied));
    }

    [Theory]
    [InlineData("1,15,C2,,", true)]
    [InlineData("1,15,C2 - Full care order,,", true)]
    [InlineData("1,15,V3,,", true)]
    [InlineData("1,15,Care leaver,,", false)]
    [InlineData("1,15,,2020-01-01,", true)]
    [InlineData("1,15,,2025-04-01,", false)]
    [InlineData("1,17,,,relevant", false)]
    [InlineData("1,17,,,eligible", true)]
    [InlineData("1,18,C2,,", false)]
    [InlineData("1,15,,,", false)]
    public void A_child_is_in_care_by_status_first_day_and_age(string row, bool inCare)
    {
        // The second row says that this table gives statuses, so a row without one is of a child who is not in care.
        var reading = Given.Read(Given.Table("children", "child,age,legal_status,in_care_since,leaving_care_status", row, "2,10,C2,,"));

        reading.Snapshot.Children[0].InCare.ShouldBe(inCare);
    }

    [Fact]
    public void An_id_that_looks_like_a_name_is_warned_of_and_not_repeated_elsewhere()
    {
        var reading = Given.Read(Given.Table("children", "child,age", "Jo Bloggs,7", "Al Other,8"));

        reading.Findings.Select(f => (f.Rule, f.Times)).ShouldBe([("id-like-a-name", 2)]);
    }

    [Fact]
    public void A_neighbour_that_is_no_locality_is_passed_over_and_said()
    {
        var reading = Given.Read(Given.Table("localities", "locality,neighbours", "Hill,Vale; Moor", "Vale,Hill"));

        reading.Snapshot.Map.Localities.Select(l => (l.Id.Text, string.Join(";", l.Neighbours))).ShouldBe([("Hill", "Vale"), ("Vale", "Hill")]);
        reading.Findings.Select(f => (f.Rule, f.Value)).ShouldBe([("unknown-neighbour", "Moor")]);
    }
}
