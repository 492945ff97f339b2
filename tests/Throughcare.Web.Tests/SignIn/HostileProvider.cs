using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>
/// An OpenID Connect provider that keeps to the standard until a test tells it what to say instead. Like a real one it takes a code once, from the
/// client with the secret, with the verifier that the challenge was made of.
/// </summary>
public sealed class HostileProvider : IAsyncDisposable
{
    public const string ClientId = "throughcare", ClientSecret = "made-up: secret+of/north", Email = "asha.made-up@north.example", Subject = "person-417";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, IQueryCollection> _codes = [];

    private HostileProvider(WebApplication app) => _app = app;

    public string Authority => _app.Urls.Single();

    /// <summary>What it changes in its description of itself.</summary>
    public Action<JsonObject> Describe { get; set; } = _ => { };

    /// <summary>What it adds to or takes from the answer by link.</summary>
    public Action<Dictionary<string, string?>> Answer { get; set; } = _ => { };

    /// <summary>What it changes in the token's claims.</summary>
    public Action<JsonObject> Claims { get; set; } = _ => { };

    /// <summary>How it signs; what it does to the whole token; what it does to the answer that holds it.</summary>
    public Func<JsonObject, string> Sign { get; set; } = claims => Signing.Rs256.Token(claims);

    public Func<string, string> Token { get; set; } = token => token;

    public Action<JsonObject> Answered { get; set; } = _ => { };

    public Action<JsonObject> Person { get; set; } = _ => { };

    public Action<JsonNode> ChangeKey { get; set; } = _ => { };

    public List<Signing> Keys { get; } = [Signing.Rs256, Signing.Ps256, Signing.Es256];

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>An address at which it takes the question and never answers.</summary>
    public string? Silent { get; set; }

    /// <summary>What it calls its answers instead of JSON.</summary>
    public string? ContentType { get; set; }

    public bool KeysDown { get; set; }

    /// <summary>The way in which it wants the client's secret; null takes both.</summary>
    public string? SecretBy { get; set; }

    public bool TakesCodesTwice { get; set; }

    /// <summary>What was asked of it.</summary>
    public List<string> Asked { get; set; } = [];

    public List<string> Secrets { get; } = [Email, Subject, ClientSecret, Uri.EscapeDataString(ClientSecret)];

    public IQueryCollection? LastRequest { get; private set; }

    public IQueryCollection? LastSignOut { get; private set; }

    public static async Task<HostileProvider> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var provider = new HostileProvider(app);
        app.Use((context, next) =>
        {
            lock (provider._codes) provider.Asked.Add(context.Request.Path);
            if (provider.ContentType is { } type) context.Response.OnStarting(() => Task.FromResult(context.Response.Headers.ContentType = type));
            return context.Request.Path == provider.Silent ? Task.Delay(Timeout.Infinite, context.RequestAborted) : next(context);
        });
        app.UseRouting();
        app.MapGet("/.well-known/openid-configuration", provider.Description);
        app.MapGet("/keys", () => provider.KeysDown ? Results.StatusCode(503) : provider.PublicKeys());
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.Redeem);
        app.MapGet("/person", (HttpRequest request) => provider.AboutPerson(request));
        app.MapGet("/end", (HttpRequest request) =>
        {
            provider.LastSignOut = request.Query;
            return Results.Redirect(request.Query["post_logout_redirect_uri"]!);
        });
        await app.StartAsync();
        return provider;
    }

    private IResult PublicKeys()
    {
        var keys = Keys.Select(k => k.PublicKey()).ToList();
        keys.ForEach(ChangeKey);
        return Json(new JsonObject { ["keys"] = new JsonArray([.. keys]) });
    }

    private IResult Description()
    {
        var description = new JsonObject
        {
            ["issuer"] = Authority, ["authorization_endpoint"] = $"{Authority}/authorize", ["token_endpoint"] = $"{Authority}/token", ["jwks_uri"] = $"{Authority}/keys",
            ["userinfo_endpoint"] = $"{Authority}/person", ["end_session_endpoint"] = $"{Authority}/end", ["authorization_response_iss_parameter_supported"] = true,
        };
        Describe(description);
        return Json(description);
    }

    private IResult Authorize(HttpRequest request)
    {
        LastRequest = request.Query;
        var code = Keep(Base64UrlTextEncoder.Encode(RandomNumberGenerator.GetBytes(24)));
        _codes[code] = request.Query;
        var answer = new Dictionary<string, string?> { ["code"] = code, ["state"] = Keep(request.Query["state"]!), ["iss"] = Authority };
        Answer(answer);
        return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"]!, answer.Where(a => a.Value is not null)));
    }

    private async Task<IResult> Redeem(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret)}"));
        if (!(SecretBy != "client_secret_post" && request.Headers.Authorization == $"Basic {basic}" || SecretBy != "client_secret_basic" && form["client_secret"] == ClientSecret)) return Json(new JsonObject { ["error"] = "invalid_client", ["error_description"] = $"{ClientSecret} is wrong" }, 401);
        if (!_codes.TryGetValue(form["code"]!, out var asked) || Challenge(form["code_verifier"]!) != asked["code_challenge"] || form["redirect_uri"] != asked["redirect_uri"])
            return Json(new JsonObject { ["error"] = "invalid_grant", ["error_description"] = $"the code of {Email}" }, 400);
        if (!TakesCodesTwice) _codes.TryRemove(form["code"]!, out _);
        var (now, access) = (Clock.GetUtcNow(), Keep("access-" + Guid.NewGuid().ToString("N")));
        var claims = new JsonObject
        {
            ["iss"] = Authority, ["aud"] = ClientId, ["sub"] = Subject, ["nonce"] = Keep(asked["nonce"]!), ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
            ["auth_time"] = now.AddMinutes(-1).ToUnixTimeSeconds(), ["email"] = Email, ["email_verified"] = true, ["name"] = "Asha Made-Up", ["amr"] = new JsonArray("pwd", "mfa"), ["sid"] = "session-9",
            ["at_hash"] = Base64UrlTextEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(access))[..16]), ["groups"] = new JsonArray("g-planners", "g-choir"),
        };
        Claims(claims);
        var answer = new JsonObject { ["access_token"] = access, ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = Token(Sign(claims)) };
        if (answer["id_token"]?.ToString() is { Length: > 20 } token) Keep(token);
        Answered(answer);
        return Json(answer);
    }

    private IResult AboutPerson(HttpRequest request)
    {
        if (!request.Headers.Authorization.ToString().StartsWith("Bearer access-", StringComparison.Ordinal)) return Results.Unauthorized();
        var person = new JsonObject { ["sub"] = Subject, ["email"] = Email, ["email_verified"] = false, ["groups"] = new JsonArray("g-planners") };
        Person(person);
        return Json(person);
    }

    private string Keep(string secret)
    {
        lock (_codes) Secrets.Add(secret);
        return secret;
    }

    private static string Challenge(string verifier) => Base64UrlTextEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static IResult Json(JsonObject json, int status = 200) => Results.Text(json.ToJsonString(), "application/json", Encoding.UTF8, status);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

