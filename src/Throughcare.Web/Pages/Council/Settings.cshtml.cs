using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Access;
using Throughcare.App.SignIn;
using Throughcare.Web.Access;
using Throughcare.Web.Govuk;
using Throughcare.Web.SignIn;

namespace Throughcare.Web.Pages.Council;

/// <summary>Passwords, the second step, and which of the provider's groups stand for which roles.</summary>
public class SettingsModel(CouncilSignIn council, CouncilRoles roles, Providers providers) : PageModel
{
    private const string Password = "passwords", Second = "second", Follows = "follow";
    private const int MostLines = 200;

    [BindProperty] public List<string> Ways { get; set; } = [];

    [BindProperty] public List<string> Follow { get; set; } = [];

    [BindProperty] public string? Groups { get; set; }

    [BindProperty(SupportsGet = true)] public bool Saved { get; set; }

    public IReadOnlyList<CouncilRole> Roles { get; private set; } = [];

    public IReadOnlyList<Provider> Providers { get; private set; } = [];

    public bool MayChange => HttpContext.Viewer().May(Grant.Change, GrantScope.Council);

    public IReadOnlyList<ChoiceItem> Items =>
    [
        new() { Value = Password, Text = "People may sign in with a password", Checked = Ways.Contains(Password) },
        new() { Value = Second, Text = "A one-time code is needed after a password", Checked = Ways.Contains(Second), Hint = new Hint { Text = "Whoever has none yet sets it up at the next page that they open, you too." } },
    ];

    public IReadOnlyList<ChoiceItem> FollowItems =>
        [new() { Value = Follows, Text = "Roles follow the provider at every sign-in", Checked = Follow.Contains(Follows), Hint = new Hint { Text = "Roles that were given here are then replaced by those of the table below, for whoever comes by single sign-on." } }];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Roles = await roles.List(HttpContext.RequestAborted);
        Providers = await providers.Of(HttpContext.Viewer().Council, HttpContext.RequestAborted);
        await next();
    }

    public async Task OnGetAsync()
    {
        var rules = await council.Rules(HttpContext.RequestAborted);
        Ways = [.. rules.Passwords ? [Password] : Array.Empty<string>(), .. rules.SecondFactor ? [Second] : Array.Empty<string>()];
        Follow = rules.RolesFollow ? [Follows] : [];
        Groups = string.Join('\n', rules.Groups.Select(g => $"{g.Group} = {g.Role}"));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var groups = ReadGroups();
        if (!Ways.Contains(Password) && Providers.Count == 0)
            ModelState.AddModelError(nameof(Ways), "Without passwords nobody new could come in, because no single sign-on is set up for your council. Leave passwords on");
        if (Follow.Contains(Follows) && groups.Count == 0 && ModelState.IsValid) ModelState.AddModelError(nameof(Groups), "Enter at least one group and its role, or everybody would lose theirs");
        if (!ModelState.IsValid) return Page();
        await council.Set(new() { Passwords = Ways.Contains(Password), SecondFactor = Ways.Contains(Second), RolesFollow = Follow.Contains(Follows), Groups = groups }, HttpContext.RequestAborted);
        return Redirect("/council/settings?saved=true");
    }

    private List<GroupRole> ReadGroups()
    {
        var groups = new List<GroupRole>();
        var lines = (Groups ?? "").Split('\n').Select((text, i) => (Text: text.Trim(), Number: i + 1)).Where(l => l.Text.Length > 0).ToList();
        if (lines.Count > MostLines) ModelState.AddModelError(nameof(Groups), $"There may be up to {MostLines} lines");
        foreach (var (text, number) in lines.Take(MostLines))
            if (text.LastIndexOf('=') is var at and > 0 && text[..at].Trim() is { Length: > 0 and <= 200 } group && text[(at + 1)..].Trim() is var role)
            {
                if (Roles.Any(r => r.Key == role)) groups.Add(new(group, role));
                else ModelState.AddModelError(nameof(Groups), $"Line {number}: your council has no role \"{(role.Length > 60 ? role[..60] : role)}\". Use a short name from the list below");
            }
            else
            {
                ModelState.AddModelError(nameof(Groups), $"Line {number}: write a group, an equals sign and a role, such as cs-planners = planner");
            }
        return [.. groups.Distinct()];
    }
}
