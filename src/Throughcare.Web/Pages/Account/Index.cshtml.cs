using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Access;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Account;

/// <summary>Who somebody is here, how they sign in, and where they are signed in.</summary>
public class IndexModel(UserManager<PersonRow> people, Sessions sessions, TimeProvider clock, CouncilPeople council, CouncilSignIn rules, SessionCookie cookie) : AccountPage(people, sessions, clock)
{
    protected override bool Changes => false;

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public IReadOnlyList<SessionLine> Lines { get; private set; } = [];

    public int Passkeys { get; private set; }

    public int RecoveryCodes { get; private set; }

    public bool Passwords { get; private set; }

    public string? Done { get; private set; }

    public async Task OnGetAsync(string? done)
    {
        var ct = HttpContext.RequestAborted;
        Roles = (await council.One(Person.Id, ct))!.RoleNames;
        Lines = await Sessions.List(Person.Id, ct);
        Passkeys = (await People.GetPasskeysAsync(Person)).Count;
        RecoveryCodes = await People.CountRecoveryCodesAsync(Person);
        Passwords = (await rules.Rules(ct)).Passwords;
        Done = done switch { "password" => "Your password was changed, and your other sessions have ended.", "codes-off" => "One-time codes are off.", _ => null };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Sessions.EndAll(Person.Id, HttpContext.RequestAborted);
        await cookie.End(HttpContext);
        return Redirect("/sign-in?out=true");
    }
}
