using System.Net;
using Throughcare.App.Access;

namespace Throughcare.Web.Tests.Access;

/// <summary>Walks all pages, pictures and downloads as each role, and looks in every answer for everybody whom the role may not see.</summary>
public class NobodyOutOfReachTests(Site site)
{
    private const string Team = "PT1", Borough = "/proposals/after-care-and-permanence-teams";

    // Addresses that somebody may type whom no page offers them to.
    private static IEnumerable<string> Typed(CountyPeople county) =>
    [
        "/", Site.County, $"{Site.County}/data", $"{Site.County}/data?handler=Rejected", $"{Site.County}/data/replace", $"{Site.County}/baseline", $"{Site.County}/baseline/children", $"{Site.County}/baseline/children?team=PT2", $"{Site.County}/baseline/children?home=-", $"{Site.County}/baseline/children?team=-",
        $"{Site.County}/baseline/children?as=csv", $"{Site.County}/baseline/children?as=xlsx", $"{Site.County}/baseline/workers", $"{Site.County}/baseline/workers?as=csv", $"{Site.County}/baseline/workers?as=xlsx&team=PT2",
        $"{Site.County}/baseline/children?worker={county.Kept.Tokens.OfWorker(county.SomeWorker("PT2"))}", $"{Site.County}/options", $"{Site.County}/option/four-teams", $"{Site.County}/options/suggest", $"{Site.County}/plan", $"{Site.County}/plan/option/four-teams",
        $"{Site.County}/plan/children/four-teams", $"{Site.County}/plan/children/four-teams?as=csv", $"{Site.County}/plan/children/four-teams?as=xlsx", $"{Site.County}/plan/staff/four-teams", $"{Site.County}/plan/staff/four-teams?as=csv",
        county.PlanOfWorker(county.SomeWorker("PT2")), $"{Site.County}/restricted",
        $"{Site.County}/plan/trade-off/four-teams", $"{Site.County}/plan/trade-off/four-teams?as=csv", $"{Site.County}/plan/changes/four-teams", $"{Site.County}/plan/changes/four-teams?as=csv", $"{Site.County}/plan/outcomes/four-teams",
        .. new[] { "csv", "xlsx" }.SelectMany(kind => new[]
        {
            $"{Site.County}/baseline/figure/children-in-care?as={kind}", $"{Site.County}/baseline/figure/unallocated?as={kind}", $"{Site.County}/baseline/figure/workers-over-standard?as={kind}", $"{Site.County}/baseline/figure/managers?as={kind}",
            $"{Site.County}/plan/figure/four-teams/children-who-change-worker?as={kind}", $"{Site.County}/plan/figure/four-teams/preferences-met/first?as={kind}", $"{Site.County}/plan/figure/four-teams/staff-who-change-team?as={kind}",
        }),
    ];

    [Theory]
    [InlineData("finance", true)]
    [InlineData("hr", false)]
    [InlineData("legal", false)]
    [InlineData("decision-maker", false)]
    [InlineData("auditor", true)]
    [InlineData("administrator", true)]
    public async Task Who_may_see_no_child_meets_none_anywhere_and_no_closed_door(string role, bool everyFigure) =>
        await Walk(TestViewers.Role(role), await CountyPeople.Of(site), c => c.Children, everyFigure);

    [Fact]
    public async Task An_equality_lead_meets_neither_child_nor_worker() =>
        await Walk(TestViewers.Role("equality-lead"), await CountyPeople.Of(site), c => c.Children.Concat(c.Workers), everyFigure: false);

    [Fact]
    public async Task A_team_manager_meets_the_children_whom_the_team_holds_and_no_others_before_placements_are_released()
    {
        var county = await CountyPeople.Of(site);
        var near = county.Held(Team);
        near.Count.ShouldBeGreaterThan(50);

        var walked = await Walk(TestViewers.Role("team-manager", [Team]), county, c => c.Children.Except(near), everyFigure: true);

        walked.Opened.Count.ShouldBeGreaterThan(100);
        (await new Wanderer(site.Asking(TestViewers.Role("team-manager", [Team])), near).From([$"{Site.County}/plan/children/four-teams?as=csv"], _ => false)).Found.Count.ShouldBe(near.Count);
    }

    [Fact]
    public async Task A_team_manager_of_no_team_meets_nobody() =>
        await Walk(TestViewers.Role("team-manager"), await CountyPeople.Of(site), c => c.Children.Concat(c.Workers), everyFigure: false);

    [Fact]
    public async Task A_worker_meets_herself_and_no_colleague_and_no_child()
    {
        var county = await CountyPeople.Of(site);
        var me = county.SomeWorker(Team);
        var viewer = TestViewers.Role("worker", worker: me);

        var walked = await Walk(viewer, county, c => c.Children.Concat(c.Workers).Where(id => id != me), everyFigure: true);

        // Where she would be is nobody's before it is released, and not hers either.
        walked.Opened.ShouldNotContain(county.PlanOfWorker(me));
        var home = await site.As(viewer).Open(Site.County);
        home.Heading.ShouldBe("You in Locality permanence teams");
        home.Text.ShouldContain("East and Brackmoor Permanence Team");
        home.Text.ShouldContain("Who would be where is said once placements are released.");
    }

