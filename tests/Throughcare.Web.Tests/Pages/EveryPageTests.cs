using System.Net;

namespace Throughcare.Web.Tests.Pages;

public class EveryPageTests(Site site)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/sign-in/problem?why=cancelled", "/check-a-draft", $"{Site.County}/checks", "/start-from-counts", "/start-from-counts?example=true", "/bring-a-list", Site.County, $"{Site.County}/data", $"{Site.County}/data/replace", $"{Site.County}/baseline",
        $"{Site.County}/baseline/children", $"{Site.County}/baseline/children?team=-&home=-", $"{Site.County}/baseline/workers", $"{Site.County}/baseline/figure/right-team-and-locality",
        $"{Site.County}/baseline/figure/children-in-care", $"{Site.County}/options", $"{Site.County}/options/suggest", $"{Site.County}/option/four-teams",
        $"{Site.County}/option/four-teams/priorities", $"{Site.County}/option/four-teams/teams", $"{Site.County}/plan", $"{Site.County}/plan/option/four-teams",
        $"{Site.County}/plan/trade-off/four-teams", $"{Site.County}/plan/changes/four-teams", $"{Site.County}/plan/outcomes/four-teams", $"{Site.County}/bridge", $"{Site.County}/bridge/option/four-teams", $"{Site.County}/delivery", $"{Site.County}/delivery/spent/four-teams",
        $"{Site.County}/costs", $"{Site.County}/costs/posts/four-teams", $"{Site.County}/costs/funding/four-teams", $"{Site.County}/costs/savings/four-teams", $"{Site.County}/costs/downloads/four-teams",
        $"{Site.County}/costs/assumptions", $"{Site.County}/costs/tables", $"{Site.County}/costs/history", $"{Site.County}/costs/add-line/four-teams", "/rules-in-force",
        "/council/audit",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_has_one_heading_that_its_title_repeats_and_at_most_one_primary_button(string path)
    {
        var page = await site.Visitor().Open(path);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Title.ShouldEndWith(" - Throughcare");
        page.Html.QuerySelectorAll("main .govuk-button:not(.govuk-button--secondary)").Length.ShouldBeLessThanOrEqualTo(1);
        page.Html.QuerySelectorAll("[style], style, [onclick]").ShouldBeEmpty();
        page.Html.QuerySelectorAll("main table:not(:has(caption))").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/proposals/nowhere/baseline")]
    [InlineData($"{Site.County}/baseline/figure/no-such-figure")]
    [InlineData($"{Site.County}/option/no-such-option")]
    [InlineData($"{Site.County}/plan/option/no-such-option")]
    [InlineData($"{Site.County}/plan/children/no-such-option")]
    [InlineData($"{Site.County}/plan/changes/no-such-option")]
    [InlineData($"{Site.County}/plan/outcomes/no-such-option")]
    [InlineData($"{Site.County}/plan/child/four-teams/nobody")]
    [InlineData($"{Site.County}/runs/0123")]
    [InlineData("/bring-a-list/reading/none")]
    [InlineData("/bring-a-list/check-answers/none")]
    public async Task What_is_not_there_is_said_so(string path)
    {
        var page = await site.Visitor().Open(path);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Heading.ShouldBe("Page not found");
    }

    [Fact]
    public async Task Every_link_of_the_baseline_leads_to_a_page()
    {
        var visitor = site.Visitor();
        var links = (await visitor.Open($"{Site.County}/baseline")).Links().Where(l => l.StartsWith('/')).Distinct().ToList();

        var broken = new List<string>();
        foreach (var link in links)
            if ((await visitor.Client.GetAsync(new Uri(link, UriKind.Relative))).StatusCode != HttpStatusCode.OK) broken.Add(link);

        broken.ShouldBeEmpty();
        links.Count.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task The_made_up_council_is_labelled_on_its_pages_and_nowhere_else()
    {
        var visitor = site.Visitor();

        (await visitor.Open($"{Site.County}/baseline")).Html.QuerySelector(".tc-made-up")!.TextContent.ShouldContain("MADE UP");
        (await visitor.Open("/bring-a-list")).Html.QuerySelector(".tc-made-up").ShouldBeNull();
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("Grid", "Team,North\nA,1")]);

        var page = await Visitor.Read(await site.Visitor().Client.PostAsync(new Uri("/start-from-counts", UriKind.Relative), body));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Heading.ShouldBe("That could not be read");
    }
}
