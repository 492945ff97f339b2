using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Proposals;
using Throughcare.Testing;
using Throughcare.Web.Tests.Pages.Proposals;

namespace Throughcare.Web.Tests.Privacy;

/// <summary>The council's own template and words, from the settings to the documents of a decision.</summary>
public sealed class DocumentSettingsTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    [Fact]
    public async Task A_template_is_taken_in_shown_with_a_sample_used_in_documents_and_taken_away()
    {
        var visitor = site.As();
        (await Take(visitor, "words.docx", "no document"u8.ToArray())).Errors.ShouldBe(["This is not a Word document, or it is damaged. Open it in Word, save it as a Word document (.docx) or template (.dotx), and choose it again."]);
        var taken = await Take(visitor, "letters.docx", Template());
        taken.Text.ShouldContain("The template has been taken in.");
        taken.One("[data-filled]").TextContent.ShouldContain("It has no footer, and ours stands there");
        Header(await visitor.Client.GetByteArrayAsync("/council/settings/documents?as=sample")).ShouldStartWith("Marl letters");

        var content = ProposalFolder.Read(Checkout.PathTo("examples", "together-corrected"));
        var key = await site.Services.GetRequiredService<IProposalStore>().Create(content, new() { Source = "made up", ImportedAt = TimeProvider.System.GetUtcNow() });
        var document = $"/proposals/{key}/deciding/document/officer-report?as=docx";
        Header(await visitor.Client.GetByteArrayAsync(document)).ShouldStartWith("Marl letters");

        var words = await visitor.Open("/council/settings/wording");
        (await visitor.Send(words, "Save", [], ("Closing", "Two pregnant workers read this."))).Errors.ShouldHaveSingleItem().ShouldContain("gives away a small number of people");
        (await visitor.Send(words, "Save", [], ("Names[officer-report]", "Delegated report"), ("Closing", "Ask the director."))).Text.ShouldContain("Saved.");
        using (var word = WordprocessingDocument.Open(new MemoryStream(await visitor.Client.GetByteArrayAsync(document)), false))
        {
            word.PackageProperties.Title!.ShouldStartWith("Delegated report: ");
            word.MainDocumentPart!.Document.Body!.InnerText.ShouldContain("Ask the director.");
        }

        var ask = await visitor.Open("/council/settings/documents?remove=true");
        ask.Heading.ShouldBe("Take the template away?");
        (await visitor.Send(ask, "Take it away", [])).Text.ShouldContain("There is no template.");
        Header(await visitor.Client.GetByteArrayAsync(document)).ShouldNotContain("Marl letters");
    }

    private static string Header(byte[] bytes)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        return word.MainDocumentPart!.HeaderParts.Single().Header.InnerText;
    }

    private static async Task<Answer> Take(Visitor visitor, string name, byte[] bytes)
    {
        var page = await visitor.Open("/council/settings/documents");
        var token = page.Html.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Single().QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var parts = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "Files", name } };
        return await Visitor.Read(await visitor.Client.PostAsync("/council/settings/documents", parts));
    }

    private static byte[] Template()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new(new Paragraph(new Run(new Text("Marl letters"))));
            main.Document = new(new Body(new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) })));
        }
        return stream.ToArray();
    }
}
