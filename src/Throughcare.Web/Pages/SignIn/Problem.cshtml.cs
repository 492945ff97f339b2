using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.Findings;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.SignIn;

/// <summary>Says why a single sign-on ended without anybody signed in. The address names a sentence of ours and a provider that is set up, and can make the page say nothing else.</summary>
[ResponseCache(NoStore = true)]
public class ProblemModel : PageModel
{
    public Finding Problem { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string? why, string? with)
    {
        if (SignInProblems.Named(why) is not { } problem) return NotFound();
        // Where one person works alone there are no providers.
        var provider = with is not null && HttpContext.RequestServices.GetService<IAuthenticationSchemeProvider>() is { } schemes ? await schemes.GetSchemeAsync(with) : null;
        Problem = SignInProblems.Finding(problem, provider?.DisplayName ?? AddSingleSignOnExtension.Unnamed);
        return Page();
    }
}
