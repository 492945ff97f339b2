using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Calendar;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Web.Audit;
using Throughcare.Web.Govuk;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Decisions;

/// <summary>Every decision that holds, those past their review date first; and how many suggestions nobody has looked at.</summary>
public class IndexModel(IProposalStore store, TimeProvider clock) : ProposalPage(store), IListPage
{
    protected override string StageName => "Plan";

    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? State { get; set; }
    [BindProperty(SupportsGet = true)] public bool Saved { get; set; }

    public Listing List { get; private set; } = null!;

    /// <summary>By option with a plan: the suggestions that somebody has looked at, as this reader may see the number.</summary>
    public IEnumerable<(Throughcare.Options.Option Option, Figure Reviewed)> Reviewed =>
        Measured.Proposed.Select(o => Measured.Result(o)).OfType<OptionResult>().Where(r => r.Figures is not null).Select(r => (r.Option, Hiding.Show(r).Figures!.Reviewed));

    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        var reach = new DecisionsInReach(Reach, Measured.Baseline, Proposal.Extract.Snapshot);
        var found = reach.Of(DecisionsThatHold.Of(Proposal, LondonTime.Today(clock)).Where(d =>
            (JudgementWords.KindOf(Kind) is not { } only || d.Judgement.Kind == only)
            && State switch { "past" => d.PastReview, "unfit" => d.NoLongerFits is not null, "undated" => d.Judgement.ReviewOn is null, _ => true }));
        List = new()
        {
            Title = "Decisions that hold",
            File = "decisions",
            Restricted = found.Restricted,
            Empty = string.IsNullOrEmpty(Kind) && string.IsNullOrEmpty(State) ? "Nobody has decided about a child or a worker yet. Open one in a plan, and decide there." : "No decision fits these filters.",
            Columns = [new("About"), new("Decision"), new("To be done", Wide: true), new("Look again on"), new("Why", Wide: true), new("Who decided"), new("Since")],
            Rows = [.. found.Shown.Select(d => (IReadOnlyList<Cell>)
            [
                new Cell((d.AboutWorker ? "Worker " : "Child ") + d.Judgement.Subject, Links.Decision(d.Number)), InWords(d.Judgement, Proposal), ToDo(d) is { Length: > 0 } todo ? todo : "nothing",
                d.Judgement.ReviewOn is { } on ? FigureWords.Day(on) : "no date", d.Judgement.Reason, d.Judgement.Author, FigureWords.Day(d.Judgement.MadeOn),
            ])],
            Address = Links.Decisions,
            Page = page,
            Filters = new Dictionary<string, string> { ["kind"] = Kind ?? "", ["state"] = State ?? "" },
        };
        return kind is null ? Page() : ListingFile.Of(List, kind);
    }

    public static string ToDo(HeldDecision decision) => string.Join(" ", new[] { decision.PastReview ? "The review date has come: decide again, or take the decision back." : null, decision.NoLongerFits }.OfType<string>());

    public static string InWords(Judgement judgement, Throughcare.Proposals.Proposal proposal) =>
        JudgementWords.Of(judgement, id => JudgementWords.IsAboutWorker(judgement.Kind) ? DecideAction.Teams(proposal).FirstOrDefault(t => t.Id == new TeamId(id))?.Name ?? id : id);

    public static IEnumerable<SelectItem> KindItems =>
    [
        new() { Value = "", Text = "All" },
        .. new (JudgementKind Kind, string Text)[]
        {
            (JudgementKind.Stay, "Stays with the present social worker"), (JudgementKind.Move, "Must change social worker"), (JudgementKind.ThisWorker, "Is to have a named social worker"),
            (JudgementKind.NotThisWorker, "Must not have a named social worker"), (JudgementKind.Continuity, "Strength of the relationship"), (JudgementKind.SecondWorker, "Has a second worker"),
            (JudgementKind.Apart, "Is planned apart"), (JudgementKind.ThisTeam, "Worker is to be in a team"),
        }.Select(k => new SelectItem { Value = JudgementWords.CodeOf(k.Kind), Text = k.Text }),
    ];

    public static IEnumerable<SelectItem> StateItems =>
        [new() { Value = "", Text = "All" }, new() { Value = "past", Text = "Review date has come" }, new() { Value = "unfit", Text = "No longer fits" }, new() { Value = "undated", Text = "Without a review date" }];
}
