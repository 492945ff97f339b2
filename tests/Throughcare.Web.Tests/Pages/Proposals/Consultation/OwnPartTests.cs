using System.Net;
using Throughcare.App.Access;
using Throughcare.Web.Tests.Access;
using static Throughcare.Web.Tests.Pages.Proposals.Consultation.Consulting;

namespace Throughcare.Web.Tests.Pages.Proposals.Consultation;

/// <summary>A worker who signs in instead of opening a personal link. North and South, w1 in North, w2 and w3 in South; all three may be in either.</summary>
public class OwnPartTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private const string Said = "Cares for a brother-in-law on Tuesdays";

    private static readonly Viewer Hr = TestViewers.Role("hr");

    [Fact]
    public async Task A_worker_who_has_signed_in_finds_the_page_where_they_land_and_ranks_as_by_a_link()
    {
        var (at, hr, home) = await Council("Signed in");
        await Timetable(hr, at, preferencesClose: Today);
        var worker = site.As(Worker("W2"));

        (await worker.Open("/")).Links().ShouldContain($"{at}/own");
        var landed = await worker.Open(home);
        landed.Text.ShouldContain($"Say which team you would like, until {Today:d MMMM yyyy}");
        landed.Links().ShouldContain($"{at}/own");
        var sent = await worker.Send(await worker.Open($"{at}/own"), ("Teams[0]", "N"), ("Teams[1]", "S"), ("Bases[0]", "Highbridge"), ("Circumstances", Said));

        sent.Text.ShouldContain("Thank you. Your order is kept.");
        sent.Html.QuerySelectorAll("main ol li").Select(Answer.Words).ShouldBe(["North", "South"]);
        sent.Text.ShouldContain("Human resources has not answered yet.");
        var seen = await hr.Open($"{at}/preferences");
        seen.Text.ShouldContain("1 of 3 people in scope");
        (await hr.Open(seen.Links().Single(l => l.Contains("/circumstance/")))).Text.ShouldContain(Said);
        var links = await Invite(hr, at);
        (await worker.Send(await worker.Open(links["w2"]), ("Who", "w2"))).Text.ShouldContain("What you said");
    }

    [Fact]
    public async Task Nobody_sees_or_changes_the_order_of_anybody_but_themselves()
    {
        var (at, hr, _) = await Council("Own alone");
        await Timetable(hr, at, preferencesClose: Today);
        var mine = site.As(Worker("w2"));
        await mine.Send(await mine.Open($"{at}/own"), ("Teams[0]", "N"), ("Circumstances", Said));

        var other = site.As(Worker("w1"));
        var page = await other.Open($"{at}/own");
        page.Text.ShouldNotContain("brother-in-law");
        page.Text.ShouldNotContain("What you said");
        // Whatever is sent along, it is theirs.
        await other.Send(page, ("Who", "w2"), ("Worker", "w2"), ("Teams[0]", "S"));
        (await mine.Open($"{at}/own")).Html.QuerySelectorAll("main ol li").Select(Answer.Words).ShouldBe(["North"]);
        (await other.Open($"{at}/own?worker=w2")).Html.QuerySelectorAll("main ol li").Select(Answer.Words).ShouldBe(["South"]);

        foreach (var stranger in new[] { TestViewers.Role("planner"), TestViewers.Role("worker"), TestViewers.Role("worker", worker: "nobody"), Hr })
        {
            var theirs = await site.As(stranger).Open($"{at}/own");
            theirs.Status.ShouldBe(HttpStatusCode.OK);
            theirs.Html.QuerySelectorAll("main select, main textarea, main ol").ShouldBeEmpty();
            theirs.Text.ShouldNotContain("brother-in-law");
        }
        (await site.As(TestViewers.Role("auditor")).Open($"{at}/own")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_is_not_affected_or_comes_too_early_or_too_late_is_told_so_and_can_send_nothing()
    {
        var council = await site.Council("In time");
        var (at, hr, home) = ($"{council.Home}/consultation", site.As(Hr), council.Home);
        var worker = site.As(Worker("w2"));
        (await worker.Open($"{at}/own")).Text.ShouldContain("No consultation on new teams has opened yet.");

        await Timetable(hr, at, preferencesClose: Today.AddDays(30), opens: Today.AddDays(3), closes: Today.AddDays(40));
        (await worker.Open(home)).Links().ShouldNotContain($"{at}/own");
        (await worker.Open($"{at}/own")).Text.ShouldContain("No consultation on new teams has opened yet.");

        await Timetable(hr, at, preferencesClose: Today);
        var form = await worker.Open($"{at}/own");
        (await worker.Send(form, ("Teams[0]", "N"), ("Teams[1]", "N"))).Errors.Single().ShouldStartWith("North stands twice in your order.");
        await Timetable(hr, at, preferencesClose: Today.AddDays(-1));
        var late = await worker.Send(form, ("Teams[0]", "N"));
        late.Errors.Single().ShouldStartWith("The last day to choose was");
        late.Text.ShouldNotContain("What you said");

        await Stay(council);
        (await worker.Open($"{at}/own")).Text.ShouldContain("You are not among those whose team may change.");
        (await worker.Open(home)).Links().ShouldNotContain($"{at}/own");
    }

    [Fact]
    public async Task Wrong_worker_ids_on_a_link_are_slowed_down_said_plainly_and_a_new_link_works_at_once()
    {
        var (at, hr, _) = await Council("Guessed at");
        await Timetable(hr, at, preferencesClose: Today);
        var links = await Invite(hr, at);
        var guessing = site.As(TestViewers.With());

        for (var i = 0; i < 5; i++) (await guessing.Send(await guessing.Open(links["w2"]), ("Who", $"guess{i}"))).Status.ShouldBe(HttpStatusCode.OK);
        var slowed = await guessing.Send(await guessing.Open(links["w2"]), ("Who", "w2"));

        slowed.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        slowed.Errors.Single().ShouldStartWith("Too many wrong tries were made. Wait until ");
        slowed.Text.ShouldNotContain("First choice");
        var other = site.As(TestViewers.With());
        (await other.Send(await other.Open(links["w1"]), ("Who", "w1"))).Text.ShouldContain("First choice of team");
        var anew = await Invite(hr, at);
        (await other.Send(await other.Open(anew["w2"]), ("Who", "w2"))).Text.ShouldContain("First choice of team");
        (await site.As(TestViewers.Role("auditor")).Open("/council/audit")).Text.ShouldContain("gave a wrong worker id too often on a personal link");
    }

    private static Viewer Worker(string id) => TestViewers.Role("worker", worker: id);

    private async Task<(string At, Visitor Hr, string Home)> Council(string title)
    {
        var council = await site.Council(title);
        return ($"{council.Home}/consultation", site.As(Hr), council.Home);
    }

    /// <summary>The option itself says that w2 stays in South.</summary>
    private static async Task Stay(DecidedCouncil council)
    {
        var option = (await council.Store.Load(council.Key)).Proposal.Options.Single(o => !o.DoNothing);
        await council.Store.SaveOption(council.Key, option with { Terms = [new() { Worker = new("w2"), PinnedTeam = new("S") }] });
    }
}
