using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Costs;
using Throughcare.Costing;
using Throughcare.Web.Costs;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>A programme by workstream, with what is in none and what nobody is named to pay.</summary>
public class ProgrammeModel(IProposalStore store) : CostOptionPage(store)
{
    public ProgrammeTable Programme => Costing.Programme!;

    public ReportTable Table => CostTables.Programme("programme", Programme);

    protected override bool FindSubject() => base.FindSubject() && Costing.Programme is not null;

    public IActionResult OnGet([FromQuery(Name = "as")] string? kind = null) => kind is null ? Page() : CostFile.Of(Table, kind);

    public static string Dates(Workstream workstream) => (workstream.Starts, workstream.Ends) switch
    {
        (null, null) => "no dates given",
        ({ } from, null) => $"from {FigureWords.Day(from)}",
        (null, { } to) => $"to {FigureWords.Day(to)}",
        ({ } from, { } to) => $"{FigureWords.Day(from)} to {FigureWords.Day(to)}",
    };
}
