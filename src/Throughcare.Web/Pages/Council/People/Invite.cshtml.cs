using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Access;
using Throughcare.App.SignIn;
using Throughcare.Findings;
using Throughcare.Web.Access;
using Throughcare.Web.Govuk;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Council.People;

/// <summary>Makes an invitation and shows its link once.</summary>
public class InviteModel(Invitations invitations, CouncilRoles council, CouncilPeople people) : PageModel
{
    private IReadOnlyList<CouncilRole> _roles = [];

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public List<string> Roles { get; set; } = [];

    [BindProperty] public string? Teams { get; set; }

    [BindProperty] public string? Worker { get; set; }

    public string? Link { get; private set; }

    public IReadOnlyList<ChoiceItem> Items => RoleChoices.Items(_roles, Roles);

    public async Task OnGetAsync() => _roles = await council.List(HttpContext.RequestAborted);

    public async Task OnPostAsync()
    {
        _roles = await council.List(HttpContext.RequestAborted);
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > 200) ModelState.AddModelError(nameof(Name), "Enter the person's name");
        if (!EmailText.Looks(Email)) ModelState.AddModelError(nameof(Email), "Enter an email address, such as sam.field@example.gov.uk");
        else if ((await people.List(HttpContext.RequestAborted)).Any(p => string.Equals(p.Email, Email!.Trim(), StringComparison.OrdinalIgnoreCase)))
            ModelState.AddModelError(nameof(Email), "Somebody in your council has an account with this address. Open their line in the list of people to change it");
        if (Roles.Count == 0) ModelState.AddModelError(nameof(Roles), "Choose at least one role");
        foreach (var (field, wrong) in RoleChoices.Wrong(_roles, Roles, Teams, Worker)) ModelState.AddModelError(field, wrong);
        if (!ModelState.IsValid) return;
        try
        {
            var invitee = new Invitee { Name = Name!.Trim(), Email = Email!.Trim(), Worker = string.IsNullOrWhiteSpace(Worker) ? null : Worker.Trim(), Roles = RoleChoices.Given(_roles, Roles, Teams) };
            Link = InvitationLink.Of(Request, await invitations.Make(invitee, HttpContext.Viewer().Person, HttpContext.RequestAborted));
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
        }
    }
}
