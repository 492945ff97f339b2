using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Costs;
using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>Answers "why?" for one figure of a costing.</summary>
public class FigureModel(IProposalStore store) : CostOptionPage(store)
{
    public Figure Figure { get; private set; } = null!;

    /// <summary>For a line of posts in a year; null for any other figure.</summary>
    public IReadOnlyList<(Month Month, Money Cost)>? Months { get; private set; }

    public IActionResult OnGet(string figure)
    {
        if (CostFigureSearch.Find(Cost, figure) is not { } found) return NotHere();
        Figure = Hiding.Show(found);
        Months = CostFigureSearch.Months(Cost, found.Id);
        return Page();
    }

    public string Link(string id) => Links.CostFigure(Option.Id, id);
}
