using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Throughcare.App;
using Throughcare.App.Access;
using Throughcare.App.Runs;
using Throughcare.App.SignIn;
using Throughcare.Findings;
using Throughcare.Web.Access;
using Throughcare.Web.Audit;
using Throughcare.Web.Safety;
using Throughcare.Web.SignIn;
using Throughcare.Web.Uploads;

namespace Throughcare.Web;

/// <summary>What the web app is made of, and the order in which a request passes through it.</summary>
public static class WebApp
{
    public const string UsualAddress = "http://127.0.0.1:5117";

    /// <summary>Why it may not start as it is set up; null where it may.</summary>
    public static Finding? Refusal(IConfiguration configuration)
    {
        try
        {
            var settings = SignInSettings.From(configuration);
            return settings.Shared ? SharedAddresses.Refusal(Addresses(configuration), settings) : Loopback.Refusal(Addresses(configuration));
        }
        catch (RefusedException refused)
        {
            return refused.Findings[0];
        }
    }

    public static IReadOnlyList<string> Addresses(IConfiguration configuration) =>
        configuration["urls"] is { Length: > 0 } urls ? urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [UsualAddress];

    public static IServiceCollection AddWebApp(this IServiceCollection services, IConfiguration configuration)
    {
        var signIn = SignInSettings.From(configuration);
        services.AddPeople(signIn);
        services.AddSingleton<OnlyWhenShared>();
        if (signIn.Shared) services.AddSharedMode(configuration, signIn);
        services.AddThroughcare(configuration);
        // Form tokens stay good over a restart.
        services.AddDataProtection().SetApplicationName("Throughcare").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(ThroughcareSettings.From(configuration).DataFolder, "keys")));
        services.AddExceptionHandler<LogWithoutPeople>();
        services.AddSingleton<UploadDesk>();
        services.AddSingleton<WaitingSheets>();
        services.AddDoors();
        services.AddRequestLimits(configuration);
        // Nobody signs in: whoever is at this machine is the one person. Loopback lets in no other machine.
        services.TryAddSingleton<FindViewer>(static _ => static _ => ValueTask.FromResult<Viewer?>(Viewer.OnlyPerson));
        services.AddRazorPages(o =>
        {
            o.RootDirectory = "/Pages";
            // One address for each page: the start page does not answer at /Index too.
            o.Conventions.AddPageRouteModelConvention("/Index", p => p.Selectors.Remove(p.Selectors.Single(s => s.AttributeRouteModel?.Template == "Index")));
            OnlyWhenShared.Mark(o);
        }).AddMvcOptions(o =>
        {
            o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            o.Filters.Add<Looks>();
            BindingWords.Use(o.ModelBindingMessageProvider);
        });
        services.AddRouting(o => o.LowercaseUrls = true);
        services.AddAntiforgery(o => SharedMode.Name(o.Cookie, "throughcare-form", signIn.Shared && SharedAddresses.Secure(Addresses(configuration), signIn)));
        // A page asked for under another machine's name is refused, so that no other site can read pages through the browser.
        services.AddHostFiltering(o => o.AllowedHosts = signIn.Hosts.Count > 0 ? [.. signIn.Hosts] : ["localhost", "127.0.0.1", "[::1]"]);
        services.AddResponseCompression(o => o.EnableForHttps = false);
        return services;
    }

    public static void UseWebApp(this WebApplication app)
    {
        var shared = app.Services.GetRequiredService<SignInSettings>().Shared;
        if (shared) app.UseForwardedHeaders();
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        if (shared) app.UseOnlyHttps();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/problem", StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError, SuppressDiagnosticsCallback = _ => true });
        app.UseStatusCodePagesWithReExecute("/problem", "?status={0}");
        app.UseRouting();
        if (shared) app.UseAuthentication();
        app.UseViewer();
        app.UseRequestLimits();
        app.UseRefusalRecords();
        if (shared) app.UseSecondFactorFirst();
        app.UseAuthorization();
        // Styles, scripts and pictures, which are the same for everybody.
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets().BehindDoors();
        app.MapGet("/sign-in/with/{provider}", async (string provider, string? @return, HttpContext http) => shared && await http.RequestServices.GetRequiredService<Providers>().Way(provider, @return, http.RequestAborted) is { } way
            ? Results.Challenge(way, [provider]) : Results.NotFound()).BehindDoors();
        app.MapGet("/bring-a-list/reading/{upload}/progress", (string upload, UploadDesk desk, HttpContext context, CancellationToken ct) => UploadWords.Stream(upload, desk, context.Viewer(), ct)).BehindDoors();
        app.MapGet("/proposals/{proposal}/runs/{run}/progress", (string proposal, string run, RunQueue runs, CancellationToken ct) =>
            RunWords.Stream(proposal, run, $"/proposals/{Uri.EscapeDataString(proposal)}/runs/{run}", runs, ct)).BehindDoors();
    }
}
