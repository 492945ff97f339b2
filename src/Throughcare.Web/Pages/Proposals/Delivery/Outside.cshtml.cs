using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Delivery;
using Throughcare.Web.Delivery;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Delivery;

/// <summary>What the timetable did not say and the extract shows: changes, children and workers who came and left.</summary>
public class OutsideModel(IProposalStore store, TimeProvider clock) : DeliveryListPage(store, clock)
{
    public IActionResult OnGet([FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        var seen = Lines.Outside();
        List = new()
        {
            Title = "Outside the plan", File = "outside-the-plan", Restricted = seen.Restricted, Empty = "Nothing of which you may know happened outside the plan.", Address = Links.DeliveryOutside(Option.Id), Page = page,
            Columns = [new("What happened"), new("Child"), new("Worker"), new("Since")],
            Rows = [.. seen.Shown.Select(e => (IReadOnlyList<Cell>)[DeliveryWords.InWords(e.Kind), e.Child is { } child ? new Cell(child.Text, e.Kind == OutsideKind.ChildLeft ? null : ChildPage(child.Text)) : "–", e.Kind == OutsideKind.ChildLeft ? "–" : Lines.Other(e.Worker), e.On is null ? "–" : DeliveryLines.Day(e.On)])],
        };
        return Given(kind);
    }
}
