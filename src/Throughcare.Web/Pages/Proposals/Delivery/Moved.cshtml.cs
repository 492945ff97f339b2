using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Children;
using Throughcare.Delivery;
using Throughcare.Proposals;
using Throughcare.Web.Bridge;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Delivery;

/// <summary>Against the timetable before: which changes have another week or another worker, and which are no longer planned.</summary>
public class MovedModel(IProposalStore store, TimeProvider clock) : DeliveryListPage(store, clock)
{
    /// <summary>Children who moved and are due later than the extract can say.</summary>
    public int Later { get; private set; }

    /// <summary>Every child whose change moved, with the change as it is and whether it is still planned. In a timetable that follows none, nothing moved.</summary>
    public static IReadOnlyList<(ChildId Child, PlannedChange Change, bool Planned)> Of(Delivered told) => !told.Timetable.Follows ? [] :
    [
        .. told.Timetable.Changes.Where(c => !c.Settled && (c.DayBefore != c.Day || c.ToBefore is not null)).SelectMany(c => c.Children.Select(child => (child, c, true))),
        .. told.Timetable.Dropped.SelectMany(c => c.Children.Select(child => (child, c, false))),
    ];

    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        var moved = Of(Told).DistinctBy(m => m.Child).ToDictionary(m => m.Child);
        var seen = Lines.Children(moved.Keys);
        var rows = seen.Shown.Select(p => moved[p.Child.Id]).ToList();
        Later = rows.Count(r => r.Planned && r.Change.Day > Lines.ListedTo);
        List = new()
        {
            Title = "Moved", File = "moved", Restricted = seen.Restricted, Empty = "Nothing is listed.", Address = Links.DeliveryMoved(Option.Id), Page = page,
            Columns = [new("Child"), new("Week before"), new("Worker before"), new("Week now"), new("Worker now")],
            Rows = [.. rows.Where(r => !r.Planned || r.Change.Day <= Lines.ListedTo).OrderBy(r => r.Change.Day).ThenBy(r => r.Child).Select(r => (IReadOnlyList<Cell>)
            [
                new Cell(r.Child.Text, ChildPage(r.Child.Text)), r.Planned && r.Change.DayBefore is null ? "not planned" : BridgeWords.Day(r.Planned ? r.Change.DayBefore!.Value : r.Change.Day), r.Planned && r.Change.DayBefore is null ? "–" : Reach.Placements(Option.Id) ? Lines.Other(r.Change.ToBefore ?? r.Change.To) : "not released",
                r.Planned ? BridgeWords.Day(r.Change.Day) : "no longer planned", r.Planned ? Reach.Placements(Option.Id) ? r.Change.To.Text : "not released" : "–",
            ])],
        };
        return Given(kind);
    }
}
