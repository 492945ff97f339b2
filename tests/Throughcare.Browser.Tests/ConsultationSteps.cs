using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Throughcare.Calendar;
using static Microsoft.Playwright.Assertions;

namespace Throughcare.Browser.Tests;

/// <summary>What human resources and a worker do on the pages of a consultation, step by step.</summary>
internal static partial class ConsultationSteps
{
    public static DateOnly Today { get; } = LondonTime.Today(TimeProvider.System);

    public static async Task Timetable(Visit visit, string at, DateOnly preferencesClose)
    {
        var page = visit.Page;
        await visit.Open(at + "/timetable");
        await page.GetByLabel("What is consulted on?").SelectOptionAsync("four-teams");
        foreach (var (name, day) in new[] { ("Opens", Today.AddDays(-40)), ("Closes", Today.AddDays(-5)), ("PreferencesOpen", Today.AddDays(-20)), ("PreferencesClose", preferencesClose), ("Starts", Today.AddDays(60)) }) await Fill(page, name, day);
        await Press(page, "Save");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Consultation");
    }

    /// <summary>Makes links for everybody in scope, or for one, and gives the path of each.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Invite(Visit visit, string at, string? only = null)
    {
        var page = visit.Page;
        await visit.Open(at + "/preferences");
        foreach (var box in await page.Locator("input[name=Chosen]").AllAsync()) await box.SetCheckedAsync(only is null || await box.GetAttributeAsync("value") == only);
        var people = await page.Locator("input[name=Chosen]:checked").CountAsync();
        await Press(page, "Make links for those who are chosen");
        await Confirm(page);
        await Expect(page.Locator("main")).ToContainTextAsync(LinksMade());
        var rows = page.GetByRole(AriaRole.Table, new() { Name = "New links, to be passed on" }).Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(people);
        var (ids, links) = (await rows.Locator("th").AllInnerTextsAsync(), await rows.Locator("td").AllInnerTextsAsync());
        return ids.Zip(links).ToDictionary(r => r.First, r => new Uri(r.Second).AbsolutePath);
    }

    public static async Task Enter(Visit visit, string link, string worker)
    {
        await visit.Open(link);
        await visit.Page.GetByLabel("Your worker id").FillAsync(worker);
        await Press(visit.Page, "Continue");
    }

    public static async Task Release(Visit visit, string at)
    {
        var page = visit.Page;
        await visit.Open(at + "/release");
        await page.GetByLabel("Your name").FillAsync("Human resources");
        await page.GetByLabel("Why it may be released").FillAsync("Every wish was considered.");
        await Press(page, "Release");
        await Confirm(page);
        await Expect(page.Locator("main")).ToContainTextAsync("Named placements may be seen.");
    }

    public static async Task ChooseAll(IPage page)
    {
        foreach (var box in await page.Locator("input[name=Chosen]").AllAsync()) await box.CheckAsync();
    }

    /// <summary>Presses on where a page asks first whether it is meant so.</summary>
    public static async Task Confirm(IPage page)
    {
        await Expect(page.Locator("h1")).ToContainTextAsync("Check ");
        await page.Locator("main form button").First.ClickAsync();
    }

    public static async Task Fill(IPage page, string name, DateOnly day)
    {
        foreach (var (part, value) in new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) }) await page.Locator($"[name={name}-{part}]").FillAsync($"{value}");
    }

    public static async Task Fine(Visit visit)
    {
        await Fits(visit);
        (await visit.Barriers()).ShouldBeEmpty();
    }

    public static async Task Fits(Visit visit)
    {
        (await visit.ScrollsSideways()).ShouldBeFalse();
        visit.Complaints.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\d links? (was|were) made")]
    private static partial Regex LinksMade();

    public static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task Follow(IPage page, string link) => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
}
