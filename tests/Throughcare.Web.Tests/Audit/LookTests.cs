using System.Net;
using Microsoft.Data.Sqlite;
using Throughcare.App.Audit;

namespace Throughcare.Web.Tests.Audit;

/// <summary>Who looked, asked over HTTP in single-person mode.</summary>
public class LookTests(AuditedSite site) : IClassFixture<AuditedSite>
{
    [Fact]
    public async Task Whoever_looks_at_children_or_staff_is_in_the_trail_once_for_each_page()
    {
        var county = await site.Proposal("Looked at");
        var visitor = site.Visitor();
        var child = (await visitor.Open($"{county}/plan/children/four-teams")).Html.QuerySelector("main tbody th a")!;
        var (id, address) = (child.TextContent, child.GetAttribute("href")!);
        var worker = (await visitor.Open($"{county}/plan/staff/four-teams")).Html.QuerySelector("main tbody th a")!.GetAttribute("href")!;

        var told = await site.Events(async () =>
        {
            foreach (var page in new[] { county + "/baseline", county + "/baseline/children?team=N1", county + "/baseline/workers?as=csv", county + "/baseline/children?as=xlsx", address, worker, county + "/data", county + "/options", county + "/plan" })
                (await visitor.Open(page)).Status.ShouldBe(HttpStatusCode.OK, page);
        });

        told.Select(e => e.Event).ShouldBe([AuditEvents.WorkersSeen, AuditEvents.ChildrenSeen, AuditEvents.ListDownloaded, AuditEvents.ListDownloaded, AuditEvents.ChildSeen, AuditEvents.WorkerSeen, AuditEvents.ExtractSeen]);
        told.ShouldAllBe(e => e.Proposal == "“Looked at”" && e.Who == "The only user");
        told[1].After.ShouldEndWith("filters [\"team\"]");
        told[2].After.ShouldContain("of workers looked at, as text/csv, rows ");
        told[4].Subject.ShouldBe(await site.Subjects.Child(id));
        foreach (var text in told.SelectMany(e => new[] { e.Subject, e.Before, e.After, e.Why }).OfType<string>()) text.ShouldNotContain(id);
    }

    [Fact]
    public async Task Whoever_is_refused_is_in_the_trail_and_what_they_typed_is_not()
    {
        var county = await site.Proposal("Refused");
        var visitor = site.Visitor();
        using var spoilt = new FormUrlEncodedContent([KeyValuePair.Create("Grid", "Team,North\nA,1")]);

        var told = await site.Events(async () =>
        {
            await visitor.Open("/proposals/somebody-elses/plan/child/four-teams/Jo%20Example");
            await visitor.Open($"{county}/plan/child/four-teams/Jo%20Example");
            await visitor.Open("/bring-a-list/check-answers/Jo%20Example");
            await visitor.Client.PostAsync(new Uri($"{county}/options/suggest", UriKind.Relative), spoilt);
            await visitor.Open("/no-such-address-at-all");
        });

        told.Select(e => (e.Event, e.After)).ShouldBe(
        [
            (AuditEvents.RequestRefused, "page /proposals/{proposal}/plan/child/{option}/{child}, method GET, status 404"), (AuditEvents.RequestRefused, "page /proposals/{proposal}/plan/child/{option}/{child}, method GET, status 404"),
            (AuditEvents.RequestRefused, "page /bring-a-list/check-answers/{upload}, method GET, status 404"), (AuditEvents.RequestRefused, "page /proposals/{proposal}/options/suggest, method POST, status 400"),
        ]);
        told[0].Subject.ShouldBeNull();
        told[2].Subject.ShouldBeNull();
    }

    [Fact]
    public async Task Files_are_in_the_trail_when_they_are_taken_confirmed_and_kept_or_refused()
    {
        var visitor = site.Visitor();

        var told = await site.Events(async () =>
        {
            var reading = await visitor.Send(await visitor.Open("/bring-a-list"), null, [new Sent("jo-example.csv", "Child ID,Team,Worker,Home locality,Age\n1001,North,W01,Northfield,7\n")], ("Title", "One list"), ("AsAt-day", "31"), ("AsAt-month", "3"), ("AsAt-year", "2025"));
            var check = await visitor.WaitWhile(reading, p => p.Path.Contains("/reading/"));
            var kept = await visitor.WaitWhile(await visitor.Send(check), p => p.Path.Contains("/reading/"));
            kept.Path.ShouldEndWith("/data");
            var bad = await visitor.Send(await visitor.Open("/bring-a-list"), null, [new Sent("jo-example.pdf", "%PDF-1.4")]);
            await visitor.WaitWhile(bad, p => p.Html.QuerySelector(".govuk-error-summary, .tc-findings, [role=alert]") is null && p.Text.Contains("Opening the files"));
            await visitor.Send(await visitor.Open("/bring-a-list"), null, [new Sent("empty.csv", "")]);
            await Task.Delay(300);
        });

        var names = told.Select(e => e.Event).ToList();
        string[] kept = [AuditEvents.UploadTaken, AuditEvents.UploadSeen, AuditEvents.UploadConfirmed, AuditEvents.ProposalMade, AuditEvents.ExtractSeen];
        names.Where(kept.Contains).Distinct().ShouldBe(kept);
        names.Count(n => n == AuditEvents.UploadRefused).ShouldBe(2);
        told[0].After.ShouldBe("files 1, bytes 67, endings [\"csv\"]");
        told[0].Subject.ShouldBe(told.First(e => e.Event == AuditEvents.UploadConfirmed).Subject);
        foreach (var text in told.SelectMany(e => new[] { e.Subject, e.Before, e.After, e.Why }).OfType<string>()) text.ShouldNotContain("example");
    }

    [Fact]
    public async Task A_page_whose_look_cannot_be_recorded_is_not_shown()
    {
        // A site of its own, because its trail is broken for good.
        await using var broken = new AuditedSite();
        var county = await broken.Proposal("Not shown");
        var visitor = broken.Visitor();
        var before = await visitor.Open($"{county}/baseline/children");
        await using (var connection = new SqliteConnection($"Data Source={broken.Database}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "create trigger broken before insert on audit_events begin select raise(abort, 'The disk is full.'); end;";
            await command.ExecuteNonQueryAsync();
        }

        var children = await visitor.Open($"{county}/baseline/children");
        var file = await visitor.Open($"{county}/baseline/children?as=csv");
        var counts = await visitor.Open($"{county}/options");

        (before.Status, children.Status, file.Status, counts.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError, HttpStatusCode.OK));
        children.Heading.ShouldBe("Something went wrong here");
        children.Html.QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }
}
