using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Account;

/// <summary>A new password, against the old one.</summary>
public class PasswordModel(UserManager<PersonRow> people, Sessions sessions, TimeProvider clock, CouncilSignIn rules, Tries tries, AuditTrail trail) : AccountPage(people, sessions, clock)
{
    [BindProperty] public string? Old { get; set; }

    [BindProperty] public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync() => (await rules.Rules(HttpContext.RequestAborted)).Passwords ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!(await rules.Rules(HttpContext.RequestAborted)).Passwords) return NotFound();
        if (PasswordRules.Refusal(Password, Person.Name, Person.Email ?? "") is { } refusal) ModelState.AddModelError(nameof(Password), refusal);
        if (Person.PasswordHash is not null && !await OldIsRight()) ModelState.AddModelError(nameof(Old), "Enter the password that you have now. After several wrong tries an account waits for a while");
        if (!ModelState.IsValid) return Page();
        var result = Person.PasswordHash is null ? await People.AddPasswordAsync(Person, Password!) : await People.ChangePasswordAsync(Person, Old!, Password!);
        if (!result.Succeeded)
        {
            ModelState.AddModelError(nameof(Password), result.Errors.First().Description);
            return Page();
        }
        await trail.Record(new(AuditEvents.PasswordSet) { Subject = $"person:{Person.Id:N}" }, HttpContext.RequestAborted);
        await GoOn();
        return Redirect("/account?done=password");
    }

    // Whoever finds a session open must not guess the password here either.
    private async Task<bool> OldIsRight()
    {
        if (string.IsNullOrEmpty(Old) || Old.Length > 1000 || !await tries.Take(Person.Id, HttpContext.RequestAborted)) return false;
        var right = await People.CheckPasswordAsync(Person, Old);
        if (right) await tries.Right(Person.Id, HttpContext.RequestAborted);
        else await tries.Wrong(Person.Id, "wrong password when changing it", HttpContext.RequestAborted);
        return right;
    }
}
