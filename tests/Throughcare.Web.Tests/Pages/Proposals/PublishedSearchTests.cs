using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.App.Decisions;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Proposals;
using Throughcare.Decisions;
using Throughcare.Testing;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>The search must see into every place of a Word document in which something may hide: each is broken here on purpose.</summary>
public sealed class PublishedSearchTests
{
    private const string One = "one pregnant worker";

    private static readonly byte[] Clean = Report();

    private static readonly Dictionary<string, Action<WordprocessingDocument>> Places = new()
    {
        ["text"] = d => d.MainDocumentPart!.Document.Body!.PrependChild(Say()),
        ["cached name in a chart"] = d => Change(Chart(d), "<c:v>An after-care team", $"<c:v>{One} An after-care team"),
        ["cached value in a chart"] = d => Change(Chart(d), @"(<c:numCache>.*?<c:v>)[0-9.]+", "${1}3"),
        ["name in the workbook of a chart"] = d => InWorkbook(d, "An after-care team", One),
        ["value in the workbook of a chart"] = d => InWorkbook(d, @"<x:v>[0-9]{2,}[0-9.]*</x:v>", "<x:v>3</x:v>"),
        ["alternative text"] = d => d.MainDocumentPart!.Document.Descendants<Wp.DocProperties>().First().Description = One,
        ["title of a picture"] = d => d.MainDocumentPart!.Document.Descendants<Wp.DocProperties>().First().Title = One,
        ["description of a table"] = d => d.MainDocumentPart!.Document.Descendants<TableDescription>().First().Val = One,
        ["title of the file"] = d => d.PackageProperties.Title = One,
        ["subject of the file"] = d => d.PackageProperties.Subject = One,
        ["property of the council's own"] = d => d.AddCustomFilePropertiesPart().Properties = new(new CustomDocumentProperty(new VTLPWSTR(One)) { FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", PropertyId = 2, Name = "Note" }),
        ["comment"] = d => d.MainDocumentPart!.AddNewPart<WordprocessingCommentsPart>().Comments = new(new Comment(Say()) { Id = "1", Author = "Officer" }),
        ["header"] = d => d.MainDocumentPart!.HeaderParts.First().Header.Append(Say()),
        ["footer"] = d => d.MainDocumentPart!.FooterParts.First().Footer.Append(Say()),
        ["footnote"] = d => d.MainDocumentPart!.AddNewPart<FootnotesPart>().Footnotes = new(new Footnote(Say()) { Id = 1 }),
    };

    public static TheoryData<string> Named => [.. Places.Keys];

    [Fact]
    public void A_published_report_with_pictures_holds_nothing_that_the_search_finds()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Clean), false);
        document.MainDocumentPart!.ChartParts.Count().ShouldBeGreaterThan(1);

        PublishedSearch.Leaks("report", Clean).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Named))]
    public void What_hides_in_one_place_of_a_document_is_found(string place)
    {
        using var stream = new MemoryStream();
        stream.Write(Clean);
        using (var document = WordprocessingDocument.Open(stream, true)) Places[place](document);

        PublishedSearch.Leaks("report", stream.ToArray()).ShouldNotBeEmpty();
    }

    private static byte[] Report()
    {
        var content = ProposalFolder.Read(Checkout.PathTo("examples", "after-care-corrected"));
        var of = DecisionCase.Of(content, ProposalReader.Read(content), new(2026, 11, 26));
        return DocumentOfFolder.Bytes(DecisionDocuments.Of(of, DocumentKind.OfficerReport, forPublication: true).Report, DocumentForm.Docx, of.Proposal.Council);
    }

    private static Paragraph Say() => new(new Run(new Text(One)));

    private static OpenXmlPart Chart(WordprocessingDocument document) => document.MainDocumentPart!.ChartParts.First(c => Text(c).Contains("An after-care team", StringComparison.Ordinal));

    private static void InWorkbook(WordprocessingDocument document, string pattern, string by)
    {
        var part = ((ChartPart)Chart(document)).EmbeddedPackagePart!;
        using var copy = new MemoryStream();
        using (var from = part.GetStream()) from.CopyTo(copy);
        using (var workbook = SpreadsheetDocument.Open(copy, true))
            foreach (var inside in workbook.WorkbookPart!.WorksheetParts.Cast<OpenXmlPart>().Concat(workbook.WorkbookPart.SharedStringTablePart is { } strings ? [strings] : [])) Change(inside, pattern, by, must: false);
        copy.Position = 0;
        part.FeedData(copy);
    }

    private static void Change(OpenXmlPart part, string pattern, string by, bool must = true)
    {
        var text = Text(part);
        var changed = System.Text.RegularExpressions.Regex.Replace(text, pattern, by, System.Text.RegularExpressions.RegexOptions.Singleline);
        if (must) changed.ShouldNotBe(text, "the place is not where the test looks for it");
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(changed));
        part.FeedData(stream);
    }

    private static string Text(OpenXmlPart part)
    {
        using var reader = new StreamReader(part.GetStream());
        return reader.ReadToEnd();
    }
}
