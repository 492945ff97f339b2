using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Access;
using Throughcare.App.SignIn;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Council.People;

/// <summary>Who may sign in, and who was invited.</summary>
public class IndexModel(CouncilPeople people, CouncilRoles roles, Invitations invitations, TimeProvider clock) : PageModel
{
    private IReadOnlyList<CouncilRole> _roles = [];

    [BindProperty] public Guid Invitation { get; set; }

    public IReadOnlyList<PersonLine> People { get; private set; } = [];

    public IReadOnlyList<InvitationLine> Waiting { get; private set; } = [];

    public bool MayChange => HttpContext.Viewer().May(Grant.Change, GrantScope.Council);

    public bool Locked(PersonLine person) => person.LockedUntil > clock.GetUtcNow();

    public string RoleName(string key) => _roles.FirstOrDefault(r => r.Key == key)?.Name ?? key;

    public async Task OnGetAsync()
    {
        People = await people.List(HttpContext.RequestAborted);
        Waiting = await invitations.Waiting(HttpContext.RequestAborted);
        _roles = await roles.List(HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await invitations.Withdraw(Invitation, HttpContext.RequestAborted);
        return Redirect("/council/people");
    }
}
