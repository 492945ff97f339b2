using Throughcare.App.Proposals;

namespace Throughcare.Web.Pages.Proposals.Options;

using Option = Throughcare.Options.Option;

/// <summary>The ways in which the service could be arranged, "do nothing" first.</summary>
public class IndexModel(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Options";

    protected override bool IsStagePage => true;

    public IReadOnlyList<Option> Options => [.. Proposal.Options.OrderByDescending(o => o.DoNothing)];

    public string State(Option option) => option.DoNothing ? "Measured"
        : Measured.RunOf(option) is { Answer.Plan: not null } ? "Plan worked out"
        : Measured.RunOf(option) is { Answer.NoPlanFits: true } ? "No plan fits"
        : Measured.HasOldRun(option) ? "Changed since its plan" : "Not worked out";
}
