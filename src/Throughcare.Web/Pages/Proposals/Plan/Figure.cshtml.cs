using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>Answers "why?" for one figure of a plan.</summary>
public class FigureModel(IProposalStore store) : PlanPage(store)
{
    public Figure Figure { get; private set; } = null!;

    public Listing? Behind { get; private set; }

    public IActionResult OnGet(string figure, [FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        if (Find(Result.Figures!, figure) is not { } found) return NotHere();
        Figure = found;
        // Those in reach are listed, also of a figure whose number is hidden from the person.
        Behind = List(Find(Measured.Result(Option)!.Figures!, figure)!) is { } list ? list with { Title = found.Title, Address = Links.PlanFigure(Option.Id, found.Id), Page = page } : null;
        return kind is null || Behind is null ? Page() : ListingFile.Of(Behind, kind);
    }

    public string Link(string id) => Links.PlanFigure(Option.Id, id);

    private static Figure? Find(PlanFigures figures, string id) => figures.Pairs.Select(p => p.After).Concat(figures.All).SelectMany(f => f.Parts.Prepend(f)).FirstOrDefault(f => f.Id == id);

    private Listing? List(Figure figure)
    {
        // Who stands behind "the same worker, in a new team" would say which worker moves.
        if (figure.Behind.Count == 0 || !Reach.Behind(figure) || !Reach.Placements(Option.Id)) return null;
        var ids = figure.Behind.ToHashSet(StringComparer.Ordinal);
        if (Result.Children.Where(c => ids.Contains(c.Child.Text)).ToList() is { Count: > 0 } behind)
        {
            var children = Reach.Children(behind, Result);
            return children.Shown.Count + children.Restricted == 0 ? null : ChildrenModel.Table(children, Links, Option.Id);
        }
        // To stand behind a figure of loads says how many children somebody holds.
        var named = Result.Outcome!.Workers.Where(w => ids.Contains(w.Id.Text) && (Figure.Behind.Count > 0 || Reach.LoadOf(w))).Select(w => w.Id).ToHashSet();
        var workers = StaffModel.Table(Result.Workers.Where(w => named.Contains(w.Worker)), Result, Links, Reach);
        return workers.Rows.Count == 0 ? null : workers;
    }
}
