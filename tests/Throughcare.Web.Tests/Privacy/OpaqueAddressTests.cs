using Throughcare.App.Proposals;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Privacy;

/// <summary>Addresses end up in histories and logs, so nobody's id may stand in one.</summary>
public class OpaqueAddressTests(Site site)
{
    private const int MostOfOneKind = 2;

    [Fact]
    public async Task No_child_or_worker_stands_by_id_in_an_address_or_the_name_of_a_field()
    {
        var snapshot = ProposalReader.Read(ProposalFolder.Read(Checkout.PathTo("examples", "county"))).Proposal.Extract.Snapshot;
        var ids = snapshot.Children.Select(c => c.Id.Text).Concat(snapshot.Workers.Select(w => w.Id.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Named($"/proposals/x/plan/child/y/{snapshot.Children[0].Id}", ids).ShouldBeTrue("this would be found");
        Named($"/proposals/x/baseline/children?page=2&worker={snapshot.Workers[0].Id}", ids).ShouldBeTrue("and this");
        var (visitor, seen, kinds) = (site.Visitor(), new HashSet<string>(), new Dictionary<string, int>());
        var next = new Queue<string>(["/", Site.County + "/baseline", Site.County + "/data", Site.County + "/plan", Site.County + "/options", "/council/settings/privacy", "/council/privacy/find", "/bring-a-list"]);
        var given = new List<string>();

        while (next.TryDequeue(out var path))
        {
            var page = await visitor.Open(path);
            ((int)page.Status).ShouldBeLessThan(400, path);
            foreach (var element in page.Html.QuerySelectorAll("[href], [action], [formaction], [name], [hx-get], [hx-post], [src], [id]"))
                foreach (var attribute in new[] { "href", "action", "formaction", "name", "hx-get", "hx-post", "src", "id" })
                    if (element.GetAttribute(attribute) is { } value && Named(value, ids)) given.Add($"{path}: {attribute}=\"{value}\"");
            foreach (var link in page.Html.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/') && !h.Contains("handler=") && !h.Contains("as=")))
            {
                var kind = Kind(link);
                if (!seen.Add(link) || kinds.GetValueOrDefault(kind) >= MostOfOneKind || link.StartsWith("/proposals/", StringComparison.Ordinal) && !link.StartsWith(Site.County, StringComparison.Ordinal)) continue;
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                next.Enqueue(link);
            }
        }

        given.ShouldBeEmpty();
        seen.ShouldContain(l => l.Contains("/plan/child/", StringComparison.Ordinal));
        seen.ShouldContain(l => l.Contains("/plan/worker/", StringComparison.Ordinal));
        seen.ShouldContain(l => l.Contains("?worker=wk-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_with_the_id_itself_leads_nowhere()
    {
        var child = ProposalReader.Read(ProposalFolder.Read(Checkout.PathTo("examples", "county"))).Proposal.Extract.Snapshot.Children[0].Id;
        var visitor = site.Visitor();
        var option = (await visitor.Open(Site.County + "/plan")).Links().First(l => l.Contains("/plan/option/", StringComparison.Ordinal)).Split('/')[^1];

        (await visitor.Open($"{Site.County}/plan/child/{option}/{child}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static bool Named(string address, HashSet<string> ids) =>
        address.Split(['/', '?', '&', '=', '#', ';', ','], StringSplitOptions.RemoveEmptyEntries).Any(part => ids.Contains(Uri.UnescapeDataString(part.Replace('+', ' '))));

    // Pages that differ only in whom or what they are about are of one kind.
    private static string Kind(string link)
    {
        var path = link.Split('?');
        var parts = path[0].Split('/');
        return string.Join('/', parts.Take(5)) + "/" + parts.Length + (path.Length > 1 ? "?" + string.Join('&', path[1].Split('&').Select(q => q.Split('=')[0])) : "");
    }
}
