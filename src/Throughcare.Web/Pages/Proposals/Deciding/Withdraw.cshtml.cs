using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>Takes what was published away from the public pages, with a reason that stands there instead.</summary>
public class WithdrawModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    [BindProperty] public string? Reason { get; set; }

    public bool IsPublic => PublicDecisions.Read(Kept.Paper(PaperKind.Published).Text).Open.Count > 0;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), "Say why it is withdrawn");
        else if (Reason.Length > 500) ModelState.AddModelError(nameof(Reason), "Say why in 500 characters or fewer");
        else if (SmallCountsInProse.Find(Reason, new()) is [var found, ..]) ModelState.AddModelError(nameof(Reason), $"“{found.Text}” gives away a small number of people, and everybody reads this. {found.Suggestion}");
        if (!ModelState.IsValid) return Page();
        try
        {
            await PublishAction.Withdraw(Store, Kept.Key, Today, Reason!.Trim(), By, HttpContext.RequestAborted);
            return Redirect(Links.DecisionHome + "?saved=true");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return Page();
        }
    }
}
