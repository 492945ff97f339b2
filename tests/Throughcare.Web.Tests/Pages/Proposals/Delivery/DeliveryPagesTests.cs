using System.Net;
using System.Text.RegularExpressions;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals.Delivery;

/// <summary>The plan of a small council began in April 2025, so all its weeks are over.</summary>
public partial class DeliveryPagesTests(Site site)
{
    private const string EightWeeks = "transfers:\n  starts: 2025-04-07\n  weeks: 8\n  intake_per_week: 1\n";

    private async Task<string> Timetabled(string title, string restricted = "no")
    {
        var at = await SmallPlans.Create(site.Services, title, restricted, EightWeeks);
        await site.Visitor().Plan(at, "near-home");
        (await site.Visitor().Timetable(at, "near-home")).Path.ShouldBe($"{at}/bridge/option/near-home");
        return at;
    }

    [Fact]
    public async Task Without_a_timetable_the_stage_says_what_goes_here_and_leads_to_the_bridge()
    {
        var at = await SmallPlans.Create(site.Services, "Delivery of nothing", transfers: EightWeeks);

        var page = await site.Visitor().Open($"{at}/delivery");

        page.Links("main").ShouldContain($"{at}/bridge");
        page.Links("nav").ShouldContain($"{at}/delivery");
        Stage(page).ShouldBe("Not started");
        (await site.Visitor().Open($"{at}/delivery/option/near-home")).Path.ShouldBe($"{at}/delivery");
        (await site.Visitor().Open($"{at}/delivery/option/nowhere")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Changes_that_are_recorded_are_done_and_the_figures_add_up_to_their_lists()
    {
        var at = await Timetabled("Delivery of some");
        var visitor = site.Visitor();
        var to = (await visitor.Open($"{at}/bridge/changes/near-home")).Links("#list tbody").First(l => l.Contains("/decide/"));
        await Say(visitor, to, ("Kind", "ready"), ("Line", "accepted"));
        await Say(visitor, to, ("Kind", "transfer done"), ("Day-day", "9"), ("Day-month", "4"), ("Day-year", "2025"));

        var page = await visitor.Open($"{at}/delivery/option/near-home");

        page.Text.ShouldContain("From the extract of 31 March 2025; check the case system.");
        var all = (await visitor.Open($"{at}/delivery/figure/near-home/changes")).Rows("main table:not(:has(caption.govuk-table__caption))");
        var total = int.Parse(all[^1][1]);
        all.Take(all.Count - 1).Sum(r => int.Parse(r[1])).ShouldBe(total);
        page.One("[data-figure='changes/on-time']").TextContent.ShouldContain($"of {total} children of the extract of 31 March 2025 whose change of social worker was planned");
        Value(page, "changes/on-time").ShouldBe(1);
        Value(page, "changes/late").ShouldBe(total - 1);
        (await visitor.Open($"{at}/delivery/figure/near-home/changes/late")).Rows("main").Count.ShouldBe(total - 1);
        (await visitor.Open($"{at}/delivery/changes/near-home?state=done")).Rows("#list").Single()[1].ShouldBe("Done on 9 April 2025");
        // One is done in the first week; nothing moves with nothing changed.
        var weeks = page.Rows("[data-weeks=changed]");
        weeks[0].ShouldBe(["From 7 April 2025", weeks[0][1], $"1 of {total}", $"0 of {total}"]);
        page.Html.QuerySelectorAll("[data-chart=weekLines]").Length.ShouldBe(2);
        (await visitor.Open($"{at}/delivery")).Rows("[data-delivered]").Single()[1].ShouldBe($"1 of {total} made");
        Stage(page).ShouldBe($"1 of {total} changes made");
    }

    [Fact]
    public async Task After_a_fresh_extract_the_page_says_what_happened_and_one_button_plans_the_rest_again()
    {
        var at = await Timetabled("Delivery and a fresh extract");
        var visitor = site.Visitor();
        var first = (await visitor.Open($"{at}/delivery/changes/near-home")).Rows("#list")[0];
        await SmallPlans.Replace(site.Services, at, "2025-04-16", (first[0], first[4]));

        var page = await visitor.Open($"{at}/delivery/option/near-home");
        page.Text.ShouldContain("The extract of 16 April 2025 is newer than the timetable, which is of the extract of 31 March 2025. 2 things happened outside the plan.");
        (await visitor.Open($"{at}/delivery/outside/near-home")).Rows("main").Select(r => (r[0], r[1])).ShouldBe([("New in the extract", "K013"), ("No longer in the extract", "K012")], ignoreOrder: true);
        Value(page, "changes/on-time").ShouldBe(1);

        var after = await visitor.WaitWhile(await visitor.Send(page), p => p.Path.Contains("/runs/"));

        after.Path.ShouldBe($"{at}/bridge/option/near-home");
        (await visitor.Open($"{at}/bridge/changes/near-home")).Rows("#list").ShouldNotContain(r => r[0] == first[0]);
        var again = await visitor.Open($"{at}/delivery/option/near-home");
        again.Text.ShouldNotContain("is newer than the timetable");
        Value(again, "changes/on-time").ShouldBe(1);
        // The weeks that were planned first are all there still.
        again.Rows("[data-weeks=changed]")[0][0].ShouldBe("From 7 April 2025");
        (await visitor.Open($"{at}/delivery/moved/near-home")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_due_more_than_a_fortnight_after_the_extract_is_counted_and_not_listed()
    {
        var at = await SmallPlans.Create(site.Services, "Delivery to come", transfers: "transfers:\n  starts: 2029-01-01\n  weeks: 100\n  intake_per_week: 1\n");
        await site.Visitor().Plan(at, "near-home");
        await site.Visitor().Timetable(at, "near-home");

        var page = await site.Visitor().Open($"{at}/delivery/changes/near-home");

        page.Rows("#list").ShouldBeEmpty();
        page.One("[data-later]").TextContent.ShouldMatch(@"^\d+ more children are due after 14 April 2025, more than 14 days after the extract, and not listed");
        (await site.Visitor().Open($"{at}/delivery/changes/near-home?state=late")).Html.QuerySelector("[data-later]").ShouldBeNull();
    }

    [Fact]
    public async Task A_team_manager_sees_the_children_of_the_team_and_not_the_figures_of_the_council()
    {
        var at = await Timetabled("Delivery of one team", restricted: "sealed");
        var all = (await site.Visitor().Open($"{at}/delivery/changes/near-home")).Rows("#list");
        var manager = site.As(TestViewers.Role("team-manager", ["North"]));

        (await manager.Open($"{at}/delivery/option/near-home")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var rows = (await manager.Open($"{at}/delivery/changes/near-home")).Rows("#list");

        rows.Select(r => r[0]).ShouldBeSubsetOf(all.Select(r => r[0]));
        rows.ShouldAllBe(r => string.CompareOrdinal(r[0], "K007") < 0 && r[0] != "K001" && r[0] != "K002");
        var stage = await manager.Open($"{at}/delivery");
        Stage(stage).ShouldBe("Under way");
        stage.Rows("[data-delivered]").Single()[1].ShouldBe("Under way");
    }

    [Fact]
    public async Task A_post_goes_from_advert_to_start_after_its_answers_are_checked()
    {
        var at = await SmallPlans.Create(site.Services, "Delivery of a post", transfers: EightWeeks, more: SmallPlans.Table("option_posts.csv", "option,post,team,role,fte,starts", "near-home,12,N,social worker,1,2025-06-02"));
        var visitor = site.Visitor();
        await visitor.Plan(at, "near-home");
        await visitor.Timetable(at, "near-home");
        var post = (await visitor.Open($"{at}/delivery/option/near-home")).Links("[data-posts]").Single();

        var check = await visitor.Send(await visitor.Open(post), ("Stage", "advert"), ("Day-day", "5"), ("Day-month", "5"), ("Day-year", "2025"), ("By", "A manager"));
        check.Heading.ShouldBe("Check your answers");
        check.Text.ShouldContain("Advertised");
        (await visitor.Open($"{at}/delivery/option/near-home")).Rows("[data-posts]").Single().Skip(2).ShouldBe(["2 June 2025", "–", "–", "–"]);
        (await visitor.Send(check, "Save", [])).Path.ShouldBe($"{at}/delivery/option/near-home");
        await visitor.Send(await visitor.Send(await visitor.Open(post), ("Stage", "start"), ("Day-day", "9"), ("Day-month", "6"), ("Day-year", "2025"), ("By", "A manager")), "Save", []);

        var page = await visitor.Open($"{at}/delivery/option/near-home");
        page.Rows("[data-posts]").Single().Skip(2).ShouldBe(["2 June 2025", "5 May 2025", "–", "9 June 2025, later than planned"]);
        page.Text.ShouldContain("1 of 1 post is filled.");
        (await visitor.Send(await visitor.Open(post), ("Stage", "offer"), ("Day-day", "1"), ("Day-month", "5"), ("Day-year", "2025"), ("By", "A manager"))).Errors.ShouldContain(e => e.StartsWith("The stage advert of this post is recorded on 5 May 2025."));
        (await visitor.Send(await visitor.Open(post))).Errors.ShouldContain("Select which stage it has come to");
        (await visitor.Open($"{at}/delivery/post/near-home/new post 99")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Stage(Answer page) => Answer.Words(page.Html.QuerySelectorAll(".tc-stages li").Single(s => s.TextContent.Contains("Delivery")).QuerySelector(".tc-stages__state")!);

    private static async Task Say(Visitor visitor, string to, params (string, string)[] answers)
    {
        var check = await visitor.Send(await visitor.Open(to), [.. answers, ("By", "A manager")]);
        check.Heading.ShouldBe("Check your answers");
        await visitor.Send(check, "Save the decision", []);
    }

    private static int Value(Answer page, string figure) => int.Parse(Number().Match(page.One($"[data-figure='{figure}'] .tc-figure__value").TextContent).Value);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
