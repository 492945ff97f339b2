using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.Measures;
using Throughcare.Web.Lists;

namespace Throughcare.Web.Pages.Proposals.Consultation;

/// <summary>What a figure of affected staff is made of.</summary>
public class FigureModel(IProposalStore store, TimeProvider clock) : ConsultationPage(store, clock)
{
    public Figure Figure { get; private set; } = null!;

    /// <summary>Who they are, for human resources.</summary>
    public Listing? Behind { get; private set; }

    public IActionResult OnGet(string figure)
    {
        if (ConsultationFigures.Shown(this).SelectMany(f => f.Parts.Prepend(f)).FirstOrDefault(f => f.Id == figure) is not { } found) return NotHere();
        Figure = found;
        if (Reach.Viewer.May(App.Access.Grant.Consult, App.Access.GrantScope.Council) && found.Behind.Count > 0)
            Behind = new() { Title = found.Title, File = "behind", Columns = [new("Worker")], Rows = [.. found.Behind.Select(id => (IReadOnlyList<Cell>)[id])] };
        return Page();
    }
}
