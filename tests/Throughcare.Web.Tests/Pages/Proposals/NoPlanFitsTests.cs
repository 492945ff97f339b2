using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals;

public class NoPlanFitsTests(Site site)
{
    [Fact]
    public async Task An_option_that_no_plan_fits_says_which_limits_clash_and_what_would_do_smallest_first()
    {
        var at = await SmallPlans.Create(site.Services, "A clash");
        var visitor = site.Visitor();

        var page = await visitor.Plan(at, "clash");

        page.Text.ShouldContain("No plan fits this option. No plan fits: it is proved that the limits of this option cannot all hold.");
        page.Text.ShouldContain("South needs at least 5 FTE, and only 3.5 FTE may work there");
        page.Rows("main table").ShouldContain(r => r[0].Contains("South") && r[1].StartsWith("A plan fits"));
        var ways = page.Html.QuerySelectorAll("[data-ways-out] li").Select(Answer.Words).ToList();
        ways[0].ShouldStartWith("Let South do with 3.5 FTE at least, not 5.");
        page.Links("[data-ways-out]").ShouldBe([$"{at}/option/clash/teams"]);
        (await visitor.Open($"{at}/option/clash/teams")).Heading.ShouldBe("Change teams");
    }

    [Fact]
    public async Task Whoever_may_not_change_options_reads_the_ways_out_and_is_led_nowhere_closed()
    {
        var at = await SmallPlans.Create(site.Services, "A clash to read");
        await site.Visitor().Plan(at, "clash");

        var page = await site.As(TestViewers.Role("decision-maker")).Open($"{at}/plan/option/clash");

        page.Html.QuerySelectorAll("[data-ways-out] li").ShouldNotBeEmpty();
        page.Html.QuerySelectorAll("[data-ways-out] a, main form").ShouldBeEmpty();
    }
}
