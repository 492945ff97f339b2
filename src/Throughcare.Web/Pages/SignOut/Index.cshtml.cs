using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.SignOut;

/// <summary>Ends the session, here and wherever its cookie was copied to.</summary>
public class IndexModel(SessionCookie session) : PageModel
{
    public IActionResult OnGet() => SessionCookie.SignedIn(HttpContext) is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await session.End(HttpContext);
        return Redirect("/sign-in?out=true");
    }
}
