using System.Globalization;
using System.Net;
using Throughcare.App.Audit;
using Throughcare.Web.Tests.Access;
using Throughcare.Web.Tests.Audit;

namespace Throughcare.Web.Tests.Pages.Proposals;

public class PlanChangesTests(Site site, AuditedSite audited) : IClassFixture<AuditedSite>
{
    [Fact]
    public async Task Two_options_are_set_side_by_side_with_terms_that_add_up()
    {
        var at = await SmallPlans.Create(site.Services, "Side by side");
        var visitor = site.Visitor();
        await visitor.Plan(at, "two");
        await visitor.Plan(at, "near-home");

        var page = await visitor.Open($"{at}/plan/changes/near-home?from=two");

        page.Text.ShouldContain("another social worker than in the plan of Two teams");
        var rows = page.Rows("[data-terms]");
        for (var column = 1; column <= 2; column++) rows.SkipLast(1).Sum(r => Number(r[column])).ShouldBe(Number(rows[^1][column]), 0.05m);
        rows.SkipLast(1).Sum(r => Signed(r[3])).ShouldBe(Signed(rows[^1][3]), 0.05m);
        Signed(rows[^1][3]).ShouldBeLessThanOrEqualTo(0);
        page.Links("main tbody").ShouldAllBe(l => l.StartsWith($"{at}/plan/child/near-home/ch-") || l.StartsWith($"{at}/plan/worker/near-home/"));
        page.Links("main tbody").ShouldNotBeEmpty();
        var csv = await visitor.Client.GetStringAsync(new Uri($"{at}/plan/changes/near-home?from=two&as=csv", UriKind.Relative));
        csv.ShouldContain("Worker there");
    }

    [Fact]
    public async Task The_plan_just_made_is_set_beside_the_one_kept_before_it()
    {
        var at = await SmallPlans.Create(site.Services, "Since kept");
        var visitor = site.Visitor();
        await visitor.Plan(at, "two");
        (await visitor.Open($"{at}/plan/changes/two")).Text.ShouldContain("This is the first plan that was kept for the option");

        await visitor.Plan(at, "two");

        (await visitor.Open($"{at}/plan/changes/two")).Text.ShouldContain("0 children have another social worker than in the plan that was kept before, and 0 workers are in another team.");
    }

    [Fact]
    public async Task Plans_with_other_teams_are_not_compared_child_by_child()
    {
        var at = await SmallPlans.Create(site.Services, "Other teams");
        var visitor = site.Visitor();
        await visitor.Plan(at, "two");
        await visitor.Plan(at, "apart");

        (await visitor.Open($"{at}/plan/changes/two?from=apart")).Text.ShouldContain("The two plans are not of the same children, workers and teams");
        (await visitor.Open($"{at}/plan/changes/two?from=near-home")).Text.ShouldContain("That option has no plan as it is now.");
        (await visitor.Open($"{at}/plan/changes/two?from=nowhere")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Open($"{at}/plan/changes/near-home")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Open($"{at}/plan/changes/two?from=apart&as=csv")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_staff_would_like_is_in_no_sum_for_those_who_may_not_see_it()
    {
        var at = await SmallPlans.Create(site.Services, "Bought", restricted: "sealed");
        await site.Visitor().Plan(at, "two");
        await site.Visitor().Plan(at, "near-home");

        var page = await site.As(TestViewers.Role("planner")).Open($"{at}/plan/changes/near-home?from=two");

        var rows = page.Rows("[data-terms]");
        rows.ShouldNotContain(r => r[0] == "Staff preferences");
        rows[^1][0].ShouldBe("In all but staff preferences");
        rows.SkipLast(1).Sum(r => Number(r[2])).ShouldBe(Number(rows[^1][2]), 0.05m);
        page.Text.ShouldContain("another social worker than in the plan of Two teams");
        page.Text.ShouldNotContain("K001");
        page.Text.ShouldNotContain("K002");
        page.Text.ShouldNotContain(" for staff preferences");
    }

    [Fact]
    public async Task Keeping_to_the_plan_that_is_there_is_a_choice_with_its_prices_and_is_in_the_trail()
    {
        var at = await SmallPlans.Create(audited.Services, "Near");
        var visitor = audited.Visitor();
        (await visitor.Open($"{at}/plan/option/two")).Html.QuerySelectorAll("input[name=near]").ShouldBeEmpty();
        var first = await visitor.Plan(at, "two");
        first.Text.ShouldContain("each child with another social worker counts 3 and each worker in another team 5");
        first.Links().ShouldContain($"{at}/option/two/priorities#near");
        first.One("input[name=near]").HasAttribute("checked").ShouldBeFalse();
        await visitor.Send(await visitor.Send(await visitor.Open($"{at}/option/two/priorities"), "Continue", [], ("Locality", "60"), ("PublishedChild", "1000"), ("PublishedWorker", "1000")), "Save", []);

        // Near home matters more now, and a thousand for each change outweighs it: nothing changes.
        Answer near = null!;
        var told = await audited.Events(async () => near = await visitor.Plan(at, "two", ("near", "true")));
        near.Text.ShouldContain("children keep their social worker");
        told.Single(e => e.Event == AuditEvents.RunStarted).After!.ShouldContain("NearKept");
        var kept = await visitor.Open($"{at}/plan/changes/two");
        kept.Text.ShouldContain("0 children have another social worker than in the plan that was kept before, and 0 workers are in another team.");

        // Free to change, it does.
        await visitor.Plan(at, "two");
        (await visitor.Open($"{at}/plan/changes/two")).Text.ShouldNotContain("0 children have another social worker");
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static decimal Signed(string text) => text == "the same" ? 0 : Number(text.Split(' ')[0]) * (text.EndsWith("less") ? -1 : 1);
}
