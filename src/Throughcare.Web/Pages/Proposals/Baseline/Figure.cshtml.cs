using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Measures;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Baseline;

/// <summary>Answers "why?" for one figure: what it means, the parts that add up to it, and the list behind it.</summary>
public class FigureModel(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Baseline";

    public Figure Figure { get; private set; } = null!;

    public Listing? Behind { get; private set; }

    public IActionResult OnGet(string figure, [FromQuery(Name = "page")] int page = 1, [FromQuery(Name = "as")] string? kind = null)
    {
        if (WithParts(Measured.Baseline.Figures).FirstOrDefault(f => f.Id == figure) is not { } found) return NotHere();
        Figure = Hiding.Show(found);
        Behind = BehindFigure.Of(found, Measured.Baseline, Links, Reach) is { } list ? list with { Address = Links.Figure(found.Id), Page = page } : null;
        return kind is null || Behind is null ? Page() : ListingFile.Of(Behind, kind);
    }

    /// <summary>Figures with the parts that they are made of, and theirs.</summary>
    private static IEnumerable<Figure> WithParts(IEnumerable<Figure> figures) => figures.SelectMany(f => WithParts(f.Parts).Prepend(f));
}
