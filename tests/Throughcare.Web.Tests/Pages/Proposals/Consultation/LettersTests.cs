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
        foreach (var id in new[] { "w1", "w2", "w3" }) all.Words.ShouldContain($"{id}social worker");
        var one = await Download(hr, page, "w2", null);
        one.Words.ShouldContain("w2social workerSouthMarl Council");
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
    public async Task Names_that_are_sent_along_stand_in_the_letters_and_who_has_none_is_listed_first()
    {
        var (hr, page) = await Released("Names");

        var asked = await Visitor.Read(await Post(hr, page, "", null, "Staff number;Title;First name;Surname;Address line 1;Town\nw1;Dr;Bramble;Thistledown;4, Example Street;Highbridge\nw3;;;;;\n"));
        asked.Errors.Single().ShouldBe("2 of 3 letters have no name in the sheet: w2, w3. No letter was written. Add the names, or tick that these letters are addressed by id, and choose the sheet again.");
        asked.One(".govuk-form-group--error input[name=Names]");
        asked.One("input[name=ById]");
        asked.Html.DocumentElement.OuterHtml.ShouldNotContain("Thistledown");

        var written = await Download(hr, page, "", null, "Staff number;Title;First name;Surname;Address line 1;Town\nw1;Dr;Bramble;Thistledown;4, Example Street;Highbridge\n", byId: true);
        written.Words.ShouldContain("Dr Bramble Thistledown4, Example StreetHighbridge");
        written.Words.ShouldContain("Dear Dr Thistledown,");
        written.Words.ShouldContain("w2social workerSouthMarl Council");
        (await Download(hr, page, "w1", null, "worker id,name,salutation\nw1,Bramble Thistledown,Dear Bramble,\n")).Words.ShouldContain("Dear Bramble,");
        (await Download(hr, page, "", null)).Words.ShouldNotContain("Thistledown");
    }

    [Fact]
    public async Task A_sheet_that_cannot_be_used_is_refused_with_its_lines_and_a_text_without_a_name_too()
    {
        var (hr, page) = await Released("Bad names");

        foreach (var (sheet, says) in new (string, string[])[]
        {
            ("worker,name\nw1,Bramble\nw8,Sorrel\nw1,Nettle\n,Bracken\n",
                ["Row 3: No worker of the extract has the id of this row. Correct the id, or take the row out.", "Row 4: Worker w1 stands in row 2 already. Leave the row that is right, and take the other out.", "Row 5: This row has a name and no worker id. Give the worker's id as it stands in your extract."]),
            ("worker,town\nw1,Highbridge\n", ["No heading says which column holds the names. Give each column a heading in the first row: Worker id and Name, and Salutation and Address if you wish."]),
            ("name,town\nBramble,Highbridge\n", ["No heading says which column holds the workers' ids. Give each column a heading in the first row: Worker id and Name, and Salutation and Address if you wish."]),
        })
        {
            var refused = await Visitor.Read(await Post(hr, page, "", null, sheet));
            refused.Errors.ShouldBe(says);
            refused.One(".govuk-form-group--error input[name=Names]");
        }

        await hr.Send(page, "Save the text", [], ("Letter", "To {worker}: {reason}"));
        (await Visitor.Read(await Post(hr, page, "", null, "worker,name\nw1,Bramble\nw2,Sorrel\nw3,Nettle\n"))).Errors.Single().ShouldStartWith("The text of the letter has no {name}");
    }

    [Fact]
    public async Task The_words_of_the_council_stand_in_its_letters()
    {
        var (hr, page) = await Released("Words");
        var administrator = site.As(TestViewers.Role("administrator"));
        await administrator.Send(await administrator.Open("/council/settings/wording"), ("Opening", "We have a duty to consult you."), ("Closing", "This letter can be had in large print."));

        var words = (await Download(hr, page, "w2", null)).Words;

        words.ShouldContain("Dear colleague,We have a duty to consult you.");
        words.ShouldEndWith("Further informationThis letter can be had in large print.");
        await administrator.Send(await administrator.Open("/council/settings/wording"), ("Opening", ""), ("Closing", ""));
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

    internal static async Task<(string Words, string Headers)> Download(Visitor hr, Answer page, string whose, byte[]? template, string? names = null, bool byId = false)
    {
        var response = await Post(hr, page, whose, template, names, byId);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        using var document = WordprocessingDocument.Open(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), false);
        return (document.MainDocumentPart!.Document!.Body!.InnerText, string.Concat(document.MainDocumentPart.HeaderParts.Select(h => h.Header!.InnerText)));
    }

    internal static async Task<HttpResponseMessage> Post(Visitor hr, Answer page, string whose, byte[]? template, string? names = null, bool byId = false)
    {
        using var parts = new MultipartFormDataContent();
        parts.Add(new StringContent(page.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        parts.Add(new StringContent(whose), "Whose");
        if (template is not null) parts.Add(new ByteArrayContent(template) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "Files", "council.docx");
        if (names is not null) parts.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(names)), "Names", "names.csv");
        if (byId) parts.Add(new StringContent("yes"), "ById");
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
