using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Costs;
using Throughcare.Costing;
using Throughcare.Web.Costs;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>What comes back and when it has paid for what it costs. Numbers of a plan; nobody stands beside money.</summary>
public class SavingsModel(IProposalStore store) : CostOptionPage(store)
{
    public ReportTable Table => CostTables.Payback("payback", Costing);

    public IActionResult OnGet([FromQuery(Name = "as")] string? kind = null) => kind is null ? Page() : CostFile.Of(Table, kind);

    public static string Kind(Saving saving) => saving.Kind switch
    {
        SavingKind.PlacementsAvoided => $"{saving.Number:0.##} placements avoided at any time",
        SavingKind.PlacementsEndSooner => $"{saving.Number:0.##} placements a year end {saving.WeeksSooner:0.##} weeks sooner",
        SavingKind.AgencyReplaced => $"{saving.Number:0.##} agency workers replaced",
        _ => $"{saving.Number:0.##} at a time",
    };
}
