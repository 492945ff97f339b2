using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>What staff would get in a plan, by groups that were no input of it.</summary>
public class OutcomesModel(IProposalStore store) : PlanPage(store)
{
    public OutcomesByGroup Outcomes { get; private set; } = null!;

    public IActionResult OnGet()
    {
        // Counts of traits, and nobody by id.
        Outcomes = OutcomesByGroup.Of(Result.Outcome!, Proposal.Extract.Snapshot);
        return Page();
    }

    public Figure Seen(Figure figure) => Hiding.Show(figure);

    public string Cell(Figure figure)
    {
        var text = FigureWords.InCell(Seen(figure));
        return figure.Unit == FigureUnit.Kilometres && Seen(figure) is { Value: not null, Rate: { } rate } ? $"{text} (mean of {rate.Per:0})" : text;
    }

    public string Difference(OutcomeCompared outcome)
    {
        if (Seen(outcome.Group).Hidden || Seen(outcome.Others).Hidden) return Shown.Mark;
        if (outcome.TooFewToTell) return "too few to tell";
        var unit = outcome.Group.Unit == FigureUnit.Percent ? "percentage points" : "km";
        return outcome.Difference switch
        {
            null => "not known",
            var d when decimal.Round(d.Value, 1) == 0 => "the same",
            var d => $"{Math.Abs(d.Value):0.#} {unit} {(d < 0 ? "lower" : "higher")}",
        };
    }
}
