using System.IO.Compression;
using Throughcare.App.Plans;
using Throughcare.App.Reports.Plans;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.App.Tests.Plans;

public class PlanOfFolderTests
{
    private static readonly PlanRequest Quick = new() { Limits = new() { Iterations = 200_000, Gap = 0.005 } };

    private static FolderPlan Make(PlanFolder folder, string? output = null) => PlanOfFolder.Make(folder.Path, Quick, output);

    [Fact]
    public void A_folder_is_planned_and_children_who_keep_their_worker_come_first()
    {
        using var folder = new PlanFolder();

        var option = Make(folder).Made.Comparison.Options.Single();

        option.Figures!.Headlines[0].Id.ShouldBe("children-who-keep-their-worker");
        option.Figures.KeepWorker.Share!.Value.Whole.ShouldBe(5);
        option.Children.Single(c => c.Child.Text == "c1").ToWorker!.Value.Text.ShouldBe("w1");
        option.Children.Single(c => c.Child.Text == "c6").ToWorker.ShouldNotBeNull();
    }

    [Fact]
    public void The_run_is_kept_and_read_again_without_solving()
    {
        using var folder = new PlanFolder();
        var made = Make(folder).Made.Comparison.Options.Single();

        var read = PlanOfFolder.Read(folder.Path).Made.Comparison.Options.Single();

        read.Children.ShouldBe(made.Children);
        read.Proved.ShouldBe(made.Proved);
    }

    [Fact]
    public void A_run_of_an_older_extract_is_not_shown()
    {
        using var folder = new PlanFolder();
        Make(folder);
        folder.Write("workers.csv", "worker,role,fte,team\nw1,social worker,1,N\nw2,social worker,0.8,S\nw3,social worker,0.5,S\n");

        PlanOfFolder.Read(folder.Path).Made.Comparison.Options.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_seed_and_iterations_give_the_same_plan()
    {
        using var folder = new PlanFolder();

        Make(folder).Made.Comparison.Options.Single().Children.ShouldBe(Make(folder).Made.Comparison.Options.Single().Children);
    }

    [Fact]
    public void A_folder_without_an_option_is_planned_by_the_first_guess()
    {
        using var folder = new PlanFolder("title: None yet\ncouncil: Marl\nas_at: 2025-03-31\n");
        File.Delete(Path.Combine(folder.Path, "option_teams.csv"));

        Make(folder).Made.Comparison.Options.Single().Option.Id.ShouldBe(new OptionId("teams-by-locality"));
    }

    [Fact]
    public void Doing_nothing_is_not_planned_and_an_unknown_option_is_refused_with_those_there_are()
    {
        using var folder = new PlanFolder();

        Should.Throw<RefusedException>(() => PlanOfFolder.Make(folder.Path, Quick with { Only = OptionId.DoNothing }, null)).Findings.Single().Rule.ShouldBe("do-nothing-is-measured");
        Should.Throw<RefusedException>(() => PlanOfFolder.Make(folder.Path, Quick with { Only = new("x") }, null)).Message.ShouldContain("local");
    }

    [Fact]
    public void The_report_is_one_file_that_fetches_nothing_and_runs_nothing()
    {
        using var folder = new PlanFolder();
        Make(folder, Path.Combine(folder.Path, "plan"));

        var html = folder.Read("plan", "report.html");

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<link");
        html.ShouldNotContain("<img");
        html.Replace("xmlns=\"http://www.w3.org/2000/svg\"", "").ShouldNotContain("http://");
        html.ShouldNotContain("https://");
        html.ShouldContain("MADE UP");
        html.ShouldContain("<svg");
        html.ShouldContain("Suggested, for review: 0 of");
    }

    [Fact]
    public void Text_from_the_data_is_escaped()
    {
        using var folder = new PlanFolder();
        folder.Write("teams.csv", "team,name,phases,localities,base\nN,\"<b onclick=\"\"x\"\">North\",care,North,Highbridge\nS,South,care,South,Lowford\n");
        Make(folder, Path.Combine(folder.Path, "plan"));

        var html = folder.Read("plan", "report.html");

        html.ShouldContain("Two &amp; three &lt;teams&gt;");
        html.ShouldNotContain("<b onclick");
        html.ShouldContain("&lt;b onclick=&quot;x&quot;&gt;North");
    }

    [Fact]
    public void Every_table_of_the_report_is_a_file_and_a_sheet_with_the_same_columns()
    {
        using var folder = new PlanFolder();
        var plan = Make(folder, Path.Combine(folder.Path, "plan"));

        var tables = PlanReport.Of(plan.Made).Tables.ToList();

        tables.Select(t => t.Name).ShouldBeUnique();
        foreach (var table in tables) folder.Read("plan", table.Name + ".csv").Split('\n')[0].ShouldStartWith(table.Columns[0].Heading);
        using var workbook = ZipFile.OpenRead(Path.Combine(folder.Path, "plan", "tables.xlsx"));
        workbook.Entries.Count(e => e.FullName.Contains("worksheets/")).ShouldBe(tables.Count);
    }

    [Fact]
    public void Each_row_of_every_table_has_a_cell_for_each_column()
    {
        using var folder = new PlanFolder();

        foreach (var table in PlanReport.Of(Make(folder).Made).Tables)
            table.Rows.ShouldAllBe(r => r.Count == table.Columns.Count, table.Name);
    }

    [Fact]
    public void A_folder_whose_limits_clash_has_no_plan_and_says_which_limits()
    {
        using var folder = new PlanFolder();
        folder.Write("option_teams.csv", "option,team,name,phases,localities,base,fte_min,fte_max\nlocal,N,North,care,North,Highbridge,3,4\nlocal,S,South,care,South,Lowford,0.5,2\n");

        var option = Make(folder, Path.Combine(folder.Path, "plan")).Made.Comparison.Options.Single();

        option.Outcome.ShouldBeNull();
        option.Answer.Clash.ShouldNotBeEmpty();
        folder.Read("plan", "report.html").ShouldContain("These cannot hold together");
    }

    [Fact]
    public void A_child_and_a_worker_are_explained_from_the_kept_plan()
    {
        using var folder = new PlanFolder();
        Make(folder);
        var comparison = PlanOfFolder.Read(folder.Path).Made.Comparison;

        var child = ExplainAction.Of(comparison, "c1").Single();
        var worker = ExplainAction.Of(comparison, "w1").Single();

        child.Reason.ShouldStartWith("Stays with their social worker");
        child.Alternatives.Select(a => a.To).ShouldBe(["w2", "w3"], ignoreOrder: true);
        worker.IsChild.ShouldBeFalse();
        Should.Throw<RefusedException>(() => ExplainAction.Of(comparison, "nobody")).Findings.Single().Rule.ShouldBe("nobody");
    }

    [Fact]
    public void Before_there_is_a_plan_there_is_nothing_to_explain()
    {
        using var folder = new PlanFolder();

        Should.Throw<RefusedException>(() => ExplainAction.Of(PlanOfFolder.Read(folder.Path).Made.Comparison, "c1")).Findings.Single().Rule.ShouldBe("no-plan");
    }
}
