using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Costing;
using Throughcare.App.Proposals;
using Throughcare.Intake;
using Throughcare.Web.Govuk.TagHelpers;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>Changes a line of posts, or takes it out.</summary>
public class LineModel(IProposalStore store) : LinePage(store)
{
    public override string LineId => (string)RouteData.Values["line"]!;

    /// <summary>True while it is checked that the line is to go.</summary>
    public bool TakesOut { get; private set; }

    private IReadOnlyDictionary<string, string>? Now => CostingChange.Line(CostingContent.Of(Kept), OptionCell, LineId);

    protected override bool FindSubject() => base.FindSubject() && Now is not null;

    public void OnGet()
    {
        var now = Now!;
        (Title, Team, Fte, Grade, StatedCost, Funding, CostCentre) = (now["title"], now["team"], now["fte"], now["grade"], now["stated_cost"], now["funding"], now["cost_centre"]);
        (Starts, Ends, Version) = (Parts(now["starts"]), Parts(now["ends"]), Kept.CostingVersion);
    }

    public IActionResult OnPostTakeOut()
    {
        TakesOut = Out() is not null;
        return Page();
    }

    public Task<IActionResult> OnPostTakeOutSaveAsync() => Save(Out());

    private CostingContent? Out()
    {
        Title = Now!["title"];
        return Try(CostingChange.TakeOutLine(Present, OptionCell, LineId));
    }

    // A date that the table's reader could not read stands as it was typed, so that it can be put right.
    private static DateParts Parts(string cell) => CellText.TryDate(cell, out var day) ? DateParts.Of(day) : cell.Length == 0 ? default : new(cell, null, null);
}
