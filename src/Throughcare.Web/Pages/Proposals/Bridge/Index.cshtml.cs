using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.Web.Bridge;

namespace Throughcare.Web.Pages.Proposals.Bridge;

using Option = Throughcare.Options.Option;

/// <summary>Every option with a plan, and how far its timetable is.</summary>
public class IndexModel(IProposalStore store, RunQueue runs) : BridgePage(store)
{
    protected override bool IsStagePage => true;

    public IReadOnlyList<BridgeState> Options { get; private set; } = [];

    /// <summary>Proposed options that have no plan, and so no timetable.</summary>
    public IReadOnlyList<Option> WithoutPlan => [.. Measured.Proposed.Where(o => Options.All(s => s.Option.Id != o.Id))];

    public async Task OnGetAsync()
    {
        var all = await runs.Of(Kept.Key, HttpContext.RequestAborted);
        Options = [.. Measured.Proposed.Where(o => Measured.RunOf(o)?.Answer.Plan is not null).Select(o => StateOf(o, all))];
    }
}
