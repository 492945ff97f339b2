using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.Options;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals;

/// <summary>Deciding about one child or one worker, over HTTP.</summary>
public class DecideTests(DecidingSite site) : IClassFixture<DecidingSite>
{
    private static readonly (string, string)[] Stay = [("Kind", "stay"), ("Reason", "Known since birth"), ("ReviewOn-day", "31"), ("ReviewOn-month", "3"), ("ReviewOn-year", "2028"), ("By", "Robin Example")];

    [Fact]
    public async Task A_decision_is_checked_saved_with_its_event_and_shown_with_who_and_why()
    {
        var council = await site.Council("Checked and saved");
        var visitor = site.As();

        var form = await visitor.Open(council.Child("c1") + "/decide");
        form.Heading.ShouldBe("Decide about child c1");
        var check = await visitor.Send(form, "Continue", [], Stay);
        (await council.Judgements()).ShouldBeEmpty();
        check.Heading.ShouldBe("Check your answers");
        check.Text.ShouldContain("Stays with the present social worker");
        check.Text.ShouldContain("31 March 2028");
        check.Text.ShouldContain("The plan has it so already.");
        var saved = await visitor.Send(check, "Save the decision", []);

        saved.Path.ShouldBe(council.Child("c1"));
        saved.Text.ShouldContain("The decision is saved.");
        saved.Text.ShouldContain("1 decision is newer than this plan, and it does not know of them.");
        saved.Text.ShouldContain("Stays with the present social worker. Robin Example,");
        var kept = (await council.Judgements()).ShouldHaveSingleItem();
        (kept.Kind, kept.Subject, kept.Reason, kept.Author, kept.ReviewOn).ShouldBe((JudgementKind.Stay, "c1", "Known since birth", "Robin Example", new DateOnly(2028, 3, 31)));
        var last = (await site.Services.GetRequiredService<AuditSearch>().Find(new() { Event = AuditEvents.JudgementAdded }, 1)).Lines.Single();
        last.Subject.ShouldBe("child:" + council.Tokens.OfChild("c1"));
        (await visitor.Open(council.Plan)).Text.ShouldContain("1 decision is newer than this plan");
        // On the second visit the name is there.
        (await visitor.Open(council.Child("c4") + "/decide")).One("#by").GetAttribute("value").ShouldBe("Robin Example");
    }

    [Fact]
    public async Task Somebody_who_has_signed_in_decides_in_their_own_name_and_in_no_other()
    {
        var council = await site.Council("In their own name");
        var planner = site.As(TestViewers.Role("planner") with { Name = "Pat Example" });

        var form = await planner.Open(council.Child("c1") + "/decide");
        form.Html.QuerySelector("#by").ShouldBeNull();
        await planner.Send(await planner.Send(form, "Continue", [], Stay), "Save the decision", []);

        (await council.Judgements()).Single().Author.ShouldBe("Pat Example");
    }

