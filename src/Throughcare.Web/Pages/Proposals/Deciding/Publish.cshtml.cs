using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>The decision as everybody would read it, before it is published.</summary>
public class PublishModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    public PublicDecision? Preview { get; private set; }

    public IReadOnlyList<Finding> Stops { get; private set; } = [];

    public void OnGet()
    {
        try
        {
            Preview = PublishAction.Preview(Case, PublicDecisions.Read(Kept.Paper(PaperKind.Published).Text).Versions.Count + 1);
        }
        catch (RefusedException refused)
        {
            Stops = refused.Findings;
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            await PublishAction.Publish(Store, Kept.Key, Today, By, HttpContext.RequestAborted);
            return Redirect(Links.DecisionHome + "?saved=true");
        }
        catch (RefusedException refused)
        {
            Stops = refused.Findings;
            return Page();
        }
    }
}
