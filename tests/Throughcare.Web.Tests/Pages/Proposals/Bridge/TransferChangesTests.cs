using System.Net;
using Throughcare.Web.Tests.Access;

namespace Throughcare.Web.Tests.Pages.Proposals.Bridge;

public class TransferChangesTests(Site site)
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
    public async Task Every_change_has_its_week_and_what_it_waits_for_with_opaque_links()
    {
        var at = await Timetabled("Changes in weeks");

        var page = await site.Visitor().Open($"{at}/bridge/changes/near-home");

        var rows = page.Rows("#list");
        rows.ShouldNotBeEmpty();
        rows.Select(r => int.Parse(r[2])).ShouldBeInOrder();
        rows.Where(r => r[2] == "1").ShouldAllBe(r => r[8] == "It is in the first week.");
        rows.Where(r => r[2] != "1").ShouldAllBe(r => r[8].Length > 0 && r[8] != "It is in the first week.");
        rows.ShouldAllBe(r => r[9] == "Suggested, for review" && r[10] == "Not written down");
        // The plan began long ago and nobody has marked anything done: everything waits for a person.
        rows.ShouldAllBe(r => r[1].StartsWith("Late by "));
        page.One("[data-waiting]").TextContent.ShouldContain($"{rows.Count} changes are late");
        // On a telephone each row is a card, and to a screen reader it is a table still.
        page.Html.QuerySelectorAll("#list table.tc-cards td[role=cell]").ShouldAllBe(c => c.GetAttribute("data-title")!.Length > 0);
        page.Links("#list tbody").ShouldAllBe(l => l.StartsWith($"{at}/plan/child/near-home/ch-") || l.StartsWith($"{at}/bridge/decide/near-home/ch-") || l.StartsWith($"{at}/bridge/note/near-home/ch-"));
        var csv = await site.Visitor().Client.GetStringAsync(new Uri($"{at}/bridge/changes/near-home?as=csv", UriKind.Relative));
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + rows.Count);
        // The filter stays in the address, and in the download.
        var first = await site.Visitor().Open($"{at}/bridge/changes/near-home?week=1");
        first.Rows("#list").Count.ShouldBe(rows.Count(r => r[2] == "1"));
        first.Links("#list").ShouldContain($"{at}/bridge/changes/near-home?week=1&as=csv");
        (await site.Visitor().Open($"{at}/bridge/changes/near-home?as=pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_team_manager_sees_the_children_of_the_team_and_no_restricted_record()
    {
        var at = await Timetabled("Changes of one team", restricted: "sealed");
        var all = (await site.Visitor().Open($"{at}/bridge/changes/near-home")).Rows("#list");

        var page = await site.As(TestViewers.Role("team-manager", ["North"])).Open($"{at}/bridge/changes/near-home");

        page.Heading.ShouldBe("My children: changes of social worker");
        var rows = page.Rows("#list");
        rows.ShouldAllBe(r => r[6] == "North" || r[7] == "North");
        rows.ShouldNotContain(r => r[0] == "K001" || r[0] == "K002");
        rows.Count.ShouldBeLessThanOrEqualTo(all.Count);
    }

    [Fact]
    public async Task A_change_is_agreed_and_put_off_after_its_answers_are_checked()
    {
        var at = await Timetabled("Changes that are decided");
        var visitor = site.Visitor();
        var to = (await visitor.Open($"{at}/bridge/changes/near-home")).Links("#list tbody").First(l => l.Contains("/decide/"));

        var check = await visitor.Send(await visitor.Open(to), ("Kind", "agree transfer"), ("By", "A manager"));
        check.Heading.ShouldBe("Check your answers");
        var saved = await visitor.Send(check, "Save the decision", []);

        saved.Path.ShouldBe($"{at}/bridge/changes/near-home");
        saved.Rows("#list").Count(r => r[9] == "Agreed").ShouldBe(1);

        var without = await visitor.Send(await visitor.Open(to), ("Kind", "defer transfer"), ("Reason", "Exams"), ("By", "A manager"));
        without.Errors.ShouldContain("Enter the day as day, month and year, such as 31 3 2027");
        (await visitor.Send(await visitor.Open(to), ("Kind", "stay"), ("By", "A manager"))).Errors.ShouldContain(e => e.StartsWith("No reason is given."));
        (await visitor.Send(await visitor.Open(to))).Errors.ShouldBe(["Select what you decide"]);
        // Nothing is marked done while a line of readiness is open.
        (await visitor.Send(await visitor.Open(to), ("Kind", "transfer done"), ("By", "A manager"))).Errors.ShouldContain(e => e.StartsWith("This transfer is not ready:"));
    }

    [Fact]
    public async Task Nobody_decides_about_a_child_of_another_team()
    {
        var at = await Timetabled("Changes of another team");
        var to = (await site.Visitor().Open($"{at}/bridge/changes/near-home?from=South")).Links("#list tbody").First(l => l.Contains("/decide/"));

        (await site.As(TestViewers.Role("team-manager", ["Nowhere"])).Open(to)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
