using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static Throughcare.Browser.Tests.ConsultationSteps;

namespace Throughcare.Browser.Tests;

/// <summary>A consultation of forty people, as human resources leads it: timetable, meetings, responses and replies, invitations, release, letters.</summary>
public sealed partial class HumanResourcesJourneyTests(Browsing browsing, LargeCountyWeb web) : IClassFixture<LargeCountyWeb>
{
    private string At => web.Home + "/consultation";

    private string Worker => web.InScope[0].Text;

    [Fact]
    public async Task From_the_timetable_over_a_link_and_a_reply_for_each_of_forty_people_to_the_letters()
    {
        web.InScope.Count.ShouldBeInRange(40, 80);
        await using var visit = await browsing.Visit(at: web.Address);
        var page = visit.Page;
        await Timetable(visit, At, Today);
        await Fine(visit);

        await Follow(page, "Meetings and documents");
        await page.GetByLabel("What kind of meeting?").SelectOptionAsync("union");
        await Fill(page, "On", Today.AddDays(-30));
        await page.GetByLabel("With whom, as a group").FillAsync("The unions");
        await page.GetByLabel("How many came, or how many one-to-ones were held").FillAsync("4");
        await Press(page, "Add the meeting");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "The unions" })).ToContainTextAsync("4");
        await Fine(visit);

        await visit.Open(At + "/themes");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Travel");
        await page.GetByLabel("We did", new() { Exact = true }).FillAsync("A desk in each base.");
        await Press(page, "Save");
        await Expect(page.Locator("[data-theme]")).ToContainTextAsync("We did: A desk in each base.");

        await Responses(visit);
        var links = await Invite(visit, At);
        links.Keys.ShouldBe(web.InScope.Select(w => w.Text), ignoreOrder: true);
        links.Values.Distinct().Count().ShouldBe(web.InScope.Count);
        await using (var worker = await browsing.Visit(at: web.Address))
        {
            await Enter(worker, links[Worker], Worker);
            await Expect(worker.Page.Locator("main")).ToContainTextAsync("About Travel: A desk in each base.");
        }

        await visit.Open(At + "/release");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Release", Exact = true })).ToHaveCountAsync(0);
        await visit.Open(At + "/outcomes");
        await Expect(page.Locator("main")).ToContainTextAsync("Nobody can be told an outcome yet.");
        await Timetable(visit, At, Today.AddDays(-1));
        await Release(visit, At);
        await Fine(visit);
        await Letters(visit);
    }

    /// <summary>One response is typed, and a sheet brings one of everybody else; all get a theme and a reply at once.</summary>
    private async Task Responses(Visit visit)
    {
        var page = visit.Page;
        await visit.Open(At + "/responses");
        await page.GetByLabel("The worker’s id").FillAsync(Worker);
        await page.GetByLabel("What was said").FillAsync("It is far to the new base.");
        await Press(page, "Keep the response");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Responses" })).ToContainTextAsync("It is far to the new base.");
        var sheet = "Staff ID,Comments\n" + string.Concat(web.InScope.Skip(1).Select((w, i) => $"{w},Comment {i} on the journey\n"));
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "responses.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(sheet) });
        await Press(page, "Bring the sheet");
        await Confirm(page);
        await Expect(page.Locator(".govuk-notification-banner")).ToContainTextAsync($"{web.InScope.Count - 1} responses were taken from the sheet.");

        // A long list goes over pages.
        var pages = 1 + await page.GetByRole(AriaRole.Link, new() { NameRegex = Number() }).CountAsync();
        for (var number = 1; number <= pages; number++)
        {
            await Choose(visit, number);
            await page.GetByLabel("Theme", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Travel" });
            await Press(page, "Give the theme");
            await Choose(visit, number);
            await page.GetByLabel("Text of the reply").FillAsync("About {themes}: {we_did}");
            await Press(page, "Reply");
            await Confirm(page);
        }
        await Expect(page.Locator("main")).ToContainTextAsync($"{web.InScope.Count} so far, {web.InScope.Count} replied to.");
        await Fine(visit);
    }

    private async Task Choose(Visit visit, int number)
    {
        await visit.Open($"{At}/responses?page={number}");
        await ChooseAll(visit.Page);
    }

    private async Task Letters(Visit visit)
    {
        var page = visit.Page;
        await visit.Open(At + "/outcomes");
        var letters = await page.RunAndWaitForDownloadAsync(() => Press(page, "Download the letters (Word)"));
        letters.SuggestedFilename.ShouldBe("outcome-letters.docx");
        var text = await WordsOf(letters);
        foreach (var worker in web.InScope) text.ShouldContain(worker.ToString());
        Outcome().Count(text).ShouldBe(web.InScope.Count);
        await Press(page, "Tell everybody on their page");
        await Confirm(page);
        await Expect(page.Locator("main")).ToContainTextAsync($"{web.InScope.Count} people have an outcome; {web.InScope.Count} were told");
        await Fine(visit);
    }

    private static async Task<string> WordsOf(IDownload letters)
    {
        using var zip = ZipFile.OpenRead(await letters.PathAsync());
        using var document = zip.GetEntry("word/document.xml")!.Open();
        return string.Join('\n', XDocument.Load(document).Descendants().Where(e => e.Name.LocalName == "p").Select(p => p.Value));
    }

    [GeneratedRegex(": your outcome")]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^\d+$")]
    private static partial Regex Number();
}
