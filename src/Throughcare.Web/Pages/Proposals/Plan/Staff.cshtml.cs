using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Web.Access;
using Throughcare.Web.Audit;
using Throughcare.Web.Govuk;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Every worker of a plan with the reason for each move, those who move first.</summary>
public class StaffModel(IProposalStore store) : PlanPage(store), IListPage
{
    [BindProperty(SupportsGet = true)] public string? Move { get; set; }

    public Listing List { get; private set; } = null!;

    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        var found = Result.Workers.Where(w => Move switch { "team" => w.ChangesTeam, "base" => w.ChangesBase, "manager" => w.ChangesManager, "stays" => !w.ChangesTeam, _ => true });
        List = Table(found, Result, Links, Reach) with { Address = Links.PlanStaff(Option.Id), Page = page, Filters = new Dictionary<string, string> { ["move"] = Move ?? "" } };
        return kind is null ? Page() : ListingFile.Of(List, kind);
    }

    public static IEnumerable<SelectItem> MoveItems =>
    [
        new() { Value = "", Text = "All workers" }, new() { Value = "team", Text = "Would change team" }, new() { Value = "base", Text = "Would change base" },
        new() { Value = "manager", Text = "Would change manager" }, new() { Value = "stays", Text = "Stay in their team" },
    ];

    public static Listing Table(IEnumerable<WorkerLine> lines, OptionResult result, ProposalLinks links, InReach reach)
    {
        var (seen, option) = (reach.WorkersOf(result), result.Option.Id);
        var placed = result.Outcome!.Workers.ToDictionary(w => w.Id);
        return new()
        {
            Title = "Workers in the plan",
            File = "workers-in-plan",
            Empty = "No worker fits this filter.",
            Columns = [new("Worker"), new("Why", Wide: true), new("Team today"), new("Team in the plan"), new("FTE", true), new("Children today", true), new("Children in the plan", true), new("Of today's, kept", true), new("Weighted in the plan", true), new("Choice met")],
            Rows =
            [
                .. lines.Where(w => seen.Contains(w.Worker)).Select(w => (IReadOnlyList<Cell>)
                [
                    new Cell(w.Worker.Text + (w.Agency ? " (agency)" : ""), links.PlanWorker(option, w.Worker.Text)), WhyOf(w, Traits(w) && Load(w)),
                    w.NewPost ? "new post" : w.FromTeam.Length == 0 ? "none" : w.FromTeam, w.ToTeam.Length == 0 ? "none" : w.ToTeam,
                    w.Fte.ToString(), Number(w, w.ChildrenBefore), Number(w, w.ChildrenAfter), Number(w, w.Kept), Load(w) ? w.LoadAfter.ToString() : Shown.Mark, Traits(w) ? Choice(w.Choice) : Shown.Mark,
                ]),
            ],
        };

        bool Traits(WorkerLine line) => reach.Traits(placed[line.Worker]);

        bool Load(WorkerLine line) => reach.LoadOf(placed[line.Worker]);

        Cell Number(WorkerLine line, int children) => Load(line) ? children : Shown.Mark;
    }

    /// <summary>
    /// The reason counts children and may be the worker's own preference, so it is for those who may see both, and for the worker. To anybody else the move is said alone.
    /// </summary>
    public static string WhyOf(WorkerLine line, bool whole) => line switch
    {
        _ when whole => line.Reason,
        { NewPost: true } => $"New post in {line.ToTeam}.",
        { ToTeam.Length: 0 } => "Has no team in the plan.",
        { ChangesTeam: true } => $"Would move to {line.ToTeam}.",
        { FromTeam.Length: 0 } => $"Would work in {line.ToTeam}.",
        _ => $"Stays in {line.ToTeam}.",
    };

    private static string Choice(int? choice) => choice switch { null => "not asked", 1 => "first", 2 => "second", 3 => "third", var n => $"{n}th" };
}
