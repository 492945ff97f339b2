using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;

namespace Throughcare.Web.Pages.Proposals;

/// <summary>Leads to the furthest stage that there is something to see of.</summary>
public class IndexModel(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Baseline";

    public IActionResult OnGet() => Redirect(Measured.Solved.Count > 0 ? Links.Plan : Links.Baseline);
}
