using Throughcare.App.Proposals;
using Throughcare.Decisions;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>The record of the decision, and what was decided under it since.</summary>
public class RecordModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    public string Law => RecordOfDecision.Law(Paper);

    public string? Keeping => RecordOfDecision.Keeping(Paper);

    public IReadOnlyList<RecordEntry> Entries => [.. RecordOfDecision.Of(Paper).Where(e => e.Required || e.Lines.Count > 0)];

    public ProgrammeProgress Progress { get; private set; } = null!;

    public void OnGet() => Progress = ProgrammeProgress.Of(Paper);
}
