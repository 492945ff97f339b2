using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Measures;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Answers "why?" for one figure of a plan.</summary>
public class FigureModel(IProposalStore store) : PlanPage(store)
{
    public Figure Figure { get; private set; } = null!;

    public Listing? Behind { get; private set; }

    public IActionResult OnGet(string figure, int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        if (Result.Figures!.Pairs.Select(p => p.After).Concat(Result.Figures.All).SelectMany(f => f.Parts.Prepend(f)).FirstOrDefault(f => f.Id == figure) is not { } found) return NotHere();
        Figure = found;
        Behind = List(found) is { } list ? list with { Title = found.Title, Address = Links.PlanFigure(Option.Id, found.Id), Page = page } : null;
        return kind is null || Behind is null ? Page() : ListingFile.Of(Behind, kind);
    }

    public string Link(string id) => Links.PlanFigure(Option.Id, id);

    private Listing? List(Figure figure)
    {
        if (figure.Behind.Count == 0) return null;
        var ids = figure.Behind.ToHashSet(StringComparer.Ordinal);
        var children = Result.Children.Where(c => ids.Contains(c.Child.Text)).ToList();
        return children.Count > 0 ? ChildrenModel.Table(children, Links, Option.Id) : StaffModel.Table(Result.Workers.Where(w => ids.Contains(w.Worker.Text)), Links, Option.Id, Hiding.Audience);
    }
}
