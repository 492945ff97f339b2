using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Throughcare.Web.SignIn;

/// <summary>
/// Signing in and out with an OpenID Connect provider: code flow with PKCE, answer in the address (response_mode=query). The framework's OAuth
/// handler brings state, PKCE and the cookie that ties both to one browser; this adds what OpenID Connect Core 1.0 (section 3.1.3.7),
/// RP-Initiated Logout 1.0 and RFC 9207 ask for. Every way to fail ends in <see cref="SignInRefused"/>: a sentence, one line in the log, nobody signed in.
/// </summary>
public sealed partial class OidcHandler(IOptionsMonitor<OidcOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<OidcOptions>(options, logger, encoder), IAuthenticationSignOutHandler
{
    /// <summary>
    /// The token kept with the answer, to be handed back at <see cref="SignOutAsync"/>: found where the answer was signed in to, or
    /// stored under this name in the properties by whoever keeps it elsewhere.
    /// </summary>
    public const string IdToken = "id_token";

    private const string NonceItem = "throughcare.nonce", SentItem = "throughcare.sent", MaxAgeItem = "throughcare.max-age";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    private static readonly string[] Algorithms = ["RS256", "PS256", "ES256"];
    private static readonly string[] BusyErrors = ["server_error", "temporarily_unavailable"];

    private static readonly string[] OtherErrors =
    [
        "invalid_request", "invalid_client", "invalid_grant", "invalid_scope", "unauthorized_client", "unsupported_grant_type", "unsupported_response_type", "interaction_required",
        "login_required", "account_selection_required", "consent_required", "registration_not_supported", "request_not_supported", "request_uri_not_supported",
    ];

    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            if (!Request.IsHttps && !ProviderDescription.OnThisMachine(Request.Host.Host)) throw new SignInRefused(SignInProblem.NotSecure, "The request was not made over https. Behind a proxy, forwarded headers may not be set up.");
            var provider = await Provider();
            // The provider's own word, and the same at every request.
            Options.AuthorizationEndpoint = provider.AuthorizationEndpoint;
            if (!Local(properties.RedirectUri)) properties.RedirectUri = "/";
            properties.Items[NonceItem] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
            properties.Items[SentItem] = $"{TimeProvider.GetUtcNow().ToUnixTimeSeconds()}";
            if ((properties.GetParameter<TimeSpan?>("max_age") ?? Options.MaxAge) is { } age) properties.Items[MaxAgeItem] = $"{(long)age.TotalSeconds}";
            await base.HandleChallengeAsync(properties);
        }
        catch (SignInRefused refused)
        {
            Say(Context, Scheme, Options, refused);
        }
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var url = QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), new Dictionary<string, string?> { ["nonce"] = properties.Items[NonceItem], ["response_mode"] = "query" });
        return properties.Items.TryGetValue(MaxAgeItem, out var age) ? QueryHelpers.AddQueryString(url, "max_age", age!) : url;
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        AuthenticationProperties? properties = null;
        try
        {
            // Anything but the answer by link is left alone, and with it the cookie: a mail scanner's HEAD must not use up a sign-in.
            if (!HttpMethods.IsGet(Request.Method)) throw new SignInRefused(SignInProblem.NotAnAnswer, "The answer did not come by GET.");
            properties = Options.StateDataFormat.Unprotect(Only("state")) ?? throw new SignInRefused(SignInProblem.NotStartedHere, "The state is missing or is not one of ours.");
            if (!ValidateCorrelationId(properties)) throw new SignInRefused(SignInProblem.NotStartedHere, "The state is not of this browser, or was used before.");
            if (Sent(properties) + Options.RemoteAuthenticationTimeout < TimeProvider.GetUtcNow()) throw new SignInRefused(SignInProblem.NotStartedHere, "The state is too old.");
            var provider = await Provider();
            CheckSender(provider);
            if (Only("error") is { } error) throw Refused(error);
            var code = Only("code") ?? throw new SignInRefused(SignInProblem.NotAnAnswer, "There is neither a code nor an error in the answer.");
            using var answer = await Redeem(provider, code, properties);
            var (raw, access) = (Text(answer, IdToken), Text(answer, "access_token"));
            var token = await Validated(raw ?? throw new SignInRefused(SignInProblem.NotTrusted, "There is no id_token in the answer to the code."), provider);
            CheckPurpose(token, access, properties);
            CheckTimes(token, properties);
            var said = await Said(token, access, provider);
            if (Options.Roles.LeftOut(said)) throw new SignInRefused(SignInProblem.TooManyGroups, "The token names another place to ask for the groups.");
            foreach (var used in (string[])[NonceItem, SentItem, MaxAgeItem, OAuthConstants.CodeVerifierKey]) properties.Items.Remove(used);
            properties.StoreTokens([new() { Name = IdToken, Value = raw }]);
            return HandleRequestResult.Success(new(ExternalPerson.From(Scheme.Name, token.Issuer, said, Options.Roles), properties, Scheme.Name));
        }
        catch (SignInRefused refused)
        {
            return HandleRequestResult.Fail(refused, properties);
        }
    }

    /// <summary>Ends the provider's session as well, where it offers that. Whoever calls this has ended ours, and asked by a form.</summary>
    public async Task SignOutAsync(AuthenticationProperties? properties)
    {
        var back = properties?.RedirectUri is { Length: > 0 } to && Local(to) ? to : "/";
        try
        {
            var hint = properties?.GetTokenValue(IdToken) ?? (await Context.AuthenticateAsync(Options.SignInScheme)).Properties?.GetTokenValue(IdToken);
            if ((await Provider()).EndSessionEndpoint is not { Length: > 0 } end)
            {
                Response.Redirect(back);
                return;
            }
            var query = new Dictionary<string, string?> { ["client_id"] = Options.ClientId, ["post_logout_redirect_uri"] = BuildRedirectUri(back) };
            if (hint is not null) query["id_token_hint"] = hint;
            Response.Redirect(QueryHelpers.AddQueryString(end, query));
        }
        catch (SignInRefused refused)
        {
            // Signed out here, which is what was asked; the provider's own session stays, as it does with those who offer no end.
            StillSignedIn(Logger, Scheme.Name, refused.Message);
            Response.Redirect(back);
        }
    }

    /// <summary>Leads to the page that says what happened, so that the provider's answer does not stay in the address bar.</summary>
    public static Task Say(RemoteFailureContext context)
    {
        if (context.Failure is not SignInRefused refused) return Task.CompletedTask;
        Say(context.HttpContext, context.Scheme, (OidcOptions)context.Options, refused);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static void Say(HttpContext context, AuthenticationScheme scheme, OidcOptions options, SignInRefused refused)
    {
        NotSignedIn(context.RequestServices.GetRequiredService<ILogger<OidcHandler>>(), scheme.Name, options.Authority, SignInProblems.Rule(refused.Problem), refused.Message);
        context.Response.Redirect(QueryHelpers.AddQueryString(context.Request.PathBase + OidcOptions.ProblemPath, new Dictionary<string, string?> { ["why"] = SignInProblems.Rule(refused.Problem), ["with"] = scheme.Name }));
    }

    /// <summary>The provider's description, if it is the one that was set up and all its addresses are safe.</summary>
    private async Task<OpenIdConnectConfiguration> Provider(bool renewed = false)
    {
        if (Options.WrongSetting is { } wrong) throw new SignInRefused(SignInProblem.SetUpWrong, wrong);
        var provider = await Asked(() => renewed ? Options.Description.Renewed(Context.RequestAborted) : Options.Description.Known(Context.RequestAborted), "Its description or its keys");
        if (provider.Issuer?.Contains('{') == true) throw new SignInRefused(SignInProblem.AnyTenant, "The issuer in its description is a template.");
        if (provider.Issuer?.TrimEnd('/') != Options.Authority.TrimEnd('/')) throw new SignInRefused(SignInProblem.SetUpWrong, "The issuer in its description is not the Authority in the settings.");
        if (!((string?[])[provider.AuthorizationEndpoint, provider.TokenEndpoint]).All(ProviderDescription.Safe)
            || !((string?[])[provider.EndSessionEndpoint, provider.UserInfoEndpoint]).All(a => string.IsNullOrEmpty(a) || ProviderDescription.Safe(a)))
            throw new SignInRefused(SignInProblem.SetUpWrong, "An address in its description is missing or is not https.");
        return provider;
    }

    private async Task<T> Asked<T>(Func<Task<T>> ask, string what)
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or ArgumentException or JsonException || e is OperationCanceledException && !Context.RequestAborted.IsCancellationRequested)
        {
            throw new SignInRefused(SignInProblem.Unreachable, $"{what} could not be had: {e.GetType().Name}.");
        }
    }

    /// <summary>RFC 9207: another provider's answer must not be taken to this one.</summary>
    private void CheckSender(OpenIdConnectConfiguration provider)
    {
        var sender = Only("iss");
        if (sender is null ? provider.AuthorizationResponseIssParameterSupported : sender != provider.Issuer)
            throw new SignInRefused(SignInProblem.NotTrusted, "The answer does not name the provider that was asked (iss).");
    }

    private static SignInRefused Refused(string error) =>
        error == "access_denied" ? new(SignInProblem.Cancelled, "The provider says access_denied.")
        : BusyErrors.Contains(error) ? new(SignInProblem.ProviderBusy, $"The provider says {error}.")
        // Only words of the standard reach the log: anybody can write this address.
        : new(SignInProblem.ProviderRefused, $"The provider says {(OtherErrors.Contains(error) ? error : "an error that the standard does not know")}.");

    private async Task<JsonDocument> Redeem(OpenIdConnectConfiguration provider, string code, AuthenticationProperties properties)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["client_id"] = Options.ClientId, ["redirect_uri"] = BuildRedirectUri(Options.CallbackPath),
            ["code_verifier"] = properties.Items[OAuthConstants.CodeVerifierKey]!,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint);
        if (provider.TokenEndpointAuthMethodsSupported is { Count: > 0 } ways && !ways.Contains("client_secret_basic")) form["client_secret"] = Options.ClientSecret;
        else request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(Options.ClientId)}:{Uri.EscapeDataString(Options.ClientSecret)}")));
        request.Content = new FormUrlEncodedContent(form);
        return await Json(request, "Its answer to the code", failed => failed == "invalid_grant" ? new(SignInProblem.CodeNotTaken, "The provider says invalid_grant to the code.") : Refused(failed));
    }

    private async Task<JsonDocument> Json(HttpRequestMessage request, string what, Func<string, SignInRefused> refused)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var (good, json) = await Asked(async () =>
        {
            using var response = await Backchannel.SendAsync(request, Context.RequestAborted);
            return (response.IsSuccessStatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Context.RequestAborted)));
        }, what);
        if (good && json.RootElement.ValueKind == JsonValueKind.Object) return json;
        using (json) throw refused(Text(json, "error") ?? "");
    }

    /// <summary>Signed by a key of the provider, with a way of signing that only the provider can do, by that provider and for us.</summary>
    private async Task<JsonWebToken> Validated(string raw, OpenIdConnectConfiguration provider)
    {
        var kid = Readable(raw) is not { } unproven ? throw new SignInRefused(SignInProblem.NotTrusted, "The id_token is not a token.")
            : unproven.TryGetHeaderValue<object>("crit", out _) ? throw new SignInRefused(SignInProblem.NotTrusted, "The id_token asks for something that we do not know (crit).")
            : unproven.Kid;
        if (!string.IsNullOrEmpty(kid) && provider.SigningKeys.All(k => k.KeyId != kid)) provider = await Provider(renewed: true);
        var result = await Tokens.ValidateTokenAsync(raw, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer, ValidAudience = Options.ClientId, IssuerSigningKeys = provider.SigningKeys, TryAllIssuerSigningKeys = string.IsNullOrEmpty(kid),
            ValidAlgorithms = Algorithms, RequireSignedTokens = true, ValidateLifetime = false,
        });
        if (result.IsValid) return (JsonWebToken)result.SecurityToken;
        throw new SignInRefused(SignInProblem.NotTrusted, $"The id_token was refused: {result.Exception.GetType().Name}.");
    }

    private static JsonWebToken? Readable(string raw)
    {
        try
        {
            return new(raw);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    /// <summary>Made for this client, in answer to this very request, together with this access token.</summary>
    private void CheckPurpose(JsonWebToken token, string? access, AuthenticationProperties properties)
    {
        if (Claim(token, "nonce") is not { } nonce || nonce != properties.Items[NonceItem]) throw new SignInRefused(SignInProblem.NotTrusted, "The nonce of the id_token is missing or is not ours.");
        if (Claim(token, "azp") is var azp && azp is null ? token.Audiences.Count() > 1 : azp != Options.ClientId) throw new SignInRefused(SignInProblem.NotTrusted, "The id_token was made for another client (azp).");
        if (string.IsNullOrEmpty(token.Subject) || token.Subject.Length > 255) throw new SignInRefused(SignInProblem.NotTrusted, "The id_token does not say who it is about (sub).");
        if (Claim(token, "at_hash") is not { } hash) return;
        // All three ways of signing hash with SHA-256; the left half of it is compared.
        if (access is null || hash != Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(access))[..16])) throw new SignInRefused(SignInProblem.NotTrusted, "The id_token belongs to another access token (at_hash).");
    }

    private void CheckTimes(JsonWebToken token, AuthenticationProperties properties)
    {
        var now = TimeProvider.GetUtcNow();
        if (Moment(token, "exp") is not { } end || end + Skew <= now) throw new SignInRefused(SignInProblem.OutOfDate, "The id_token has expired, or never would (exp).");
        if (Moment(token, "nbf") is { } start && start - Skew > now) throw new SignInRefused(SignInProblem.OutOfDate, "The id_token is not good yet (nbf).");
        if (Moment(token, "iat") is not { } made || made - Skew > now) throw new SignInRefused(SignInProblem.OutOfDate, "The id_token does not say when it was made, or was made in the future (iat).");
        if (made + Skew < Sent(properties)) throw new SignInRefused(SignInProblem.OutOfDate, "The id_token was made before it was asked for (iat).");
        if (!properties.Items.TryGetValue(MaxAgeItem, out var age)) return;
        if (Moment(token, "auth_time") is not { } proved || proved + TimeSpan.FromSeconds(long.Parse(age!)) + Skew < now) throw new SignInRefused(SignInProblem.ProvedTooLongAgo, "The sign-in at the provider is older than max_age (auth_time).");
    }

    /// <summary>What the token says; where it lacks the e-mail address or the roles, what the provider says about the same person when asked.</summary>
    private async Task<IReadOnlyCollection<Claim>> Said(JsonWebToken token, string? access, OpenIdConnectConfiguration provider)
    {
        List<Claim> said = [.. token.Claims];
        bool Has(string type) => said.Any(c => c.Type == type);
        if (access is null || string.IsNullOrEmpty(provider.UserInfoEndpoint) || Has("email") && (Has(Options.Roles.ClaimType) || Options.Roles.Lines.Count == 0) || Options.Roles.LeftOut(said)) return said;
        using var request = new HttpRequestMessage(HttpMethod.Get, provider.UserInfoEndpoint) { Headers = { Authorization = new("Bearer", access) } };
        using var person = await Json(request, "What it says about the person", _ => new(SignInProblem.ProviderRefused, "The provider would not say more about the person (userinfo)."));
        if (Text(person, "sub") != token.Subject) throw new SignInRefused(SignInProblem.NotTrusted, "What the provider says is about another person (userinfo sub).");
        // The token is signed, so what it says stands.
        var signed = said.Select(c => c.Type).ToHashSet();
        foreach (var claim in person.RootElement.EnumerateObject().Where(p => !signed.Contains(p.Name)))
            foreach (var value in claim.Value.ValueKind == JsonValueKind.Array ? claim.Value.EnumerateArray().ToList() : [claim.Value])
                said.Add(new(claim.Name, value.ToString()));
        return said;
    }

    /// <summary>A parameter of the answer; twice is not once.</summary>
    private string? Only(string name) =>
        Request.Query[name] is { Count: <= 1 } values ? string.IsNullOrEmpty(values) ? null : values.ToString() : throw new SignInRefused(SignInProblem.NotAnAnswer, $"The answer has more than one {name}.");

    private static DateTimeOffset Sent(AuthenticationProperties properties) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(properties.Items[SentItem]!));

    private static string? Text(JsonDocument json, string name) => json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static DateTimeOffset? Moment(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<double>(name, out var seconds) && seconds is >= 0 and < 1e11 ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;

    /// <summary>A path of ours, and not another site's address that looks like one.</summary>
    private static bool Local(string? path) => path is null or "" || path[0] == '/' && (path.Length == 1 || path[1] is not '/' and not '\\') && !path.Any(char.IsControl);

    [LoggerMessage(LogLevel.Warning, "Nobody was signed in with {Scheme} ({Authority}): {Rule}. {Why}")]
    private static partial void NotSignedIn(ILogger log, string scheme, string authority, string rule, string why);

    [LoggerMessage(LogLevel.Warning, "The session at {Scheme} could not be ended: {Why}")]
    private static partial void StillSignedIn(ILogger log, string scheme, string why);
}
