using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Throughcare.App.Access;
using Throughcare.App.Database;
using Throughcare.App.SignIn;

namespace Throughcare.Web.SignIn;

/// <summary>The session of a browser: its cookie holds who, of which council, and the session's secret; what they may do is looked up anew.</summary>
public sealed class SessionCookie(Sessions sessions, CurrentCouncil council)
{
    private const string Person = "person", Council = "council", Secret = "secret", Return = "return", Item = "throughcare.signed-in";

    /// <summary>Who makes a request, for <see cref="Web.Access.RequestViewer"/>.</summary>
    public async ValueTask<Viewer?> Viewer(HttpContext context)
    {
        if (Account(context.User) is not { } account || context.User.FindFirstValue(Secret) is not { } secret) return null;
        if (await sessions.Of(account.Council, account.Person, secret, context.RequestAborted) is not { } signedIn) return null;
        context.Items[Item] = signedIn;
        return signedIn.Viewer;
    }

    public static SignedIn? SignedIn(HttpContext context) => context.Items[Item] as SignedIn;

    /// <summary>Begins a session; one that this browser had before ends.</summary>
    public async Task Begin(HttpContext context, Account account, SignInWay way)
    {
        using var entered = council.Enter(account.Council);
        var secret = await sessions.Begin(account.Person, way, From(context), BrowserName.Of(context.Request.Headers.UserAgent), context.RequestAborted);
        await context.SignOutAsync(SharedMode.Step);
        await context.SignInAsync(SharedMode.Session, Principal(SharedMode.Session, account, (Secret, secret)));
    }

    public async Task End(HttpContext context)
    {
        if (SignedIn(context) is { } signedIn) await sessions.End(signedIn.Viewer.Person, signedIn.Session, context.RequestAborted);
        await context.SignOutAsync(SharedMode.Session);
    }

    /// <summary>After a right password: remembers for ten minutes whose code must follow.</summary>
    public static Task BeginStep(HttpContext context, Account account, string returnTo) => context.SignInAsync(SharedMode.Step, Principal(SharedMode.Step, account, (Return, returnTo)));

    public static async Task<(Account Account, string Return)?> StepOf(HttpContext context) =>
        (await context.AuthenticateAsync(SharedMode.Step)).Principal is { } principal && Account(principal) is { } account ? (account, LocalReturn.Safe(principal.FindFirstValue(Return))) : null;

    public static string? From(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    private static Account? Account(ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(Person), out var person) && int.TryParse(principal.FindFirstValue(Council), out var council) && council > 0 ? new Account(person, council) : null;

    private static ClaimsPrincipal Principal(string scheme, Account account, params ReadOnlySpan<(string Type, string Value)> more)
    {
        var identity = new ClaimsIdentity([new(Person, account.Person.ToString()), new(Council, $"{account.Council}")], scheme);
        foreach (var (type, value) in more) identity.AddClaim(new(type, value));
        return new(identity);
    }
}

/// <summary>Where to go after signing in: an address of ours, or the first page.</summary>
public static class LocalReturn
{
    private static readonly string[] NotBackTo = ["/sign-in", "/sign-out", "/invitation", "/problem"];

    public static string Safe(string? path) =>
        path is ['/', ..] && (path.Length == 1 || path[1] is not '/' and not '\\') && path.Length < 2000 && !path.Any(char.IsControl) && !path.Contains('\\') && !NotBackTo.Any(n => new PathString(path.Split('?', '#')[0]).StartsWithSegments(n)) ? path : "/";
}

/// <summary>A browser in a few words, for the list of sessions.</summary>
public static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var text = userAgent ?? "";
        var (browser, system) = (Browsers.FirstOrDefault(b => text.Contains(b.Mark, StringComparison.Ordinal)).Name, Systems.FirstOrDefault(s => text.Contains(s.Mark, StringComparison.Ordinal)).Name);
        return (browser, system) switch { (null, null) => "Unknown browser", (null, _) => system, (_, null) => browser, _ => $"{browser} on {system}" };
    }
}
