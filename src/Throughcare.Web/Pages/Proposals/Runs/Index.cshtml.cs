using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;

namespace Throughcare.Web.Pages.Proposals.Runs;

/// <summary>How far a plan or a curve is: may be left and returned to; goes on to what came of it by itself when it is done.</summary>
public class IndexModel(IProposalStore store, RunQueue runs) : ProposalPage(store)
{
    protected override string StageName => "Plan";

    public RunStatus Run { get; private set; } = null!;

    public string Title => Proposal.Options.FirstOrDefault(o => o.Id == Run.Option)?.Title ?? "the option";

    public RunWords Words => RunWords.Of(Run.Progress, kind: Run.Kind);

    public bool Curve => Run.Kind == RunKind.TradeOff;

    /// <summary>Where what comes of it stands.</summary>
    public string Answer => Curve ? Links.TradeOff(Run.Option) : Links.PlanOf(Run.Option);

    public async Task<IActionResult> OnGetAsync(string run)
    {
        if (await Find(run) is not { } found) return NotHere();
        Run = found;
        if (Run.Progress.State is RunState.Done or RunState.Stopped) return Redirect(Answer);
        if (!Run.Progress.Over) ViewData["RefreshAfter"] = 3;
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(string run)
    {
        if (await Find(run) is not { } found) return NotHere();
        await runs.Stop(found.Id, HttpContext.RequestAborted);
        return Redirect($"{Links.Home}/runs/{found.Id}");
    }

    private async Task<RunStatus?> Find(string run) =>
        RunId.Parse(run) is { } id && await runs.Find(id, HttpContext.RequestAborted) is { } found && found.Proposal == Kept.Key ? found : null;
}