    [Theory]
    [InlineData("Kind", "", "Select what you decide")]
    [InlineData("Kind", "swap", "Select what you decide")]
    [InlineData("Kind", "this team", "Select what you decide")]
    [InlineData("Kind", "this worker", "No worker is named. Choose a worker of the extract.")]
    [InlineData("Kind", "apart", "Select what you decide")]
    [InlineData("Kind", "continuity", "The strength of the relationship is a whole number from 0 to 3. Choose 0 (should change), 1, 2 or 3 (strong).")]
    [InlineData("Reason", "", "No reason is given. Say why.")]
    [InlineData("By", " ", "Nobody is named who decided. Say who decides.")]
    [InlineData("ReviewOn-month", "13", "Enter the review date as day, month and year, such as 31 3 2027, or leave it empty")]
    [InlineData("ReviewOn-year", "2020", "The review date is not in the years to come. Enter a review date after today and at most 5 years ahead.")]
    public async Task What_is_wrong_is_said_beside_the_field_and_what_was_typed_stays(string field, string value, string error)
    {
        var council = await site.Council($"Wrong {field} {value.Trim().Replace(' ', '-')}");
        var visitor = site.As();

        var answer = await visitor.Send(await visitor.Open(council.Child("c1") + "/decide"), "Continue", [], [.. Stay.Select(s => s.Item1 == field ? (field, value) : s)]);

        answer.Errors.ShouldBe([error]);
        answer.Html.QuerySelectorAll(".govuk-error-message").Length.ShouldBe(1);
        if (field != "Reason") answer.One("#reason").TextContent.Trim().ShouldBe("Known since birth");
        (await council.Judgements()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_worker_is_ruled_out_by_a_code_and_never_in_words()
    {
        var council = await site.Council("By a code");
        var visitor = site.As();
        var form = await visitor.Open(council.Child("c1") + "/decide");

        var words = await visitor.Send(form, "Continue", [], ("Kind", "not this worker"), ("RuledOut", "w2"), ("Code", ""), ("Reason", "He shouted at her"), ("By", "Robin Example"));
        words.Errors.ShouldBe(["Why a worker is ruled out is said by a code and never in free words. Choose one of: conflict of interest; known privately; complaint; child's wish; safety.", "Leave the reason in words empty: why a worker is ruled out is said by a code alone"], ignoreOrder: true);
        var check = await visitor.Send(form, "Continue", [], ("Kind", "not this worker"), ("RuledOut", "w2"), ("Code", "safety"), ("Reason", ""), ("By", "Robin Example"));
        check.Text.ShouldContain("Must not have w2 as social worker");
        await visitor.Send(check, "Save the decision", []);

        (await council.Judgements()).Select(j => (j.Kind, j.Value, j.Reason)).ShouldBe([(JudgementKind.NotThisWorker, "w2", "safety")]);
    }

    [Fact]
    public async Task Going_back_from_the_check_keeps_every_answer()
    {
        var council = await site.Council("Going back");
        var visitor = site.As();
        var check = await visitor.Send(await visitor.Open(council.Child("c1") + "/decide"), "Continue", [], ("Kind", "this worker"), ("Wanted", "w2"), ("Reason", "Knows the family"), ("By", "Robin Example"), ("ReviewOn-day", "1"), ("ReviewOn-month", "2"), ("ReviewOn-year", "2028"));
        check.Text.ShouldContain("With everything else as planned, that is");

        var form = await visitor.Send(check, "Change", []);

        form.One("input[name=Kind][value='this worker']").HasAttribute("checked").ShouldBeTrue();
        form.One("select[name=Wanted] option[selected]").GetAttribute("value").ShouldBe("w2");
        form.One("#reason").TextContent.Trim().ShouldBe("Knows the family");
        form.One("input[name=ReviewOn-year]").GetAttribute("value").ShouldBe("2028");
    }

    [Fact]
    public async Task A_worker_is_decided_to_be_in_a_team()
    {
        var council = await site.Council("In a team");
        var visitor = site.As();
        var form = await visitor.Open(council.Worker("w2") + "/decide");
        (await visitor.Send(form, "Continue", [], ("Reason", "Asked to"), ("By", "Robin Example"))).Errors.ShouldBe(["No team is named. Choose a team of an option."]);

        var check = await visitor.Send(form, "Continue", [], ("Team", "S"), ("Reason", "Must stay at this base"), ("By", "Robin Example"));
        check.Text.ShouldContain("Is to be in South");
        var saved = await visitor.Send(check, "Save the decision", []);

        saved.Path.ShouldBe(council.Worker("w2"));
        (await council.Judgements()).Select(j => (j.Kind, j.Subject, j.Value)).ShouldBe([(JudgementKind.ThisTeam, "w2", "S")]);
    }

    [Fact]
    public async Task Who_may_not_decide_is_refused_and_who_may_not_see_meets_nothing()
    {
        var council = await site.Council("Refused");
        var address = council.Child("c4") + "/decide";
        async Task<HttpStatusCode> Opens(Viewer viewer, string where) => (await site.As(viewer).Open(where)).Status;

        // c4 is South's. North's manager neither sees nor decides; South's does both; legal sees no child; an onlooker sees and decides nothing.
        (await Opens(TestViewers.Role("team-manager", ["N"]), address)).ShouldBe(HttpStatusCode.NotFound);
        (await Opens(TestViewers.Role("team-manager", ["S"]), address)).ShouldBe(HttpStatusCode.OK);
        (await Opens(TestViewers.Role("legal"), address)).ShouldBe(HttpStatusCode.Forbidden);
        var onlooker = TestViewers.With(new Granted(Grant.SeeChildren, GrantScope.Council), new Granted(Grant.SeeStaff, GrantScope.Council));
        (await Opens(onlooker, address)).ShouldBe(HttpStatusCode.Forbidden);
        (await site.As(onlooker).Open(council.Child("c4"))).Html.QuerySelectorAll("main a[href$='/decide']").ShouldBeEmpty();
        // Sees all children and changes only what is of South: c1 is not hers to decide.
        var half = TestViewers.With(new Granted(Grant.SeeChildren, GrantScope.Council), new Granted(Grant.SeeStaff, GrantScope.Council), new Granted(Grant.Change, GrantScope.Team)) with { Teams = ["S"] };
        (await Opens(half, council.Child("c1") + "/decide")).ShouldBe(HttpStatusCode.Forbidden);
        (await Opens(half, address)).ShouldBe(HttpStatusCode.OK);
        // The sealed record is closed to a planner who is not named for it, and a child who is not there looks the same.
        (await Opens(TestViewers.Role("planner"), council.Child("c7") + "/decide")).ShouldBe(HttpStatusCode.NotFound);
        (await Opens(TestViewers.Role("planner"), council.Child("c99") + "/decide")).ShouldBe(HttpStatusCode.NotFound);

        var form = await site.As(TestViewers.Role("team-manager", ["S"])).Open(address);
        var sent = await site.As(half).Send(form with { Address = new(form.Address, council.Child("c1") + "/decide") }, "Continue", [], Stay);
        sent.Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.BadRequest);
        (await council.Judgements()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_team_manager_can_name_only_workers_whom_she_may_see()
    {
        var council = await site.Council("Named by a manager");
        var manager = site.As(TestViewers.Role("team-manager", ["S"]));
        var form = await manager.Open(council.Child("c4") + "/decide");

        form.Html.QuerySelectorAll("select[name=Wanted] option").Select(o => o.GetAttribute("value")).ShouldNotContain("w1");
        (await manager.Send(form, "Continue", [], ("Kind", "this worker"), ("Wanted", "w1"), ("Reason", "Knows the family"))).Errors.ShouldBe(["No worker is named. Choose a worker of the extract."]);
    }

    [Fact]
    public async Task Where_the_plan_no_longer_holds_the_way_leads_to_the_option_which_says_so()
    {
        var council = await site.Council("Stale");
        var option = (await council.Store.Load(council.Key)).Proposal.Options.Single(o => !o.DoNothing);
        await council.Store.SaveOption(council.Key, option with { Title = "Local teams again" });

        foreach (var address in new[] { council.Child("c1"), council.Worker("w1"), council.Child("c1") + "/decide" })
        {
            var answer = await site.As().Open(address);
            answer.Path.ShouldBe(council.Plan);
            answer.Text.ShouldContain("no longer holds");
        }
    }
}
