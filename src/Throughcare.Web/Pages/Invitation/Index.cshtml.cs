using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Findings;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Invitation;

/// <summary>Where the link of an invitation leads: a password is chosen, and the account is there.</summary>
public class IndexModel(FindAccount find, Invitations invitations, TakeUpInvitation takeUp, CouncilSignIn councils, CurrentCouncil council, CurrentActor actor, SessionCookie session, Providers providers, Councils all)
    : PageModel
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Password { get; set; }

    public InvitationLine? Found { get; private set; }

    public string CouncilName { get; private set; } = "";

    public bool Passwords { get; private set; }

    public IReadOnlyList<Provider> Providers { get; private set; } = [];

    public string Heading => Found is { State: InvitationState.Open } ? "Set up your account" : "This invitation cannot be used";

    public string Why => Found?.State switch
    {
        InvitationState.Used => "It has been used already. Each invitation works once.",
        InvitationState.Withdrawn => "It was withdrawn, or a newer one took its place.",
        InvitationState.Expired => $"It ran out on {Moments.Words(Found.ExpiresAt)}. Each invitation is good for 7 days.",
        _ => "There is no such invitation. If you copied the link, check that it is whole.",
    };

    public async Task<IActionResult> OnGetAsync(string secret)
    {
        await Look(secret);
        Name = Found?.Name is "Administrator" ? null : Found?.Name;
        return Found is { State: InvitationState.Open } ? Page() : NotUsable();
    }

    public async Task<IActionResult> OnPostAsync(string secret)
    {
        var of = await Look(secret);
        if (of is null || Found is not { State: InvitationState.Open } || !Passwords) return NotUsable();
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Enter your name");
        else if (Name.Trim().Length > 200) ModelState.AddModelError(nameof(Name), "The name may have up to 200 characters");
        if (PasswordRules.Refusal(Password, Name ?? "", Found.Email) is { } refusal) ModelState.AddModelError(nameof(Password), refusal);
        if (!ModelState.IsValid) return Page();
        using var entered = council.Enter(of.Value);
        using var acting = actor.Enter(new(null, "person", SessionCookie.From(HttpContext)));
        try
        {
            var person = await takeUp.TakeUp(Secret.Hash(secret), Name!.Trim(), Password, HttpContext.RequestAborted);
            await session.Begin(HttpContext, new(person, of.Value), SignInWay.Password);
            return Redirect("/account");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return Page();
        }
    }

    private async Task<int?> Look(string secret)
    {
        var hash = Secret.Hash(secret);
        if (await find.OfInvitation(hash, HttpContext.RequestAborted) is not { } of) return null;
        using var entered = council.Enter(of);
        using var acting = actor.Enter(new(null, "person", SessionCookie.From(HttpContext)));
        Found = await invitations.Open(hash, HttpContext.RequestAborted);
        Passwords = (await councils.Rules(HttpContext.RequestAborted)).Passwords;
        CouncilName = (await all.All(HttpContext.RequestAborted)).Single(c => c.Id == of).Name;
        Providers = await providers.Of(of, HttpContext.RequestAborted);
        return of;
    }

    private PageResult NotUsable()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
