using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Tests.Proposals;

public sealed class ProposalFolderTests : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("throughcare-test-").FullName;

    public void Dispose() => Directory.Delete(_place, recursive: true);

    private string Folder => Path.Combine(_place, "county");

    [Fact]
    public void A_folder_gives_back_the_content_it_was_given() => Contents.ComeBack(content =>
    {
        // A proposal has settings or a table: without both there is nothing to find.
        if (content.Settings.Length == 0) content = content with { Settings = "title: B\n" };
        ProposalFolder.Write(content, Folder);
        var back = ProposalFolder.Read(Folder);
        return back.Settings == "title: B\n" ? back with { Settings = "" } : back;
    });

    [Fact]
    public void Writing_again_takes_away_the_tables_that_are_gone_and_leaves_other_files_alone()
    {
        ProposalFolder.Write(Content(Table("children"), Table("teams")), Folder);
        File.WriteAllText(Path.Combine(Folder, "README.md"), "ours");

        ProposalFolder.Write(Content(Table("children")), Folder);

        Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order().ShouldBe(["README.md", "children.csv", "proposal.yaml"]);
    }

    [Fact]
    public void A_change_that_was_cut_short_before_it_was_complete_is_never_seen()
    {
        ProposalFolder.Write(Content(Table("children")), Folder);
        var halfway = Path.Combine(Folder, ".throughcare-incoming");
        Directory.CreateDirectory(halfway);
        File.WriteAllText(Path.Combine(halfway, "teams.csv"), "team\nhalf\n");

        ProposalFolder.Read(Folder).Tables.Select(t => t.File).ShouldBe(["children.csv"]);
        Directory.Exists(halfway).ShouldBeFalse();
    }

    [Fact]
    public void A_change_that_was_cut_short_after_it_was_complete_is_finished_by_the_next_to_open_the_folder()
    {
        ProposalFolder.Write(Content(Table("children"), Table("posts")), Folder);
        var halfway = Path.Combine(Folder, ".throughcare-incoming");
        Directory.CreateDirectory(halfway);
        File.WriteAllText(Path.Combine(halfway, "teams.csv"), "team\nNorth\n");
        File.WriteAllText(Path.Combine(halfway, ".complete"), "posts.csv");

        ProposalFolder.Read(Folder).Tables.Select(t => t.File).ShouldBe(["children.csv", "teams.csv"]);
    }

    [Fact]
    public void Those_who_read_while_others_write_see_one_whole_proposal_or_the_other()
    {
        var (small, large) = (Content(Table("children")), Content(Table("children"), Table("teams"), Table("posts"), Table("wards")));
        ProposalFolder.Write(small, Folder);
        var seen = new System.Collections.Concurrent.ConcurrentBag<int>();

        Parallel.For(0, 40, new() { MaxDegreeOfParallelism = 4 }, i =>
        {
            if (i % 2 == 0) ProposalFolder.Write(i % 4 == 0 ? large : small, Folder);
            else seen.Add(ProposalFolder.Read(Folder).Tables.Count);
        });

        seen.Distinct().ShouldBeSubsetOf([1, 4]);
    }

    [Fact]
    public void Rejected_rows_are_written_by_id_with_the_reason_and_what_to_do()
    {
        var table = new RawTable("list.csv", null, ["Child ID", "dob"], [new(7, ["1007", "31/02/2020"])]);
        var why = new Finding { Rule = "not-a-date", Severity = Severity.Error, What = "This is not a date.", Where = table.At(table.Rows[0], "date_of_birth"), Value = "31/02/2020", ToDo = "Write it." };

        ProposalFolder.Write(Content(Table("children")), Folder, [new(table, table.Rows[0], why)]);

        File.ReadAllLines(Path.Combine(Folder, "rejected.csv")).ShouldBe(
        [
            "file,sheet,row,id,column,value,reason,to_do",
            "list.csv,,7,1007,date_of_birth,31/02/2020,This is not a date.,Write it.",
        ]);
    }

    [Fact]
    public void Changed_rows_stand_in_their_own_file_until_an_import_changes_none()
    {
        var change = new ChangedRow { Child = "1007", Where = new("2023/e.csv", null, 7), Rule = "cut-at-next-start", Was = "open", Became = "to 2023-06-01", Why = "The next begins then." };

        ProposalFolder.Write(Content(Table("children")), Folder, [], [change]);
        ProposalFolder.Write(Content(Table("children")), Folder);

        File.ReadAllLines(Path.Combine(Folder, "changed.csv")).ShouldBe(["child,file,sheet,row,rule,was,became,why", "1007,2023/e.csv,,7,cut-at-next-start,open,to 2023-06-01,The next begins then."]);

        ProposalFolder.Write(Content(Table("children")), Folder, [], []);

        File.Exists(Path.Combine(Folder, "changed.csv")).ShouldBeFalse();
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_written_harmlessly_and_read_as_it_was()
    {
        var table = new RawTable("children.csv", null, ["child", "team"], [new(2, ["=HYPERLINK(\"x\")", "-1.5"])]);

        ProposalFolder.Write(Content(table), Folder);

        File.ReadAllText(Path.Combine(Folder, "children.csv")).ShouldBe("child,team\n\"'=HYPERLINK(\"\"x\"\")\",-1.5\n");
        ProposalFolder.Read(Folder).Tables[0].Rows[0].Cells.ShouldBe(["=HYPERLINK(\"x\")", "-1.5"]);
    }

    [Fact]
    public void A_table_that_cannot_be_read_is_an_error_of_the_proposal_and_never_just_absent()
    {
        ProposalFolder.Write(Content(Table("children")) with { Settings = "as_at: 2025-03-31\n" }, Folder);
        File.WriteAllBytes(Path.Combine(Folder, "workers.csv"), [0, 1, 2, 3, 0, 0, 0, 9]);

        var reading = ProposalReader.Read(ProposalFolder.Read(Folder));

        reading.Findings.Select(f => (f.Rule, f.Where?.File)).ShouldContain(("not-a-table", "workers.csv"));
    }

    [Fact]
    public void A_folder_that_is_no_proposal_is_refused_with_a_sentence()
    {
        Directory.CreateDirectory(Folder);

        Should.Throw<RefusedException>(() => ProposalFolder.Read(Folder)).Findings.Single().What.ShouldContain("neither proposal.yaml nor any table");
    }

    private static ProposalContent Content(params RawTable[] tables) => new() { Settings = "title: A\n", Tables = tables };

    private static RawTable Table(string name) => new(name + ".csv", null, ["a"], [new(2, ["1"])]);
}
