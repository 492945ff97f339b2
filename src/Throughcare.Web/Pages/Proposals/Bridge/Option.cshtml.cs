using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.Findings;
using Throughcare.Web.Bridge;
using Throughcare.Web.Figures;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Pages.Proposals.Bridge;

/// <summary>The timetable of one plan: what it comes to, loads, changes and right team and right locality by week; or that none fits; or the button that works it out.</summary>
public class OptionModel(IProposalStore store, RunQueue runs, TimeProvider clock) : TimetablePage(store)
{
    public BridgeState State { get; private set; } = null!;

    public async Task OnGetAsync() => State = StateOf(Option, await runs.Of(Kept.Key, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostAsync(bool near)
    {
        try
        {
            return Redirect($"{Links.Home}/runs/{await runs.StartTimetable(Kept.Key, Option.Id, RunLimits.Default with { NearKept = near }, ct: HttpContext.RequestAborted)}");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            await OnGetAsync();
            return Page();
        }
    }

    public IReadOnlyList<FigureCard> Headlines => BridgeFigures.Cards(Timetable!, figure => Links.BridgeFigure(Option.Id, figure));

    public TransferFlows Flows => _flows ??= TransferFlows.Of(Timetable!);

    private TransferFlows? _flows;

    /// <summary>What had to be assumed or could not be taken when the problem of weeks was made.</summary>
    public IReadOnlyList<Finding> Findings => Said.Of(Timetable!.Reading.Findings);

    public NoTimetable NoTimetable => NoTimetable.Of(KeptTimetable!.Run, Said);

    public LoadTable Loads => _loads ??= LoadTable.Of(Timetable!, Reach, worker => Links.PlanWorker(Option.Id, worker.Text));

    private LoadTable? _loads;

    public TimetableRows Rows => _rows ??= TimetableRows.Of(Timetable!, Reach);

    private TimetableRows? _rows;

    public Timetable TimetablePicture => Rows.Picture(Timetable!, clock);

    public FitLines Fit => _fit ??= FitLines.Of(Timetable!);

    private FitLines? _fit;

    /// <summary>"12 children change social worker between 4 January and 3 May 2027": the first thing that the page says.</summary>
    public string Says => Timetable!.Lines.Count == 0
        ? "In this plan no child changes social worker in these weeks"
        : $"{BridgeWords.Children(Timetable.Children)} {(Timetable.Children == 1 ? "gets another or a first social worker" : "get another or a first social worker")} between {BridgeWords.Day(Timetable.Lines[0].Day)} and {BridgeWords.Day(Timetable.Lines[^1].Day)}";

    /// <summary>What can be in no week of the timetable, and why, most children first.</summary>
    public IReadOnlyList<string> NotScheduled => Said.Sentences(Timetable!.Reading.NotScheduled.GroupBy(n => n.Why)
        .Select(g => (Why: g.Key, Children: g.Sum(n => n.Children.Count))).OrderByDescending(g => g.Children).ThenBy(g => g.Why, StringComparer.Ordinal).Select(g => $"{BridgeWords.Children(g.Children)}: {g.Why}"));

    /// <summary>Children from outside the plan who are expected to join.</summary>
    public int Joining => Timetable!.Reading.Joining.Count;
}
