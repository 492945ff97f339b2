using System.Net;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals.Bridge;

public class BridgeTests(Site site)
{
    private const string EightWeeks = "transfers:\n  starts: 2025-04-07\n  weeks: 8\n  intake_per_week: 1\n";

    [Fact]
    public async Task Without_a_plan_the_stage_says_what_goes_here()
    {
        var at = await SmallPlans.Create(site.Services, "A bridge to nowhere", transfers: EightWeeks);

        var page = await site.Visitor().Open($"{at}/bridge");

        page.Text.ShouldContain("No option has a plan yet.");
        page.Links().ShouldContain($"{at}/plan");
        page.Html.QuerySelectorAll(".tc-stages__here").ShouldHaveSingleItem().TextContent.ShouldContain("No plan yet");
        // An option without a plan has no timetable of its own: the stage says so.
        (await site.Visitor().Open($"{at}/bridge/option/near-home")).Path.ShouldBe($"{at}/bridge");
    }

    [Fact]
    public async Task Without_dates_the_pages_say_how_to_set_them_and_nothing_can_be_started()
    {
        var at = await SmallPlans.Create(site.Services, "A bridge without dates");
        await site.Visitor().Plan(at, "near-home");

        (await site.Visitor().Open($"{at}/bridge")).Links("[data-no-dates]").ShouldBe([$"{at}/bridge/policy"]);
        var page = await site.Visitor().Open($"{at}/bridge/option/near-home");
        page.One("[data-no-dates]");
        page.Html.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_timetable_is_worked_out_in_the_background_and_shown_with_a_table_for_each_picture()
    {
        var at = await SmallPlans.Create(site.Services, "A bridge", transfers: EightWeeks);
        await site.Visitor().Plan(at, "near-home");

        var page = await site.Visitor().Timetable(at, "near-home");

        page.Path.ShouldBe($"{at}/bridge/option/near-home");
        page.Text.ShouldContain("From the extract of 31 March 2025; check the case system.");
        page.Html.QuerySelectorAll("[data-figure]").Length.ShouldBe(4);
        // One child at a time: every change is in a week that begins on or after the first day.
        var rows = page.Rows("[data-timetable]");
        rows.ShouldNotBeEmpty();
        rows.Sum(r => int.Parse(r[3])).ShouldBe(rows.Sum(r => int.Parse(r[4])));
        rows.ShouldAllBe(r => int.Parse(r[3]) <= 1);
        rows.ShouldContain(r => r[2] == "1, 7 April 2025");
        // Week 0 is today; then the eight weeks of the plan.
        page.Rows("[data-fit]").Count.ShouldBe(9);
        page.Rows("[data-loads]").Where(r => r.Count > 1).ShouldAllBe(r => r.Count == 2 + 8);
        page.Html.QuerySelectorAll("[data-chart]").Select(c => c.GetAttribute("data-chart")).ShouldBe(["timetable", "flows", "weekLines"]);
        page.Rows("[data-flows]").Sum(r => int.Parse(r[2])).ShouldBe(rows.Sum(r => int.Parse(r[3])));
        (await site.Visitor().Open($"{at}/bridge")).Rows("[data-timetables]").Single()[1].ShouldBe("There");
    }

    [Fact]
    public async Task A_plan_that_is_made_again_makes_its_timetable_stale()
    {
        var at = await SmallPlans.Create(site.Services, "A stale bridge", transfers: EightWeeks);
        await site.Visitor().Plan(at, "near-home");
        await site.Visitor().Timetable(at, "near-home");

        await site.Visitor().Plan(at, "near-home");

        (await site.Visitor().Open($"{at}/bridge")).Rows("[data-timetables]").Single()[1].ShouldStartWith("Stale");
        (await site.Visitor().Open($"{at}/bridge/option/near-home")).Text.ShouldContain("There was a timetable, but the plan, the extract or the settings have changed since");
    }

    [Fact]
    public async Task Where_no_timetable_fits_the_page_says_what_clashes_and_what_would_help()
    {
        var at = await SmallPlans.Create(site.Services, "A bridge too short", transfers: "transfers:\n  starts: 2025-04-07\n  weeks: 1\n  intake_per_week: 1\n");
        await site.Visitor().Plan(at, "near-home");

        var page = await site.Visitor().Timetable(at, "near-home");

        page.Text.ShouldContain("No timetable fits this plan.");
        page.Text.ShouldContain("These cannot hold together");
        page.Rows("[data-timetables]").ShouldBeEmpty();
        (await site.Visitor().Open($"{at}/bridge/changes/near-home")).Path.ShouldBe($"{at}/bridge/option/near-home");
    }

    [Theory]
    [InlineData("finance", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("team-manager", HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData("analyst", HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Whole_pictures_are_for_those_who_may_see_all_children_and_the_list_for_those_who_see_some(string role, HttpStatusCode stage, HttpStatusCode option, HttpStatusCode changes)
    {
        var at = await SmallPlans.Create(site.Services, $"A bridge for {role}", transfers: EightWeeks);
        await site.Visitor().Plan(at, "near-home");
        await site.Visitor().Timetable(at, "near-home");
        var person = site.As(TestViewers.Role(role, ["North"]));

        (await person.Open($"{at}/bridge")).Status.ShouldBe(stage);
        (await person.Open($"{at}/bridge/option/near-home")).Status.ShouldBe(option);
        (await person.Open($"{at}/bridge/changes/near-home")).Status.ShouldBe(changes);
    }

    [Theory]
    [InlineData("option/no-such-option"), InlineData("option/do-nothing"), InlineData("changes/no-such-option"), InlineData("decide/no-such-option/nobody")]
    public async Task What_is_not_there_is_said_so(string what) =>
        (await site.Visitor().Open($"{Site.County}/bridge/{what}")).Status.ShouldBe(HttpStatusCode.NotFound);
}
