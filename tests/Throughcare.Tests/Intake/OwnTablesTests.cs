using Throughcare.Intake;
using static Throughcare.Tests.Intake.TableText;

namespace Throughcare.Tests.Intake;

public sealed class OwnTablesTests
{
    [Theory]
    [InlineData("Child Unique ID,Allocated Team,Allocated Worker,Postcode,Age of Child (Years)", "children")]
    [InlineData("Worker ID,FTE,Team,Agency", "workers")]
    [InlineData("ward_code,ward_name,main_former_district,proxy_locality", "wards")]
    [InlineData("child,worker,since,until,role", "involvements")]
    [InlineData("Team Name,Phases,Localities,Base", "teams")]
    public void A_list_is_known_by_its_headings_whatever_the_file_is_called(string headings, string table) =>
        OwnTables.Recognise(Table("export 17.csv", headings + "\n1,2,3,4,5"))!.Name.ShouldBe(table);

    [Fact]
    public void A_list_of_children_with_postcode_and_locality_is_no_postcode_lookup()
    {
        PostcodeLookup.Is(Table("x.csv", "Child ID,Team,Postcode,Locality\n1,2,3,4")).ShouldBeFalse();
        PostcodeLookup.Is(Table("x.csv", "postcode,lat,lon,quality,ward_code\n1,2,3,4,5")).ShouldBeTrue();
        PostcodeLookup.Is(Table("x.csv", "pcd,laua,oseast1m,osnrth1m\n1,2,3,4")).ShouldBeTrue();
    }

    [Fact]
    public void What_is_not_known_says_what_was_seen_and_what_the_nearest_table_lacks()
    {
        var finding = OwnTables.NotRecognised(Table("x.csv", "CHILD,DECOM,RNE,LS\n1,2,3,4"));

        finding.What.ShouldContain("Episodes table of the looked-after return, which needs DEC too");
        finding.Value.ShouldBe("CHILD, DECOM, RNE, LS");
    }

    [Fact]
    public void A_list_laid_over_another_replaces_only_the_cells_that_it_fills()
    {
        var laid = OwnTables.Laid(ProposalTables.Workers, Table("workers.csv", "worker,fte,team\nW1,0.5,North\nW2,1,South"), Table("workers.csv", "worker,fte,role\nw1,,social worker\nW3,1,trainee"));

        laid.Rows.Select(r => string.Join(' ', laid.Cell(r, "worker"), laid.Cell(r, "fte"), laid.Cell(r, "team"), laid.Cell(r, "role")))
            .ShouldBe(["W1 0.5 North social worker".Replace("W1", "w1"), "W2 1 South ", "W3 1  trainee"]);
    }

    [Fact]
    public void A_national_lookup_gives_points_and_says_nothing_of_rows_without_a_place()
    {
        var read = PostcodeLookup.Read(Table("x.csv", "pcd,laua,oseast1m,osnrth1m\nDT1 1XJ,E06000059,369000,90700\nDT11XJ,E06000059,369000,90700\nnope,E06000059,1,1\nDT1 1XK,E06000059,0,0"));

        read.RowsIn.ShouldBe(4);
        read.Rejected.Select(r => r.Why.Rule).ShouldBe(["duplicate-postcode", "not-a-postcode"]);
        read.Rows[0].Point!.Value.Latitude.ShouldBe(50.71, 0.02);
        read.Rows[1].Point.ShouldBeNull();
    }
}
