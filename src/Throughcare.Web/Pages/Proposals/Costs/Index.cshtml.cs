using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Costing;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Costs;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Web.Costs;
using Throughcare.Web.Figures;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>What one option costs, who pays, and each option beside today.</summary>
public class IndexModel(IProposalStore store) : CostPage(store)
{
    protected override bool IsStagePage => true;

    /// <summary>The option that is shown; null where none has costs.</summary>
    public OptionCost? Cost { get; private set; }

    public OptionCosting Costing => Cost!.Costing!;

    public CostSummary Summary { get; private set; } = null!;

    /// <summary>True for exact pounds in place of the table that is rounded so that it adds up.</summary>
    public bool InPounds { get; private set; }

    public bool Saved { get; private set; }

    public IActionResult OnGet([FromQuery(Name = "option")] string? option = null, [FromQuery(Name = "in")] string? unit = null, [FromQuery(Name = "as")] string? kind = null, [FromQuery(Name = "saved")] bool saved = false)
    {
        (InPounds, Saved) = (unit == "pounds", saved);
        if (Costs is null) return kind is null && option is null ? Page() : NotHere();
        if (option is not null && !Costs.Options.Any(o => string.Equals(o.Option.Id.Text, option, StringComparison.OrdinalIgnoreCase))) return NotHere();
        Cost = option is null ? Costs.Options.FirstOrDefault(o => o.HasChanges) : Costs.Of(option);
        if (Cost is not { Costing: { } costing, HasChanges: true }) return kind is null ? Page() : NotHere();
        Summary = CostSummary.Of(costing);
        return kind is null ? Page() : CostFile.Of(Table, kind);
    }

    /// <summary>False for a programme of which amounts are stated and nothing else.</summary>
    public bool WorkedOut => Costing.Changes.Count > 0 || Costing.Input.Savings.Count > 0;

    public ReportTable Table => InPounds ? CostTables.Exact("costs", Costing) : CostTables.Rounded("costs", Costing, Costs!.Terms);

    /// <summary>Errors of options that cannot be costed, and what to mind of the one that is shown.</summary>
    public IReadOnlyList<Finding> ToMind => [.. Costs!.Options.Append(Costs.Today).Where(o => o.Costing is null).Concat(Cost is null ? [] : [Cost]).SelectMany(o => o.Findings).Concat(Kept.Reading.Costing?.Findings.Where(f => f.Severity == Severity.Error) ?? []).Distinct()];

    public IReadOnlyList<(FigureCard Card, string Note)> Cards =>
    [
        (new(Summary.FullYear, Why(Summary.FullYear.Id)), "changes against today, as if for all twelve months; savings not taken off"),
        (new(Summary.OneOff, Why(Summary.OneOff.Id)), $"in all, {Costing.Years[0]} to {Costing.Years[^1]}"),
        (new(Summary.Gap, Why(Summary.Gap.Id)), $"of what is to be paid, {Costing.Years[0]} to {Costing.Years[^1]}"),
    ];

    public string Switch(bool pounds) => Links.CostsOf(Cost!.Option.Id) + (pounds ? "&in=pounds" : "");

    private string Why(string id) => Links.CostFigure(Cost!.Option.Id, id);
}
