using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Findings;

namespace Throughcare.Web.Pages.Proposals.Option;

/// <summary>A page about one proposed option.</summary>
public abstract class OptionPage(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Options";

    public Throughcare.Options.Option Option { get; private set; } = null!;

    protected override bool FindSubject()
    {
        var id = (string?)RouteData.Values["option"];
        if (Measured.Proposed.FirstOrDefault(o => string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase)) is not { } option) return false;
        Option = option;
        return true;
    }

    /// <summary>Keeps the changed option and leads to it; a refusal keeps what was typed.</summary>
    protected async Task<IActionResult> Save(Throughcare.Options.Option changed)
    {
        try
        {
            await Store.SaveOption(Kept.Key, changed, HttpContext.RequestAborted);
            return Redirect(Links.Option(Option.Id) + "?saved=true");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return Page();
        }
    }
}
