using Throughcare.App.Proposals;
using Throughcare.Decisions;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>The record of the decision.</summary>
public class RecordModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    public string Law => RecordOfDecision.Law(Paper);

    public string? Keeping => RecordOfDecision.Keeping(Paper);

    public IReadOnlyList<RecordEntry> Entries => [.. RecordOfDecision.Of(Paper).Where(e => e.Required || e.Lines.Count > 0)];

    public bool HasFollowed => Paper.Resolutions.Count > 0 || Paper.Delegations.Count > 0 || Paper.Later.Count > 0;

    public void OnGet()
    {
    }
}
