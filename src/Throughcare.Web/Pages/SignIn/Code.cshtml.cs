using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.SignIn;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.SignIn;

/// <summary>The second step, after a right password.</summary>
public class CodeModel(PasswordSignIn passwords, SessionCookie session) : PageModel
{
    [BindProperty] public string? Code { get; set; }

    protected virtual bool Recovery => false;

    protected virtual string Wrong => "That code is not right, or it was used before. Wait for the next one and enter that. After several wrong tries an account waits for a while";

    public async Task<IActionResult> OnGetAsync() => await SessionCookie.StepOf(HttpContext) is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await SessionCookie.StepOf(HttpContext) is not { } step) return Redirect("/sign-in");
        if (string.IsNullOrWhiteSpace(Code)) ModelState.AddModelError(nameof(Code), "Enter the code");
        else if (Code.Length > 100 || !await passwords.Code(step.Account, Code, Recovery, SessionCookie.From(HttpContext), HttpContext.RequestAborted)) ModelState.AddModelError(nameof(Code), Wrong);
        if (!ModelState.IsValid) return Page();
        await session.Begin(HttpContext, step.Account, SignInWay.Code);
        return LocalRedirect(step.Return);
    }
}
