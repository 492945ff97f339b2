namespace Throughcare.Browser.Tests;

/// <summary>The lists of a decision and the form of an entry of each kind: empty, refused and, on a phone, without scrolling sideways. And the findings of the checks.</summary>
public class DecisionFormsTests(Browsing browsing, StagesWeb web) : IClassFixture<StagesWeb>
{
    private string At => $"/proposals/{web.Decided}";

    [Theory]
    [InlineData("statements")]
    [InlineData("options")]
    [InlineData("questions")]
    [InlineData("exempt")]
    [InlineData("values")]
    [InlineData("resolutions")]
    [InlineData("powers")]
    [InlineData("followed")]
    [InlineData("call-in")]
    public async Task A_list_and_the_form_of_its_entries_have_no_barrier(string part)
    {
        await using var visit = await browsing.Visit(at: web.Address);

        await Look(visit, $"{At}/deciding/list/{part}");
        await Look(visit, $"{At}/deciding/entry/{part}/new");
        await visit.Page.SetViewportSizeAsync(1280, 900);
        await visit.Page.Locator("main form button[type=submit], main form button:not([type])").Last.ClickAsync();

        // The refusal is another page, which comes when it comes.
        await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator(".govuk-error-summary")).ToHaveCountAsync(1);
        (await visit.Barriers()).ShouldBeEmpty();
        (await visit.ScrollsSideways()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/deciding/remove/options/1")]
    [InlineData("/deciding/programme")]
    [InlineData("/deciding/withdraw")]
    [InlineData("/checks")]
    public async Task The_other_pages_of_the_decision_have_no_barrier(string page)
    {
        await using var visit = await browsing.Visit(at: web.Address);

        await Look(visit, At + page);
    }

    [Fact]
    public async Task A_finding_leads_to_the_sentence_of_the_draft_that_it_names()
    {
        await using var visit = await browsing.Visit(at: web.Address);
        await visit.Open("/check-a-draft");
        await visit.Page.Locator("main textarea").FillAsync("Date of decision: 3 May 2024\nPublication date: 1 September 2024\nThree teams of six workers each (20 workers) are proposed.");
        await visit.Page.Locator("main form button").ClickAsync();

        (await visit.Barriers()).ShouldBeEmpty();
        await visit.Page.Locator(".tc-clash__sides a").First.ClickAsync();

        visit.Page.Url.ShouldEndWith("#text-line-1");
        (await visit.Page.Locator("#text-line-1 mark").InnerTextAsync()).ShouldBe("Date of decision: 3 May 2024");
        await visit.Page.SetViewportSizeAsync(375, 800);
        (await visit.ScrollsSideways()).ShouldBeFalse();
    }

    private static async Task Look(Visit visit, string path)
    {
        await visit.Page.SetViewportSizeAsync(1280, 900);
        await visit.Open(path);
        (await visit.Barriers()).ShouldBeEmpty(path);
        visit.Complaints.ShouldBeEmpty(path);
        await visit.Page.SetViewportSizeAsync(375, 800);
        (await visit.ScrollsSideways()).ShouldBeFalse(path);
    }
}
