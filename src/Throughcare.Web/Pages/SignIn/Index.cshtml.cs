using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.SignIn;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.SignIn;

/// <summary>Signing in with a password, a passkey or a provider. Whatever is wrong with address or password, the answer is the same.</summary>
public class IndexModel(PasswordSignIn passwords, SessionCookie session, Passkeys passkeys, Providers providers) : PageModel
{
    public const string Wrong = "The email address or the password is not right. After several wrong tries an account waits for a while";

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Password { get; set; }

    [BindProperty] public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)] public string Return { get; set; } = "/";

    [BindProperty(SupportsGet = true)] public bool Out { get; set; }

    [BindProperty(SupportsGet = true)] public bool Again { get; set; }

    [BindProperty(SupportsGet = true)] public bool NoAccount { get; set; }

    public IReadOnlyList<Provider> Providers { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        Return = LocalReturn.Safe(Return);
        Providers = await providers.All(HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), "Enter your email address");
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid) return Page();
        var tried = Email!.Length > 256 || Password!.Length > 1000 ? default : await passwords.Password(Email, Password, SessionCookie.From(HttpContext), HttpContext.RequestAborted);
        if (tried.Account is not { } account)
        {
            ModelState.AddModelError(nameof(Password), Wrong);
            return Page();
        }
        if (tried.CodeNeeded)
        {
            await SessionCookie.BeginStep(HttpContext, account, Return);
            return Redirect("/sign-in/code");
        }
        await session.Begin(HttpContext, account, SignInWay.Password);
        return LocalRedirect(Return);
    }

    /// <summary>The question for a passkey, asked by script.</summary>
    public async Task<IActionResult> OnPostAskAsync() => Content(await passkeys.AskForKnown(HttpContext), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        ModelState.Clear();
        if (await passkeys.SignIn(HttpContext, Credential ?? "") is { } account)
        {
            await session.Begin(HttpContext, account, SignInWay.Passkey);
            return LocalRedirect(Return);
        }
        ModelState.AddModelError("", "That passkey does not open an account here. Try another, or sign in with your password");
        return Page();
    }
}
