using System.Net;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals.Bridge;

/// <summary>A change is refused or put off, and the rest is worked out again; a child is told and asked.</summary>
public class RestTests(Site site)
{
    private const string EightWeeks = "transfers:\n  starts: 2025-04-07\n  weeks: 8\n  intake_per_week: 1\n  readiness: accepted; file; plan\n";

    private async Task<(string At, Visitor Visitor, string Decide)> Timetabled(string title)
    {
        var at = await SmallPlans.Create(site.Services, title, transfers: EightWeeks);
        var visitor = site.Visitor();
        await visitor.Plan(at, "near-home");
        await visitor.Timetable(at, "near-home");
        return (at, visitor, (await visitor.Open($"{at}/bridge/changes/near-home")).Links("#list tbody").First(l => l.Contains("/decide/")));
    }

    [Fact]
    public async Task A_refusal_leads_to_the_rest_which_is_worked_out_in_one_step_and_says_what_became_other()
    {
        var (at, visitor, decide) = await Timetabled("A change that is refused");
        var before = (await visitor.Open($"{at}/bridge/changes/near-home")).Rows("#list");

        var check = await visitor.Send(await visitor.Open(decide), ("Kind", "stay"), ("Reason", "a good relationship"), ("By", "A manager"));
        var offer = await visitor.Send(check, "Save the decision", []);
        offer.Path.ShouldBe($"{at}/bridge/rest/near-home");
        offer.Text.ShouldContain("1 decision is newer than the timetable");
        var page = await visitor.WaitWhile(await visitor.Send(offer), p => p.Path.Contains("/runs/"));

        page.Path.ShouldBe($"{at}/bridge/rest/near-home");
        page.Heading.ShouldBe("What became other");
        var rows = page.Rows("[data-changed]");
        rows.Single(r => r[4] == "Decided")[1].ShouldBe("No change of worker any more");
        var others = rows.Count(r => r[4] == "With the rest");
        page.One("[data-disturbance]").TextContent.ShouldStartWith(others == 0 ? "No other change became other." : others == 1 ? "1 other change became other." : $"{others} other changes became other.");
        page.Text.ShouldContain("Proved: ");
        var after = (await visitor.Open($"{at}/bridge/changes/near-home")).Rows("#list");
        after.Count.ShouldBe(before.Count - 1);
        // Everybody who is not named there is where they were.
        var named = rows.Select(r => r[0]).ToHashSet();
        foreach (var row in after.Where(r => !named.Contains(r[0]))) before.Single(b => b[0] == row[0]).Skip(2).Take(6).ShouldBe(row.Skip(2).Take(6));
        (await visitor.Open($"{at}/bridge/rest/near-home")).Html.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_lines_of_readiness_are_recorded_at_once_and_a_worker_is_refused_by_a_code()
    {
        var (_, visitor, decide) = await Timetabled("Lines that are recorded at once");

        (await visitor.Send(await visitor.Open(decide), ("Kind", "ready"), ("By", "A manager"))).Errors.ShouldBe(["Select one line of readiness or more"]);
        var check = await visitor.Send(await visitor.Open(decide), ("Kind", "ready"), ("Line", "accepted"), ("Line", "plan"), ("By", "A manager"));
        await visitor.Send(check, "Save the decision", []);

        (await visitor.Open(decide)).Html.QuerySelectorAll("[data-readiness] strong").Select(Answer.Words).ShouldBe(["There", "Open", "There"]);
        (await visitor.Send(await visitor.Open(decide), ("Kind", "not this worker"), ("By", "A manager"))).Errors.ShouldBe(["Select why it must not be this worker"]);
        var refused = await visitor.Send(await visitor.Open(decide), ("Kind", "not this worker"), ("Code", "child's wish"), ("Reason", "never kept"), ("By", "A manager"));
        refused.Text.ShouldContain("child's wish");
        refused.Text.ShouldNotContain("never kept");
        (await visitor.Send(refused, "Save the decision", [])).Path.ShouldEndWith("/bridge/rest/near-home");
        (await visitor.Open(decide)).Text.ShouldContain("Now: Refused.");
    }

    [Fact]
    public async Task The_note_for_a_child_has_no_name_and_the_childs_view_is_on_it_and_in_no_download()
    {
        var (at, visitor, decide) = await Timetabled("A child who is told");
        var (note, view) = (decide.Replace("/decide/", "/note/"), decide.Replace("/decide/", "/child-view/"));
        var child = (await visitor.Open(decide)).Html.QuerySelector(".tc-id")!.TextContent;

        var page = await visitor.Open(note);
        var told = Answer.Words(page.One("[data-note]"));
        told.ShouldContain("You will have a new social worker.");
        told.ShouldContain("First you meet together");
        told.ShouldContain("You may say what you think about this");
        told.ShouldNotContain(child);
        Answer.Words(page.One("[data-view]")).ShouldBe("Nobody has written down whether the child was asked.");

        (await visitor.Send(await visitor.Open(view), ("By", "A worker"))).Errors.ShouldBe(["Select whether the child was asked, and what they think"]);
        (await visitor.Send(await visitor.Open(view), ("View", "not sought"), ("By", "A worker"))).Errors.ShouldHaveSingleItem().ShouldStartWith("No reason is given.");
        var check = await visitor.Send(await visitor.Open(view), ("View", "against"), ("Words", "I want to keep going to the park with her"), ("By", "A worker"));
        var saved = await visitor.Send(check, "Save", []);

        saved.Path.ShouldBe(note);
        Answer.Words(saved.One("[data-view]")).ShouldContain("sought, and the child does not want the change");
        saved.Text.ShouldContain("going to the park");
        foreach (var list in (string[])[$"{at}/bridge/changes/near-home?as=csv", $"{at}/decisions?as=csv", $"{at}/plan/children/near-home?as=csv"])
            (await visitor.Client.GetStringAsync(new Uri(list, UriKind.Relative))).ShouldNotContain("park");
        // It is about carrying out, so nothing is to be worked out again.
        (await visitor.Open($"{at}/bridge/option/near-home")).Text.ShouldNotContain("newer than this timetable");
    }

    [Fact]
    public async Task Every_headline_figure_answers_why_with_parts_that_add_up_to_it()
    {
        var (at, visitor, _) = await Timetabled("A bridge that answers why");
        var links = (await visitor.Open($"{at}/bridge/option/near-home")).Links(".tc-figure__why");
        links.Count.ShouldBe(4);

        foreach (var link in links)
        {
            var page = await visitor.Open(link);
            page.Status.ShouldBe(HttpStatusCode.OK);
            var numbers = page.Html.QuerySelectorAll("[aria-label=Parts] tbody td").Select(c => decimal.Parse(c.TextContent)).ToList();
            numbers[..^1].Sum().ShouldBe(numbers[^1]);
            foreach (var part in page.Links("[aria-label=Parts]")) (await visitor.Open(part)).Status.ShouldBe(HttpStatusCode.OK);
        }
        (await visitor.Open($"{at}/bridge/figure/near-home/no-such-figure")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_child_whose_weeks_are_all_closed_is_named_on_the_page_and_hatched_weeks_stand_in_the_table()
    {
        var plain = (await Timetabled("Windows that are open")).At;
        var changing = (await site.Visitor().Open($"{plain}/bridge/changes/near-home")).Rows("#list").Select(r => r[0]).ToList();
        // One may not change in any week, another not until 24 April; a third row ends before it begins.
        var at = await SmallPlans.Create(site.Services, "Windows that are closed", "no", EightWeeks, SmallPlans.Table("windows.csv", "child,from,to,why", $"{changing[0]},2025-04-01,2025-12-31,hearing", $"{changing[1]},2025-04-10,2025-04-24,exams", $"{changing[2]},2025-05-20,2025-05-01,exams"));
        var visitor = site.Visitor();
        await visitor.Plan(at, "near-home");

        var page = await visitor.Timetable(at, "near-home");

        page.One("[data-not-scheduled]").TextContent.ShouldContain("1 child: No week of the plan is open: a hearing, until 31 December 2025.");
        page.Rows("[data-timetable]").ShouldContain(r => r[5].StartsWith("1 to 3") || r[5].StartsWith("1 to 2"));
        page.Html.QuerySelector("[data-chart=timetable] script")!.TextContent.ShouldContain("closed for 1 child who comes later");
        var rows = (await visitor.Open($"{at}/bridge/changes/near-home")).Rows("#list");
        rows.Single(r => r[0] == changing[0])[1].ShouldBe("Look at why it can be in no week.");
        rows.Count.ShouldBe(changing.Count);
        (await visitor.Open($"{at}/data")).Text.ShouldContain("The last day is before the first.");
    }

    [Fact]
    public async Task A_team_manager_refuses_and_is_told_who_works_out_the_rest()
    {
        var (at, _, _) = await Timetabled("A refusal of a team manager");
        var manager = site.As(TestViewers.Role("team-manager", ["North"]).SeeingPlacements());
        var decide = (await manager.Open($"{at}/bridge/changes/near-home?from=North")).Links("#list tbody").First(l => l.Contains("/decide/"));

        var offer = await manager.Send(await manager.Send(await manager.Open(decide), ("Kind", "stay"), ("Reason", "exams")), "Save the decision", []);

        offer.Path.ShouldBe($"{at}/bridge/rest/near-home");
        offer.Text.ShouldContain("Whoever looks after the plan works it out");
        offer.Html.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
    }
}