    [Fact]
    public async Task An_analyst_meets_every_child_but_restricted_records()
    {
        var county = await CountyPeople.Of(site);
        county.Restricted.Count.ShouldBe(10);
        var analyst = TestViewers.Role("analyst");

        await Walk(analyst, county, c => c.Restricted, everyFigure: false);

        var all = await new Wanderer(site.Asking(analyst), county.Children).From([$"{Site.County}/baseline/children?as=csv", $"{Site.County}/baseline/children?as=xlsx"], _ => false);
        all.Found.Count.ShouldBe(2 * (county.Children.Count - county.Restricted.Count));
    }

    [Fact]
    public async Task A_child_or_worker_out_of_reach_is_not_there_rather_than_refused()
    {
        var county = await CountyPeople.Of(site);
        var (held, near) = (county.Held(Team), county.Near(Team));
        near.Count.ShouldBeGreaterThan(held.Count);
        using var before = site.Asking(TestViewers.Role("team-manager", [Team]));
        foreach (var child in near.Except(held))
            (await before.GetAsync(new Uri(county.PlanOfChild(child), UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var client = site.Asking(TestViewers.Role("team-manager", [Team]).SeeingPlacements());
        var wrong = new List<string>();
        foreach (var child in county.Children.Append("999999"))
            if ((await client.GetAsync(new Uri(county.PlanOfChild(child), UriKind.Relative))).StatusCode is var status && status != (near.Contains(child) ? HttpStatusCode.OK : HttpStatusCode.NotFound)) wrong.Add($"{status} for one {(near.Contains(child) ? "in" : "out of")} reach");
        wrong.ShouldBeEmpty();

        using var worker = site.Asking(TestViewers.Role("worker", worker: county.SomeWorker(Team)));
        foreach (var other in county.Workers.Where(w => w != county.SomeWorker(Team)).Append("SW0000000000"))
            (await worker.GetAsync(new Uri(county.PlanOfWorker(other), UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_walk_finds_children_where_they_are()
    {
        var county = await CountyPeople.Of(site);

        var found = (await new Wanderer(site.Asking(null), county.Children).From(["/"], _ => false)).Found;
        found.ShouldBeEmpty();
        (await new Wanderer(site.Asking(TestViewers.Role("planner")), county.Children).From([$"{Site.County}/plan/option/four-teams"], a => a.Contains("/plan/children/") && !a.Contains("page="))).Found.Count.ShouldBeGreaterThan(400);
    }

    [Theory]
    [InlineData("finance", "You see no child's record. Figures count everybody.")]
    [InlineData("team-manager", "Of children you see those of East and Brackmoor Permanence Team, today or in a plan. Figures count everybody. Of workers you see those of East and Brackmoor Permanence Team. ")]
    [InlineData("equality-lead", "You see no child's record. Figures count everybody. You see no worker's record.")]
    [InlineData("analyst", "10 restricted records are counted and not shown.")]
    public async Task A_page_says_what_the_person_does_not_see(string role, string sentence) =>
        Answer.Words((await site.As(TestViewers.Role(role, [Team])).Open($"{Site.County}/baseline")).One("[data-not-seen]")).ShouldStartWith(sentence.Trim());

    private async Task<Wandered> Walk(Viewer viewer, CountyPeople county, Func<CountyPeople, IEnumerable<string>> unseen, bool everyFigure)
    {
        using var client = site.Asking(viewer);
        // Every look adds to the trail, so its older pages and downloads have no end; what it says of anybody is held by its own tests. Proposals that other tests make have nobody of the county.
        var walked = await new Wanderer(client, unseen(county).ToHashSet()).From(Typed(county), a => Shipped(a) && !a.StartsWith("/council/audit?", StringComparison.Ordinal) && (everyFigure || !a.Contains("/figure/")) && Some(a));

        walked.Found.ShouldBeEmpty();
        walked.DeadEnds.ShouldBeEmpty();
        return walked;
    }

    private static bool Shipped(string address) => !address.StartsWith("/proposals/", StringComparison.Ordinal) || new[] { Site.County, Borough }.Any(p => address == p || address.StartsWith(p + "/", StringComparison.Ordinal) || address.StartsWith(p + "?", StringComparison.Ordinal));

    // Pages of one kind that differ only in the amount or the person: what is looked for would be on each, and the pages that lead to them are all opened.
    private static bool Some(string address) => !new[] { "/costs/figure/", "/plan/decide-child/" }.Any(kind => address.Contains(kind)) || Fnv(address) % 8 == 0;

    private static uint Fnv(string text) => text.Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u));
}
