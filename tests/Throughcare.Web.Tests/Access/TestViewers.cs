using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Throughcare.App.Access;

namespace Throughcare.Web.Tests.Access;

/// <summary>Says who asks by a header of the request; without it, the one person of single-person mode. In tests only.</summary>
internal static class TestViewers
{
    private const string Header = "X-Test-Viewer", Nobody = "nobody";

    private static readonly ConcurrentDictionary<string, Viewer> Known = new();
    private static int _last;

    public static ValueTask<Viewer?> Find(HttpContext context) => ValueTask.FromResult(context.Request.Headers[Header].ToString() switch
    {
        "" => Viewer.OnlyPerson,
        Nobody => null,
        var key => Known[key],
    });

    public static HttpClient SignedIn(HttpClient client, Viewer? viewer)
    {
        var key = viewer is null ? Nobody : Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        if (viewer is not null) Known[key] = viewer;
        client.DefaultRequestHeaders.Add(Header, key);
        return client;
    }

    /// <summary>Somebody with these grants.</summary>
    public static Viewer With(params Granted[] grants) => new() { Person = Guid.CreateVersion7(), Name = "Somebody", Council = 1, Grants = grants };

    /// <summary>The same person, who sees where named workers would be, as everybody does once placements are released.</summary>
    public static Viewer SeeingPlacements(this Viewer viewer) => viewer with { Grants = [.. viewer.Grants, new(Grant.Consult, GrantScope.Council)] };

    /// <summary>Somebody with a role as it comes with the program; for the teams and as the worker given.</summary>
    public static Viewer Role(string key, IReadOnlyCollection<string>? teams = null, string? worker = null) =>
        With([.. BuiltInRoles.All.Single(r => r.Key == key).Grants]) with { Teams = teams ?? [], Worker = worker };
}
