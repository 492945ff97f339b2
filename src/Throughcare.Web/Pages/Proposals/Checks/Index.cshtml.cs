using Throughcare.App.Checks;
using Throughcare.App.Proposals;
using Throughcare.Checks;
using Throughcare.Web.Access;

namespace Throughcare.Web.Pages.Proposals.Checks;

/// <summary>What contradicts itself or is missing in the papers of the proposal, as they now stand.</summary>
public class IndexModel(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Checks";

    protected override bool IsStagePage => true;

    public PaperChecked Read => ProposalCheck.Of(Kept);

    public string? HeldAt(Holder holder) => Links.Of(holder) is var page && HttpContext.Opens(page) ? page : null;

    public bool Accepts => HttpContext.Sends(Links.AcceptFinding("any"));
}
