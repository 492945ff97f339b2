using System.Net;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals.Costs;

public class CostsTests(Site site)
{
    [Fact]
    public async Task The_first_page_says_what_an_option_costs_in_four_answers_and_a_table_that_adds_up()
    {
        var at = await CostProposals.Create(site.Services, "Costs at a glance");
        var page = await site.Visitor().Open(at);

        page.Heading.ShouldBe("What it costs: A third manager");
        page.Html.QuerySelectorAll(".tc-figure").Length.ShouldBe(4);
        // A manager at £60,000 and half an officer at £40,000; the interim worker goes at £52,000, the deputy stays all of the first year.
        page.One("[data-figure^=option-full-year] .tc-figure__value").TextContent.ShouldBe("£28,000");
        page.One("[data-figure=payback] .tc-figure__value").TextContent.ShouldNotBeEmpty();
        var rows = page.Rows("[data-table=costs]");
        var total = rows.Single(r => r[0] == "Total");
        for (var column = 1; column < total.Count; column++) rows.Where(r => r[0] != "Total").Sum(r => Number(r[column])).ShouldBe(Number(total[column]));
        page.Text.ShouldContain("Rounded to £1,000 so that all totals add up");
        // The picture says of each year what the table says.
        for (var year = 1; year < total.Count - 1; year++) page.One("figure svg > desc").TextContent.ShouldContain($": £{total[year]}k, of which");
        page.One("figure svg > title").TextContent.ShouldStartWith("A third manager: £");
        page.One("figure svg > desc").TextContent.ShouldContain("Reform grant ends");
        page.One(".tc-stages__here .tc-stages__state").TextContent.ShouldBe("1 of 2 costed");
        page.Rows("[data-table=options-beside-today]").Select(r => r[0]).ShouldBe(["Do nothing", "A third manager", "No costs given"]);
        page.Rows("[data-table=options-beside-today]")[2][1].ShouldBe("no costs given");
    }

