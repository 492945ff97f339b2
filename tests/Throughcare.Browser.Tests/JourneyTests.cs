using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Throughcare.Browser.Tests;

public class JourneyTests(Browsing browsing)
{
    private static string List => "child,team,worker,home locality,age,legal status\n" + string.Concat(Enumerable.Range(1, 12).Select(n =>
        $"K{n:000},{(n <= 6 ? "North" : "South")},W{1 + (n - 1) / 3},{(n % 2 == 0 ? "North" : "South")},{5 + n % 9},C2\n"));

    [Theory, InlineData(true, 1280), InlineData(false, 1280), InlineData(true, 375)]
    public async Task From_a_list_to_a_plan(bool scripts, int width)
    {
        await using var visit = await browsing.Visit(width, scripts);
        var page = visit.Page;
        var title = $"Journey {width} {(scripts ? "with" : "without")} scripts";

        await visit.Open("/bring-a-list");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(List) });
        await page.GetByLabel("What is the proposal called?").FillAsync(title);
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("31");
        await page.GetByLabel("Month").FillAsync("3");
        await page.GetByLabel("Year").FillAsync("2025");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Check what was understood", new() { Timeout = 30_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the proposal" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("What we have", new() { Timeout = 30_000 });

        await page.GetByRole(AriaRole.Link, new() { Name = "Options" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Suggest teams by locality" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it as an option" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on to the plan" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Work out the plan" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("children keep their social worker", new() { Timeout = 90_000 });

        visit.Complaints.ShouldBeEmpty();
        (await visit.ScrollsSideways()).ShouldBeFalse();
        if (scripts)
        {
            await Expect(page.Locator(".tc-chart svg").First).ToBeVisibleAsync();
            (await visit.Barriers()).ShouldBeEmpty();
        }
        else
        {
            await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Children from today's team to the team of the plan" })).ToBeVisibleAsync();
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Counts_give_a_baseline_by_keyboard_alone(bool scripts)
    {
        await using var visit = await browsing.Visit(scripts: scripts);
        var page = visit.Page;
        await visit.Open("/start-from-counts");

        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to main content");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, "grid");
        await page.Keyboard.InsertTextAsync("Team,North,South,FTE\nNorth team,30,10,2\nSouth team,20,20,3");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("What the counts say");
        await Expect(page.Locator("[data-figure=right-team-and-locality]")).ToContainTextAsync("63%");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Errors_are_announced_and_lead_to_the_field()
    {
        await using var visit = await browsing.Visit();
        var page = visit.Page;
        await visit.Open("/start-from-counts");

        await page.GetByRole(AriaRole.Button, new() { Name = "Work it out" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is a problem");
        await page.GetByRole(AriaRole.Link, new() { Name = "Enter the grid" }).ClickAsync();
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("grid");
        (await visit.Barriers()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_baseline_draws_its_pictures_and_a_cell_opens_its_list()
    {
        await using var visit = await browsing.Visit();
        var page = visit.Page;
        await visit.Open($"{Browsing.County}/baseline");

        await Expect(page.Locator(".tc-chart svg").First).ToBeVisibleAsync();
        await Expect(page.Locator(".tc-map svg")).ToBeVisibleAsync();
        var cell = page.Locator(".tc-matrix tbody td a").First;
        var children = (await cell.InnerTextAsync()).Split(' ', '\n')[0];
        await cell.ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync($"{children} children");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_filter_applies_when_it_is_changed_and_stays_in_the_address()
    {
        await using var visit = await browsing.Visit();
        var page = visit.Page;
        await visit.Open($"{Browsing.County}/baseline/children");

        await page.GetByLabel("Home locality").SelectOptionAsync("North");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Children in care from North");
        page.Url.ShouldContain("home=North");
        (await page.Locator("main td:nth-child(4)").AllInnerTextsAsync()).Distinct().ShouldBe(["North"]);
        // The address may be remembered while the tab is open; no part of a page may.
        (await page.EvaluateAsync<string>("Object.values({ ...localStorage, ...sessionStorage }).join(' ')")).ShouldNotContain("<");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_the_baseline_is_all_there_as_tables()
    {
        await using var visit = await browsing.Visit(375, scripts: false);
        await visit.Open($"{Browsing.County}/baseline");

        (await visit.Page.Locator(".tc-chart__picture:visible, .tc-map__picture:visible").CountAsync()).ShouldBe(0);
        await Expect(visit.Page.GetByRole(AriaRole.Table, new() { Name = "Children in care by team (rows) and home locality (columns)" })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("as a table").First).ToBeVisibleAsync();
        (await visit.Page.Locator("details[data-table-of-chart][open]").CountAsync()).ShouldBeGreaterThan(2);
    }

    private static async Task TabTo(IPage page, string id)
    {
        for (var presses = 0; presses < 25; presses++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.id") == id) return;
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"The field {id} cannot be reached by keyboard.");
    }
}
