using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Options;
using Throughcare.Web.Access;
using Throughcare.Web.Audit;
using Throughcare.Web.Govuk;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Every child of a plan with the reason for what would change, those that need a person first.</summary>
public class ChildrenModel(IProposalStore store) : PlanPage(store), IListPage
{
    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public string? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? Change { get; set; }
    [BindProperty(SupportsGet = true)] public string? Worker { get; set; }
    [BindProperty(SupportsGet = true)] public string? Review { get; set; }

    public Listing List { get; private set; } = null!;

    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        var found = Result.Children.Where(c =>
            (string.IsNullOrEmpty(From) || Same(c.FromTeam, From) || (From == "-" && c.FromWorker is null))
            && (string.IsNullOrEmpty(To) || Same(c.ToTeam, To))
            && (string.IsNullOrEmpty(Change) || Same(c.Change.ToString(), Change))
            && (Review switch { "open" => c.IsSuggestion && !c.LookedAt, "done" => c.IsSuggestion && c.LookedAt, _ => true })
            && (Worker switch { "same" => c.FromWorker is not null && c.FromWorker == c.ToWorker, "new" => (c.ToWorker is not null || c.Unplaced) && c.FromWorker != c.ToWorker, _ => true }));
        List = Table(Reach.Children(found, Result), Links, Option.Id) with
        {
            Title = "Children in the plan" + (string.IsNullOrEmpty(From) ? "" : From == "-" ? " who are unallocated" : $" from {From}") + (string.IsNullOrEmpty(To) ? "" : $" to {To}"),
            Address = Links.PlanChildren(Option.Id),
            Page = page,
            Filters = new Dictionary<string, string> { ["from"] = From ?? "", ["to"] = To ?? "", ["change"] = Change ?? "", ["worker"] = Worker ?? "", ["review"] = Review ?? "" },
        };
        return kind is null ? Page() : ListingFile.Of(List, kind);
    }

    public static IEnumerable<SelectItem> ChangeItems =>
        [new() { Value = "", Text = "All" }, .. Enum.GetValues<ChildChange>().Select(c => new SelectItem { Value = c.ToString(), Text = PlanLines.InWords(c) })];

    public static IEnumerable<SelectItem> ReviewItems =>
        [new() { Value = "", Text = "All" }, new() { Value = "open", Text = "Nobody has decided yet" }, new() { Value = "done", Text = "Somebody has decided" }];

    public IEnumerable<SelectItem> FromItems => Teams(Reach.Children(Result.Children, Result).Shown.Select(c => c.FromTeam)).Append(new SelectItem { Value = "-", Text = "Unallocated" });

    public IEnumerable<SelectItem> ToItems => Teams(Reach.Children(Result.Children, Result).Shown.Select(c => c.ToTeam));

    private static IEnumerable<SelectItem> Teams(IEnumerable<string> names) =>
        names.Where(n => n.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase).Select(n => new SelectItem { Value = n, Text = n }).Prepend(new SelectItem { Value = "", Text = "All teams" });

    public static Listing Table(Seen<ChildLine> lines, ProposalLinks links, OptionId option) => new()
    {
        Title = "Children in the plan",
        File = "children-in-plan",
        Restricted = lines.Restricted,
        Empty = "No child fits these filters.",
        Columns = [new("Child"), new("What would change"), new("Why", Wide: true), new("Worker today"), new("Worker in the plan"), new("Team today"), new("Team in the plan"), new("Home locality"), new("Phase of care")],
        Rows =
        [
            .. lines.Shown.Select(c => (IReadOnlyList<Cell>)
            [
                new Cell(c.Child.Text, links.PlanChild(option, c.Child.Text)), c.ChangeInWords, c.Reason, c.FromWorker?.Text ?? "nobody", c.ToWorker?.Text ?? (c.Unplaced ? "not released" : "nobody"),
                c.FromTeam.Length == 0 ? "none" : c.FromTeam, c.Unplaced ? "not released" : c.ToTeam.Length == 0 ? "none" : c.ToTeam, c.Home?.Text ?? "none", c.Phase,
            ]),
        ],
    };

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
