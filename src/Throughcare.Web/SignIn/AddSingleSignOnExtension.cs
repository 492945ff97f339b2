using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Throughcare.Web.SignIn;

/// <summary>
/// Single sign-on with the providers in the settings: Throughcare:SignIn:Oidc holds one provider (scheme "oidc"), or one for each name in it:
/// Throughcare:SignIn:Oidc:north-council:Authority. RoleMap is a list of { Value, Role }, because a group's name may hold a colon.
/// </summary>
public static class AddSingleSignOnExtension
{
    public const string Section = "Throughcare:SignIn:Oidc";

    /// <summary>What a provider without a DisplayName is called in a sentence.</summary>
    public const string Unnamed = "your organisation's sign-in";

    /// <summary>The answer goes to <paramref name="signInScheme"/>, with the claims of <see cref="SignInClaims"/>.</summary>
    public static AuthenticationBuilder AddSingleSignOn(this AuthenticationBuilder builder, IConfiguration configuration, string signInScheme)
    {
        var providers = Providers(configuration).ToList();
        foreach (var (scheme, settings) in providers) Add(builder, scheme, settings, signInScheme);
        // The framework's line for each request holds the address, and with it the provider's code; its line for each way there holds the cookie.
        if (providers.Count > 0) builder.Services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning).AddFilter(typeof(OidcHandler).FullName, LogLevel.Information));
        return builder;
    }

    private static IEnumerable<(string Scheme, IConfigurationSection Settings)> Providers(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return section["Authority"] is not null ? [("oidc", section)] : section.GetChildren().Where(c => string.IsNullOrEmpty(c.Value)).Select(c => (c.Key.ToLowerInvariant(), c));
    }

    /// <summary>A setting that cannot be read must not pass for one that was not made.</summary>
    private static string? Wrong(IConfigurationSection settings)
    {
        string[] needed = ["Authority", "ClientId", "ClientSecret"];
        return needed.FirstOrDefault(n => string.IsNullOrWhiteSpace(settings[n])) is { } missing ? $"The setting {settings.Path}:{missing} is missing."
            : settings["MaxAge"] is { } age && !TimeSpan.TryParse(age, out _) ? $"The setting {settings.Path}:MaxAge is not a length of time such as 08:00:00."
            : settings.GetSection("RoleMap").GetChildren().FirstOrDefault(l => string.IsNullOrEmpty(l["Value"]) || string.IsNullOrEmpty(l["Role"])) is { } half ? $"The setting {half.Path} needs both Value and Role."
            : null;
    }

    private static void Add(AuthenticationBuilder builder, string scheme, IConfigurationSection settings, string signInScheme)
    {
        var displayName = settings["DisplayName"] is { Length: > 0 } named ? named : Unnamed;
        builder.AddOAuth<OidcOptions, OidcHandler>(scheme, displayName, o =>
        {
            o.SignInScheme = signInScheme;
            o.DisplayName = displayName;
            (o.Authority, o.ClientId, o.ClientSecret) = ((settings["Authority"] ?? "").Trim(), settings["ClientId"] ?? "", settings["ClientSecret"] ?? "");
            o.CallbackPath = $"/sign-in/{scheme}/answer";
            o.UsePkce = true;
            o.SaveTokens = false;
            o.WrongSetting = Wrong(settings);
            o.MaxAge = TimeSpan.TryParse(settings["MaxAge"], out var age) ? age : null;
            o.Roles = new(settings["RolesClaim"] is { Length: > 0 } claim ? claim : "roles",
                [.. settings.GetSection("RoleMap").GetChildren().Select(l => new RoleLine(l["Value"] ?? "", l["Role"] ?? ""))]);
            foreach (var scope in (settings["Scopes"] ?? "openid profile email").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Prepend("openid").Distinct()) o.Scope.Add(scope);
            // The provider sends people back by a link, so the cookie need not follow a form from another site.
            o.CorrelationCookie.SameSite = SameSiteMode.Lax;
            o.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.CorrelationCookie.Name = $"throughcare-sign-in-{scheme}-";
            o.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
            o.Events = new OAuthEvents { OnRemoteFailure = OidcHandler.Say };
        });
        builder.Services.AddOptions<OidcOptions>(scheme).Configure<TimeProvider>((o, clock) =>
        {
            // No redirects: a provider that has moved must not take the client's secret along.
            o.Backchannel = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            {
                Timeout = TimeSpan.FromSeconds(10),
                MaxResponseContentBufferSize = 1 << 20,
            };
            o.Description = new(o.Authority, o.Backchannel, clock);
        });
    }
}
