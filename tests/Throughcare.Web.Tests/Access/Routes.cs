using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Throughcare.Web.Tests.Access;

/// <summary>An address that the app answers at, by the methods that it answers to.</summary>
internal sealed record MappedRoute(string Pattern, IReadOnlyList<string> Methods)
{
    /// <summary>The address with these in the places of its parameters.</summary>
    public string At(IReadOnlyDictionary<string, string> places) => string.Join('/', Pattern.Split('/').Select(part => part.StartsWith('{') ? places.GetValueOrDefault(part.Trim('{', '}', '*'), "none") : part));
}

/// <summary>Everything that the app maps, read from its endpoints, so that nothing that is added can be forgotten.</summary>
internal static class Routes
{
    private static readonly string[] Pages = ["GET", "POST"];

    // Where no style or script is; it answers that there is none.
    private const string NoSuchFile = "/{**path:file}";

    /// <summary>Pages and endpoints. Styles and scripts, which are the same for everybody, are none of them.</summary>
    public static IReadOnlyList<MappedRoute> Of(IEnumerable<EndpointDataSource> sources) =>
    [
        .. sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null)
            .Select(e => (Pattern: "/" + (e.RoutePattern.RawText ?? "").Trim('/').ToLowerInvariant(), Methods: e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } some ? some : Pages))
            .Where(r => r.Pattern != NoSuchFile).GroupBy(r => r.Pattern).Select(g => new MappedRoute(g.Key, [.. g.SelectMany(r => r.Methods).Distinct()])).OrderBy(r => r.Pattern, StringComparer.Ordinal),
    ];
}
