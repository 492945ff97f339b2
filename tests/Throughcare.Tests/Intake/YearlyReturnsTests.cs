using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Intake.Ssda903;
using static Throughcare.Tests.Intake.TableText;

namespace Throughcare.Tests.Intake;

public sealed class YearlyReturnsTests
{
    private static readonly DateOnly March2024 = new(2024, 3, 31);

    private static RawTable Episodes(string rows, string file = "2023/a.csv") =>
        Table(file, "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n" + rows);

    private static RawTable Header(string rows, string file = "2023/b.csv") => Table(file, "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + rows);

    private static RawTable SocialWorkers(string rows, string file = "2023/c.csv") => Table(file, "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n" + rows);

    [Theory]
    [InlineData("2017/episodes.csv", "first year named")]
    [InlineData("2018/episodes.csv", "last year named")]
    public void The_year_of_a_return_comes_from_its_dates(string file, string _)
    {
        var (returns, findings) = ReturnYears.Sort([Episodes("C1,09/04/2017,S,C2,N1,U4,PR1,31/10/2017,E7,,,,", file)]);

        returns.ShouldHaveSingleItem().Year.ShouldBe(new FinancialYear(2017));
        findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_named_after_another_year_is_a_finding_and_the_dates_are_believed()
    {
        var (returns, findings) = ReturnYears.Sort([Episodes("C1,09/04/2017,S,C2,N1,U4,PR1,31/10/2017,E7,,,,", "2021/episodes.csv")]);

        returns.ShouldHaveSingleItem().Year.ShouldBe(new FinancialYear(2017));
        findings.ShouldHaveSingleItem().Rule.ShouldBe("year-in-name-differs");
    }

    [Fact]
    public void Files_that_have_lost_their_folders_are_still_a_return_for_each_year()
    {
        var returns = ReturnsReading.Read(
        [
            Episodes("C1,09/04/2021,S,C2,N1,U4,PR1,,,,,,\nC2,09/04/2021,S,C2,N1,U4,PR1,01/06/2021,E4A,,,,", "episodes.csv"), Header("C1,2,17/12/2015,WBRI,,,", "header.csv"),
            Episodes("C1,09/04/2021,S,C2,N1,U4,PR1,01/06/2022,E4A,,,,", "episodes (1).csv"),
        ]);

        returns.Years.ShouldBe([new(2021), new(2022)]);
        returns.InCareOn(new DateOnly(2022, 3, 31)).ShouldBe(["C1"]);
        returns.InCareOn(new DateOnly(2023, 3, 31)).ShouldBeEmpty();
        returns.Details["C1"].DateOfBirth.ShouldBe(new DateOnly(2015, 12, 17));
    }

    [Fact]
    public void Rows_stacked_with_a_year_column_are_returns_of_their_own()
    {
        var stacked = Table("all.csv", """
            CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,HOME_POST,LA,YEAR
            C1,2016-01-13,S,C2,N1,U6,,,,X,2018
            C1,2016-01-13,S,C2,N1,U6,2018-06-21,E4A,,X,2019
            """);

        var returns = ReturnsReading.Read([stacked]);

        returns.Years.ShouldBe([new(2015), new(2018)]);
        returns.InCareOn(new DateOnly(2018, 7, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_child_with_episodes_and_no_header_row_is_kept_and_named_by_id()
    {
        var returns = ReturnsReading.Read([Episodes("C1,09/04/2023,S,C2,N1,U4,PR1,,,,,,\nC2,09/04/2023,S,C2,N1,U4,PR1,,,,,,"), Header("C1,2,17/12/2015,WBRI,,,")]);

        returns.InCareOn(March2024).ShouldBe(["C1", "C2"]);
        var finding = returns.Findings.Single(f => f.Rule == "child-without-header");
        finding.What.ShouldStartWith("Child C2 has episodes but stands in no Header; the child is kept");
    }

    [Fact]
    public void A_child_without_a_header_row_takes_the_date_of_birth_from_another_table()
    {
        var reviews = Table("2023/r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nC1,29/02/2012,01/06/2023,PN1");
        var returns = ReturnsReading.Read([Episodes("C1,09/04/2023,S,C2,N1,U4,PR1,,,,,,"), Header("C9,2,17/12/2015,WBRI,,,"), reviews]);

        ReturnsExtract.AsAt(returns, March2024).Tables.Named("children").Cell(0, "date_of_birth").ShouldBe("2012-02-29");
    }

    [Fact]
    public void Two_dates_of_birth_for_one_child_are_one_finding()
    {
        var returns = ReturnsReading.Read(
        [
            Episodes("C1,09/04/2023,S,C2,N1,U4,PR1,,,,,,"), Header("C1,2,17/12/2015,WBRI,,,"),
            Table("2023/r.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\nC1,18/12/2015,01/06/2023,PN1\nC1,18/12/2015,01/12/2023,PN1"),
        ]);

        returns.Findings.Count(f => f.Rule == "dates-of-birth-differ").ShouldBe(1);
        returns.Details["C1"].DateOfBirth.ShouldBe(new DateOnly(2015, 12, 17));
    }

    [Fact]
    public void Rows_in_are_rows_kept_and_rows_rejected()
    {
        var returns = ReturnsReading.Read([Episodes("""
            C1,09/04/2023,S,C2,N1,U4,PR1,,,,,,
            ,09/04/2023,S,C2,N1,U4,PR1,,,,,,
            C2,29/02/2023,S,C2,N1,U4,PR1,,,,,,
            C3,09/04/2023,S,C2,N1,U4,PR1,08/04/2023,E4A,,,,
            """)]);

        var count = returns.Counts.ShouldHaveSingleItem();
        (count.RowsIn, count.Kept, count.Rejected).ShouldBe((4, 1, 3));
        returns.Rejected.Select(r => (r.Row.Number, r.Why.Rule)).ShouldBe([(3, "missing-value"), (4, "not-a-date"), (5, "ends-before-it-begins")]);
    }

    [Fact]
    public void Columns_in_any_order_and_case_with_more_beside_them_are_known()
    {
        var table = Table("x.csv", "LA,dec,Rec,child,decom,rne,ls,place,home_post\nX,,,C1,2023-04-09,s,c2,u4,dt1 1xj");

        ReturnTable.Recognise(table).ShouldBe(ReturnTable.Episodes);
        var part = ReturnsExtract.AsAt(ReturnsReading.Read([table]), March2024);
        part.Tables.Named("children").Cell(0, "legal_status").ShouldBe("C2");
    }

    [Fact]
    public void The_day_of_a_handover_belongs_to_the_new_worker()
    {
        var part = ReturnsExtract.AsAt(ReturnsReading.Read(
        [
            Episodes("C1,09/04/2023,S,C2,N1,U4,PR1,,,,,,"),
            SocialWorkers("C1,17/12/2015,SW1,09/04/2023,31/03/2024,MANAGE\nC1,17/12/2015,SW2,31/03/2024,,ORGRST"),
        ]), March2024);

        var involvements = part.Tables.Named("involvements");
        involvements.Cell(0, "until").ShouldBe("2024-03-30");
        involvements.Cell(1, "reason").ShouldBe("ORGRST");
        part.Findings.ShouldNotContain(f => f.Rule == "two-allocated-workers");
    }

    [Fact]
    public void Two_workers_at_once_and_no_worker_at_all_are_findings_by_id()
    {
        var part = ReturnsExtract.AsAt(ReturnsReading.Read(
        [
            Episodes("C1,09/04/2023,S,C2,N1,U4,PR1,,,,,,\nC2,09/04/2023,S,C2,N1,U4,PR1,,,,,,"),
            SocialWorkers("C1,,SW1,09/04/2023,,MANAGE\nC1,,SW2,01/12/2023,,MANAGE\nC2,,SW1,09/04/2023,01/03/2024,MANAGE"),
        ]), March2024);

        part.Findings.Single(f => f.Rule == "two-allocated-workers").What.ShouldBe("Child C1 has 2 allocated workers on 2024-03-31: SW1, SW2.");
        part.Findings.Single(f => f.Rule == "child-with-no-allocated-worker").Value.ShouldBe("C2");
    }

    [Fact]
    public void A_worker_left_open_by_last_years_return_ends_where_this_years_begins()
    {
        var part = ReturnsExtract.AsAt(ReturnsReading.Read(
        [
            Episodes("C1,09/04/2022,S,C2,N1,U4,PR1,,,,,,", "2022/e.csv"), SocialWorkers("C1,,SW1,09/04/2022,,MANAGE", "2022/s.csv"),
            Episodes("C1,09/04/2022,S,C2,N1,U4,PR1,,,,,,\nC8,09/04/2022,S,C2,N1,U4,PR1,01/06/2023,E4A,,,,"), SocialWorkers("C1,,SW2,01/06/2023,,LEFTRL"),
        ]), March2024);

        part.Findings.ShouldNotContain(f => f.Rule == "two-allocated-workers");
        part.Changes.ShouldContain(c => c.Rule == "worker-ended-by-later-return" && c.Child == "C1");
    }

    [Fact]
    public void Unaccompanied_children_and_short_breaks_have_no_home_and_say_so()
    {
        var part = ReturnsExtract.AsAt(ReturnsReading.Read(
        [
            Episodes("C1,09/04/2023,S,V2,N8,U4,PR1,,,,DT1 1XJ,,\nC2,09/04/2023,S,V4,N1,U4,PR1,,,,DT1 1XJ,,\nC3,09/04/2023,S,V2,N8,U4,PR1,,,,DT1 1XJ,,"),
            Table("2023/u.csv", "CHILD,SEX,DOB,DUC\nC1,1,17/12/2007,\nC3,1,17/12/2005,17/12/2023"),
        ]), March2024);

        var children = part.Tables.Named("children");
        children.Rows.Select(r => children.Cell(r, "no_home")).ShouldBe(["unaccompanied", "short breaks", ""]);
        children.Rows.Select(r => children.Cell(r, "home_postcode")).ShouldBe(["", "", "DT1 1XJ"]);
    }

    [Fact]
    public void A_change_of_legal_status_alone_does_not_end_a_placement_or_a_period_of_care()
    {
        var part = ReturnsExtract.AsAt(ReturnsReading.Read([Episodes("""
            C1,09/04/2022,S,V2,N1,U4,PR1,01/06/2022,X1,PLACE,,,
            C1,01/06/2022,P,V2,N1,U6,PR1,01/05/2023,X1,,,,
            C1,01/05/2023,L,C2,N1,U6,PR1,,,,,,
            """)]), March2024);

        var children = part.Tables.Named("children");
        children.Cell(0, "in_care_since").ShouldBe("2022-04-09");
        children.Cell(0, "placed_since").ShouldBe("2022-06-01");
    }

    [Fact]
    public void Proceedings_are_taken_to_begin_with_the_unbroken_interim_order_and_that_is_said()
    {
        var part = ReturnsExtract.AsAt(ReturnsReading.Read([Episodes("C1,09/04/2023,S,C1,N1,U4,PR1,01/06/2023,X1,PLACE,,,\nC1,01/06/2023,P,C1,N1,U6,PR1,,,,,,")]), March2024);

        part.Tables.Named("children").Cell(0, "proceedings_issued").ShouldBe("2023-04-09");
        part.Findings.ShouldContain(f => f.Rule == "issue-assumed-from-interim-order");
    }

    [Fact]
    public void A_child_open_in_an_old_return_only_is_counted_and_named()
    {
        var returns = ReturnsReading.Read([Episodes("C1,09/04/2021,S,C2,N1,U4,PR1,,,,,,", "2021/e.csv"), Episodes("C2,09/04/2023,S,C2,N1,U4,PR1,01/06/2023,E4A,,,,")]);

        returns.InCareOn(March2024).ShouldBe(["C1"]);
        returns.Findings.Single(f => f.Rule == "open-in-old-return-only").Severity.ShouldBe(Severity.Warning);
    }
}
