using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Templates;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>The decision as everybody would read it, before it is published.</summary>
public class PublishModel(IProposalStore store, CouncilTemplates templates, TimeProvider clock) : DecisionPage(store, clock)
{
    public PublicDecision? Preview { get; private set; }

    public IReadOnlyList<Finding> Stops { get; private set; } = [];

    public async Task OnGetAsync()
    {
        try
        {
            Preview = PublishAction.Preview(Case, PublicDecisions.Read(Kept.Paper(PaperKind.Published).Text).Versions.Count + 1, await templates.Look(HttpContext.RequestAborted));
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
            await PublishAction.Publish(Store, Kept.Key, Today, By, await templates.Look(HttpContext.RequestAborted), HttpContext.RequestAborted);
            return Redirect(Links.DecisionHome + "?saved=true");
        }
        catch (RefusedException refused)
        {
            Stops = refused.Findings;
            return Page();
        }
    }
}
