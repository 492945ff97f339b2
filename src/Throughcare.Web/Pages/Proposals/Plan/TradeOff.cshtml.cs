using Microsoft.AspNetCore.Mvc;
using Throughcare.Allocation;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Web.Audit;
using Throughcare.Web.Lists;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Pages.Proposals.Plan;

using Option = Throughcare.Options.Option;

/// <summary>The plans of one option from "nobody changes worker" to "everybody in the home-locality team", and who would gain from a change at all.</summary>
public class TradeOffModel(IProposalStore store, RunQueue runs, KeptAnswers answers) : ProposalPage(store), IListPage
{
    protected override string StageName => "Plan";

    public Option Option { get; private set; } = null!;

    /// <summary>Null where it has never been worked out.</summary>
    public KeptTradeOff? Curve { get; private set; }

    public bool Stale => Curve!.Stale(Proposal, Option);

    public RunStatus? UnderWay { get; private set; }

    public Listing List { get; private set; } = null!;

    protected override bool FindSubject()
    {
        var id = (string?)RouteData.Values["option"];
        if (Measured.Proposed.FirstOrDefault(o => string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase)) is not { } option) return false;
        Option = option;
        return true;
    }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        await Read(page);
        return kind is null ? Page() : Curve is null ? NotHere() : ListingFile.Of(List, kind);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            return Redirect($"{Links.Home}/runs/{await runs.StartTradeOff(Kept.Key, Option.Id, ct: HttpContext.RequestAborted)}");
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            await Read(1);
            return Page();
        }
    }

    private async Task Read(int page)
    {
        Curve = await answers.TradeOff(Kept.Key, Option.Id, HttpContext.RequestAborted);
        UnderWay = (await runs.Of(Kept.Key, HttpContext.RequestAborted)).FirstOrDefault(r => r.Kind == RunKind.TradeOff && r.Option == Option.Id && !r.Progress.Over);
        List = Gaining() with { Address = Links.TradeOff(Option.Id), Page = page };
    }

    /// <summary>The plan that is there, where it stands on the picture; null where there is none.</summary>
    public (int Changes, int AtHome)? Chosen => Measured.Result(Option) is { Answer.Plan: { } plan, Reading.Problem: var problem } ? (TradeOffCurve.Changes(problem, plan), TradeOffCurve.AtHome(problem, plan)) : null;

    /// <summary>Of the children in the plan with a home-locality team, those whose team of today covers it.</summary>
    public int Today
    {
        get
        {
            var home = TradeOffAction.Reading(Proposal, Option).Groups.Where(g => g.HomeTeam is not null).SelectMany(g => g.Children).ToHashSet();
            return Measured.Baseline.Positions.Count(p => home.Contains(p.Child.Id) && p.Worker is not null && p.Fit is TeamLocalityFit.Both or TeamLocalityFit.LocalityOnly);
        }
    }

    /// <summary>What the curve comes to, in one sentence.</summary>
    public string Finding
    {
        get
        {
            var (first, last) = (Curve!.Points[0], Curve.Points[^1]);
            var all = $"of {Curve.WithHomeTeam:#,0} children with a home-locality team";
            if (Curve.Points.Count == 1) return $"{first.AtHome:#,0} {all} can be in it with {Changing(first.Changes)}; no other plan was found that more of them gain from";
            var turn = Curve.Points.FirstOrDefault(p => p.TakesMoreThanOneChange);
            return $"{first.AtHome:#,0} {all} can be in it with {Changing(first.Changes)}, and at most {last.AtHome:#,0} were found, with {Changing(last.Changes)}"
                + (turn is null ? "" : $"; on the way to {turn.AtHome:#,0}, one more child takes more than one change");
        }
    }

    public TradeOff Picture
    {
        get
        {
            var today = Today;
            return new(Finding, "Children in their home-locality team", "Children who change social worker", Curve!.WithHomeTeam,
            [
                .. Curve.Points.Select(p => new TradeOffDot("", p.AtHome, p.Changes, false, $"{p.AtHome:#,0} children in their home-locality team, {Changing(p.Changes)}", null)),
                new("Today", today, 0, true, $"Today: {today:#,0} children in their home-locality team", Links.Baseline),
                .. Chosen is { } plan ? (TradeOffDot[])[new("The plan that is there", plan.AtHome, plan.Changes, false, $"The plan that is there: {plan.AtHome:#,0} children in their home-locality team, {Changing(plan.Changes)}", Links.PlanOf(Option.Id), Chosen: true)] : [],
            ], Curve: true);
        }
    }

    public static string Proved(decimal? gap) => gap switch
    {
        null => "not proved",
        <= 0 => "nothing does better",
        >= 1 => "nothing proved yet",
        var g => $"within {Math.Ceiling(g.Value * 1000) / 10:0.#}%",
    };

    private static string Changing(int changes) => changes switch { 0 => "no change of social worker", 1 => "1 change of social worker", _ => $"{changes:#,0} changes of social worker" };

    private Listing Gaining()
    {
        var gains = Curve?.WouldGain.SelectMany(g => g.Children.Select(c => (Child: c, Gain: g))).ToDictionary(g => g.Child, g => g.Gain) ?? [];
        var names = Option.Teams.ToDictionary(t => t.Team.Id, t => t.Team.Name);
        var seen = Reach.Children(Measured.Baseline.Positions.Where(p => gains.ContainsKey(p.Child.Id)));
        var planned = Measured.Result(Option) is { Outcome: not null };
        return new()
        {
            Title = "Children who would gain from a change of social worker",
            File = "would-gain",
            Restricted = seen.Restricted,
            Empty = "Nobody would gain from a change.",
            Columns = [new("Child"), new("Social worker"), new("Team with no change"), new("Home-locality team"), new("Relationship, 0 to 3", true)],
            Rows =
            [
                .. seen.Shown.OrderBy(p => gains[p.Child.Id].Continuity).ThenBy(p => p.Child.Id).Select(p => (Id: p.Child.Id.Text, Gain: gains[p.Child.Id])).Select(p => (IReadOnlyList<Cell>)
                [
                    new Cell(p.Id, planned ? Links.PlanChild(Option.Id, p.Id) : null), p.Gain.Worker.Text, names.GetValueOrDefault(p.Gain.Team, p.Gain.Team.Text), names.GetValueOrDefault(p.Gain.Home, p.Gain.Home.Text), p.Gain.Continuity.ToString("0.##"),
                ]),
            ],
        };
    }
}
