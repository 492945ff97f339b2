using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Templates;
using Throughcare.App.Tests.Privacy;
using Throughcare.App.Tests.Reports.Docx;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Reports.Templates;

public sealed class CouncilTemplateTests
{
    // A document is never the same bytes twice: its parts are tied by names that are made up anew.
    private static readonly byte[] First = Document(), Second = Document("Second");

    private static CouncilTemplates Of(FreshDatabase database) => new(database, Planted.Audit(database), new FixedClock(new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero)));

    [Theory, EveryDatabase]
    public async Task A_template_is_kept_for_its_council_alone_replaced_and_taken_away_each_with_an_event(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var templates = Of(database);
        (await templates.Look()).Template.ShouldBeNull();

        await templates.Take(new MemoryStream(First), "letters.docx");
        await templates.Take(new MemoryStream(Second), "letters-2.docx");
        (await templates.Of())!.FileName.ShouldBe("letters-2.docx");
        (await templates.Of())!.Document.SequenceEqual(Second).ShouldBeTrue();
        using (database.Council.EnterAll(AcrossCouncils.Installation))
        {
            await using var db = database.CreateDbContext();
            db.Add(new CouncilRow { Id = 2, Name = "Brackenshire" });
            await db.SaveChangesAsync();
        }
        using (database.Council.Enter(2)) (await templates.Of()).ShouldBeNull();

        await templates.Remove();
        (await templates.Of()).ShouldBeNull();
        await using var after = database.CreateDbContext();
        (await after.AuditEvents.CountAsync(e => e.Event == "template set")).ShouldBe(3);
        (await after.AuditEvents.Where(e => e.Event == "template set").Select(e => e.After).ToListAsync()).Count(a => a is null).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_used_is_refused_and_the_template_before_stays(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var templates = Of(database);
        await templates.Take(new MemoryStream(First), "letters.docx");

        await Should.ThrowAsync<RefusedException>(() => templates.Take(new MemoryStream("no document"u8.ToArray()), "letters.docx"));

        (await templates.Of())!.Document.SequenceEqual(First).ShouldBeTrue();
    }

    public static TheoryData<string, byte[], string> Useless => new()
    {
        { "text.docx", Encoding.UTF8.GetBytes("not a document"), "This is not a Word document, or it is damaged." },
        { "empty.docx", [], "There is nothing in this file." },
        { "zip.docx", Zip("readme.txt"), "This is not a Word document, or it is damaged." },
        { "book.docx", Zip("[Content_Types].xml", "xl/workbook.xml"), "This is not a Word document, or it is damaged." },
        { "broken.docx", Document()[..500], "This is not a Word document, or it is damaged." },
        { "secret.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "This file is protected by a password." },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument")], "This is a document of an older Word (.doc), which is not read." },
        { "macros.docm", Document(with: m => m.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3]))), "This file holds macros." },
        { "object.docx", Document(with: m => m.HeaderParts.Single().AddEmbeddedObjectPart("application/vnd.openxmlformats-officedocument.oleObject").FeedData(new MemoryStream([1, 2, 3]))), "This file holds an embedded object or control, such as a workbook or a button." },
        { "large.docx", new byte[10 * 1024 * 1024 + 1], "This file is larger than 10 MB, the most that a template may have." },
    };

    [Theory, MemberData(nameof(Useless))]
    public void A_file_that_is_no_template_is_refused_in_plain_words(string name, byte[] bytes, string why)
    {
        var found = Should.Throw<RefusedException>(() => TemplateFile.Read(new MemoryStream(bytes), name)).Findings.ShouldHaveSingleItem();
        found.What.ShouldBe(why);
        found.ToDo.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void What_a_template_lacks_is_ours_and_is_said()
    {
        var filled = new CouncilTemplate("t.docx", Document(), default).Filled;

        filled[0].ShouldStartWith("These styles are not in it, and ours stand in their place: Title, ");
        filled[0].ShouldNotContain("heading 1");
        filled[0].ShouldContain("heading 2");
        filled[1].ShouldBe("It has no footer, and ours stands there, with the numbers of the pages.");
        filled.Count.ShouldBe(2);
    }

    [Fact]
    public void The_sample_has_the_look_of_the_template_and_is_a_valid_document()
    {
        var sample = TemplateSample.Document(new("t.docx", Document("Our header"), default), "Northmere");
        DocxReportTests.Errors(sample).ShouldBeEmpty();
        using var word = WordprocessingDocument.Open(new MemoryStream(sample), false);
        word.MainDocumentPart!.HeaderParts.Single().Header.InnerText.ShouldStartWith("Our header");
        word.MainDocumentPart.ChartParts.ShouldHaveSingleItem();
    }

    [Fact]
    public void Documents_are_called_and_begin_and_end_in_the_councils_words()
    {
        var wording = new CouncilWording { Names = new Dictionary<string, string> { ["cabinet-report"] = "Report to the Executive" }, Opening = "First.", Closing = "Ask the director.\nIn another form.", ClosingHeading = "Contact" };
        var report = wording.In(new Report { Title = "Cabinet report: Teams", Subtitle = "", Sections = [new("a", "A", [new ParagraphBlock("Text.")])] }, DocumentKind.CabinetReport);

        report.Title.ShouldBe("Report to the Executive: Teams");
        report.Sections[0].Blocks.ShouldBe([new ParagraphBlock("First."), new ParagraphBlock("Text.")]);
        (report.Sections[^1].Heading, report.Sections[^1].Blocks.Count).ShouldBe(("Contact", 2));
        new CouncilWording().In(report, DocumentKind.CabinetReport).Sections.Count.ShouldBe(2);
    }

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names) zip.CreateEntry(name);
        return stream.ToArray();
    }

    internal static byte[] Document(string header = "Council letters", Action<MainDocumentPart>? with = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var top = main.AddNewPart<HeaderPart>("rIdHeader");
            top.Header = new(new Paragraph(new Run(new Text(header))));
            main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = new(
                new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true }, new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "Heading1" });
            main.Document = new(new Body(new Paragraph(new Run(new Text("Text of the template"))), new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdHeader" })));
            with?.Invoke(main);
        }
        return stream.ToArray();
    }
}
