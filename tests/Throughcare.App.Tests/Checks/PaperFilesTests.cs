using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.App.Checks;
using Throughcare.Checks;
using Throughcare.Findings;

namespace Throughcare.App.Tests.Checks;

public class PaperFilesTests
{
    [Fact]
    public void A_Word_document_is_read_with_its_headings_points_and_tables()
    {
        using var docx = Papers.Docx(
            Papers.P("Purpose", "CouncilHeading"), Papers.P("To join two teams."),
            Papers.Rows(["Post", "2024/25", "2025/26", "Total"], ["Manager", "40", "61", "101"], ["Workers", "90", "140", "230"], ["Total", "130", "201", "341"]),
            Papers.P("Next steps", "Berschrift1"), new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 1 }, new NumberingId { Val = 3 })), new Run(new Text("Tell the staff"))));

        var paper = PaperFiles.Of(docx, "report.docx");

        paper.Passages.Select(p => (p.Kind, p.Place, p.Text)).ShouldBe(
        [
            (PassageKind.Heading, "paragraph 1", "Purpose"), (PassageKind.Paragraph, "paragraph 2", "To join two teams."),
            (PassageKind.Row, "table 1, row 1", "Post 2024/25 2025/26 Total"), (PassageKind.Row, "table 1, row 2", "Manager 40 61 101"), (PassageKind.Row, "table 1, row 3", "Workers 90 140 230"), (PassageKind.Row, "table 1, row 4", "Total 130 201 341"),
            (PassageKind.Heading, "paragraph 3", "Next steps"), (PassageKind.Point, "paragraph 4", "Tell the staff"),
        ]);
        PaperCheck.Of(paper).Clashes.ShouldContain(c => c.Rule.Id == "table-does-not-add-up" && c.What.Contains("331"));
    }

    [Fact]
    public void Deleted_text_of_tracked_changes_is_left_out_and_inserted_text_is_read()
    {
        using var docx = Papers.Docx(new Paragraph(new Run(new Text("Date of decision: ") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
            new DeletedRun(new Run(new DeletedText("3 May 2024"))), new InsertedRun(new Run(new Text("9 June 2024")))));

        PaperFiles.Of(docx, "report.docx").Passages.Single().Text.ShouldBe("Date of decision: 9 June 2024");
    }

    [Fact]
    public void A_text_box_is_read_once_and_not_in_the_middle_of_the_sentence_that_it_stands_in()
    {
        const string words = "<w:txbxContent><w:p><w:r><w:t>Publication date: 1 September 2024</w:t></w:r></w:p></w:txbxContent>";
        const string box = $"""
            <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:r><w:t xml:space="preserve">Date of decision: </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>{words}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{words}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>3 May 2024</w:t></w:r></w:p>
            """;
        using var docx = Papers.Docx(new Paragraph(box));

        var paper = PaperFiles.Of(docx, "report.docx");

        paper.Passages.Select(p => p.Text).ShouldBe(["Date of decision: 3 May 2024", "Publication date: 1 September 2024"]);
        PaperCheck.Of(paper).Clashes.Select(c => c.Rule.Id).ShouldBe(["late-publication"]);
    }

    [Fact]
    public void A_table_within_a_cell_is_a_table_of_its_own_and_not_a_part_of_the_cells_words()
    {
        var outer = Papers.Rows(["What it costs", "See inside"], ["Note", "None"]);
        outer.Descendants<TableCell>().ElementAt(1).PrependChild(Papers.Rows(["Post", "2024/25", "2025/26", "Total"], ["Manager", "40", "61", "101"], ["Workers", "90", "140", "230"], ["Total", "130", "201", "341"]));
        using var docx = Papers.Docx(outer);

        var paper = PaperFiles.Of(docx, "report.docx");

        paper.Passages.Select(p => p.Text).ShouldBe(["What it costs See inside", "Note None", "Post 2024/25 2025/26 Total", "Manager 40 61 101", "Workers 90 140 230", "Total 130 201 341"]);
        PaperCheck.Of(paper).Clashes.ShouldContain(c => c.Rule.Id == "table-does-not-add-up" && c.What.Contains("331"));
    }

    [Fact]
    public void Footnotes_are_read_after_the_text_and_the_lines_that_Word_draws_are_not()
    {
        using var docx = Papers.Docx(Papers.P("Date of decision: 3 May 2024"));
        using (var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(docx, true))
            document.MainDocumentPart!.AddNewPart<DocumentFormat.OpenXml.Packaging.FootnotesPart>().Footnotes = new(
                new Footnote(Papers.P("a line")) { Id = -1, Type = FootnoteEndnoteValues.Separator }, new Footnote(Papers.P("Publication date: 1 September 2024")) { Id = 1 });
        docx.Position = 0;

        var paper = PaperFiles.Of(docx, "report.docx");

        paper.Passages.Select(p => p.Text).ShouldBe(["Date of decision: 3 May 2024", "Publication date: 1 September 2024"]);
        PaperCheck.Of(paper).Clashes.Select(c => c.Rule.Id).ShouldBe(["late-publication"]);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Text_is_read_in_the_encoding_that_it_was_saved_in(string encoding)
    {
        var how = Encoding.GetEncoding(encoding);
        using var text = new MemoryStream([.. how.GetPreamble(), .. how.GetBytes("Date of decision: 3 May 2024\r\nPublication date: 1 September 2024\r\nCost: £1.2m – “in all”")]);

        var paper = PaperFiles.Of(text, "report.txt");

        paper.Passages[^1].Text.ShouldBe("Cost: £1.2m – “in all”");
        PaperCheck.Of(paper).Clashes.ShouldContain(c => c.Rule.Id == "late-publication");
    }

    [Theory]
    [InlineData("3rd May 2024")]
    [InlineData("May 3, 2024")]
    [InlineData("03/05/2024")]
    [InlineData("3.5.24")]
    [InlineData("2024-05-03")]
    [InlineData("Friday 3 May 2024")]
    public void A_day_is_the_same_day_however_it_is_written(string written) =>
        PaperCheck.Of(PaperFiles.OfText($"Date of decision: {written}\nPublication date: 1 September 2024")).Clashes.Single().What.ShouldStartWith("The decision of 3 May 2024 was published on 1 September 2024");

    [Theory]
    [InlineData("£1.2m", "£1,200k", true)]
    [InlineData("£1,200,000", "£1.2 million", true)]
    [InlineData("£1.2m", "£1,250k", false)]
    public void A_sum_is_the_same_sum_however_it_is_written(string cost, string funding, bool covers) =>
        PaperCheck.Of(PaperFiles.OfText($"Recommendation\nWe recommend the new posts. The total cost is {cost} over three years from 2025/26.\n\nOptions considered\nOption 1 - no change\nOption 2 - new posts\n\nA grant of {funding} in all pays for it.\n\nEquality: an equality impact assessment is attached."))
            .Clashes.Any(c => c.Rule.Id == "funding-short").ShouldBe(false, covers ? "the same sum" : "more than enough");

    [Fact]
    public void A_web_page_that_Word_saved_is_read_with_its_smart_quotes_and_without_its_hidden_marks()
    {
        var paper = PaperFiles.OfText("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:Author>Nobody</o:Author></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head>
            <body lang=EN-GB><p class=MsoNormal><b>Date of decision:</b><span style='mso-tab-count:1'> </span>3<sup>rd</sup> May 2024<o:p></o:p></p><p class=MsoNormal>The team&#8217;s name is &#8220;Duty&#8221; &#8211; <del>published on 4 May 2024</del><ins>published on 1 September 2024</ins>.<o:p>&nbsp;</o:p></p></body></html>
            """);

        paper.Passages.Select(p => p.Text).ShouldBe(["Date of decision: 3rd May 2024", "The team’s name is “Duty” – published on 1 September 2024."]);
    }

    [Fact]
    public void A_form_in_two_columns_of_a_Word_document_is_read_as_questions_and_answers()
    {
        using var docx = Papers.Docx(Papers.Rows(["Decision maker:", "Director"], ["Date of decision:", "3 May 2024"], ["Publication date:", "1 September 2024"], ["Procurement implications", ""]));

        PaperCheck.Of(PaperFiles.Of(docx, "report.docx")).Clashes.Select(c => c.Rule.Id).ShouldBe(["late-publication", "empty-answer"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    public void A_web_page_that_nests_without_end_is_refused_at_once(string tag)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Should.Throw<RefusedException>(() => PaperFiles.OfText($"<html><body>{string.Concat(Enumerable.Repeat($"<{tag}>", 200_000))}x")).Findings.Single().Rule.ShouldBe("nested-page");

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        PaperFiles.OfText($"<html><body>{string.Concat(Enumerable.Repeat($"<{tag}>One</{tag}>", 3_000))}<p>Two").Passages[^1].Text.ShouldBe("Two", "many one after the other are no nest");
    }

    [Fact]
    public void A_document_of_pictures_alone_says_so()
    {
        using var docx = Papers.Docx(new Paragraph(new Run(new Drawing())));

        Should.Throw<RefusedException>(() => PaperFiles.Of(docx, "scan.docx")).Findings.Single().What.ShouldBe("There are only pictures in this paper, and no text that could be read.");
    }

    [Fact]
    public void An_OpenDocument_text_is_told_by_its_name()
    {
        using var odt = new MemoryStream();
        using (var zip = new ZipArchive(odt, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = new StreamWriter(zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())) entry.Write("application/vnd.oasis.opendocument.text");
        odt.Position = 0;

        Should.Throw<RefusedException>(() => PaperFiles.Of(odt, "report.odt")).Findings.Single().What.ShouldBe("This is an OpenDocument text (.odt), which is not read.");
    }

    [Fact]
    public void A_web_page_is_read_without_its_scripts_and_menus()
    {
        var paper = PaperFiles.OfText("""
            <!doctype html><html><head><title>x</title><script>var decided = "1 May 1999"</script></head><body><nav><a href="/">Home</a></nav>
            <h1>Decision</h1><p>Date of decision:&nbsp;<b>3&nbsp;May</b> 2024</p><div>Published on <span>9 September</span> 2024<ul><li>One point<ul><li>Within it</li></ul></li></ul></div>
            <table><tr><th>Post</th><th>FTE</th></tr><tr><td>Manager</td><td>1</td></tr></table></body></html>
            """);

        paper.Passages.Select(p => (p.Kind, p.Text)).ShouldBe(
        [
            (PassageKind.Heading, "Decision"), (PassageKind.Paragraph, "Date of decision: 3 May 2024"), (PassageKind.Paragraph, "Published on 9 September 2024"), (PassageKind.Point, "One point"), (PassageKind.Point, "Within it"),
            (PassageKind.Row, "Post FTE"), (PassageKind.Row, "Manager 1"),
        ]);
    }

    [Fact]
    public void Text_from_Word_with_smart_quotes_and_tables_is_read()
    {
        var found = PaperCheck.Of(PaperFiles.OfText("Report Author: Ada O’Example\r\n\r\n“The team will comprise 6.5 FTE posts”:\r\n\r\n•\t1 FTE team manager\r\n•\t4.5\u00a0FTE social workers\r\n\r\nPost\t2024/25 £k\tTotal £k\r\nManager\t£40\t£40\r\nWorkers\t£90\t£90\r\nTotal\t£1,130\t£130\r\n")).Clashes;

        found.ShouldContain(c => c.Rule.Id == "fte-does-not-add-up" && c.First.Words.StartsWith('“'));
        found.ShouldContain(c => c.Rule.Id == "table-does-not-add-up");
    }

    [Theory]
    [InlineData("password-protected", "protected by a password")]
    [InlineData("not-a-document", "is none, or it is damaged")]
    [InlineData("damaged", "is none, or it is damaged")]
    [InlineData("empty-file", "nothing in this paper")]
    [InlineData("a PDF", "This is a PDF")]
    [InlineData("old", "older Word")]
    [InlineData("workbook", "This is a workbook")]
    [InlineData("bytes", "is none, or it is damaged")]
    public void What_cannot_be_read_is_refused_in_plain_words(string file, string says)
    {
        using var stream = file switch
        {
            "password-protected" => new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]]),
            "old" => new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument")]),
            "not-a-document" => Zip("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            "damaged" => new MemoryStream([(byte)'P', (byte)'K', 3, 4, .. new byte[300]]),
            "empty-file" => new MemoryStream(),
            "a PDF" => new MemoryStream("%PDF-1.7 and more"u8.ToArray()),
            "workbook" => Zip("xl/workbook.xml", "<workbook/>"),
            _ => new MemoryStream([.. Enumerable.Range(0, 900).Select(i => (byte)(i * 7 % 32))]),
        };

        var refused = Should.Throw<RefusedException>(() => PaperFiles.Of(stream, "report.docx"));

        refused.Findings.Single().What.ShouldContain(says);
        refused.Findings.Single().ToDo.ShouldEndWith(".");
    }

    [Fact]
    public void A_document_of_300_pages_is_read()
    {
        using var docx = Papers.Docx([.. Enumerable.Range(0, 300 * 12).Select(i => Papers.P($"Paragraph {i}. " + string.Join(" ", Enumerable.Repeat("The team meets each week to plan the work with children and their families.", 3)))), Papers.P("Date of decision: 3 May 2024"), Papers.P("Publication date: 1 September 2024")]);

        PaperCheck.Of(PaperFiles.Of(docx, "long.docx")).Clashes.ShouldContain(c => c.Rule.Id == "late-publication" && c.First.Where == "paragraph 3601");
    }

    [Fact]
    public void A_paper_beyond_the_limit_is_refused() =>
        Should.Throw<RefusedException>(() => PaperFiles.OfText(string.Concat(Enumerable.Repeat("A line.\n", PaperFiles.MostPassages + 1)))).Findings.Single().Rule.ShouldBe("paper-too-long");

    private static MemoryStream Zip(string entry, string text)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry(entry).Open())) writer.Write(text);
        stream.Position = 0;
        return stream;
    }
}
