using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Web.Access;

namespace Throughcare.Web.SignIn;

/// <summary>What the app has more of when people sign in.</summary>
public static class SharedMode
{
    /// <summary>The session, the step between a password and its one-time code, and a passkey's question.</summary>
    public const string Session = "throughcare", Step = "throughcare-step", Passkey = "throughcare-passkey";

    private static readonly TimeSpan StepTime = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddSharedMode(this IServiceCollection services, IConfiguration configuration, SignInSettings settings)
    {
        var secure = SharedAddresses.Secure(WebApp.Addresses(configuration), settings);
        // Nobody's until somebody has signed in.
        services.AddSingleton(new CurrentCouncil());
        services.AddAccounts(settings);
        services.AddSingleton(s =>
        {
            var closed = s.GetRequiredService<IDataProtectionProvider>().CreateProtector("throughcare.one-time-codes");
            return new KeptSecrets(closed.Protect, closed.Unprotect);
        });
        services.AddSingleton<SessionCookie>();
        services.AddScoped<Passkeys>();
        services.AddScoped<IPasskeyHandler<PersonRow>, PasskeyHandler<PersonRow>>();
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            (o.UserVerificationRequirement, o.ResidentKeyRequirement) = ("required", "required");
            // The library compares with the Origin header, which a browser empties under our Referrer-Policy; our own address says the same.
            o.ValidateOrigin = c => ValueTask.FromResult(!c.CrossOrigin && Uri.TryCreate(c.Origin, UriKind.Absolute, out var from) && from == new Uri($"{c.HttpContext.Request.Scheme}://{c.HttpContext.Request.Host}"));
        });
        services.AddSingleton<FindViewer>(s => s.GetRequiredService<SessionCookie>().Viewer);

        services.AddAuthentication(Session)
            .AddCookie(Session, o =>
            {
                Name(o.Cookie, "throughcare-session", secure);
                (o.ExpireTimeSpan, o.SlidingExpiration) = (settings.IdleEnd, true);
                // The library renews after half the time only, which would end some sessions after half of the time that is set.
                o.Events.OnCheckSlidingExpiration = c =>
                {
                    c.ShouldRenew = c.ElapsedTime > TimeSpan.FromMinutes(1);
                    return Task.CompletedTask;
                };
            })
            .AddCookie(Step, o => Short(o, "throughcare-step", secure))
            .AddCookie(Passkey, o => Short(o, "throughcare-passkey", secure))
            .AddSingleSignOn(configuration, Session);
        services.AddSingleton<Providers>();
        services.PostConfigureAll<OidcOptions>(o => o.Events.OnTicketReceived = Providers.Back);

        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = settings.Proxies.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var proxy in settings.Proxies)
                if (IPAddress.TryParse(proxy, out var address)) o.KnownProxies.Add(address);
                else o.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        });
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.AddSingleton(new OnlyHttps(secure));
        return services;
    }

    /// <summary>A cookie that no script reads and no other site sends; with https, one that no other machine of the domain can set.</summary>
    public static void Name(CookieBuilder cookie, string name, bool secure)
    {
        (cookie.Name, cookie.HttpOnly, cookie.SameSite, cookie.Path, cookie.IsEssential) = (secure ? $"__Host-{name}" : name, true, SameSiteMode.Lax, "/", true);
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    private static void Short(CookieAuthenticationOptions options, string name, bool secure)
    {
        Name(options.Cookie, name, secure);
        (options.ExpireTimeSpan, options.SlidingExpiration) = (StepTime, false);
    }
}

/// <summary>Nothing is answered but what came encrypted, where that is how people come.</summary>
public sealed record OnlyHttps(bool Secure);

public static class OnlyHttpsExtension
{
    public static IApplicationBuilder UseOnlyHttps(this IApplicationBuilder app)
    {
        if (!app.ApplicationServices.GetRequiredService<OnlyHttps>().Secure) return app;
        app.UseHsts();
        return app.Use(async (context, next) =>
        {
            if (context.Request.IsHttps)
            {
                await next(context);
                return;
            }
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("Open Throughcare at its address that begins with https. Behind a reverse proxy: it must send X-Forwarded-Proto, and its address must stand in Throughcare:SignIn:Proxies.");
        });
    }
}
