using System.Collections.Concurrent;
using System.Net;
using Throughcare.App.Access;
using Throughcare.Web.Access;

namespace Throughcare.Web.Tests.Access;

/// <summary>Asks for every address as every kind of person, and says where the answer is not the one that the table of doors tells.</summary>
internal sealed class DoorWalk(Func<Viewer?, HttpClient> asking, IReadOnlyList<MappedRoute> routes, IReadOnlyDictionary<string, string> places)
{
    /// <summary>Addresses that stand in no line of the table, and lines at which nothing answers.</summary>
    public IReadOnlyList<string> Unmatched(IReadOnlyList<Door> doors)
    {
        var (mapped, told) = (routes.Select(r => r.Pattern).ToHashSet(), doors.Select(d => d.Route.ToLowerInvariant()).ToHashSet());
        return [.. mapped.Except(told).Select(r => $"{r} answers and has no door"), .. told.Except(mapped).Select(d => $"{d} is a door and nothing answers there")];
    }

    /// <summary>Nobody is let in where the door is not public: a page leads to sign-in, anything that is sent is refused.</summary>
    public async Task<IReadOnlyList<string>> OpenToNobody()
    {
        var faults = new List<string>();
        using var client = asking(null);
        foreach (var route in routes.Where(r => Doors.Of(r.Pattern) is not { Public: true }))
        {
            var address = route.At(places);
            if (route.Methods.Contains("GET"))
            {
                using var got = await client.GetAsync(new Uri(address, UriKind.Relative));
                if (got.StatusCode != HttpStatusCode.Redirect || got.Headers.Location?.OriginalString != "/sign-in?return=" + Uri.EscapeDataString(address)) faults.Add($"GET {address} by nobody: {got.StatusCode} {got.Headers.Location}");
            }
            if (route.Methods.Contains("POST"))
            {
                using var sent = await client.PostAsync(new Uri(address, UriKind.Relative), null);
                if (sent.StatusCode != HttpStatusCode.Unauthorized) faults.Add($"POST {address} by nobody: {sent.StatusCode}");
            }
        }
        return faults;
    }

    /// <summary>Each person gets in where the table says so, and nowhere else; of another council's proposal nothing is there.</summary>
    public async Task<IReadOnlyList<string>> WrongFor(IReadOnlyList<Viewer> people, bool opening = true)
    {
        var faults = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(people, async (person, ct) =>
        {
            // In another council nothing may be there, so there the pages themselves are asked for.
            using var client = person.Council == 1 ? AtTheDoor.Asking(asking(person)) : asking(person);
            foreach (var route in routes)
            {
                var door = Doors.Of(route.Pattern);
                if (door is { Public: true }) continue;
                var address = new Uri(route.At(places), UriKind.Relative);
                if (opening && route.Methods.Contains("GET"))
                {
                    using var got = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
                    Judge("GET", address, person, MayOpen(door, person), got.StatusCode);
                }
                if (route.Methods.Contains("POST"))
                {
                    using var sent = await client.PostAsync(address, null, ct);
                    Judge("POST", address, person, MayOpen(door, person) && door!.Send.All(g => Has(person, g, door.SendReach)), sent.StatusCode);
                }
            }
        });
        return [.. faults.Order()];

        void Judge(string method, Uri address, Viewer person, bool may, HttpStatusCode status)
        {
            var inside = status is HttpStatusCode.OK or HttpStatusCode.Redirect;
            var right = !may ? status == HttpStatusCode.Forbidden
                // Without its token a form is spoilt: the door was passed, and nothing was done.
                : method == "POST" ? status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound
                // Uploads are another person's and runs are not there; a child or worker may be out of reach behind an open door.
                : person.Council == 1 ? inside || status == HttpStatusCode.NotFound
                : inside ? !address.OriginalString.Contains("/proposals/", StringComparison.Ordinal) : status == HttpStatusCode.NotFound;
            if (!right) faults.Add($"{method} {address} by {string.Join(", ", person.Grants.Select(g => $"{g.Grant} of {g.Scope}"))} in council {person.Council}: {status}, though the door {(may ? "opens" : "is closed")}");
        }
    }

    // Told once more than in the door itself, so that a slip there is found.
    private static bool MayOpen(Door? door, Viewer person) => door is not null && (door.See.Count == 0 || door.See.Any(g => Has(person, g, door.Reach)));

    private static bool Has(Viewer person, Grant grant, GrantScope least) => person.Grants.Any(g => g.Grant == grant && (int)g.Scope >= (int)least);
}
