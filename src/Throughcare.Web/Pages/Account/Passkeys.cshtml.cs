using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.SignIn;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Account;

/// <summary>The passkeys of the person who is signed in: listed, added, removed.</summary>
public class PasskeysModel(UserManager<PersonRow> people, Sessions sessions, TimeProvider clock, Passkeys passkeys, AuditTrail trail) : AccountPage(people, sessions, clock)
{
    private const int Most = 10;

    [BindProperty] public string? Credential { get; set; }

    [BindProperty] public string? Called { get; set; }

    [BindProperty] public string? Key { get; set; }

    public IReadOnlyList<UserPasskeyInfo> Keys { get; private set; } = [];

    public string Id(UserPasskeyInfo key) => Base64Url.EncodeToString(key.CredentialId);

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAskAsync() => Content(await passkeys.AskForNew(HttpContext, Person), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        var name = string.IsNullOrWhiteSpace(Called) ? $"Passkey {Keys.Count + 1}" : Called.Trim();
        if (name.Length > 60) ModelState.AddModelError(nameof(Called), "The name may have up to 60 characters");
        if (Keys.Count >= Most) ModelState.AddModelError("", $"You have {Most} passkeys already. Remove one first");
        if (ModelState.IsValid && !await passkeys.Add(HttpContext, Person, Credential ?? "", name)) ModelState.AddModelError("", "The passkey could not be added. Try again, and follow what your browser asks");
        if (!ModelState.IsValid) return Page();
        await trail.Record(new(AuditEvents.PasskeyAdded) { Subject = $"person:{Person.Id:N}", After = $"\"{Keys.Count + 1} passkeys\"" }, HttpContext.RequestAborted);
        await GoOn(SignInWay.Passkey, endOthers: false);
        return Redirect("/account/passkeys");
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await Load();
        if (Keys.FirstOrDefault(k => Id(k) == Key) is not { } key) return Redirect("/account/passkeys");
        if (Keys.Count == 1 && Person.PasswordHash is null)
        {
            ModelState.AddModelError("", "This is the only way in that you have. Add another passkey before you remove it");
            return Page();
        }
        await People.RemovePasskeyAsync(Person, key.CredentialId);
        await trail.Record(new(AuditEvents.PasskeyRemoved) { Subject = $"person:{Person.Id:N}", After = $"\"{Keys.Count - 1} passkeys\"" }, HttpContext.RequestAborted);
        await GoOn();
        return Redirect("/account/passkeys");
    }

    private async Task Load() => Keys = [.. (await People.GetPasskeysAsync(Person)).OrderBy(k => k.CreatedAt)];
}
