using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Costs;
using Throughcare.Costing;
using Throughcare.Web.Costs;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>Who pays: each source with what it may pay for, what is used and what is left; the gap by year; and what happens when a grant ends.</summary>
public class FundingModel(IProposalStore store) : CostOptionPage(store)
{
    public ReportTable Table => CostTables.Funding("funding", Costing);

    public IActionResult OnGet([FromQuery(Name = "as")] string? kind = null) => kind is null ? Page() : CostFile.Of(Table, kind);

    public static string MayPay(FundingSource source) => source.PaysFor.Count == 0 ? "anything" : string.Join(", ", source.PaysFor.Select(k => k.InWords()));

    public static string Kind(FundingKind kind) => kind == FundingKind.BaseBudget ? "base budget" : kind.ToString().ToLowerInvariant();

    public static string Open(FundingSource source) => (source.From, source.To) switch
    {
        (null, null) => "no end known",
        ({ } from, null) => $"from {FigureWords.Day(from)}",
        (null, { } to) => $"to {FigureWords.Day(to)}",
        ({ } from, { } to) => $"{FigureWords.Day(from)} to {FigureWords.Day(to)}",
    };

    /// <summary>What happens when a source ends, as sentences.</summary>
    public static IEnumerable<string> WhenItEnds(GrantEnd end)
    {
        yield return $"{end.Source.Title} ends on {FigureWords.Day(end.Ends)}.";
        if (end.GoOn.Count == 0) yield return "Nothing that it pays goes on after that day.";
        foreach (var line in end.GoOn) yield return $"{line.Title} goes on without it" + (line.CostAYear is { } cost ? $", and costs {cost} in {line.YearAfter}." : ".");
        foreach (var due in end.Redundancies.Where(r => r.Costed == Throughcare.Measures.Money.Zero))
            yield return $"{due.Title} ends on {FigureWords.Day(due.Ends)} after {due.YearsOfService} full years: redundancy pay may be due for {(due.Holders == 1 ? "its holder" : $"its {due.Holders} holders")}, at most {due.AtMostEach} each by the statutory formula, and none is costed. {end.Source.Title} {(due.GrantMayPay ? "may" : "may not")} pay for it.";
    }
}
