using System.Reflection;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.Testing;
using Throughcare.Web.Access;
using Throughcare.Web.Audit;

namespace Throughcare.Web.Tests.Audit;

/// <summary>Every address says what it records; a new page that forgets to is found here.</summary>
public class RecordsTests(Site site)
{
    private static string Page { get; } = Checkout.PathTo("docs", "guide", "audit-events.md");

    [Fact]
    public void Every_door_says_what_is_recorded_behind_it() => Missing(Doors.All, Records.All, TakesSomethingIn()).ShouldBeEmpty();

    [Fact]
    public void An_address_that_forgets_to_record_is_found()
    {
        Door[] doors = [new("/a") { See = [Grant.SeeChildren] }, new("/b") { See = [Grant.SeeStaff] }, new("/c") { See = [Grant.SeeMoney] }, new("/d")];
        Recorded[] records = [new("/b"), new("/c") { NoLook = "Money." }, new("/e") { NoLook = "Nothing." }];

        Missing(doors, records, ["/c"]).ShouldBe(
        [
            "/a has no line in the table of what is recorded", "/b shows children or staff and says neither which look it writes nor why none", "/c takes something in and says neither which events it writes nor why none",
            "/d has no line in the table of what is recorded", "/e has a line and no door",
        ]);
    }

    [Fact]
    public void Looks_are_written_for_pages_only_so_no_stream_may_show_children_or_staff()
    {
        var pages = Pages().Select(p => p.Route).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Records.All.Where(r => r.Look is not null && !pages.Contains(r.Route)).Select(r => r.Route).ShouldBeEmpty();
    }

    [Fact]
    public void Every_event_that_the_code_names_is_in_the_guide_and_the_other_way_round()
    {
        var named = typeof(AuditEvents).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetValue(null)!);

        AuditEvents.All.Select(e => e.Name).Order().ShouldBe(named.Order());
        Records.All.SelectMany(r => r.Changes.Append(r.Look)).OfType<string>().Except(AuditEvents.All.Select(e => e.Name)).ShouldBeEmpty();
    }

    /// <summary>With THROUGHCARE_WRITE_DOCS=1 the test writes the page and passes.</summary>
    [Fact]
    public void The_guide_says_what_the_code_records()
    {
        if (Environment.GetEnvironmentVariable("THROUGHCARE_WRITE_DOCS") == "1") File.WriteAllText(Page, RecordsPage.Whole);

        File.ReadAllText(Page).ReplaceLineEndings("\n").ShouldBe(RecordsPage.Whole, "Run this test with THROUGHCARE_WRITE_DOCS=1 to write the page again.");
    }

    private static IReadOnlyList<string> Missing(IReadOnlyList<Door> doors, IReadOnlyList<Recorded> records, IReadOnlyCollection<string> takesIn)
    {
        var byRoute = records.ToDictionary(r => r.Route, StringComparer.OrdinalIgnoreCase);
        var missing = new List<string>();
        foreach (var door in doors)
        {
            if (!byRoute.TryGetValue(door.Route, out var recorded)) missing.Add($"{door.Route} has no line in the table of what is recorded");
            else if (recorded.Look is null && recorded.NoLook is null && door.See.Any(g => g is Grant.SeeChildren or Grant.SeeStaff or Grant.SeeTraits)) missing.Add($"{door.Route} shows children or staff and says neither which look it writes nor why none");
            else if (recorded.Changes.Count == 0 && recorded.NoChange is null && takesIn.Contains(door.Route)) missing.Add($"{door.Route} takes something in and says neither which events it writes nor why none");
        }
        missing.AddRange(records.Where(r => doors.All(d => d.Route != r.Route)).Select(r => $"{r.Route} has a line and no door"));
        return missing;
    }

    // Pages with a handler for what is sent, and endpoints that answer to anything but asking.
    private HashSet<string> TakesSomethingIn() =>
    [
        .. Pages().Where(p => p.Model.GetMethods().Any(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal))).Select(p => p.Route),
        .. site.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && methods.HttpMethods.Any(m => m is not "GET" and not "HEAD")).Select(e => "/" + e.RoutePattern.RawText!.Trim('/')),
    ];

    private IEnumerable<(string Route, Type Model)> Pages()
    {
        var pages = site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>().ToList();
        var models = typeof(Looks).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(PageModel)) && !t.IsAbstract).ToDictionary(t => t.FullName!);
        foreach (var page in pages)
        {
            var name = "Throughcare.Web" + page.RelativePath.Replace(".cshtml", "Model").Replace('/', '.');
            models.TryGetValue(name, out var model).ShouldBeTrue($"{page.RelativePath} has no model called {name}");
            yield return ("/" + page.AttributeRouteInfo!.Template!.Trim('/'), model!);
        }
    }
}
