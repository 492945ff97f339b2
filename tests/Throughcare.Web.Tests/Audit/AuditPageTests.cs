using System.Net;
using System.Text.Json;
using Throughcare.App.Audit;

namespace Throughcare.Web.Tests.Audit;

public class AuditPageTests(AuditedSite site) : IClassFixture<AuditedSite>
{
    [Fact]
    public async Task An_administrator_reads_in_sentences_who_did_what_and_that_reading_is_recorded_too()
    {
        await site.Proposal("A county");
        var visitor = site.Visitor();

        var page = await visitor.Open("/council/audit");
        var again = await visitor.Open("/council/audit?event=trail+looked+at");

        page.Heading.ShouldBe("Audit trail");
        page.Text.ShouldContain("made a proposal in “A county”.");
        page.Text.ShouldContain("Last anchored outside the database on");
        again.Text.ShouldContain("The only user looked at the audit trail.");
        again.Html.QuerySelectorAll("main tbody tr").Length.ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task Who_saw_a_child_is_answered_without_its_id_in_any_address()
    {
        var county = await site.Proposal("Seen");
        var visitor = site.Visitor();
        var child = (await visitor.Open($"{county}/plan/children/four-teams")).Html.QuerySelector("main tbody th a")!;
        await visitor.Open(child.GetAttribute("href")!);

        var answer = await visitor.Send(await visitor.Open("/council/audit"), ("id", child.TextContent), ("kind", "child"));
        var lists = await visitor.Open(answer.Address.PathAndQuery + "&lists=yes");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Address.Query.ShouldBe("?subject=" + Uri.EscapeDataString(await site.Subjects.Child(child.TextContent)));
        answer.Html.QuerySelectorAll("main tbody tr").Select(r => r.QuerySelectorAll("td")[1].TextContent).ShouldBe(["The only user looked at one child in “Seen”."]);
        lists.Text.ShouldContain("looked at a list of children in “Seen”.");
    }

    [Fact]
    public async Task Older_events_are_a_page_away_and_every_filter_stays_in_the_downloads()
    {
        var county = await site.Proposal("Paged");
        var visitor = site.Visitor();
        for (var i = 0; i < 55; i++) await visitor.Open($"{county}/baseline/workers");

        var first = await visitor.Open("/council/audit?event=workers+looked+at&person=single+person");
        var older = await visitor.Open(first.One("a[rel=next]").GetAttribute("href")!);
        var csv = await visitor.Client.GetStringAsync(new Uri(first.Links().Single(l => l.EndsWith("as=csv", StringComparison.Ordinal)), UriKind.Relative));
        var lines = await visitor.Client.GetAsync(new Uri(first.Links().Single(l => l.EndsWith("as=jsonl", StringComparison.Ordinal)), UriKind.Relative));

        first.Html.QuerySelectorAll("main tbody tr").Length.ShouldBe(50);
        older.Html.QuerySelectorAll("main tbody tr").Length.ShouldBeGreaterThanOrEqualTo(5);
        csv.Split('\n')[1].ShouldContain("The only user looked at workers in “Paged”.");
        var told = (await lines.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        told.Count.ShouldBeGreaterThanOrEqualTo(55);
        told.ShouldAllBe(e => e.GetProperty("event").GetString() == AuditEvents.WorkersSeen);
        lines.Content.Headers.ContentDisposition!.FileName.ShouldBe("audit.jsonl");
        (await site.Events(() => visitor.Open("/council/audit?as=cef"))).Single().Event.ShouldBe(AuditEvents.ListDownloaded);
    }

    [Fact]
    public async Task A_day_that_is_none_is_said_so()
    {
        var page = await site.Visitor().Open("/council/audit?from-day=31&from-month=2&from-year=2026");

        page.Errors.ShouldBe(["Enter the first day as day, month and year, such as 31 3 2025, or leave it empty"]);
    }
}
