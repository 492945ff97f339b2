using System.Net;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals;

public class TradeOffTests(Site site)
{
    [Fact]
    public async Task The_curve_is_worked_out_in_the_background_and_kept()
    {
        var at = await SmallPlans.Create(site.Services, "A curve");
        var visitor = site.Visitor();
        (await visitor.Open($"{at}/plan/trade-off/two")).Text.ShouldContain("The trade-off shows the plans from “nobody changes social worker”");

        var page = await visitor.TradeOff(at, "two");

        page.Path.ShouldBe($"{at}/plan/trade-off/two");
        // Twelve children have a home-locality team; with nobody changing, each worker's three are of both localities.
        var points = page.Rows("[data-points]");
        points[0][0].ShouldBe("0");
        page.Errors.ShouldBeEmpty();
        points.ShouldAllBe(p => p[1].EndsWith(" of 12"));
        points.Select(p => int.Parse(p[0])).ShouldBeInOrder();
        points.ShouldAllBe(p => p[4] == "nothing does better" || p[4].StartsWith("within "));
        page.Text.ShouldContain("children would gain: with nobody changing social worker, theirs is not in the home-locality team.");
        page.One(".tc-chart script").TextContent.ShouldContain("\"name\":\"Today\"");
        page.Text.ShouldContain("This option has no plan yet.");
        // It is there the next time without a run.
        (await visitor.Open($"{at}/plan/trade-off/two")).Rows("[data-points]").Count.ShouldBe(points.Count);
    }

    [Fact]
    public async Task The_plan_that_is_there_is_marked_and_a_changed_option_makes_the_curve_stale()
    {
        var at = await SmallPlans.Create(site.Services, "A stale curve");
        var visitor = site.Visitor();
        await visitor.Plan(at, "two");

        var page = await visitor.TradeOff(at, "two");
        page.One(".tc-chart script").TextContent.ShouldContain("\"name\":\"The plan that is there\"");
        page.Text.ShouldNotContain("has changed since this was worked out");

        await visitor.Send(await visitor.Send(await visitor.Open($"{at}/option/two/priorities"), "Continue", [], ("Locality", "9")), "Save", []);
        (await visitor.Open($"{at}/plan/trade-off/two")).Text.ShouldContain("The option or the extract has changed since this was worked out (version 1 of the option).");
    }

    [Fact]
    public async Task The_children_who_would_gain_are_a_list_with_opaque_links_and_without_restricted_records()
    {
        var at = await SmallPlans.Create(site.Services, "A curve with a restricted record", restricted: "sealed");
        await site.Visitor().Plan(at, "two");
        var whole = await site.Visitor().TradeOff(at, "two");
        var analyst = site.As(TestViewers.Role("analyst"));

        var page = await analyst.Open($"{at}/plan/trade-off/two");

        var (all, seen) = (whole.Rows("main details table"), page.Rows("main details table"));
        var restricted = all.Count(r => r[0] is "K001" or "K002");
        // The worker of these two is in one team, and they are of two localities.
        restricted.ShouldBe(1);
        seen.Count.ShouldBe(all.Count - 1);
        seen.ShouldNotContain(r => r[0] == "K001" || r[0] == "K002");
        page.One("main details").TextContent.ShouldContain("1 restricted record is counted and not shown.");
        page.Links("main details tbody").ShouldAllBe(l => l.StartsWith($"{at}/plan/child/two/ch-"));
        var csv = await analyst.Client.GetStringAsync(new Uri($"{at}/plan/trade-off/two?as=csv", UriKind.Relative));
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + seen.Count + 1);
        csv.ShouldNotContain("K001");
        csv.ShouldNotContain("K002");
    }

    [Theory]
    [InlineData("team-manager", HttpStatusCode.Forbidden)]
    [InlineData("finance", HttpStatusCode.Forbidden)]
    [InlineData("analyst", HttpStatusCode.OK)]
    public async Task It_is_for_those_who_may_see_all_children(string role, HttpStatusCode status) =>
        (await site.As(TestViewers.Role(role, ["PT1"])).Open($"{Site.County}/plan/trade-off/four-teams")).Status.ShouldBe(status);

    [Theory]
    [InlineData("no-such-option"), InlineData("do-nothing"), InlineData("four-teams?as=csv"), InlineData("four-teams?as=pdf")]
    public async Task What_is_not_there_is_said_so(string what) =>
        (await site.Visitor().Open($"{Site.County}/plan/trade-off/{what}")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_option_that_no_plan_fits_has_nothing_to_trade()
    {
        var at = await SmallPlans.Create(site.Services, "No curve");

        (await site.Visitor().TradeOff(at, "clash")).Text.ShouldContain("No plan was found, so there is nothing to trade.");
    }
}
