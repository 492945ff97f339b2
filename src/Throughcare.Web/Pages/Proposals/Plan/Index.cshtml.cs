using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Runs;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Pages.Proposals.Plan;

using Option = Throughcare.Options.Option;

/// <summary>Every option beside today.</summary>
public class IndexModel(IProposalStore store, RunQueue runs) : ProposalPage(store)
{
    protected override string StageName => "Plan";

    protected override bool IsStagePage => true;

    public PlanComparison Comparison { get; private set; } = null!;

    public IReadOnlyList<RunStatus> UnderWay { get; private set; } = [];

    /// <summary>What stands against the rules today, without the names of workers who are out of reach.</summary>
    public IReadOnlyList<string> Breaches => _breaches ??= Said.Sentences(Comparison.Today.Breaches.Select(b => b.What));

    private IReadOnlyList<string>? _breaches;

    /// <summary>Options that have not been solved as they are now.</summary>
    public IReadOnlyList<Option> NotSolved => [.. Measured.Proposed.Where(o => Measured.RunOf(o) is null)];

    public async Task OnGetAsync()
    {
        Comparison = Hiding.Show(Measured.Comparison);
        UnderWay = [.. (await runs.Of(Kept.Key, HttpContext.RequestAborted)).Where(r => r.Kind == RunKind.Plan && !r.Progress.Over)];
    }

    public TradeOff Picture
    {
        get
        {
            var today = Comparison.Baseline.TeamLocality.RightLocality;
            // An option whose numbers are hidden has no place in the picture; a place would say them.
            var solved = Comparison.Options.Where(o => o.Figures is { RightLocalityAfter.Hidden: false, ChangeWorker.Hidden: false }).ToList();
            return new(Finding, "Children in care in their home-locality team", "Children who change social worker", today.Share?.Whole ?? 0,
            [
                .. today.Hidden ? (TradeOffDot[])[] : [new("Today", today.Share?.Part ?? 0, 0, true, $"Today: {FigureWords.InCell(today)} in their home-locality team", Links.Baseline)],
                .. solved.Select(o => new TradeOffDot(o.Option.Title, o.Figures!.RightLocalityAfter.Share?.Part ?? 0, o.Figures.ChangeWorker.Value ?? 0, false,
                    $"{o.Option.Title}: {FigureWords.InCell(o.Figures.RightLocalityAfter)} in their home-locality team, {FigureWords.InCell(o.Figures.ChangeWorker)} change social worker", Links.PlanOf(o.Option.Id))),
            ]);
        }
    }

    /// <summary>What the options come to, in one sentence.</summary>
    public string Finding
    {
        get
        {
            var solved = Comparison.Options.Where(o => o.Figures is not null).ToList();
            if (solved.Count == 0) return "No option has a plan yet";
            var most = solved.MaxBy(o => o.Figures!.RightLocalityAfter.Share?.Part ?? 0)!;
            var gain = (most.Figures!.RightLocalityAfter.Share?.Part ?? 0) - (Comparison.Baseline.TeamLocality.RightLocality.Share?.Part ?? 0);
            if (most.Figures.KeepWorker.Share is not { } keep) return $"Children who keep their social worker in {most.Option.Title}: {FigureWords.InCell(most.Figures.KeepWorker)}";
            var first = $"{keep.Part:#,0} of {keep.Whole:#,0} children keep their social worker in {most.Option.Title}";
            if (Comparison.Baseline.TeamLocality.RightLocality.Hidden || solved.Any(o => o.Figures!.RightLocalityAfter.Hidden)) return first;
            return gain <= 0 ? first + ", and no option puts more children in their home-locality team than today" : $"{first}, and {gain:#,0} more would be in their home-locality team";
        }
    }

    public static string Cell(Figure? figure) => figure is null ? "–" : FigureWords.InCell(figure);
}
