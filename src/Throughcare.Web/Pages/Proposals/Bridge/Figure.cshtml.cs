using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Measures;
using Throughcare.Web.Bridge;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Bridge;

/// <summary>Answers "why?" for one headline figure of a timetable: its parts, and the children behind it.</summary>
public class FigureModel(IProposalStore store) : TimetablePage(store)
{
    public Figure Figure { get; private set; } = null!;

    public Listing? Behind { get; private set; }

    protected override bool FindSubject() => base.FindSubject() && Timetable?.Answer.Schedule is not null;

    public IActionResult OnGet(string figure, [FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        if (BridgeFigures.Of(Timetable!).SelectMany(f => f.Parts.Prepend(f)).FirstOrDefault(f => f.Id == Uri.UnescapeDataString(figure) || f.Id == figure) is not { } found) return NotHere();
        Figure = found;
        var ids = found.Behind.ToHashSet(StringComparer.Ordinal);
        if (ids.Count > 0 && Reach.Behind(found))
            Behind = Plan.ChildrenModel.Table(Reach.Children(Result.Children.Where(c => ids.Contains(c.Child.Text)), Result), Links, Option.Id) with { Title = found.Title, Address = Link(found.Id), Page = page };
        return kind is null || Behind is null ? Page() : ListingFile.Of(Behind, kind);
    }

    public string Link(string id) => Links.BridgeFigure(Option.Id, id);
}
