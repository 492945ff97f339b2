using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Access;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Council.Roles;

/// <summary>The council's roles and what each gives.</summary>
public class IndexModel(CouncilRoles council) : PageModel
{
    public IReadOnlyList<CouncilRole> Roles { get; private set; } = [];

    public bool MayChange => HttpContext.Viewer().May(Grant.Change, GrantScope.Council);

    public async Task OnGetAsync() => Roles = await council.List(HttpContext.RequestAborted);
}
