using System.Globalization;
using System.IO.Compression;
using Microsoft.Playwright;
using Throughcare.Calendar;
using static Microsoft.Playwright.Assertions;

namespace Throughcare.Browser.Tests;

/// <summary>The consultation on four teams of the made-up county: as human resources leads it, and as one worker meets it on a phone.</summary>
public sealed class ConsultationJourneyTests(Browsing browsing) : IAsyncDisposable
{
    private const string At = Browsing.County + "/consultation", Plan = Browsing.County + "/plan/option/four-teams";

    /// <summary>May be in East and Brackmoor, or in North.</summary>
    private const string Worker = "SW9961366730";

    /// <summary>Nineteen people of the county may land elsewhere; the others stay, whatever is decided, and are not invited.</summary>
    private const int InScope = 19;

    private static readonly DateOnly Today = LondonTime.Today(TimeProvider.System);

    private readonly DeliveryWeb _web = new();

    [Fact]
    public async Task Human_resources_leads_from_the_timetable_over_a_link_for_each_person_in_scope_to_the_letters()
    {
        await using var visit = await browsing.Visit(at: _web.Start());
        var page = visit.Page;
        await Timetable(visit, Today);
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

        await visit.Open(At + "/responses");
        foreach (var (who, said) in new[] { (Worker, "It is far to the new base."), ("", "I like it.") })
        {
            await page.GetByLabel("The worker’s id").FillAsync(who);
            await page.GetByLabel("What was said").FillAsync(said);
            await Press(page, "Keep the response");
            await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Responses" })).ToContainTextAsync(said);
        }
        await ChooseAll(page);
        await page.GetByLabel("Theme", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Travel" });
        await Press(page, "Give the theme");
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Travel", Exact = true })).ToHaveCountAsync(2);
        await ChooseAll(page);
        await page.GetByLabel("Text of the reply").FillAsync("About {themes}: {we_did}");
        await Press(page, "Reply");
        await Fine(visit);
        await Press(page, "Send 2 replies");
        await Expect(page.Locator("main")).ToContainTextAsync("2 so far, 2 replied to.");
        await Fine(visit);

        var links = await Invite(visit);
        links.Values.Distinct().Count().ShouldBe(InScope);
        await using (var worker = await browsing.Visit(at: _web.ClientOptions.BaseAddress))
        {
            await Enter(worker, links[Worker]);
            await Expect(worker.Page.Locator("main")).ToContainTextAsync("About Travel: A desk in each base.");
        }

        await visit.Open(At + "/release");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Release", Exact = true })).ToHaveCountAsync(0);
        await visit.Open(At + "/outcomes");
        await Expect(page.Locator("main")).ToContainTextAsync("Nobody can be told an outcome yet.");
        await Timetable(visit, Today.AddDays(-1));
        await Release(visit);
        await Fine(visit);

        await visit.Open(At + "/outcomes");
        var letters = await page.RunAndWaitForDownloadAsync(() => Press(page, "Download the letters (Word)"));
        letters.SuggestedFilename.ShouldBe("outcome-letters.docx");
        var text = await WordsOf(letters);
        text.ShouldContain($"To {Worker}, social worker");
        text.ShouldContain($"From {Today.AddDays(60).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} you would work in North.");
        (text.Split(": your outcome").Length - 1).ShouldBe(InScope);
        await Press(page, "Tell everybody on their page");
        await Fine(visit);
        await Press(page, $"Tell {InScope} people");
        await Expect(page.Locator("main")).ToContainTextAsync($"{InScope} people have an outcome; {InScope} were told");
        await Fine(visit);
    }

    [Fact]
    public async Task A_worker_ranks_teams_on_a_phone_without_scripts_and_later_reads_the_outcome_with_its_reason()
    {
        await using var hr = await browsing.Visit(at: _web.Start());
        await Timetable(hr, Today);
        var link = (await Invite(hr, Worker))[Worker];

        await using var visit = await browsing.Visit(390, scripts: false, at: _web.ClientOptions.BaseAddress);
        var page = visit.Page;
        await visit.Open(link);
        await page.GetByLabel("Your worker id").FillAsync("SW9969239860");
        await Press(page, "Continue");
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("This link is for somebody else");
        await Fits(visit);
        await Enter(visit, link);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Which team would you like?");
        await page.GetByLabel("First choice of team").SelectOptionAsync("PT2");
        await page.GetByLabel("Second choice of team").SelectOptionAsync("PT1");
        await page.GetByLabel("Circumstances that should be considered").FillAsync("Cares for an uncle in the north of the county");
        await Fits(visit);
        await Press(page, "Send my order");
        await Expect(page.Locator("main")).ToContainTextAsync("Thank you. Your order is kept.");
        await Expect(page.Locator("main ol li")).ToHaveTextAsync(["North", "East and Brackmoor"]);
        await Expect(page.Locator("main")).ToContainTextAsync("Human resources has not answered yet.");
        await Fits(visit);

        await Timetable(hr, Today.AddDays(-1));
        await hr.Open(At + "/preferences");
        await Follow(hr.Page, Worker);
        await Expect(hr.Page.Locator("main")).ToContainTextAsync("Cares for an uncle");
        await hr.Page.Locator("[name=Decided][value=agreed]").CheckAsync();
        await hr.Page.Locator("[name=RuledOut][value=PT1]").CheckAsync();
        await hr.Page.GetByLabel("Answer to the worker").FillAsync("North it is.");
        await Press(hr.Page, "Save the answer");
        await hr.Open(At + "/preferences");
        await Press(hr.Page, "Put them into the option");
        await Expect(hr.Page.Locator("main")).ToContainTextAsync("The option holds what people would like");
        await hr.Open(Plan);
        await Press(hr.Page, "Work out the plan");
        await Expect(hr.Page.Locator("main")).ToContainTextAsync("keep their social worker", new() { Timeout = 90_000 });

        await Enter(visit, link);
        await Expect(page.Locator("main")).ToContainTextAsync("The last day to choose was");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("You would work in");
        await Release(hr);
        await hr.Open(At + "/outcomes");
        await Press(hr.Page, "Tell everybody on their page");
        await Press(hr.Page, $"Tell {InScope} people");
        await Expect(hr.Page.Locator("main")).ToContainTextAsync("were told on their own page");

        await Enter(visit, link);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Your outcome");
        await Expect(page.Locator("main")).ToContainTextAsync("You would work in North");
        await Expect(page.Locator("main")).ToContainTextAsync("Would move to North, because");
        await Expect(page.Locator("main")).ToContainTextAsync("This team is your first choice.");
        await Expect(page.Locator("main")).ToContainTextAsync("Agreed. North it is.");
        await Fits(visit);
    }

    private static async Task Timetable(Visit visit, DateOnly preferencesClose)
    {
        var page = visit.Page;
        await visit.Open(At + "/timetable");
        await page.GetByLabel("What is consulted on?").SelectOptionAsync("four-teams");
        foreach (var (name, day) in new[] { ("Opens", Today.AddDays(-40)), ("Closes", Today.AddDays(-5)), ("PreferencesOpen", Today.AddDays(-20)), ("PreferencesClose", preferencesClose), ("Starts", Today.AddDays(60)) }) await Fill(page, name, day);
        await Press(page, "Save");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Consultation");
    }

    /// <summary>Makes links for everybody in scope, or for one, and gives the path of each.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> Invite(Visit visit, string? only = null)
    {
        var page = visit.Page;
        await visit.Open(At + "/preferences");
        foreach (var box in await page.Locator("input[name=Chosen]").AllAsync()) await box.SetCheckedAsync(only is null || await box.GetAttributeAsync("value") == only);
        var people = await page.Locator("input[name=Chosen]:checked").CountAsync();
        await Press(page, "Make links for those who are chosen");
        await Press(page, people == 1 ? "Make 1 link" : $"Make {people} links");
        await Expect(page.Locator("main")).ToContainTextAsync($"{(people == 1 ? "1 link was" : $"{people} links were")} made.");
        var rows = page.GetByRole(AriaRole.Table, new() { Name = "New links, to be passed on" }).Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(people);
        var (ids, links) = (await rows.Locator("th").AllInnerTextsAsync(), await rows.Locator("td").AllInnerTextsAsync());
        return ids.Zip(links).ToDictionary(r => r.First, r => new Uri(r.Second).AbsolutePath);
    }

    private static async Task Enter(Visit visit, string link)
    {
        await visit.Open(link);
        await visit.Page.GetByLabel("Your worker id").FillAsync(Worker);
        await Press(visit.Page, "Continue");
    }

    private static async Task Release(Visit visit)
    {
        var page = visit.Page;
        await visit.Open(At + "/release");
        await page.GetByLabel("Your name").FillAsync("Human resources");
        await page.GetByLabel("Why it may be released").FillAsync("Every wish was considered.");
        await Press(page, "Release");
        await Press(page, "Release the placements");
        await Expect(page.Locator("main")).ToContainTextAsync("Named placements may be seen.");
    }

    private static async Task ChooseAll(IPage page)
    {
        foreach (var box in await page.Locator("input[name=Chosen]").AllAsync()) await box.CheckAsync();
    }

    private static async Task<string> WordsOf(IDownload letters)
    {
        using var zip = ZipFile.OpenRead(await letters.PathAsync());
        using var document = zip.GetEntry("word/document.xml")!.Open();
        return string.Join('\n', System.Xml.Linq.XDocument.Load(document).Descendants().Where(e => e.Name.LocalName == "p").Select(p => p.Value));
    }

    private static async Task Fill(IPage page, string name, DateOnly day)
    {
        foreach (var (part, value) in new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) }) await page.Locator($"[name={name}-{part}]").FillAsync($"{value}");
    }

    private static async Task Fine(Visit visit)
    {
        await Fits(visit);
        (await visit.Barriers()).ShouldBeEmpty();
    }

    private static async Task Fits(Visit visit)
    {
        (await visit.ScrollsSideways()).ShouldBeFalse();
        visit.Complaints.ShouldBeEmpty();
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task Follow(IPage page, string link) => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
