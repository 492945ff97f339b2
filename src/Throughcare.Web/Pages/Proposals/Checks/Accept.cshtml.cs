using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Checks;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Checks;
using Throughcare.Findings;

namespace Throughcare.Web.Pages.Proposals.Checks;

/// <summary>One finding is accepted with a reason, which is kept with the decision.</summary>
public class AcceptModel(IProposalStore store, TimeProvider clock) : ProposalPage(store)
{
    [BindProperty] public string? Reason { get; set; }

    [BindProperty] public string? By { get; set; }

    public Clash Clash { get; private set; } = null!;

    protected override string StageName => "Checks";

    // A finding that is no longer found has no page: its address leads back to the list.
    protected override string? Elsewhere => Links.Checks;

    protected override bool FindSubject()
    {
        var found = ProposalCheck.Of(Kept).Clashes.FirstOrDefault(c => c.Key == (string?)RouteData.Values["finding"]);
        Clash = found!;
        return found is not null;
    }

    public void OnGet() => By = Author.Of(HttpContext, Reach.Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        var by = Author.Said(Reach.Viewer, By)?.Trim();
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Say why it may stand");
        else if (Reason.Length > ProposalCheck.LongestReason) ModelState.AddModelError(nameof(Reason), $"Use {ProposalCheck.LongestReason:#,0} characters or fewer");
        if (string.IsNullOrWhiteSpace(by)) ModelState.AddModelError(nameof(By), "Enter your name");
        else if (by.Length > DecideAction.LongestAuthor) ModelState.AddModelError(nameof(By), $"Use {DecideAction.LongestAuthor} characters or fewer");
        if (!ModelState.IsValid) return Page();
        try
        {
            await ProposalCheck.Accept(Store, Kept, Clash.Key, Reason!, by!, LondonTime.Today(clock), HttpContext.RequestAborted);
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused, nameof(Reason));
            return Page();
        }
        Author.Remember(HttpContext, Reach.Viewer, by!);
        return Redirect(Links.Checks);
    }
}