/// <summary>A key and a way of signing with it.</summary>
public sealed class Signing(string kid, string algorithm, AsymmetricAlgorithm key, Func<byte[], byte[]> sign)
{
    private static readonly RSA RsaKey = RSA.Create(2048), OtherRsaKey = RSA.Create(2048);
    private static readonly ECDsa EcKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static Signing Rs256 { get; } = new("rsa", "RS256", RsaKey, data => RsaKey.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static Signing Ps256 { get; } = new("rsa", "PS256", RsaKey, data => RsaKey.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss));

    public static Signing Es256 { get; } = new("ec", "ES256", EcKey, data => EcKey.SignData(data, HashAlgorithmName.SHA256));

    /// <summary>Right key, a hash that is not among the three.</summary>
    public static Signing Rs512 { get; } = new("rsa", "RS512", RsaKey, data => RsaKey.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1));

    /// <summary>A good key that is not, or not yet, one of the provider's.</summary>
    public static Signing New { get; } = new("new", "RS256", OtherRsaKey, data => OtherRsaKey.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>The same key under the name of the provider's own.</summary>
    public static Signing Impostor { get; } = new("rsa", "RS256", OtherRsaKey, data => OtherRsaKey.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static Signing None { get; } = new("rsa", "none", RsaKey, _ => []);

    /// <summary>The public key, which everybody has, taken for a shared secret.</summary>
    public static Signing Hs256 { get; } = new("rsa", "HS256", RsaKey, data => HMACSHA256.HashData(Encoding.ASCII.GetBytes(RsaKey.ExportSubjectPublicKeyInfoPem()), data));

    /// <summary>A token of these claims, with a header that the test may change.</summary>
    public string Token(JsonObject claims, Action<JsonObject>? header = null)
    {
        var head = new JsonObject { ["alg"] = algorithm, ["kid"] = kid, ["typ"] = "JWT" };
        header?.Invoke(head);
        var signed = $"{Encode(head)}.{Encode(claims)}";
        return $"{signed}.{Base64UrlTextEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public JsonNode PublicKey()
    {
        if (key is RSA rsa)
        {
            var r = rsa.ExportParameters(false);
            return new JsonObject { ["kty"] = "RSA", ["kid"] = kid, ["use"] = "sig", ["n"] = Base64UrlTextEncoder.Encode(r.Modulus!), ["e"] = Base64UrlTextEncoder.Encode(r.Exponent!) };
        }
        var e = ((ECDsa)key).ExportParameters(false);
        return new JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["kid"] = kid, ["use"] = "sig", ["x"] = Base64UrlTextEncoder.Encode(e.Q.X!), ["y"] = Base64UrlTextEncoder.Encode(e.Q.Y!) };
    }

    private static string Encode(JsonObject json) => Base64UrlTextEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(json));
}
