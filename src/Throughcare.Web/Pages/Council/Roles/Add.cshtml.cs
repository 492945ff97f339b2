using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Access;
using Throughcare.Findings;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Council.Roles;

/// <summary>A role of the council's own.</summary>
public class AddModel(CouncilRoles council) : RoleForm
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (Read() is not { } grants) return Page();
        try
        {
            await council.Add(Name!.Trim(), What!.Trim(), grants, HttpContext.RequestAborted);
            return Redirect("/council/roles");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused, nameof(Name));
            return Page();
        }
    }
}
