using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>The smallest site that signs people in: a cookie, the providers in the settings, and a page that says who is there. On loopback, asked over HTTP.</summary>
public sealed class SignInSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SignInSite(WebApplication app, CapturedLog log) => (_app, Log) = (app, log);

    public CapturedLog Log { get; }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>A site with one provider, "north", and what else is set.</summary>
    public static Task<SignInSite> With(string authority, params (string Name, string Value)[] settings) => With(TimeProvider.System, authority, settings);

    public static Task<SignInSite> With(TimeProvider clock, string authority, params (string Name, string Value)[] settings) => With(clock, TimeSpan.FromSeconds(30), authority, settings);

    public static async Task<SignInSite> With(TimeProvider clock, TimeSpan patience, string authority, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{AddSingleSignOnExtension.Section}:north:Authority"] = authority,
            [$"{AddSingleSignOnExtension.Section}:north:ClientId"] = HostileProvider.ClientId,
            [$"{AddSingleSignOnExtension.Section}:north:ClientSecret"] = HostileProvider.ClientSecret,
            [$"{AddSingleSignOnExtension.Section}:north:DisplayName"] = "North Council",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name.Contains(':') && s.Name.StartsWith("Throughcare", StringComparison.Ordinal) ? s.Name : $"{AddSingleSignOnExtension.Section}:north:{s.Name}", (string?)s.Value)));
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var log = new CapturedLog();
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddRoutingCore().AddSingleton(clock).AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o => o.Cookie.Name = "signed-in")
            .AddSingleSignOn(builder.Configuration, CookieAuthenticationDefaults.AuthenticationScheme);
        builder.Services.PostConfigureAll<OidcOptions>(o => o.Backchannel.Timeout = patience);
        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.MapGet("/", (HttpContext who) => who.User.Identity?.IsAuthenticated == true ? string.Join('\n', who.User.Claims.Select(c => $"{c.Type}={c.Value}")) : "nobody");
        app.MapGet("/kept", async (HttpContext who, CancellationToken _) => string.Join('\n', (await who.AuthenticateAsync()).Properties!.Items.Keys));
        app.MapGet("/sign-in/{scheme}", (string scheme, string? to) => Results.Challenge(new() { RedirectUri = to ?? "/" }, [scheme]));
        app.MapGet("/sign-out/{scheme}", (string scheme, string? to) => Results.SignOut(to is null ? null : new() { RedirectUri = to }, [CookieAuthenticationDefaults.AuthenticationScheme, scheme]));
        app.MapGet(OidcOptions.ProblemPath, (string why) => SignInProblems.Finding(SignInProblems.Named(why)!.Value, "North Council").ToString());
        await app.StartAsync();
        return new(app, log);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

/// <summary>Somebody's browser: it keeps cookies, and goes where it is sent.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser() => _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies });

    public CookieContainer Cookies { get; } = new();

    /// <summary>Every address it was sent to since it was opened.</summary>
    public List<Uri> Visited { get; } = [];

    public async Task<string> Open(Uri address, Func<Uri, bool>? stopBefore = null) => await Follow(address, await Get(address), stopBefore);

    public async Task<string> Send(Uri address, params (string Name, string Value)[] form)
    {
        using var body = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        Visited.Add(address);
        return await Follow(address, await _client.PostAsync(address, body), null);
    }

    public async Task<HttpResponseMessage> Ask(HttpMethod method, Uri address) => await _client.SendAsync(new(method, address));

    private async Task<string> Follow(Uri address, HttpResponseMessage response, Func<Uri, bool>? stopBefore)
    {
        for (var steps = 0; response.Headers.Location is { } next && steps < 20; steps++)
        {
            address = new Uri(address, next);
            if (stopBefore?.Invoke(address) == true)
            {
                Visited.Add(address);
                return "";
            }
            response = await Get(address);
        }
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? text : $"{(int)response.StatusCode} {text}";
    }

    private Task<HttpResponseMessage> Get(Uri address)
    {
        Visited.Add(address);
        return _client.GetAsync(address);
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>Everything that anybody writes to the log, at every level, with what stands behind the sentence.</summary>
public sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var behind = state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(v => $"{v.Key}={v.Value}")) : "";
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} [{behind}] {exception}");
    }

    public void Dispose() { }
}

/// <summary>A clock that is wrong by so much, or moved on.</summary>
public sealed class MovedClock : TimeProvider
{
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
}
