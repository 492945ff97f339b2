using System.Net;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals;

public class StaffFairnessTests(Site site)
{
    [Fact]
    public async Task The_plan_says_how_many_got_which_choice_and_lists_the_tie_that_the_engine_leaves_to_HR()
    {
        var at = await SmallPlans.Create(site.Services, "A tie");
        var page = await site.Visitor().Plan(at, "two");

        var choices = page.Rows("#staff ~ div table").Where(r => r.Count == 2).ToList();
        choices.Select(r => r[0]).Take(3).ShouldBe(["First choice", "Second choice", "Third choice"]);
        choices.Take(4).Sum(r => int.Parse(r[1])).ShouldBe(3);
        page.Text.ShouldContain("The engine does not choose between people. HR's stated criteria decide");
        page.Text.ShouldContain("3 people (2.5 FTE) want South first, and it has 2 FTE. HR's stated criteria decide between W1, W2 and W3; until then the plan shows one way of several.");
        page.Rows("[data-contested] table").Select(r => (r[0], r[2], r[3])).ShouldBe([("W1", "not stated", "not decided"), ("W2", "not stated", "not decided"), ("W3", "not stated", "not decided")]);
    }

    [Fact]
    public async Task Who_wants_a_contested_team_is_not_said_to_those_who_may_not_see_preferences()
    {
        var at = await SmallPlans.Create(site.Services, "A tie to hide");
        await site.Visitor().Plan(at, "two");

        var page = await site.As(TestViewers.Role("planner")).Open($"{at}/plan/option/two");

        page.Text.ShouldContain("South, which has 2 FTE: HR has not decided. Who wants it is shown to those who may see preferences.");
        page.Html.QuerySelectorAll("[data-contested] table").ShouldBeEmpty();
        page.Text.ShouldNotContain("decide between W1");
    }

    [Fact]
    public async Task Outcomes_of_groups_are_a_table_for_those_who_see_traits()
    {
        var page = await site.As(TestViewers.Role("equality-lead")).Open($"{Site.County}/plan/outcomes/four-teams");

        page.Heading.ShouldBe("What staff would get, by group");
        page.Text.ShouldContain("With fewer than 5 people on either side, nothing can be told from it.");
        page.Rows("[data-group=part-time]").Select(r => r[0]).ShouldBe(["First choice", "Second choice", "Third choice", "A later choice, or a team they did not name", "Team changes", "Further to travel", "Added travel, mean"]);
        page.Rows("[data-group=part-time]")[0][1].ShouldContain(" of ");
    }

    [Fact]
    public async Task Too_few_to_tell_is_said_in_place_of_a_difference()
    {
        var at = await SmallPlans.Create(site.Services, "Too few");
        await site.Visitor().Plan(at, "two");

        var page = await site.Visitor().Open($"{at}/plan/outcomes/two");

        page.Text.ShouldContain("1 worker beside 3 workers. Too few to tell anything.");
        page.Rows("[data-group=part-time]").ShouldAllBe(r => r[3] == "too few to tell");
    }

    [Theory]
    [InlineData("finance", "four-teams", HttpStatusCode.Forbidden)]
    [InlineData("equality-lead", "no-such-option", HttpStatusCode.NotFound)]
    public async Task Other_roles_and_other_options_are_not_answered(string role, string option, HttpStatusCode status) =>
        (await site.As(TestViewers.Role(role)).Open($"{Site.County}/plan/outcomes/{option}")).Status.ShouldBe(status);
}
