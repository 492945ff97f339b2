using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Web.Figures;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Pages.Proposals.Plan;

using Option = Throughcare.Options.Option;

/// <summary>The plan of one option: before, after and changes; or that no plan fits, and why; or the button that works it out.</summary>
public class OptionModel(IProposalStore store, RunQueue runs) : ProposalPage(store)
{
    protected override string StageName => "Plan";

    public Option Option { get; private set; } = null!;

    public OptionResult? Result { get; private set; }

    public RunStatus? UnderWay { get; private set; }

    public async Task<IActionResult> OnGetAsync(string option)
    {
        if (Find(option) is not { } found) return NotHere();
        Option = found;
        Result = Measured.Result(found) is { } result ? Hiding.Show(result) with { Children = Reach.Lines(result) } : null;
        UnderWay = (await runs.Of(Kept.Key, HttpContext.RequestAborted)).FirstOrDefault(r => r.Kind == RunKind.Plan && r.Option == found.Id && !r.Progress.Over);
        return Page();
    }

    /// <summary>What each change from the plan that is kept counts; null where none is kept.</summary>
    public KeepNear? Near => PlanAction.Published(Proposal, Option) is null ? null : new(PriorityWords.NearKept(Option), Links.Priorities(Option.Id) + "#near");

    public NoPlan NoPlan => NoPlan.Of(Result!.Answer, Option, Links, Said);

    public StaffChoices StaffChoices => new(Result!.Figures!.Preferences, Why, ContestedShown.Of(Result, Reach, Said, Links));

    public async Task<IActionResult> OnPostAsync(string option, bool near)
    {
        if (Find(option) is not { } found) return NotHere();
        try
        {
            var run = await runs.Start(Kept.Key, found.Id, RunLimits.Default with { NearKept = near && PlanAction.Published(Proposal, found) is not null }, ct: HttpContext.RequestAborted);
            return Redirect($"{Links.Home}/runs/{run}");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return await OnGetAsync(option);
        }
    }

    private Option? Find(string id) => Measured.Proposed.FirstOrDefault(o => string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase));

    public IReadOnlyList<FigureCard> Headlines
    {
        get
        {
            var f = Result!.Figures!;
            return
            [
                new(f.KeepWorker, Why(f.KeepWorker.Id)),
                new(f.RightAfter, Why(f.RightAfter.Id), f.RightBefore, "more is better"),
                new(f.StaffChangeTeam, Why(f.StaffChangeTeam.Id)),
                new(f.OverStandardAfter, Why(f.OverStandardAfter.Id), f.OverStandardBefore, "fewer is better"),
            ];
        }
    }

    public string Why(string figure) => Links.PlanFigure(Option.Id, figure);

    /// <summary>"438 of 446 children keep their social worker": the first thing that a plan says.</summary>
    public string Keeps => Result!.Figures!.KeepWorker.Hidden ? "How many children keep their social worker is hidden" : Result!.Figures!.KeepWorker.Share is { } share ? $"{share.Part:#,0} of {share.Whole:#,0} children keep their social worker" : "No child has a social worker today";

    /// <summary>The largest first; by name where some are hidden, because the order would tell.</summary>
    public IEnumerable<TeamFlow> Flows => Hiding.Audience.SeesChildren ? Result!.View!.Flows : Result!.View!.Flows.OrderBy(f => f.From, StringComparer.OrdinalIgnoreCase).ThenBy(f => f.To, StringComparer.OrdinalIgnoreCase);

    public Flows Picture
    {
        get
        {
            var flows = Flows.ToList();
            // A band is as wide as its number, so a hidden number has none.
            var from = flows.GroupBy(f => f.From).Select(g => new FlowEnd(g.Key, $"{Name(g.Key)}: {Hiding.FlowsFrom(Result!, g.Key)}"));
            var to = flows.GroupBy(f => f.To).Select(g => new FlowEnd(g.Key, $"{Name(g.Key)}: {Hiding.FlowsTo(Result!, g.Key)}"));
            return new($"Children from today's teams to the teams of {Option.Title}. {Keeps}.", [.. from], [.. to],
            [
                .. flows.Where(f => f.KeepWorker > 0 && !Hiding.Flow(Result!, f, newWorker: false).IsHidden).Select(f => new Flow(f.From, f.To, f.KeepWorker, true, $"{f.KeepWorker:#,0} children from {Name(f.From)} to {f.To}, with the same social worker", List(f, false))),
                .. flows.Where(f => f.NewWorker > 0 && !Hiding.Flow(Result!, f, newWorker: true).IsHidden).Select(f => new Flow(f.From, f.To, f.NewWorker, false, $"{f.NewWorker:#,0} children from {Name(f.From)} to {f.To}, with a new social worker", List(f, true))),
            ]);
        }
    }

    public IReadOnlySet<WorkerId> SeenWorkers => _seenWorkers ??= Reach.WorkersOf(Result!);

    private IReadOnlySet<WorkerId>? _seenWorkers;

    private HashSet<(string From, string To)>? _seenFlows;

    /// <summary>The list behind a flow; null where none of its children is in reach.</summary>
    public string? List(TeamFlow flow, bool? changes)
    {
        if (!Reach.Placements(Option.Id)) return null;
        _seenFlows ??= [.. Reach.Children(Result!.Children, Result).Shown.Select(c => (c.FromWorker is null ? "" : c.FromTeam, c.ToTeam))];
        return Reach.AllChildren || _seenFlows.Contains((flow.From, flow.To)) ? ListAt(flow, changes) : null;
    }

    private string ListAt(TeamFlow flow, bool? changes) =>
        Links.PlanChildren(Option.Id) + QueryString.Create(new Dictionary<string, string?> { ["from"] = flow.From.Length == 0 ? "-" : flow.From, ["to"] = flow.To, ["worker"] = changes is { } c ? c ? "new" : "same" : null }.Where(p => p.Value is not null));

    public static string Name(string team) => team.Length == 0 ? "Unallocated" : team;
}