    [Fact]
    public async Task Exact_pounds_are_a_click_away_and_both_tables_download()
    {
        var at = await CostProposals.Create(site.Services, "Exact pounds");
        var visitor = site.Visitor();

        var page = await visitor.Open($"{at}?option=manager&in=pounds");

        page.Rows("[data-table=costs]").Single(r => r[0] == "Team manager").ShouldBe(["Team manager", "£45,000.00", "£60,000.00", "£60,000.00", "£165,000.00"]);
        page.Rows("[data-table=costs]").Single(r => r[0] == "Interim manager goes")[1].ShouldBe("-£26,000.00");
        page.Links().ShouldContain($"{at}?option=manager");
        (await visitor.Client.GetStringAsync(new Uri($"{at}?option=manager&as=csv", UriKind.Relative))).ShouldContain("Team manager,45000,60000,60000,165000");
        (await visitor.Client.GetAsync(new Uri($"{at}?option=manager&as=xlsx", UriKind.Relative))).Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    [Fact]
    public async Task An_empty_page_says_what_goes_here_and_gives_the_blank_workbook_and_an_example()
    {
        var at = await CostProposals.WithoutCosts(site.Services, "No costs yet");
        var visitor = site.Visitor();

        var page = await visitor.Open(at);

        page.Text.ShouldContain("This proposal has no costs yet. That is not to say that it costs nothing.");
        page.Text.ShouldContain("post_lines");
        page.Links().ShouldContain($"{at}/tables?handler=Blank");
        page.Links().ShouldContain($"{at}/add-line/manager");
        page.One(".tc-stages__here .tc-stages__state").TextContent.ShouldBe("Not costed");
        (await visitor.Client.GetAsync(new Uri($"{at}/tables?handler=Blank", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        // The other pages have nothing to say, and lead back here.
        (await visitor.Open($"{at}/posts/manager")).Path.ShouldBe(at);
        (await site.As(TestViewers.Role("finance")).Open(at)).Text.ShouldContain("Somebody who may change proposals can add them.");
    }

    [Fact]
    public async Task An_option_without_costs_is_not_said_to_cost_nothing()
    {
        var at = await CostProposals.Create(site.Services, "An option without costs");

        (await site.Visitor().Open($"{at}?option=bare")).Text.ShouldContain("That is not to say that it costs nothing.");
    }

    [Theory]
    [InlineData("", "finance", HttpStatusCode.OK), InlineData("", "decision-maker", HttpStatusCode.OK), InlineData("", "analyst", HttpStatusCode.Forbidden), InlineData("", "team-manager", HttpStatusCode.Forbidden)]
    [InlineData("/posts/manager", "finance", HttpStatusCode.OK), InlineData("/posts/manager", "analyst", HttpStatusCode.Forbidden)]
    [InlineData("/funding/manager", "finance", HttpStatusCode.OK), InlineData("/funding/manager", "analyst", HttpStatusCode.Forbidden)]
    [InlineData("/savings/manager", "finance", HttpStatusCode.OK), InlineData("/savings/manager", "analyst", HttpStatusCode.Forbidden)]
    [InlineData("/sensitivity/manager", "finance", HttpStatusCode.OK), InlineData("/sensitivity/manager", "analyst", HttpStatusCode.Forbidden)]
    [InlineData("/programme/manager", "finance", HttpStatusCode.OK), InlineData("/programme/manager", "analyst", HttpStatusCode.Forbidden)]
    [InlineData("/downloads/manager", "finance", HttpStatusCode.OK), InlineData("/downloads/manager", "analyst", HttpStatusCode.Forbidden)]
    [InlineData("/assumptions", "finance", HttpStatusCode.OK), InlineData("/assumptions", "analyst", HttpStatusCode.Forbidden)]
    [InlineData("/history", "finance", HttpStatusCode.OK), InlineData("/history", "analyst", HttpStatusCode.Forbidden)]
    [InlineData("/tables", "finance", HttpStatusCode.OK), InlineData("/tables", "analyst", HttpStatusCode.Forbidden)]
    [InlineData("/line/manager/team-manager", "finance", HttpStatusCode.OK), InlineData("/add-line/manager", "analyst", HttpStatusCode.Forbidden)]
    public async Task Money_is_for_those_who_may_see_money(string page, string role, HttpStatusCode status)
    {
        var at = await CostProposals.Create(site.Services, "Who sees money");

        (await site.As(TestViewers.Role(role, ["North"])).Open(at + page)).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("?option=nowhere"), InlineData("?as=pdf"), InlineData("/figure/manager/nothing"), InlineData("/line/manager/nobody"), InlineData("/line/nowhere/team-manager"), InlineData("/add-line/nowhere"), InlineData("/downloads/manager?file=secrets.csv")]
    public async Task What_is_not_there_is_said_so(string address)
    {
        var at = await CostProposals.Create(site.Services, "Not there");

        (await site.Visitor().Open(at + address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(""), InlineData("/posts/manager"), InlineData("/posts/do-nothing"), InlineData("/funding/manager"), InlineData("/savings/manager"), InlineData("/downloads/manager"), InlineData("/assumptions"), InlineData("/tables"), InlineData("/history"), InlineData("/add-line/manager"), InlineData("/line/manager/team-manager")]
    public async Task Every_page_of_the_costs_has_one_heading_captions_and_links_that_lead_somewhere(string address)
    {
        var at = await CostProposals.Create(site.Services, "Every page of the costs", stated: true);
        var visitor = site.Visitor();

        var page = await visitor.Open(at + address);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Html.QuerySelectorAll("main .govuk-button:not(.govuk-button--secondary)").Length.ShouldBeLessThanOrEqualTo(1);
        page.Html.QuerySelectorAll("[style], style, [onclick]").ShouldBeEmpty();
        page.Html.QuerySelectorAll("main table:not(:has(caption))").ShouldBeEmpty();
        var broken = new List<string>();
        foreach (var link in page.Links().Where(l => l.StartsWith('/')).Distinct())
            if ((await visitor.Client.GetAsync(new Uri(link, UriKind.Relative))).StatusCode != HttpStatusCode.OK) broken.Add(link);
        broken.ShouldBeEmpty();
        // No child stands beside money.
        page.Text.ShouldNotContain("K00");
    }

    private static decimal Number(string cell) => decimal.Parse(cell, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture);
}
