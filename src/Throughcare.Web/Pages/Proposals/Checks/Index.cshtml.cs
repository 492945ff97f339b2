using Throughcare.App.Checks;
using Throughcare.App.Proposals;
using Throughcare.Checks;
using Throughcare.Web.Access;
using Throughcare.Web.Checks;

namespace Throughcare.Web.Pages.Proposals.Checks;

/// <summary>What contradicts itself or is missing in the papers of the proposal, as they now stand.</summary>
public class IndexModel(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Checks";

    protected override bool IsStagePage => true;

    public PaperChecked Read => ProposalCheck.Of(Kept);

    public string? At(Said said) => HeldAt.For(HttpContext, said, Links, Kept.Proposal.Options);

    public bool Accepts => HttpContext.Sends(Links.AcceptFinding("any"));
}
