using System.Text.Json;
using Throughcare.App.Tests.Plans;

namespace Throughcare.App.Tests.Costing;

public sealed class CostCommandTests
{
    [Fact]
    public void Decision_B_is_printed_as_published_with_its_headroom_and_ends_with_0()
    {
        var (ended, printed, said) = CommandLine.Run("cost", ExampleCosts.Folder("together"));

        ended.ShouldBe(0);
        var words = string.Join('\n', printed.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        words.ShouldContain("Together With supervisor 32 56 57 59 204");
        words.ShouldContain("Together With worker 69 123 127 131 450");
        words.ShouldContain("Total 101 179 184 190 654");
        words.ShouldContain("£1,919,069.67");
        words.ShouldContain("Within current capacity\nNo costs or savings are given.");
        said.ShouldContain("redundancy pay may be due");
    }

    [Fact]
    public void Every_figure_is_printed_as_JSON_and_its_parts_add_up()
    {
        var (_, printed, _) = CommandLine.Run("cost", ExampleCosts.Folder("manager"), "--json");

        using var json = JsonDocument.Parse(printed);
        var option = json.RootElement.GetProperty("options")[0];
        option.GetProperty("option").GetString().ShouldBe("third-manager");
        option.GetProperty("paid_back_in").GetString().ShouldBe("2027-09");
        var figures = option.GetProperty("figures").EnumerateArray().ToList();
        figures.Single(f => f.GetProperty("id").GetString() == "break-even-weeks-delayed-children").GetProperty("value").GetDecimal().ShouldBe(80);
        foreach (var figure in figures) AddsUp(figure);
    }

    [Fact]
    public void The_workbook_and_the_lists_for_finance_and_HR_are_written()
    {
        using var to = new PlanFolder();
        var (book, lists) = (Path.Combine(to.Path, "costs.xlsx"), Path.Combine(to.Path, "lists"));

        var (ended, _, said) = CommandLine.Run("cost", ExampleCosts.Folder("county"), "--out", book, "--exports", lists);

        ended.ShouldBe(0, said);
        using var file = File.OpenRead(book);
        new Book(file).Sheets.ShouldBe(["Summary", "Inputs", "Spine", "Rates", "Lines", "Posts", "Post parts", "Post months", "One-off", "Savings", "Funding"], ignoreOrder: true);
        var plan = File.ReadAllLines(Path.Combine(lists, "four-teams-medium-term-plan.csv"));
        plan[0].ShouldStartWith("Line,Kind,Cost centre,Budget code,2026/27 against base");
        plan.ShouldContain(l => l.StartsWith("Longer journeys to a new base,one-off,CP110,,4981.5", StringComparison.Ordinal));
        File.Exists(Path.Combine(lists, "four-teams-establishment.csv")).ShouldBeTrue();
        Directory.GetFiles(lists, "*redundancy*").ShouldBeEmpty("agency workers are not made redundant");
    }

    [Fact]
    public void A_folder_without_costs_is_told_what_to_add_and_ends_with_1()
    {
        using var folder = new PlanFolder();

        var (ended, printed, said) = CommandLine.Run("cost", folder.Path);

        (ended, printed).ShouldBe((1, ""));
        said.ShouldContain("Add post_lines.csv");
    }

    [Fact]
    public void A_workbook_of_two_options_is_refused_until_one_is_named()
    {
        using var folder = TwoOptions();

        var (ended, _, said) = CommandLine.Run("cost", folder.Path, "--out", Path.Combine(folder.Path, "costs.xlsx"));

        ended.ShouldBe(1);
        said.ShouldContain("Name one with --option: local, other.");
    }

    [Fact]
    public void Errors_in_the_tables_end_with_1_and_what_can_be_costed_is_shown()
    {
        using var folder = TwoOptions();
        folder.Write("one_off.csv", "option,item,kind,title,from,amount\nlocal,a,training,Training,2025-04-01,lots\n");

        var (ended, printed, said) = CommandLine.Run("cost", folder.Path, "--option", "local");

        ended.ShouldBe(1);
        printed.ShouldContain("A post");
        said.ShouldContain("one_off.csv, row 2, column amount");
    }

    [Fact]
    public void A_plan_has_the_costs_in_its_report_and_in_the_tables_beside_it_and_not_where_there_are_none()
    {
        using var with = TwoOptions();
        using var without = new PlanFolder();
        with.Write("proposal.yaml", PlanFolder.Settings + Years);
        with.Write("post_lines.csv", "option,line,title,starts,stated_cost\nlocal,a,A post,2025-04-01,50000\n");

        CommandLine.Run("plan", with.Path, "--iterations", "50").Exit.ShouldBe(0);
        CommandLine.Run("plan", without.Path, "--iterations", "50").Exit.ShouldBe(0);

        with.Read("plan", "report.html").ShouldContain("<h2>What it costs and who pays</h2>");
        with.Read("plan", "report.html").ShouldContain("without funding");
        with.Read("plan", "costs-local.csv").ShouldContain("A post,50000,50000,50000,50000,200000");
        without.Read("plan", "report.html").ShouldNotContain("What it costs");
        File.Exists(Path.Combine(without.Path, "plan", "costs-local.csv")).ShouldBeFalse();
    }

    private const string Years = "costing:\n  from: 2025/26\n  to: 2028/29\n";

    private static PlanFolder TwoOptions()
    {
        var folder = new PlanFolder(PlanFolder.Settings + "  - id: other\n    title: Another\n" + Years);
        folder.Write("post_lines.csv", "option,line,title,starts,stated_cost\nlocal,a,A post,2025-04-01,50000\n" + "other,b,Another post,2025-04-01,60000\n");
        return folder;
    }

    private static void AddsUp(JsonElement figure)
    {
        if (!figure.TryGetProperty("parts", out var parts)) return;
        parts.EnumerateArray().Sum(p => p.GetProperty("value").GetDecimal()).ShouldBe(figure.GetProperty("value").GetDecimal(), figure.GetProperty("id").GetString());
        foreach (var part in parts.EnumerateArray()) AddsUp(part);
    }
}
