using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.Findings;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.SignIn;

/// <summary>Says why a single sign-on ended without anybody signed in. The address names a sentence of ours and a provider that is set up, and can make the page say nothing else.</summary>
[ResponseCache(NoStore = true)]
public class ProblemModel(IAuthenticationSchemeProvider schemes) : PageModel
{
    public Finding Problem { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string? why, string? with)
    {
        if (SignInProblems.Named(why) is not { } problem) return NotFound();
        Problem = SignInProblems.Finding(problem, (with is null ? null : (await schemes.GetSchemeAsync(with))?.DisplayName) ?? AddSingleSignOnExtension.Unnamed);
        return Page();
    }
}
