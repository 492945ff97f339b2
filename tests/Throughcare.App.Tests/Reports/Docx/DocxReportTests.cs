using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using System.Text;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Charts;
using Throughcare.App.Reports.Docx;
using Throughcare.Findings;
using Throughcare.Measures;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Throughcare.App.Tests.Reports.Docx;

public sealed class DocxReportTests
{
    private static readonly DocxLook Look = new("Northmere Borough Council");

    [Fact]
    public void A_report_with_every_kind_of_part_is_a_valid_document() => Errors(DocxReportWriter.Write(Everything(), Look)).ShouldBeEmpty();

    [Fact]
    public void A_break_of_the_rules_of_the_format_is_seen()
    {
        using var stream = Opened(DocxReportWriter.Write(Everything(), Look));
        using (var document = WordprocessingDocument.Open(stream, true)) document.MainDocumentPart!.Document.Body!.Append(new Run(new Text("not in a paragraph")));
        Errors(stream.ToArray()).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_contents_name_every_heading_and_lead_to_it()
    {
        using var document = Read(Everything());
        var body = document.MainDocumentPart!.Document.Body!;
        var links = body.Descendants<Hyperlink>().ToList();
        links.Select(l => l.GetFirstChild<Run>()!.InnerText).ShouldBe(["Purpose", "Costs", "By year"]);
        var bookmarks = body.Descendants<BookmarkStart>().ToDictionary(b => b.Name!.Value!, b => b.Parent!.InnerText);
        links.Select(l => bookmarks[l.Anchor!.Value!]).ShouldBe(["Purpose", "Costs", "By year"]);
        body.Descendants<FieldCode>().Select(f => f.Text.Trim()).ShouldBe(links.Select(l => $"PAGEREF {l.Anchor!.Value} \\h"));
    }

    [Fact]
    public void A_letter_has_no_contents() => Read(Everything() with { Contents = false }).MainDocumentPart!.Document.Body!.Descendants<Hyperlink>().ShouldBeEmpty();

    [Fact]
    public void A_table_has_a_caption_and_its_heading_row_stands_again_on_every_page()
    {
        using var document = Read(Everything());
        foreach (var table in document.MainDocumentPart!.Document.Body!.Descendants<Table>())
        {
            table.GetFirstChild<TableProperties>()!.TableCaption!.Val!.Value.ShouldNotBeNullOrEmpty();
            table.Elements<TableRow>().First().Descendants<TableHeader>().ShouldHaveSingleItem();
            table.PreviousSibling<Paragraph>()!.InnerText.ShouldNotBeNullOrEmpty();
            table.NextSibling().ShouldBeOfType<Paragraph>();
        }
    }

    [Fact]
    public void A_picture_is_a_chart_whose_values_can_be_changed_and_which_is_told_to_those_who_do_not_see_it()
    {
        using var document = Read(Everything());
        var main = document.MainDocumentPart!;
        main.ChartParts.Count().ShouldBe(5);
        foreach (var part in main.ChartParts)
        {
            part.ChartSpace.GetFirstChild<C.ExternalData>()!.Id!.Value.ShouldBe(part.GetIdOfPart(part.EmbeddedPackagePart!));
            using var workbook = SpreadsheetDocument.Open(part.EmbeddedPackagePart!.GetStream(), false);
            workbook.WorkbookPart!.WorksheetParts.ShouldHaveSingleItem();
        }
        main.Document.Descendants<Wp.DocProperties>().ShouldAllBe(p => p.Description!.Value!.Length > 0 && p.Title!.Value!.Length > 0);
        main.Document.Descendants<Wp.DocProperties>().Select(p => p.Id!.Value).ShouldBeUnique();
    }

    [Fact]
    public void The_chart_and_its_workbook_hold_the_values_of_the_picture()
    {
        using var document = Read(Everything());
        var part = document.MainDocumentPart!.ChartParts.Single(p => p.ChartSpace.Descendants<C.LineChart>().Any());
        var series = part.ChartSpace.Descendants<C.BarChartSeries>().Single();
        series.Descendants<C.NumberingCache>().Single().Elements<C.NumericPoint>().Select(p => p.NumericValue!.Text).ShouldBe(["101000", "179000"]);
        series.Descendants<C.Formula>().Select(f => f.Text).ShouldBe(["values!$B$1", "values!$A$2:$A$3", "values!$B$2:$B$3"]);
        using var workbook = SpreadsheetDocument.Open(part.EmbeddedPackagePart!.GetStream(), false);
        workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(c => c.CellReference?.Value ?? c.InnerText).ShouldContain("101000");
        part.ChartSpace.Descendants<C.LineChartSeries>().Single().Descendants<C.NumberingCache>().Single().Elements<C.NumericPoint>().Select(p => p.NumericValue!.Text).ShouldBe(["120000", "120000"]);
    }

    [Fact]
    public void Each_numbered_list_begins_at_one()
    {
        using var document = Read(Everything());
        var lists = document.MainDocumentPart!.Document.Body!.Descendants<NumberingId>().Select(n => n.Val!.Value).Distinct().ToList();
        lists.Count.ShouldBe(3);
    }

    [Fact]
    public void A_made_up_council_is_said_to_be_so_in_the_header_of_every_page()
    {
        using var document = Read(Everything() with { MadeUp = true });
        document.MainDocumentPart!.HeaderParts.ShouldHaveSingleItem().Header.InnerText.ShouldContain("MADE UP");
        document.MainDocumentPart!.FooterParts.ShouldHaveSingleItem().Footer.InnerText.ShouldContain("Page ");
    }

    [Fact]
    public void Signs_that_no_document_can_hold_are_left_out_and_lines_are_joined()
    {
        using var document = Read(Of(new ParagraphBlock("Before\u0000\u000b after\nthe break 😀 \ud800 end")));
        document.MainDocumentPart!.Document.Body!.InnerText.ShouldContain("Before after the break 😀  end");
    }

    [Fact]
    public void The_document_says_its_language_and_title_and_names_no_person()
    {
        using var document = Read(Everything());
        document.PackageProperties.Title.ShouldBe("Four teams in place of three");
        document.PackageProperties.Creator.ShouldBe("Northmere Borough Council");
        document.PackageProperties.LastModifiedBy.ShouldBeNull();
        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value.ShouldBe("en-GB");
    }

    [Fact]
    public void The_styles_page_header_and_footer_of_the_councils_template_are_taken_over_and_its_text_is_not()
    {
        var written = DocxReportWriter.Write(Everything() with { MadeUp = true }, Look with { Template = Template() });
        Errors(written).ShouldBeEmpty();
        using var document = WordprocessingDocument.Open(Opened(written), false);
        var main = document.MainDocumentPart!;
        main.Document.Body!.Descendants<ParagraphStyleId>().ShouldContain(s => s.Val == "berschrift1");
        main.HeaderParts.Single().Header.InnerText.ShouldBe("Council lettersMADE UP. This council does not exist, and neither does anyone in it.");
        main.Document.Body.Elements<SectionProperties>().Single().GetFirstChild<PageMargin>()!.Left!.Value.ShouldBe(2000U);
        main.Document.InnerText.ShouldNotContain("Text of the template");
        main.WordprocessingCommentsPart.ShouldBeNull();
    }

    [Theory]
    [InlineData("not a document")]
    [InlineData("PK\u0003\u0004 broken")]
    public void A_template_that_cannot_be_read_is_refused(string content) =>
        Should.Throw<RefusedException>(() => DocxReportWriter.Write(Everything(), Look with { Template = Encoding.UTF8.GetBytes(content) })).Message.ShouldContain("The template is not a Word document");

    /// <summary>As a program in another language would keep it: the style's id differs, its name does not.</summary>
    private static byte[] Template()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Template))
        {
            var main = document.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new(new Paragraph(new Run(new Text("Council letters"))));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new(
                new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Standard", Default = true },
                new Style(new StyleName { Val = "Heading 1" }, new StyleRunProperties(new Color { Val = "FF0000" })) { Type = StyleValues.Paragraph, StyleId = "berschrift1" });
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new(new Comment(new Paragraph()) { Id = "1", Author = "Somebody" });
            main.Document = new(new Body(
                new Paragraph(new Run(new Text("Text of the template"))),
                new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) }, new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Left = 2000, Right = 1000, Top = 1000, Bottom = 1000, Header = 500, Footer = 500, Gutter = 0 })));
        }
        return stream.ToArray();
    }

    private static Report Of(params ReportBlock[] blocks) => new() { Title = "Four teams in place of three", Subtitle = "Northmere Borough Council.", Sections = [new("purpose", "Purpose", blocks)] };

    private static Report Everything()
    {
        var table = new ReportTable("costs", "Cost by year, in £k", [new("Post"), new("2025/26", true), new("2026/27", true)], [["Worker", 69, 123], ["Supervisor & lead <1.2>", 32, new ReportCell("c")]]);
        var figure = new Figure { Id = "total", Title = "Total cost", Value = 654000, Unit = FigureUnit.Pounds, Counts = Counts.Money, Definition = "All years.", From = "option 'new-team', version 3" };
        return new()
        {
            Title = "Four teams in place of three",
            Subtitle = "Northmere Borough Council. 3 March 2026.",
            Sections =
            [
                new("purpose", "Purpose", [new ParagraphBlock("To say “yes” or ‘no’."), new InsetBlock("Not decided."), new ListBlock(["First", "Second"]), new ListBlock(["Approve", "Delegate"], Numbered: true), new ListBlock(["Again"], Numbered: true)]),
                new("costs", "Costs",
                [
                    new FiguresBlock([new(figure, figure with { Value = 600000 }, "lower")]),
                    new HeadingBlock("By year"),
                    new ChartBlock(new YearsChart("It costs £280k", "Cost by year.", ["2025/26", "2026/27"], [new("Posts", [101000, 179000])], "Funding", [120000, 120000], new Dictionary<int, string> { [1] = "Grant ends" }, v => $"£{v}"), table),
                    new ChartBlock(new BarChart("North carries most", "Load.", [new("North", 20, "20"), new("South", 12, "12", BarLook.Agency)], [new("standard 16", 16)]), table),
                    new ChartBlock(new BeforeAfterChart("From 42% to 60%", "Share.", [new("Four teams", 42, 60, "42%", "60%"), new("None", null, 42, "", "42%")], []), table),
                    new ChartBlock(new FlowChart("Most keep their worker", "Flows.", "Today", "Plan", [new("North", "South", 5, 2), new("", "South", 0, 3)]), table),
                    new ChartBlock(new TornadoChart("Pay moves it most", "Tornado.", 100, "£100", [new("Pay award", 90, 120, "1%", "4%")], v => $"£{v}"), table),
                    new LongTableBlock(table), new TableBlock(table),
                ], NewPage: true),
            ],
        };
    }

    private static WordprocessingDocument Read(Report report) => WordprocessingDocument.Open(Opened(DocxReportWriter.Write(report, Look)), false);

    private static MemoryStream Opened(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        stream.Position = 0;
        return stream;
    }

    internal static List<string> Errors(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(Opened(bytes), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
