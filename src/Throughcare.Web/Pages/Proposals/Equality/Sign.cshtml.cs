using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Equality;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Web.Govuk;

namespace Throughcare.Web.Pages.Proposals.Equality;

/// <summary>Signs the wording as it stands. Where something stops it, says what, and offers no signature.</summary>
public class SignModel(IProposalStore store, Characteristics characteristics, TimeProvider clock) : EqualityPage(store, characteristics, clock)
{
    [BindProperty] public string? Role { get; set; }
    [BindProperty] public int FromVersion { get; set; }

    public IEnumerable<ChoiceItem> Roles => Review.Unsigned.Select(r => new ChoiceItem { Value = r, Text = r, Checked = Role == r });

    public async Task OnGetAsync()
    {
        await Load();
        FromVersion = Version;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (string.IsNullOrWhiteSpace(Role)) ModelState.AddModelError(nameof(Role), "Select as whom you sign");
        if (!ModelState.IsValid) return Page();
        try
        {
            if (await Save(FromVersion, p => p.Signed(Review, Role!, Today), Me)) return Redirect(Links.Equality);
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
        }
        return Page();
    }
}
