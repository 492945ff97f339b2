using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Access;
using Throughcare.Web.Access;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.SignIn;

/// <summary>The form of a role: what it is called, what somebody with it does, and each grant with its reach.</summary>
public abstract class RoleForm : PageModel
{
    private const string No = "no";

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? What { get; set; }

    [BindProperty] public Dictionary<string, string> Reach { get; set; } = [];

    public bool MayChange => HttpContext.Viewer().May(Grant.Change, GrantScope.Council);

    public IReadOnlyList<SelectItem> Items(Grant grant) =>
    [
        new() { Value = No, Text = "No", Selected = !Reach.TryGetValue($"{grant}", out var now) || now == No },
        .. Enum.GetValues<GrantScope>().OrderDescending().Select(s => new SelectItem { Value = $"{s}", Text = $"Yes, {GrantWords.Reach(s)}", Selected = Reach.GetValueOrDefault($"{grant}") == $"{s}" }),
    ];

    protected void Fill(CouncilRole role) => (Name, What, Reach) = (role.Name, role.For, role.Grants.ToDictionary(g => $"{g.Grant}", g => $"{g.Scope}"));

    /// <summary>The grants that were chosen; null where something is wrong, which is then said.</summary>
    protected IReadOnlyList<Granted>? Read()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > 100) ModelState.AddModelError(nameof(Name), "Enter what the role is called, in up to 100 characters");
        if (string.IsNullOrWhiteSpace(What) || What.Trim().Length > 200) ModelState.AddModelError(nameof(What), "Enter what somebody with the role does, in up to 200 characters");
        var grants = new List<Granted>();
        foreach (var (grant, name, _) in GrantWords.All)
            if (Reach.GetValueOrDefault($"{grant}", No) is var chosen && chosen != No)
            {
                if (Enum.GetNames<GrantScope>().Contains(chosen)) grants.Add(new(grant, Enum.Parse<GrantScope>(chosen)));
                else ModelState.AddModelError($"Reach[{grant}]", $"Choose how far \"{name}\" reaches");
            }
        if (grants.Any(g => g.Grant is Grant.Administer && g.Scope != GrantScope.Council)) ModelState.AddModelError($"Reach[{Grant.Administer}]", "Administer always reaches the whole council");
        return ModelState.IsValid ? grants : null;
    }
}
