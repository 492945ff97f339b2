using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Children;
using Throughcare.Measures;
using Throughcare.Web.Delivery;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Delivery;

/// <summary>Answers "why?" for one figure of delivery: its parts, and the children behind it.</summary>
public class FigureModel(IProposalStore store, TimeProvider clock) : DeliveryListPage(store, clock)
{
    public Figure Figure { get; private set; } = null!;

    public IActionResult OnGet(string figure, [FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        if (Told.Changes.Parts.Prepend(Told.Changes).FirstOrDefault(f => f.Id == figure) is not { } found) return NotHere();
        Figure = found;
        // The list adds up to the figure, so it has everybody; when each is due stands in the other lists alone.
        var seen = Lines.Children(found.Behind.Select(id => new ChildId(id)));
        var became = Told.Transfers.SelectMany(t => t.Children.Select(c => (c, t))).ToDictionary(x => x.c, x => x.t);
        List = new()
        {
            Title = found.Title, File = "delivery", Restricted = seen.Restricted, Address = Links.DeliveryFigure(Option.Id, found.Id), Page = page,
            Columns = [new("Child"), new("What became of it"), new("Worker before"), new("Worker in the plan")],
            Rows = [.. seen.Shown.Select(p => (IReadOnlyList<Cell>)[DeliveryLines.Child(p, ChildPage(p.Child.Id.Text)), DeliveryWords.InWords(became[p.Child.Id]), became[p.Child.Id].Change.From?.Text ?? "nobody", became[p.Child.Id].To.Text])],
        };
        return Given(kind);
    }

    public string Link(string id) => Links.DeliveryFigure(Option.Id, id);
}
