using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.App.Reports.Charts;
using Dc = DocumentFormat.OpenXml.Drawing.Charts;
using Dr = DocumentFormat.OpenXml.Drawing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Throughcare.App.Reports.Docx;

/// <summary>What stands between header and footer.</summary>
internal sealed class DocxBody(MainDocumentPart main, DocxStyles styles, DocxNumbering numbering)
{
    private const long Millimetre = 36_000;

    /// <summary>Rows of a table that is folded on a screen and still printed here.</summary>
    private const int Printed = 12;

    private readonly List<ContentsEntry> _entries = [];
    private uint _drawings;

    public Body Content { get; } = new();

    public void Write(Report report)
    {
        Content.Append(DocxText.Paragraph(styles.Title, report.Title), DocxText.Paragraph(styles.Subtitle, report.Subtitle));
        var here = Content.LastChild!;
        foreach (var section in report.Sections)
        {
            Heading(section.Heading, styles.Heading1, 1, section.NewPage);
            foreach (var block in section.Blocks) Block(block);
        }
        if (!report.Contents) return;
        foreach (var line in DocxContents.Of(_entries, styles)) here = here.InsertAfterSelf(line);
    }

    private void Block(ReportBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading.Text, styles.Heading2, 2, newPage: false);
                break;
            case ParagraphBlock paragraph:
                Content.Append(DocxText.Paragraph(styles.Normal, paragraph.Text));
                break;
            case InsetBlock inset:
                Content.Append(DocxText.Paragraph(styles.Inset, inset.Text));
                break;
            case ListBlock list:
                var numbers = list.Numbered ? numbering.BeginNumbers() : 0;
                foreach (var item in list.Items)
                    Content.Append(DocxText.Paragraph(list.Numbered ? styles.Numbers : styles.Bullets, item, list.Numbered ? DocxNumbering.Use(numbers) : numbering.Bullets()));
                break;
            case FiguresBlock { Figures.Count: > 0 } figures:
                Table(DocxFigures.Table(figures));
                break;
            case TableBlock table:
                Table(table.Table);
                break;
            case ChartBlock chart:
                Chart(chart.Chart);
                Table(chart.Table);
                break;
            // A decision has no files beside it: what fits is printed.
            case LongTableBlock { Table: { Rows.Count: <= Printed } table }:
                Table(table);
                break;
            case LongTableBlock { Table: var table }:
                Content.Append(DocxText.Paragraph(styles.Normal, $"{table.Caption}: {table.Rows.Count:#,0} {(table.Rows.Count == 1 ? "row" : "rows")}, in the file {table.Name}.csv."));
                break;
        }
    }

    private void Heading(string text, string style, int level, bool newPage)
    {
        var bookmark = $"_Toc{_entries.Count + 1:0000}";
        var id = (_entries.Count + 1).ToString();
        _entries.Add(new(text, bookmark, level));
        Content.Append(new Paragraph(newPage ? DocxText.Properties(style, new PageBreakBefore()) : DocxText.Properties(style), new BookmarkStart { Id = id, Name = bookmark }, DocxText.Run(text), new BookmarkEnd { Id = id }));
    }

    private void Table(ReportTable table)
    {
        foreach (var element in DocxTables.Of(table, styles)) Content.Append(element);
    }

    private void Chart(Chart chart)
    {
        var values = chart.Values();
        if (values.Rows.Count == 0 || values.Series.Count == 0) return;
        Content.Append(DocxText.Paragraph(styles.Caption, chart.Title));
        var part = main.AddNewPart<ChartPart>();
        var workbook = part.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using (var stream = new MemoryStream(ReportFiles.Workbook([DocxCharts.Table(values)]))) workbook.FeedData(stream);
        using (var stream = new MemoryStream(DocxCharts.Xml(values, part.GetIdOfPart(workbook)))) part.FeedData(stream);
        // A legend takes room beneath the bars.
        var tall = values.Shape == ChartShape.StackedColumns ? 85 : Math.Clamp(25 + 9 * values.Rows.Count * (values.Shape == ChartShape.Bars ? values.Series.Count : 1), 34, 210);
        Content.Append(new Paragraph(DocxText.Properties(styles.Normal, values.Notes.Count > 0 ? [new KeepNext()] : []), new Run(Drawing(chart, main.GetIdOfPart(part), 168 * Millimetre, tall * Millimetre))));
        if (values.Notes.Count > 0) Content.Append(DocxText.Paragraph(styles.Normal, string.Join(" ", values.Notes)));
    }

    private Drawing Drawing(Chart chart, string part, long wide, long tall)
    {
        var number = ++_drawings;
        return new(new Wp.Inline(
            new Wp.Extent { Cx = wide, Cy = tall }, new Wp.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Wp.DocProperties { Id = number, Name = $"Chart {number}", Title = DocxText.Clean(chart.Title), Description = DocxText.Clean(chart.Description) },
            new Wp.NonVisualGraphicFrameDrawingProperties(),
            new Dr.Graphic(new Dr.GraphicData(new Dc.ChartReference { Id = part }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
