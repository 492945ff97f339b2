using static Microsoft.Playwright.Assertions;
using static Throughcare.Browser.Tests.ConsultationSteps;

namespace Throughcare.Browser.Tests;

/// <summary>The consultation on four teams of the made-up county, as one worker meets it on a phone.</summary>
public sealed class ConsultationJourneyTests(Browsing browsing) : IAsyncDisposable
{
    private const string At = Browsing.County + "/consultation", Plan = Browsing.County + "/plan/option/four-teams";

    /// <summary>May be in East and Brackmoor, or in North.</summary>
    private const string Worker = "SW9961366730";

    private readonly DeliveryWeb _web = new();

    [Fact]
    public async Task A_worker_ranks_teams_on_a_phone_without_scripts_and_later_reads_the_outcome_with_its_reason()
    {
        await using var hr = await browsing.Visit(at: _web.Start());
        await Timetable(hr, At, Today);
        var link = (await Invite(hr, At, Worker))[Worker];

        await using var visit = await browsing.Visit(390, scripts: false, at: _web.ClientOptions.BaseAddress);
        var page = visit.Page;
        await visit.Open(link);
        await page.GetByLabel("Your worker id").FillAsync("SW9969239860");
        await Press(page, "Continue");
        await Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("This link is for somebody else");
        await Fits(visit);
        await Enter(visit, link, Worker);
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

        await Timetable(hr, At, Today.AddDays(-1));
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

        await Enter(visit, link, Worker);
        await Expect(page.Locator("main")).ToContainTextAsync("The last day to choose was");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("You would work in");
        await Release(hr, At);
        await hr.Open(At + "/outcomes");
        await Press(hr.Page, "Tell everybody on their page");
        await Confirm(hr.Page);
        await Expect(hr.Page.Locator("main")).ToContainTextAsync("were told on ");

        await Enter(visit, link, Worker);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Your outcome");
        await Expect(page.Locator("main")).ToContainTextAsync("You would work in North");
        await Expect(page.Locator("main")).ToContainTextAsync("You would move to North, because");
        await Expect(page.Locator("main")).ToContainTextAsync("This team is your first choice.");
        await Expect(page.Locator("main")).ToContainTextAsync("Agreed. North it is.");
        await Fits(visit);
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
