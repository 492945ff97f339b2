using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Throughcare.App.Plans;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Plans;
using Throughcare.Measures;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Reports;

/// <summary>What is published of the two made-up councils, attacked: by what stands in the files and by nothing else.</summary>
public sealed class PublishedPlanTests
{
    private static readonly HidingRule Rule = new();

    public static TheoryData<string> Councils => ["borough", "county"];

    [Theory]
    [MemberData(nameof(Councils))]
    public void Nobody_works_out_a_small_number_from_the_published_tables(string council)
    {
        var made = Read(council);
        var hiding = PlanReport.Decide(made.Comparison, Audience.Everyone);

        hiding.Withheld.ShouldBeFalse();
        foreach (var table in PlanReport.Of(made, hiding).Tables.Where(t => t.Name == "team-by-locality" || t.Name.StartsWith("flows-", StringComparison.Ordinal))) Attack(table).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_attack_on_small_numbers_alone_hidden_is_seen_to_succeed()
    {
        var matrix = PlanTables.Matrix(Read("borough").Comparison.Baseline.Matrix);
        var naive = matrix with { Rows = [.. matrix.Rows.Select(r => (IReadOnlyList<ReportCell>)[.. r.Select(c => c.Number is { } n && Rule.IsSmall((int)n) ? new ReportCell(Shown.Mark) : c)])] };

        Attack(naive).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Councils))]
    public void No_file_holds_a_hidden_number_a_child_or_a_small_count_in_a_sentence(string council)
    {
        var made = Read(council);
        var hiding = PlanReport.Decide(made.Comparison, Audience.Everyone);
        var report = PlanReport.Of(made, hiding);
        using var folder = new Scratch();
        var files = ReportFiles.Write(report, folder.Path);
        var texts = files.Select(Everything).ToList();
        var figures = made.Comparison.Options.SelectMany(o => o.Figures?.All ?? []).Concat(made.Comparison.Baseline.Figures).SelectMany(f => f.Parts.Prepend(f)).ToList();
        var hidden = figures.Where(f => f.Share is { Whole: > 0 } && hiding.Show(f).Hidden).Select(f => f.Share!.Value.ToString()).Except(figures.Where(f => f.Share is not null && !hiding.Show(f).Hidden).Select(f => f.Share!.Value.ToString())).ToList();

        hidden.ShouldNotBeEmpty();
        texts.Count.ShouldBeGreaterThan(5);
        foreach (var text in texts)
        {
            hidden.ShouldAllBe(share => !text.Contains(share, StringComparison.Ordinal));
            made.Comparison.Baseline.Positions.ShouldAllBe(p => !Regex.IsMatch(text, $@"\b{Regex.Escape(p.Child.Id.Text)}\b"));
        }
        Sentences(report).SelectMany(s => SmallCountsInProse.Find(s)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Councils))]
    public void Pictures_and_what_is_said_of_them_have_the_numbers_of_their_tables_and_no_others(string council)
    {
        var made = Read(council);
        foreach (var chart in PlanReport.Of(made, PlanReport.Decide(made.Comparison, Audience.Everyone)).Sections.SelectMany(s => s.Blocks).OfType<ChartBlock>())
        {
            var shown = chart.Table.Rows.SelectMany(r => r.Skip(1)).SelectMany(c => Numbers(c.Text)).Concat(chart.Table.Rows.SelectMany(r => Numbers(r[0].Text))).ToHashSet();

            Numbers(chart.Chart.Title).Concat(Numbers(chart.Chart.Description)).ShouldAllBe(n => shown.Contains(n));
            Numbers(string.Join(' ', Regex.Matches(WebUtility.HtmlDecode(chart.Chart.Svg()), ">([^<]+)<").Select(m => m.Groups[1].Value))).ShouldAllBe(n => shown.Contains(n));
        }
    }

    [Fact]
    public void JSON_says_hidden_and_has_no_number_behind_it()
    {
        var made = Read("county");
        var hiding = PlanReport.Decide(made.Comparison, Audience.Everyone);
        var figure = made.Comparison.Baseline.Figures.First(f => f.Unit == FigureUnit.Children && f.Value is >= 1 and <= 5);
        var json = FigureJson.Of(new() { From = "", Figures = [FigureJson.Line(hiding.Show(figure))] });
        using var read = JsonDocument.Parse(json);
        var line = read.RootElement.GetProperty("figures")[0];

        line.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        line.GetProperty("hidden").GetBoolean().ShouldBeTrue();
        line.TryGetProperty("behind", out _).ShouldBeFalse();
        FigureWords.InCell(hiding.Show(figure)).ShouldBe("hidden");
        FigureJson.Of(new() { From = "", Figures = [FigureJson.Line(figure)] }).ShouldNotContain("hidden");
    }

    [Fact]
    public void Those_entitled_have_the_report_as_it_was() =>
        HtmlReportWriter.Write(PlanReport.Of(Read("county"), PlanReport.Decide(Read("county").Comparison, Audience.Entitled))).ShouldBe(HtmlReportWriter.Write(PlanReport.Of(Read("county"))));

    /// <summary>Reads a table back as a reader does: "hidden" is from 1 up, a number is itself, rows and columns add up to the totals that are there.</summary>
    private static IReadOnlyList<string> Attack(ReportTable table)
    {
        var flows = table.Name.StartsWith("flows-", StringComparison.Ordinal);
        var (first, rows) = (flows ? 2 : 1, table.Rows);
        var known = new List<KnownCount>();
        var sums = new List<CountSum>();
        for (var r = 0; r < rows.Count; r++)
            for (var c = first; c < rows[r].Count; c++)
                known.Add(rows[r][c].Text == Shown.Mark ? new($"{r}/{c}", 0, 1_000_000) : new($"{r}/{c}", (int)rows[r][c].Number!.Value, (int)rows[r][c].Number!.Value));
        for (var r = 0; r < rows.Count; r++)
            sums.Add(flows ? new($"{r}/2", [$"{r}/3", $"{r}/4"]) : new($"{r}/{rows[r].Count - 1}", [.. Enumerable.Range(first, rows[r].Count - 1 - first).Select(c => $"{r}/{c}")]));
        if (!flows && rows[^1][0].Text == "Total")
            for (var c = first; c < rows[0].Count; c++) sums.Add(new($"{rows.Count - 1}/{c}", [.. Enumerable.Range(0, rows.Count - 1).Select(r => $"{r}/{c}")]));
        var attacker = new Attacker(known, sums);
        return [.. known.Where(k => k.IsWorkedOut ? Rule.IsSmall(k.Least) : attacker.Range(k.Name) is null or { IsWorkedOut: true }).Select(k => k.Name)];
    }

    private static IEnumerable<string> Sentences(Report report) => report.Sections.SelectMany(s => s.Blocks).SelectMany(b => b switch
    {
        ParagraphBlock p => [p.Text],
        InsetBlock i => i.Text.StartsWith("Numbers of children", StringComparison.Ordinal) ? [] : [i.Text],
        ListBlock l => l.Items,
        FiguresBlock f => f.Figures.SelectMany(x => new[] { x.Figure.Definition, x.Figure.Denominator ?? "", FigureWords.Long(x.Figure) }),
        ChartBlock c => [c.Chart.Title, c.Chart.Description],
        _ => Array.Empty<string>(),
    });

    private static string Everything(string file)
    {
        if (Path.GetExtension(file) != ".xlsx") return WebUtility.HtmlDecode(File.ReadAllText(file));
        using var book = ZipFile.OpenRead(file);
        return string.Join('\n', book.Entries.Where(e => e.FullName.Contains("sheets/", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    private static IEnumerable<decimal> Numbers(string text) => Regex.Matches(text, @"\d[\d,]*(?:\.\d+)?").Select(m => decimal.Parse(m.Value.Replace(",", ""), CultureInfo.InvariantCulture));

    private static PlanMade Read(string council) => PlanOfFolder.Read(Checkout.PathTo("examples", council)).Made;

    private sealed class Scratch : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("throughcare-published-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
