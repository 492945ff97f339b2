using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Throughcare.App.Access;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals.Consultation;

/// <summary>Responses as they come: very long, in sheets of every kind, or in none. What cannot be taken is said in a sentence, and nothing is lost.</summary>
public class OddResponsesTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private static readonly Viewer Hr = TestViewers.Role("hr");

    [Fact]
    public async Task Twenty_thousand_words_are_kept_whole_and_more_than_can_be_kept_are_refused_and_stay_in_the_form()
    {
        var (at, hr) = (await Responses("Long"), site.As(Hr));

        var kept = await hr.Send(await hr.Open(at), "Keep the response", [], ("Text", Words(20_000)));
        kept.Text.ShouldContain("1 so far");
        kept.Text.ShouldContain("word1 ");
        kept.Text.ShouldContain("word20000");
        kept.Text.ShouldContain("(20,000 words)");

        var refused = await hr.Send(kept, "Keep the response", [], ("Text", Words(50_001)));
        refused.Errors.Single().ShouldStartWith("A response has 50,001 words; 50,000 is the most. Nothing was kept, and nothing was cut.");
        refused.One("textarea[name=Text]").TextContent.ShouldEndWith("word50001");
        (await hr.Open(at)).Text.ShouldContain("1 so far");
    }

    [Fact]
    public async Task A_workbook_semicolons_and_letters_of_Windows_are_read_with_odd_headings_kept()
    {
        var (at, hr) = (await Responses("Sheets"), site.As(Hr));

        (await Bring(hr, at, "form.xlsx", Workbook(["Employee No.", "What do you think?", "Shoe size"], ["w1", "Far from the Café", "7"]))).Text.ShouldContain("Far from the Café");
        var all = await Bring(hr, at, "list.csv", Encoding.Latin1.GetBytes("Staff ID;Comments;Téléphone\r\nw2;\"Too far; no bus in Orléans\";none\r\n"));

        all.Text.ShouldContain("Too far; no bus in Orléans");
        all.Text.ShouldContain("Téléphone: none");
        all.Text.ShouldContain("Shoe size: 7");
        all.Text.ShouldContain("2 so far");
    }

    [Theory]
    [InlineData("empty.csv", "", "Choose a CSV file or a workbook")]
    [InlineData("headings.csv", "Worker,Date\n", "No row of the file holds a response.")]
    [InlineData("blank.csv", "\n\n", "This file is empty.")]
    [InlineData("not-a-workbook.xlsx", "this is no workbook", "")]
    public async Task A_file_without_a_response_is_refused_in_a_sentence_and_what_was_there_stays(string name, string text, string said)
    {
        var (at, hr) = (await Responses($"Refused {name}"), site.As(Hr));
        await hr.Send(await hr.Open(at), "Keep the response", [], ("Text", "Kept before."));

        var refused = await Bring(hr, at, name, Encoding.UTF8.GetBytes(text));

        var error = refused.Errors.ShouldHaveSingleItem();
        error.ShouldStartWith(said);
        error.Split(' ').Length.ShouldBeGreaterThan(4, error);
        error.ShouldNotContain("Exception");
        (await hr.Open(at)).Text.ShouldContain("Kept before.");
    }

    [Fact]
    public async Task A_preference_for_a_team_that_the_option_no_longer_has_is_said_and_what_was_typed_stays()
    {
        var council = await site.Council("Team gone");
        var hr = site.As(Hr);
        var at = $"{council.Home}/consultation";
        var today = Throughcare.Calendar.LondonTime.Today(TimeProvider.System);
        (string, string)[] Day(string field, DateOnly day) => [($"{field}-day", $"{day.Day}"), ($"{field}-month", $"{day.Month}"), ($"{field}-year", $"{day.Year}")];
        await hr.Send(await hr.Open($"{at}/timetable"), [("Asked", "local"), .. Day("Opens", today.AddDays(-40)), .. Day("Closes", today.AddDays(-5)), .. Day("PreferencesOpen", today.AddDays(-20)), .. Day("PreferencesClose", today)]);
        var page = await hr.Open($"{at}/preferences");
        var made = await hr.Send(page, "Make links for those who are chosen", [], ("Chosen", "w2"));
        if (made.Heading.StartsWith("Check", StringComparison.Ordinal)) made = await hr.Send(made);
        var link = made.Html.QuerySelectorAll("table tbody tr").Where(r => Answer.Words(r.Children[0]) == "w2").Select(r => new Uri(Answer.Words(r.Children[1])).AbsolutePath).First();
        var worker = site.As(TestViewers.With());
        var open = await worker.Send(await worker.Open(link), ("Who", "w2"));

        // While the page is open the council takes the team out of the option.
        var store = council.Store;
        var kept = await store.Load(council.Key);
        var option = kept.Proposal.Options.Single(o => o.Id.Text == "local");
        await store.SaveOption(council.Key, option with { Teams = [.. option.Teams.Where(t => t.Team.Id.Text != "S")] });
        var refused = await worker.Send(open, ("Teams[0]", "S"), ("Circumstances", "Cares for an aunt"));

        refused.Errors.ShouldContain(e => e.StartsWith("S is not, or not any more, a team of the option."));
        refused.One("textarea[name=Circumstances]").TextContent.Trim().ShouldBe("Cares for an aunt");
    }

    private async Task<string> Responses(string title) => $"{(await site.Council(title)).Home}/consultation/responses";

    private static string Words(int count) => string.Join(' ', Enumerable.Range(1, count).Select(n => $"word{n}"));

    private static async Task<Answer> Bring(Visitor hr, string at, string name, byte[] file)
    {
        var page = await hr.Open(at);
        using var parts = new MultipartFormDataContent
        {
            { new StringContent(page.Html.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "Files", name },
        };
        var brought = await Visitor.Read(await hr.Client.PostAsync(new Uri(at + "?handler=Sheet", UriKind.Relative), parts));
        // What was read may be shown before it is kept.
        return brought.Heading.StartsWith("Check", StringComparison.Ordinal) ? await hr.Send(brought) : brought;
    }

    /// <summary>The least that is a workbook: one sheet, its words in the cells.</summary>
    private static byte[] Workbook(params string[][] rows)
    {
        var cells = string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((c, i) => $"<c r=\"{(char)('A' + i)}{r + 1}\" t=\"inlineStr\"><is><t>{System.Net.WebUtility.HtmlEncode(c)}</t></is></c>"))}</row>"));
        using var whole = new MemoryStream();
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
            Part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Form\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Part("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{cells}</sheetData></worksheet>");

            void Part(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }
        return whole.ToArray();
    }
}
