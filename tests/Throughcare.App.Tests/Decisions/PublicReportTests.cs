using Throughcare.App.Decisions.Documents;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Charts;

namespace Throughcare.App.Tests.Decisions;

public class PublicReportTests
{
    private const string Small = "two pregnant workers";

    [Fact]
    public void No_text_of_a_picture_tells_a_small_number_of_people()
    {
        Chart[] charts =
        [
            new BarChart(Small, Small, [new(Small, 3, Small, Group: Small)], [new(Small, 2)]),
            new BeforeAfterChart(Small, Small, [new(Small, 3, 4, Small, Small)], [new(Small, 2)]),
            new TornadoChart(Small, Small, 10, Small, [new(Small, 8, 12, Small, Small)], v => $"{v}"),
            new YearsChart(Small, Small, ["2025/26"], [new(Small, [10])], Small, [8], new Dictionary<int, string> { [0] = Small }, v => $"{v}"),
        ];

        foreach (var chart in charts)
        {
            var shown = PublicReport.Of(With(chart)).Sections.Single().Blocks.OfType<ChartBlock>().Single().Chart;

            chart.Svg().ShouldContain("pregnant");
            (shown.Title + shown.Description + shown.Svg()).ShouldNotContain("two pregnant", customMessage: chart.GetType().Name);
        }
    }

    [Fact]
    public void A_picture_that_is_drawn_of_small_counts_is_never_published() =>
        Should.Throw<InvalidOperationException>(() => PublicReport.Of(With(new FlowChart("Children by team", "Children by team", "Today", "Then", [new("North", "South", 2, 1)])))).Message.ShouldContain("FlowChart");

    private static Report With(Chart chart) => new() { Title = "A report", Subtitle = "A council", Sections = [new("one", "One", [new ChartBlock(chart, new("table", "Table", [new("What")], [["Something"]]))])] };
}
