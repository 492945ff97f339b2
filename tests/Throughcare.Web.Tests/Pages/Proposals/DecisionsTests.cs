using System.Net;
using Throughcare.Options;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>The decisions that hold, as a list and one by one.</summary>
public class DecisionsTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private const string Some = "stay,c1,,Manager,A good relationship,2025-01-10,2030-09-01\nmove,c4,,Manager,Asked for,2025-01-11,2025-02-01\nthis worker,c5,w9,Manager,Knows the family,2025-01-12,\nthis team,w2,S,Manager,Must stay at this base,2025-01-13,\nstay,c7,,Manager,Sealed,2025-01-14,\n";

    [Fact]
    public async Task Without_a_decision_the_page_says_what_goes_here_and_how_many_suggestions_nobody_looked_at()
    {
        var council = await site.Council("None yet");

        var page = await site.As().Open(council.Decisions);

        page.Text.ShouldContain("Nobody has decided about a child or a worker yet.");
        page.Text.ShouldContain("Local teams: 0 of ");
        page.Text.ShouldContain("suggested changes of social worker reviewed");
    }

    [Fact]
    public async Task Those_past_review_stand_first_then_those_that_no_longer_fit_with_what_to_do()
    {
        var council = await site.Council("Listed", Some);

        var page = await site.As().Open(council.Decisions);

        page.Html.QuerySelectorAll("#list tbody th").Select(Answer.Words).ShouldBe(["Child c4", "Child c5", "Child c1", "Worker w2"]);
        page.Text.ShouldContain("1 restricted record is counted and not shown.");
        page.Html.QuerySelectorAll("#list tbody tr")[0].TextContent.ShouldContain("The review date has come");
        page.Html.QuerySelectorAll("#list tbody tr")[1].TextContent.ShouldContain("w9 is not in the extract. Decide on another worker, or take the decision back.");
        (await site.As().Open(council.Decisions + "?state=unfit")).Html.QuerySelectorAll("#list tbody th").Select(Answer.Words).ShouldBe(["Child c5"]);
        (await site.As().Open(council.Decisions + "?kind=this+team")).Html.QuerySelectorAll("#list tbody th").Select(Answer.Words).ShouldBe(["Worker w2"]);
        (await site.As().Open(council.Decisions + "?kind=nonsense&state=nonsense")).Html.QuerySelectorAll("#list tbody th").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_download_has_the_rows_of_the_page_and_keeps_its_filters()
    {
        var council = await site.Council("Downloaded", Some);

        var csv = await site.As().Client.GetStringAsync(new Uri(council.Decisions + "?state=past&as=csv", UriKind.Relative));
        csv.ShouldContain("About,Decision,To be done,Look again on,Why,Who decided,Since");
        csv.ShouldContain("1 February 2025,Asked for,Manager,11 January 2025");
        csv.ShouldNotContain("c1");
        (await site.As().Client.GetAsync(new Uri(council.Decisions + "?as=xlsx", UriKind.Relative))).Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    [Fact]
    public async Task Each_sees_the_decisions_about_those_whom_they_may_see()
    {
        var council = await site.Council("In reach", Some);
        async Task<IEnumerable<string>> Seen(App.Access.Viewer viewer) => (await site.As(viewer).Open(council.Decisions)).Html.QuerySelectorAll("#list tbody th").Select(Answer.Words);

        (await Seen(TestViewers.Role("team-manager", ["N"]))).ShouldContain("Child c1");
        (await Seen(TestViewers.Role("team-manager", ["N"]))).ShouldNotContain("Child c4");
        (await Seen(TestViewers.Role("hr"))).ShouldBe(["Worker w2"]);
        (await site.As(TestViewers.Role("equality-lead")).Open(council.Decisions)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.As(TestViewers.Role("hr")).Open(council.Decisions + "/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await site.As(TestViewers.Role("planner")).Open(council.Decisions + "/5")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_decision_is_taken_back_with_a_reason_by_a_new_judgement()
    {
        var council = await site.Council("Taken back", Some);
        var visitor = site.As();
        var page = await visitor.Open(council.Decisions + "/1");
        (await visitor.Send(page, "Continue", [], ("Reason", ""), ("By", ""))).Errors.ShouldBe(["No reason is given. Say why.", "Nobody is named who decided. Say who decides."]);

        var check = await visitor.Send(page, "Continue", [], ("Reason", "The worker leaves"), ("By", "Robin Example"));
        (await council.Judgements()).Count.ShouldBe(5);
        check.Text.ShouldContain("is taken back for c1");
        var list = await visitor.Send(check, "Take it back", []);

        list.Path.ShouldBe(council.Decisions);
        list.Text.ShouldContain("The decision is taken back.");
        var last = (await council.Judgements())[^1];
        (last.Kind, last.Subject, last.TakenBack, last.Reason, last.Author).ShouldBe((JudgementKind.Stay, "c1", true, "The worker leaves", "Robin Example"));
        (await visitor.Open(council.Decisions + "/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var nowhere in new[] { "/0", "/99", "/stay", "/-1" }) (await visitor.Open(council.Decisions + nowhere)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_decision_about_a_suggested_change_counts_it_as_reviewed_with_the_brothers_and_sisters()
    {
        var council = await site.Council("Counted");
        var before = Numbers(await site.As().Open(council.Decisions));
        before.Done.ShouldBe(0);
        before.All.ShouldBeGreaterThan(0);
        var proposal = (await council.Store.Load(council.Key)).Proposal;
        var line = App.Plans.PlanAction.FromRun(proposal, proposal.Options.Single(o => !o.DoNothing))!.Children.First(c => c.Change == ChildChange.NewWorker);

        await council.Store.AddJudgement(council.Key, new() { Kind = JudgementKind.Move, Subject = line.Child.Text, Author = "Manager", Reason = "Agreed", MadeOn = new(2026, 11, 26) });

        Numbers(await site.As().Open(council.Decisions)).ShouldSatisfyAllConditions(n => n.Done.ShouldBeGreaterThan(0), n => n.All.ShouldBe(before.All));
        (await site.As().Open(council.Child(line.Child.Text))).Html.QuerySelectorAll(".govuk-tag").Select(Answer.Words).ShouldContain("Reviewed");
        (await site.As().Open($"{council.Home}/plan/children/local?review=done")).Html.QuerySelectorAll("#list tbody th").Select(Answer.Words).ShouldContain(line.Child.Text);

        static (int Done, int All) Numbers(Answer page)
        {
            var words = page.Text.Split("Local teams: ")[1].Split(' ');
            return (int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
