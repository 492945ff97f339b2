using System.Net;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Throughcare.Web.SignIn;

/// <summary>
/// What a provider says of itself: its addresses and its keys. Fetched when first needed and then once a day; at once when something is signed
/// with a key that is not among them, but not more than once a minute, or strangers could make us ask without end.
/// The library's own manager fetches new keys in the background, so the first person after a change of keys would be turned away.
/// </summary>
public sealed class ProviderDescription(string authority, HttpClient backchannel, TimeProvider clock)
{
    private static readonly TimeSpan Good = TimeSpan.FromDays(1), NotAgainFor = TimeSpan.FromMinutes(1), FailedFor = TimeSpan.FromSeconds(5);

    private readonly Lock _asking = new();
    private readonly IDocumentRetriever _documents = new SafeDocuments(backchannel);
    private Task<OpenIdConnectConfiguration>? _asked;
    private DateTimeOffset _askedAt;

    public Task<OpenIdConnectConfiguration> Known(CancellationToken ct) => Get(Good, ct);

    /// <summary>For a key that is not known: fetched again, unless that was done within the last minute.</summary>
    public Task<OpenIdConnectConfiguration> Renewed(CancellationToken ct) => Get(NotAgainFor, ct);

    // All who come while it is being fetched wait for the same answer, and those who come soon after a failure are told the same.
    private Task<OpenIdConnectConfiguration> Get(TimeSpan noOlderThan, CancellationToken ct)
    {
        lock (_asking)
        {
            var now = clock.GetUtcNow();
            if (_asked is null || _asked.IsCompleted && now - _askedAt >= (_asked.IsCompletedSuccessfully ? noOlderThan : FailedFor)) (_asked, _askedAt) = (Fetch(), now);
            return _asked.WaitAsync(ct);
        }
    }

    private async Task<OpenIdConnectConfiguration> Fetch() =>
        await OpenIdConnectConfigurationRetriever.GetAsync(authority.TrimEnd('/') + "/.well-known/openid-configuration", _documents, CancellationToken.None);

    /// <summary>A secure address, or one on this machine.</summary>
    public static bool Safe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp && OnThisMachine(uri.Host));

    public static bool OnThisMachine(string host) => host == "localhost" || IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);

    private sealed class SafeDocuments(HttpClient backchannel) : IDocumentRetriever
    {
        // Each address is looked at before it is asked: the description names where the keys are.
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
            Safe(address) ? await backchannel.GetStringAsync(new Uri(address), cancel)
                : throw new SignInRefused(SignInProblem.SetUpWrong, "An address of the provider (Authority, or jwks_uri in its description) is not https.");
    }
}
