using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.Web.Tests.Access;
using static Throughcare.Web.Tests.Pages.Proposals.Consultation.Consulting;

namespace Throughcare.Web.Tests.Pages.Proposals.Consultation;

/// <summary>Outcome letters as human resources downloads them: for everybody, for one, and in a template of the council's own.</summary>
public class LettersTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    [Fact]
    public async Task Letters_are_for_everybody_or_for_one_and_take_a_template_that_is_sent_along()
    {
        var (hr, page) = await Released("Letters");

        var all = await Download(hr, page, "", null);
        foreach (var id in new[] { "w1", "w2", "w3" }) all.Words.ShouldContain($"To {id}, social worker");
        var one = await Download(hr, page, "w2", null);
        one.Words.ShouldContain("To w2, social worker");
        one.Words.ShouldNotContain("w1");
        one.Words.ShouldContain("Human resources of Marl Council.");
        var own = await Download(hr, page, "", Template(WordprocessingDocumentType.Document));
        own.Headers.ShouldContain("The letterhead of the council");
        own.Words.ShouldNotContain("text of the template");
        (await Download(hr, page, "", null)).Headers.ShouldNotContain("The letterhead of the council");

        var saved = await hr.Send(page, "Save the text", [], ("WhomToAsk", "The office of human resources, 01632 960000"));
        (await Download(hr, saved, "w2", null)).Words.ShouldContain("The office of human resources, 01632 960000");
    }

    [Fact]
    public async Task A_template_that_cannot_be_used_is_refused_in_a_sentence_and_nobody_gets_a_letter()
    {
        var (hr, page) = await Released("Bad templates");
        byte[] password = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]];

        foreach (var (file, says) in new[]
        {
            (Encoding.UTF8.GetBytes("Dear all"), "This is not a Word document, or it is damaged."),
            (password, "This file is protected by a password."),
            (Template(WordprocessingDocumentType.MacroEnabledDocument), "This file holds macros."),
            (new byte[(10 << 20) + 1], "This file is larger than 10 MB"),
        })
        {
            var refused = await Visitor.Read(await Post(hr, page, "", file));
            refused.Status.ShouldBe(HttpStatusCode.OK);
            refused.Errors.Single().ShouldContain(says);
            refused.One(".govuk-form-group--error input[name=Files]");
        }
    }

    private async Task<(Visitor Hr, Answer Page)> Released(string title)
    {
        var (at, hr) = ($"/proposals/{(await site.Council(title)).Key}/consultation", site.As(TestViewers.Role("hr")));
        await Timetable(hr, at, preferencesClose: Today.AddDays(-1));
        await Release(hr, at);
        return (hr, await hr.Open($"{at}/outcomes"));
    }

    private static async Task<(string Words, string Headers)> Download(Visitor hr, Answer page, string whose, byte[]? template)
    {
        var response = await Post(hr, page, whose, template);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        using var document = WordprocessingDocument.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), false);
        return (document.MainDocumentPart!.Document!.Body!.InnerText, string.Concat(document.MainDocumentPart.HeaderParts.Select(h => h.Header!.InnerText)));
    }

    private static async Task<HttpResponseMessage> Post(Visitor hr, Answer page, string whose, byte[]? template)
    {
        using var parts = new MultipartFormDataContent();
        parts.Add(new StringContent(page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        parts.Add(new StringContent(whose), "Whose");
        if (template is not null) parts.Add(new ByteArrayContent(template) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "Files", "council.docx");
        return await hr.Client.PostAsync(new Uri($"{page.Path}?handler=Letters", UriKind.Relative), parts);
    }

    private static byte[] Template(WordprocessingDocumentType type)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, type))
        {
            var main = document.AddMainDocumentPart();
            if (type == WordprocessingDocumentType.MacroEnabledDocument) main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3]));
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new(new Paragraph(new Run(new Text("The letterhead of the council"))));
            main.Document = new(new Body(new Paragraph(new Run(new Text("text of the template"))), new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) })));
        }
        return stream.ToArray();
    }
}
