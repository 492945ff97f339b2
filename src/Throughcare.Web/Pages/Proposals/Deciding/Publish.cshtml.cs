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

    /// <summary>The version that is public and says all of this already; null where there is something to publish.</summary>
    public PublicDecision? Same { get; private set; }

    public async Task OnGetAsync()
    {
        try
        {
            var before = PublicDecisions.Read(Kept.Paper(PaperKind.Published).Text);
            var preview = PublishAction.Preview(Case, before.Versions.Count + 1, await templates.Look(HttpContext.RequestAborted));
            Same = before.Open.TakeLast(1).FirstOrDefault(v => v.SaysTheSameAs(preview));
            (Preview, Version) = (preview, preview.Version);
        }
        catch (RefusedException refused)
        {
            Stops = refused.Findings;
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // Sent twice, or published by somebody else meanwhile: what is public is shown, and nothing is added to it.
        if (PublicDecisions.Read(Kept.Paper(PaperKind.Published).Text).Versions.Count >= Version) return Redirect(Links.DecisionHome + "?published=true");
        try
        {
            await PublishAction.Publish(Store, Kept.Key, Today, By, await templates.Look(HttpContext.RequestAborted), HttpContext.RequestAborted);
            return Redirect(Links.DecisionHome + "?published=true");
        }
        catch (RefusedException refused)
        {
            Stops = refused.Findings;
            return Page();
        }
    }
}
