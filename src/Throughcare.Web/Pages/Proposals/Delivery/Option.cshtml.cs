using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.Findings;
using Throughcare.Web.Bridge;
using Throughcare.Web.Delivery;
using Throughcare.Web.Figures;

namespace Throughcare.Web.Pages.Proposals.Delivery;

/// <summary>How the plan of one option is carried out: changes, right team and right locality, caseloads, posts and money, each against plan; and the button that plans the rest again.</summary>
public class OptionModel(IProposalStore store, RunQueue runs, TimeProvider clock) : DeliveredPage(store, clock)
{
    public RunStatus? UnderWay { get; private set; }

    public async Task OnGetAsync() => UnderWay = (await runs.Of(Kept.Key, HttpContext.RequestAborted)).FirstOrDefault(r => r.Kind == RunKind.Schedule && r.Option == Option.Id && !r.Progress.Over);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            // After a decision on the same extract everything else stays where it is; a fresh extract is a new problem.
            var run = Told.Fresh || Measured.Timetable(Option) is null ? await runs.StartRebased(Kept.Key, Option.Id, ct: HttpContext.RequestAborted) : await runs.StartRest(Kept.Key, Option.Id, ct: HttpContext.RequestAborted);
            return Redirect($"{Links.Home}/runs/{run}");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            await OnGetAsync();
            return Page();
        }
    }

    /// <summary>Why the rest should be planned again; null where the timetable is of what is known now.</summary>
    public string? PlanAgain =>
        Told.Fresh ? $"The extract of {BridgeWords.Day(AsAt)} is newer than the timetable, which is of the extract of {BridgeWords.Day(Told.Timetable.ExtractAsAt)}. {(Told.Outside.Count == 0 ? "Nothing happened outside the plan" : Told.Outside.Count == 1 ? "1 thing happened outside the plan" : $"{Told.Outside.Count:#,0} things happened outside the plan")}."
        : Measured.Timetable(Option) is not { } kept ? "The plan, the option or the settings have changed since the timetable was made."
        : kept.NewerDecisions > 0 || Measured.NewerDecisions(Option) > 0 ? "Decisions are newer than the timetable." : null;

    public IReadOnlyList<FigureCard> Headlines =>
        [.. new[] { "changes/on-time", "changes/late", "changes/to-come", "changes/refused" }.Select(id => Told.Changes.Parts.First(p => p.Id == id)).Select(f => new FigureCard(f, f.Behind.Count == 0 ? null : Links.DeliveryFigure(Option.Id, f.Id)))];

    public IReadOnlyList<WeekTable> Weeks => _weeks ??= WeekTable.Of(Told);

    private IReadOnlyList<WeekTable>? _weeks;

    /// <summary>Children whose change is on another day or to another worker than in the timetable before, or is gone.</summary>
    public int Moved => MovedModel.Of(Told).Count;

    /// <summary>The last week that is told, to stand with the folded table.</summary>
    public string? Latest(WeekTable table) => table.Rows.LastOrDefault(r => r.Actual != "–") is { } row ? $"{row.Actual} now, {row.Planned} planned, {row.AsToday} with nothing changed" : null;

    public string On(DateOnly? day) => day is { } known ? BridgeWords.Day(known) : "–";
}
