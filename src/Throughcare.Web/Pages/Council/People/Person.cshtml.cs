using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Access;
using Throughcare.App.SignIn;
using Throughcare.Findings;
using Throughcare.Web.Access;
using Throughcare.Web.Govuk;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Council.People;

/// <summary>One person: their roles, a way back in, and the end of their account.</summary>
public class PersonModel(CouncilPeople people, CouncilRoles council, Invitations invitations) : PageModel
{
    private IReadOnlyList<CouncilRole> _roles = [];

    [BindProperty] public List<string> Roles { get; set; } = [];

    [BindProperty] public string? Teams { get; set; }

    [BindProperty] public string? Worker { get; set; }

    [BindProperty] public string? Why { get; set; }

    [BindProperty(SupportsGet = true)] public bool Saved { get; set; }

    public PersonLine Who { get; private set; } = null!;

    public string? Link { get; private set; }

    public string Here => $"/council/people/person/{Who.Id}";

    public bool MayChange => HttpContext.Viewer().May(Grant.Change, GrantScope.Council);

    public IReadOnlyList<ChoiceItem> Items => RoleChoices.Items(_roles, Roles);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Guid.TryParse(RouteData.Values["person"] as string, out var id) || await people.One(id, HttpContext.RequestAborted) is not { } who)
        {
            context.Result = NotFound();
            return;
        }
        (Who, _roles) = (who, await council.List(HttpContext.RequestAborted));
        await next();
    }

    public void OnGet() => Fill();

    public async Task<IActionResult> OnPostAsync()
    {
        foreach (var (field, wrong) in RoleChoices.Wrong(_roles, Roles, Teams, Worker)) ModelState.AddModelError(field, wrong);
        if (!ModelState.IsValid) return Page();
        return await Do(() => people.Change(Who.Id, RoleChoices.Given(_roles, Roles, Teams), string.IsNullOrWhiteSpace(Worker) ? null : Worker.Trim(), ct: HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostAgainAsync()
    {
        Fill();
        if (Who.ClosedAt is null) Link = InvitationLink.Of(Request, await invitations.Make(new() { Name = Who.Name, Email = Who.Email }, HttpContext.Viewer().Person, HttpContext.RequestAborted));
        return Page();
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (string.IsNullOrWhiteSpace(Why) || Why.Length > 500) ModelState.AddModelError(nameof(Why), "Enter why the account is closed, in up to 500 characters. It is kept in the audit trail");
        if (ModelState.IsValid) return await Do(() => people.Close(Who.Id, Why!.Trim(), HttpContext.RequestAborted));
        Fill();
        return Page();
    }

    public Task<IActionResult> OnPostReopenAsync() => Do(() => people.Reopen(Who.Id, HttpContext.RequestAborted));

    private async Task<IActionResult> Do(Func<Task> change)
    {
        try
        {
            await change();
            return Redirect($"{Here}?saved=true");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            Fill();
            return Page();
        }
    }

    private void Fill()
    {
        Roles = [.. Who.Roles.Select(r => r.Role)];
        Teams = string.Join(", ", Who.Roles.SelectMany(r => r.Teams).Distinct(StringComparer.OrdinalIgnoreCase));
        Worker = Who.Worker;
    }
}
