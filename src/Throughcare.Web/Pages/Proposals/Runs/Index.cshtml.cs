using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;

namespace Throughcare.Web.Pages.Proposals.Runs;

/// <summary>How far a plan or a curve is: may be left and returned to; goes on to what came of it by itself when it is done.</summary>
public class IndexModel(IProposalStore store, RunQueue runs) : ProposalPage(store)
{
    protected override string StageName => Run?.Kind == RunKind.Schedule ? "Bridge" : "Plan";

    public RunStatus Run { get; private set; } = null!;

    public string Title => Proposal.Options.FirstOrDefault(o => o.Id == Run.Option)?.Title ?? "the option";

    public RunWords Words => RunWords.Of(Run.Progress, kind: Run.Kind);

    public bool Curve => Run.Kind == RunKind.TradeOff;

    /// <summary>Where what comes of it stands.</summary>
    public string Answer => Run.Kind switch
    {
        RunKind.TradeOff => Links.TradeOff(Run.Option),
        // Where the rest was worked out again, the first question is what became other. The run says so itself: the proposal of this request may have been read before it ended.
        RunKind.Schedule => Run.Limits.Rest ? Links.BridgeRest(Run.Option) : Links.BridgeOf(Run.Option),
        _ => Links.PlanOf(Run.Option),
    };

    /// <summary>What is being worked out.</summary>
    public string What => Run.Kind switch { RunKind.TradeOff => "the trade-off", RunKind.Schedule => "the timetable", _ => "the plan" };

    /// <summary>Where it is shown when it is done.</summary>
    public string Where => Run.Kind switch { RunKind.TradeOff => "the page of the trade-off", RunKind.Schedule => "the stage Bridge", _ => "the plan stage" };

    public async Task<IActionResult> OnGetAsync(string run)
    {
        if (await Find(run) is not { } found) return NotHere();
        Run = found;
        PutFrame();
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
