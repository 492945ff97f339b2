using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Findings;

namespace Throughcare.Web.SignIn;

/// <summary>A single sign-on provider, and the council whose people come from it.</summary>
public sealed record Provider(string Name, string DisplayName, int Council);

/// <summary>
/// The single sign-on providers of this installation. Each belongs to one council (Throughcare:SignIn:Oidc:NAME:Council, its number; it may be left out where there is one council),
/// so that no provider opens an account of another.
/// </summary>
public sealed class Providers(IAuthenticationSchemeProvider schemes, IConfiguration configuration, Councils councils, CurrentCouncil council, CurrentActor actor, SessionCookie session)
{
    public async Task<IReadOnlyList<Provider>> All(CancellationToken ct = default)
    {
        var all = (await schemes.GetAllSchemesAsync()).Where(s => s.HandlerType == typeof(OidcHandler)).ToList();
        if (all.Count == 0) return [];
        var there = await councils.All(ct);
        return [.. all.Select(s => (s, Of: CouncilOf(s.Name, there))).Where(s => s.Of is not null).Select(s => new Provider(s.s.Name, s.s.DisplayName ?? AddSingleSignOnExtension.Unnamed, s.Of!.Value))];
    }

    public async Task<IReadOnlyList<Provider>> Of(int council, CancellationToken ct = default) => [.. (await All(ct)).Where(p => p.Council == council)];

    /// <summary>To the provider; null where there is no such one.</summary>
    public async Task<AuthenticationProperties?> Way(string name, string? returnTo, CancellationToken ct) =>
        (await All(ct)).Any(p => p.Name == name) ? new() { RedirectUri = LocalReturn.Safe(returnTo) } : null;

    /// <summary>Back from the provider, whose answer has been checked: begins a session, or says on the sign-in page that there is no account.</summary>
    public static async Task Back(TicketReceivedContext context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var signedIn = await services.GetRequiredService<Providers>().SignIn(http, context.Scheme.Name, context.Principal!);
        http.Response.Redirect(signedIn ? LocalReturn.Safe(context.ReturnUri) : "/sign-in?noAccount=true");
        context.HandleResponse();
    }

    private async Task<bool> SignIn(HttpContext http, string scheme, ClaimsPrincipal said)
    {
        if ((await All(http.RequestAborted)).FirstOrDefault(p => p.Name == scheme) is not { } provider) return false;
        using var entered = council.Enter(provider.Council);
        using var acting = actor.Enter(new(null, "person", SessionCookie.From(http)));
        try
        {
            var person = await http.RequestServices.GetRequiredService<ProviderSignIn>().SignIn(new()
            {
                Key = said.FindFirstValue(SignInClaims.Key)!,
                Name = said.FindFirstValue(SignInClaims.Name),
                CheckedEmail = said.FindFirstValue(SignInClaims.EmailVerified) == "true" ? said.FindFirstValue(SignInClaims.Email) : null,
                Groups = [.. said.FindAll(SignInClaims.Group).Select(c => c.Value)],
                Roles = [.. said.FindAll(SignInClaims.Role).Select(c => c.Value)],
            }, http.RequestAborted);
            if (person is null) return false;
            await session.Begin(http, new(person.Value, provider.Council), SignInWay.Provider);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private int? CouncilOf(string scheme, IReadOnlyList<(int Id, string Name)> there)
    {
        var section = configuration.GetSection(AddSingleSignOnExtension.Section);
        var set = section["Authority"] is not null ? section["Council"] : section.GetSection(scheme)["Council"];
        return set is null ? (there.Count == 1 ? there[0].Id : null) : int.TryParse(set, out var id) && there.Any(c => c.Id == id) ? id : null;
    }
}
