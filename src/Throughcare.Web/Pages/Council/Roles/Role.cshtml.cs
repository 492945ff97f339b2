using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Throughcare.App.Access;
using Throughcare.Findings;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Council.Roles;

/// <summary>One role: what it gives, to be changed.</summary>
public class RoleModel(CouncilRoles council) : RoleForm
{
    [BindProperty(SupportsGet = true)] public bool Saved { get; set; }

    public CouncilRole Role { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if ((await council.List(HttpContext.RequestAborted)).FirstOrDefault(r => r.Key == RouteData.Values["role"] as string) is { } role)
        {
            Role = role;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public void OnGet() => Fill(Role);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Read() is not { } grants) return Page();
        try
        {
            await council.Change(Role.Key, Name!.Trim(), What!.Trim(), grants, HttpContext.RequestAborted);
            return Redirect($"/council/roles/role/{Role.Key}?saved=true");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return Page();
        }
    }
}
