using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Web.Audit;
using Throughcare.Web.Govuk;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Every worker of a plan with the reason for each move, those who move first.</summary>
public class StaffModel(IProposalStore store) : PlanPage(store), IListPage
{
    [BindProperty(SupportsGet = true)] public string? Move { get; set; }

    public Listing List { get; private set; } = null!;

    public IActionResult OnGet(int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        var found = Result.Workers.Where(w => Move switch { "team" => w.ChangesTeam, "base" => w.ChangesBase, "manager" => w.ChangesManager, "stays" => !w.ChangesTeam, _ => true });
        List = Table(found, Links, Option.Id, Hiding.Audience) with { Address = Links.PlanStaff(Option.Id), Page = page, Filters = new Dictionary<string, string> { ["move"] = Move ?? "" } };
        return kind is null ? Page() : ListingFile.Of(List, kind);
    }

    public static IEnumerable<SelectItem> MoveItems =>
    [
        new() { Value = "", Text = "All workers" }, new() { Value = "team", Text = "Would change team" }, new() { Value = "base", Text = "Would change base" },
        new() { Value = "manager", Text = "Would change manager" }, new() { Value = "stays", Text = "Stay in their team" },
    ];

    public static Listing Table(IEnumerable<WorkerLine> lines, ProposalLinks links, OptionId option, Audience audience) => new()
    {
        Title = "Workers in the plan",
        File = "workers-in-plan",
        Empty = "No worker fits this filter.",
        Columns = [new("Worker"), new("Why", Wide: true), new("Team today"), new("Team in the plan"), new("FTE", true), new("Children today", true), new("Children in the plan", true), new("Of today's, kept", true), new("Weighted in the plan", true), new("Choice met")],
        Rows =
        [
            .. lines.Select(w => (IReadOnlyList<Cell>)
            [
                new Cell(w.Worker.Text + (w.Agency ? " (agency)" : ""), links.PlanWorker(option, w.Worker.Text)), audience.SeesAll ? w.Reason : Shown.Mark, w.NewPost ? "new post" : w.FromTeam.Length == 0 ? "none" : w.FromTeam, w.ToTeam.Length == 0 ? "none" : w.ToTeam,
                w.Fte.ToString(), Number(w.ChildrenBefore, audience), Number(w.ChildrenAfter, audience), Number(w.Kept, audience), audience.SeesChildren ? w.LoadAfter.ToString() : Shown.Mark, !audience.SeesTraits ? Shown.Mark : w.Choice switch { null => "not asked", 1 => "first", 2 => "second", 3 => "third", var n => $"{n}th" },
            ]),
        ],
    };

    private static Cell Number(int children, Audience audience) => audience.SeesChildren ? children : Shown.Mark;
}
