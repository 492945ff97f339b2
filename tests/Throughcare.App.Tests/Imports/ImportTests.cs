using System.Text;
using Throughcare.App.Imports;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Imports;

public sealed class ImportTests : IDisposable
{
    private const string EpisodeRows =
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\r\n"
        + "C1,29/02/2024,S,C2,N1,U4,PR1,,,,DT1 1XJ,,\r\n"
        + "C2,09/04/2023,S,V2,N1,U4,PR1,01/06/2023,E4A,,DT1 1XJ,,\r\n"
        + "C3,09/04/2023,S,V2,N1,U4,PR1,,,,DT4 7AA,,\r\n";

    private const string HeaderRows = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\nC1,M,29/02/2012,WBRI,,,\r\nC2,F,01/05/2010,WBRI,,,\r\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(2017, 628)]
    [InlineData(2018, 545)]
    [InlineData(2019, 339)]
    [InlineData(2020, 214)]
    [InlineData(2021, 140)]
    [InlineData(2022, 86)]
    public void Five_returns_give_the_children_in_care_of_each_31_March(int year, int children)
    {
        var imported = Import(new() { AsAt = new DateOnly(year, 3, 31) }, SharedFolder.PathTo("data", "ssda903", "d2i-demand-samples"));

        imported.Reading.Proposal.Extract.Snapshot.Children.Count(c => c.InCare).ShouldBe(children);
        imported.InCare.Select(c => c.Children).ShouldBe([628, 545, 339, 214, 140, 86]);
        imported.Counts.Where(c => c.TakenFor.StartsWith("SSDA903 Episodes")).Sum(c => c.RowsIn).ShouldBe(3_737);
        imported.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public void The_rows_that_merging_changed_are_listed_one_by_one()
    {
        var imported = Import(new(), SharedFolder.PathTo("data", "ssda903", "d2i-demand-samples"));

        imported.Changes.GroupBy(c => c.Rule).Select(g => (g.Key, g.Count())).ShouldBe([("told-again-by-later-return", 910), ("cut-at-next-start", 40)], ignoreOrder: true);
        imported.Findings.Count(f => f.Rule == "cut-at-next-start").ShouldBe(40);
        imported.AsAtFrom.ShouldBe("the last day of the latest return (2021/22)");
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    public void A_return_is_read_in_the_encodings_that_councils_save(string encoding, bool mark)
    {
        var text = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(At("e.csv"), [.. mark ? text.GetPreamble() : [], .. text.GetBytes(EpisodeRows)]);
        File.WriteAllBytes(At("h.csv"), [.. mark ? text.GetPreamble() : [], .. text.GetBytes(HeaderRows)]);

        var children = Import(new(), _folder).Reading.Proposal.Extract.Snapshot.Children;

        children.Select(c => c.Id.Text).ShouldBe(["C1", "C3"]);
        children[0].DateOfBirth.ShouldBe(new DateOnly(2012, 2, 29));
        children[0].InCareSince.ShouldBe(new DateOnly(2024, 2, 29));
    }

    [Fact]
    public void A_planted_child_without_a_header_row_is_kept_and_named_by_id()
    {
        Write("e.csv", EpisodeRows);
        Write("h.csv", HeaderRows);

        var imported = Import(new(), _folder);

        imported.Findings.Single(f => f.Rule == "child-without-header").Value.ShouldBe("C3");
        imported.Reading.Proposal.Extract.Snapshot.Children.ShouldContain(c => c.Id.Text == "C3" && c.InCare);
    }

    [Fact]
    public void Returns_lists_and_a_map_come_together()
    {
        Write("r/e.csv", EpisodeRows);
        Write("r/h.csv", HeaderRows);
        Write("r/s.csv", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\r\nC1,,SW1,29/02/2024,,MANAGE\r\nC3,,SW2,09/04/2023,,MANAGE\r\n");
        Write("staff.csv", "Worker ID,FTE,Team,Role\nSW1,0.6,North,social worker\nSW2,1,South,social worker\n");
        Write("lookup.csv", "postcode,lat,lon,ward_code\nDT1 1XJ,50.715,-2.44,W1\nDT4 7AA,50.61,-2.45,W2\n");
        Write("wards.csv", "ward,locality\nW1,Dorchester\nW2,Chesil\n");

        var snapshot = Import(new(), _folder).Reading.Proposal.Extract.Snapshot;

        snapshot.Children.Select(c => c.HomeLocality!.Value.Text).ShouldBe(["Dorchester", "Chesil"]);
        snapshot.Workers.Select(w => (w.Id.Text, w.Team!.Value.Text)).ShouldBe([("SW1", "North"), ("SW2", "South")]);
        snapshot.Workers[0].Fte.Value.ShouldBe(0.6m);
        snapshot.Involvements.Count.ShouldBe(2);
    }

    [Fact]
    public void Boundaries_and_postcodes_without_codes_give_wards_localities_and_neighbours()
    {
        Write("list.csv", "child,team,worker,postcode,age\n1,North,W1,AB1 1AA,9\n");
        Write("map.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"W1","name":"Upper","locality":"North"},"geometry":{"type":"Polygon","coordinates":[[[-2,51],[-1.9,51],[-1.9,51.1],[-2,51.1],[-2,51]]]}},
            {"type":"Feature","properties":{"code":"W2","name":"Lower","locality":"South"},"geometry":{"type":"Polygon","coordinates":[[[-2,50.9],[-1.9,50.9],[-1.9,51],[-2,51],[-2,50.9]]]}}]}
            """);
        Write("codes.csv", "postcode,lat,lon\nAB1 1AA,51.05,-1.95\nAB1 1AB,50.95,-1.95\nAB1 1AC,10,10\n");

        var imported = Import(new() { AsAt = new(2025, 3, 31) }, _folder);

        var snapshot = imported.Reading.Proposal.Extract.Snapshot;
        snapshot.Children.Single().HomeLocality!.Value.Text.ShouldBe("North");
        snapshot.Map.Localities.Single(l => l.Id.Text == "North").Neighbours.ShouldBe([new("South")]);
        imported.Findings.Single(f => f.Rule == "postcode-in-no-ward").Times.ShouldBe(1);
        imported.Content.Boundaries.ShouldNotBeNull();
    }

    [Fact]
    public void Boundaries_that_cross_themselves_are_left_out_with_the_reason_and_the_rest_is_kept()
    {
        Write("list.csv", "child,team,worker,locality,age\n1,North,W1,North,9\n");
        Write("map.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Upper"},"geometry":{"type":"Polygon","coordinates":[[[-2,51],[-1.9,51.1],[-1.9,51],[-2,51.1],[-2,51]]]}}]}""");

        var imported = Import(new() { AsAt = new(2025, 3, 31) }, _folder);

        imported.Findings.Single(f => f.Rule == "polygon-crosses-itself").Severity.ShouldBe(Severity.Error);
        imported.Content.Boundaries.ShouldBeNull();
        imported.Reading.Proposal.Extract.Snapshot.Children.Count.ShouldBe(1);
    }

    [Fact]
    public void Rows_that_cannot_be_true_leave_the_content_and_are_kept_apart_with_their_place()
    {
        Write("my list.csv", "child,team,worker,locality,age\n1,North,W1,North,9\n1,North,W1,North,9\n2,North,W1,North,9\n");

        var imported = Import(new() { AsAt = new(2025, 3, 31) }, _folder);

        imported.Rejected.ShouldHaveSingleItem().Why.Where!.ToString().ShouldStartWith("my list.csv, sheet children, row 3");
        var count = imported.Counts.Single();
        (count.RowsIn, count.Kept, count.Rejected).ShouldBe((3, 2, 1));
        imported.Content.Tables.Single(t => t.File == "children.csv").Rows.Count.ShouldBe(2);
        imported.Reading.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public void A_table_that_nobody_knows_is_a_finding_and_does_not_stop_the_rest()
    {
        Write("list.csv", "child,team,worker,locality,age\n1,North,W1,North,9\n");
        Write("odd.csv", "colour,shape\nred,round\n");

        var imported = Import(new() { AsAt = new(2025, 3, 31) }, _folder);

        imported.Findings.Single(f => f.Rule == "table-not-recognised").Value.ShouldBe("colour, shape");
        imported.Counts.Single(c => c.TakenFor.Length == 0).RowsIn.ShouldBe(1);
    }

    [Fact]
    public void When_nothing_is_known_the_import_is_refused()
    {
        Write("odd.csv", "colour,shape\nred,round\n");

        Should.Throw<RefusedException>(() => Import(new(), _folder)).Findings.ShouldContain(f => f.Rule == "nothing-recognised");
    }

    [Fact]
    public void A_list_without_any_date_is_refused_with_what_to_type()
    {
        Write("list.csv", "child,team,worker,locality,age\n1,North,W1,North,9\n");

        Should.Throw<RefusedException>(() => Import(new(), _folder)).Findings.ShouldContain(f => f.Rule == "no-date" && f.ToDo.Contains("--as-at"));
    }

    [Fact]
    public void The_next_extract_keeps_options_judgements_and_what_people_filled_in()
    {
        Write("first/list.csv", "child,team,worker,locality,age\n1,North,W1,North,9\n2,North,W1,North,9\n");
        var first = Import(new() { AsAt = new(2025, 3, 31) }, At("first")).Content;
        var existing = first with
        {
            Settings = "title: Ours # as agreed\nas_at: 2025-03-31\noptions:\n  - id: two-teams\n    title: Two teams\n",
            Tables =
            [
                .. first.Tables,
                Table("teams.csv", "team,phases", "North,care"), Table("option_teams.csv", "option,team,phases,localities", "two-teams,A,care,all"),
                Table("judgements.csv", "kind,subject,author,reason,made_on", "stay,1,Manager,Trust,2025-03-01"),
            ],
        };
        Write("next/list.csv", "child,team,worker,locality,age\n2,North,W2,North,10\n");
        Write("next/teams.csv", "team,base\nNorth,Town\n");

        var next = Import(new() { AsAt = new(2025, 9, 30), Existing = existing }, At("next"));

        next.Content.Settings.ShouldContain("title: Ours # as agreed");
        next.Reading.Settings.AsAt.ShouldBe(new DateOnly(2025, 9, 30));
        next.Reading.Proposal.Options.ShouldContain(o => o.Id.Text == "two-teams");
        next.Reading.Proposal.Judgements.Count.ShouldBe(1);
        next.Reading.Proposal.Extract.Snapshot.Children.Select(c => c.Id.Text).ShouldBe(["2"]);
        var team = next.Reading.Proposal.Extract.Snapshot.Teams.Single(t => t.Id.Text == "North");
        (team.Phases.Single().Text, team.Base).ShouldBe(("care", "Town"));
    }

    [Fact]
    public void The_xml_form_of_the_return_is_read_as_its_tables()
    {
        var imported = Import(new(), SharedFolder.PathTo("data", "ssda903", "liia-samples", "ssda903_xml_first25_children.xml"));

        imported.Counts.Single(c => c.TakenFor == "SSDA903 Header 2017/18").RowsIn.ShouldBe(25);
        imported.Counts.Single(c => c.TakenFor == "SSDA903 Episodes 2017/18").RowsIn.ShouldBe(46);
        imported.Reading.Proposal.Extract.Snapshot.Children.ShouldAllBe(c => c.DateOfBirth != null && c.LegalStatus != null);
    }

    [Fact]
    public void Other_xml_is_refused_by_name()
    {
        var path = SharedFolder.PathTo("data", "cin", "cin-2022.xml");

        Should.Throw<RefusedException>(() => Import(new(), path)).Findings.Single().Rule.ShouldBe("other-xml");
    }

    [Fact]
    public void Two_folders_given_one_by_one_are_two_years()
    {
        var samples = SharedFolder.PathTo("data", "ssda903", "d2i-demand-samples");

        var imported = Import(new(), Path.Combine(samples, "2020"), Path.Combine(samples, "2021"));

        imported.Source.ShouldBe("2 looked-after returns (SSDA903), 2020/21 to 2021/22");
    }

    private static RawTable Table(string file, string heading, params string[] rows) =>
        new(file, null, heading.Split(','), [.. rows.Select((r, i) => new RawRow(i + 2, r.Split(',')))]);

    private static Imported Import(ImportRequest request, params string[] paths) => Importer.Import(ImportSource.Of(paths), request);

    private string At(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }
}
