using Throughcare.App.Reports;
using Throughcare.App.Reports.Charts;
using Throughcare.Measures;

namespace Throughcare.App.Decisions.Documents;

/// <summary>
/// A report as it may go out: small numbers of people are said as "some" in every text of it, whichever section it came from: names of options, columns and figures are typed by people too.
/// </summary>
internal static class PublicReport
{
    public static Report Of(Report report) => report with { Title = Say(report.Title), Subtitle = Say(report.Subtitle), Sections = [.. report.Sections.Select(s => s with { Heading = Say(s.Heading), Blocks = [.. s.Blocks.Select(Of)] })] };

    private static ReportBlock Of(ReportBlock block) => block switch
    {
        HeadingBlock heading => new HeadingBlock(Say(heading.Text)),
        ParagraphBlock paragraph => new ParagraphBlock(Say(paragraph.Text)),
        InsetBlock inset => new InsetBlock(Say(inset.Text)),
        ListBlock list => list with { Items = [.. list.Items.Select(Say)] },
        FiguresBlock figures => new FiguresBlock([.. figures.Figures.Select(f => f with { Figure = Of(f.Figure), Before = f.Before is { } before ? Of(before) : null, Better = f.Better is { } better ? Say(better) : null })]),
        TableBlock table => new TableBlock(Of(table.Table)),
        LongTableBlock table => new LongTableBlock(Of(table.Table)),
        ChartBlock chart => new ChartBlock(Of(chart.Chart), Of(chart.Table)),
        _ => throw new InvalidOperationException($"A {block.GetType().Name} is not known to be fit for everybody."),
    };

    private static ReportTable Of(ReportTable table) => table with { Caption = Say(table.Caption), Columns = [.. table.Columns.Select(c => c with { Heading = Say(c.Heading) })], Rows = [.. table.Rows.Select(r => (IReadOnlyList<ReportCell>)[.. r.Select(c => c with { Text = Say(c.Text) })])] };

    private static Chart Of(Chart chart) => chart with { Title = Say(chart.Title), Description = Say(chart.Description) } switch
    {
        BarChart bars => bars with { Rows = [.. bars.Rows.Select(r => r with { Name = Say(r.Name), Label = Say(r.Label), Group = r.Group is { } group ? Say(group) : null })], Lines = Of(bars.Lines) },
        BeforeAfterChart rows => rows with { Lines = Of(rows.Lines), Rows = [.. rows.Rows.Select(r => r with { Name = Say(r.Name), BeforeLabel = Say(r.BeforeLabel), AfterLabel = Say(r.AfterLabel) })] },
        TornadoChart rows => rows with { BaseName = Say(rows.BaseName), Rows = [.. rows.Rows.Select(r => r with { Name = Say(r.Name), Low = Say(r.Low), High = Say(r.High) })] },
        YearsChart years => years with { Parts = [.. years.Parts.Select(p => p with { Name = Say(p.Name) })], StepName = years.StepName is { } step ? Say(step) : null, Notes = years.Notes.ToDictionary(n => n.Key, n => Say(n.Value)) },
        // A flow is drawn of counts, small ones among them.
        var other => throw new InvalidOperationException($"A {other.GetType().Name} is not known to be fit for everybody."),
    };

    private static IReadOnlyList<MarkLine> Of(IReadOnlyList<MarkLine> lines) => [.. lines.Select(l => l with { Name = Say(l.Name) })];

    private static Figure Of(Figure figure) => figure with { Title = Say(figure.Title), Definition = Say(figure.Definition), Denominator = figure.Denominator is { } all ? Say(all) : null, From = figure.From is { } from ? Say(from) : null, Parts = [.. figure.Parts.Select(Of)] };

    private static string Say(string text) => SmallCountsInProse.WithoutSmall(text);
}
