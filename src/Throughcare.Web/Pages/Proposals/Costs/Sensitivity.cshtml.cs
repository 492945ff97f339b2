using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Charts;
using Throughcare.App.Reports.Costs;
using Throughcare.Costing;
using Throughcare.Findings;

namespace Throughcare.Web.Pages.Proposals.Costs;

/// <summary>What moves the answer: worked out once for a version of the costs, in the background where it takes more than a moment.</summary>
public class SensitivityModel(IProposalStore store) : CostOptionPage(store)
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    public SensitivityOf? Answer { get; private set; }

    /// <summary>True while it is being worked out.</summary>
    public bool Waiting { get; private set; }

    public IReadOnlyList<Finding> Refused { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var work = Measured.Sensitivity(Cost);
        await Task.WhenAny(work, Task.Delay(AMoment, HttpContext.RequestAborted));
        if (!work.IsCompleted)
        {
            (Waiting, ViewData["RefreshAfter"]) = (true, 3);
            return Page();
        }
        try
        {
            Answer = await work;
        }
        catch (RefusedException refused)
        {
            Refused = refused.Findings;
        }
        return Page();
    }

    public TornadoChart Picture => new(Finding, Finding + ".", Answer!.Tornado.AtBase.Pounds, $"As it stands: {CostSummary.InWholePounds(Answer.Tornado.AtBase.Pounds)}",
        [.. Answer.Tornado.Bars.Select(b => new TornadoRow(Name(b.Assumption), b.AtLow.Pounds, b.AtHigh.Pounds, b.Assumption.InWords(b.Assumption.Low), b.Assumption.InWords(b.Assumption.High)))], CostSummary.InWholePounds);

    public ReportTable Table => new("tornado", $"Net saving, {Costing.Years[0]} to {Costing.Years[^1]}, with one assumption at a time at its low and its high value; below zero is a net cost",
        [new("Assumption"), new("Low"), new("Usual"), new("High"), new("At low", true), new("At high", true), new("Between them", true), new("Breaks even at")],
        [.. Answer!.Tornado.Bars.Select(b => (IReadOnlyList<ReportCell>)[Name(b.Assumption), b.Assumption.InWords(b.Assumption.Low), b.Assumption.InWords(b.Assumption.Base), b.Assumption.InWords(b.Assumption.High), CostTables.Pounds(b.AtLow), CostTables.Pounds(b.AtHigh), CostTables.Pounds(b.Swing), Answer.BreakEvens.First(e => e.Assumption.Id == b.Assumption.Id).InWords])]);

    private string Finding => Answer!.Tornado.Bars is [{ Swing: var swing } widest, ..] && swing > Throughcare.Measures.Money.Zero
        ? $"{Name(widest.Assumption)} moves the answer most: {CostSummary.InWholePounds(swing.Pounds)} between {widest.Assumption.InWords(widest.Assumption.Low)} and {widest.Assumption.InWords(widest.Assumption.High)}" : "None of these assumptions moves the answer";

    private string Name(Assumption assumption) => Kind(assumption.Kind) + (assumption.Of is { } of ? $" of {Costing.Input.Savings.FirstOrDefault(s => s.Id == of)?.Title ?? Costing.Changes.FirstOrDefault(l => l.Id == of)?.Title ?? of}" : "");

    private static string Kind(AssumptionKind kind) => kind switch
    {
        AssumptionKind.PayAward => "Pay award",
        AssumptionKind.PensionRate => "Pension rate",
        AssumptionKind.OnCostRate => "On-cost rate",
        AssumptionKind.VacancyFactor => "Vacancy factor",
        AssumptionKind.StartDelay => "A later start",
        AssumptionKind.WeeklyCost => "Weekly cost",
        AssumptionKind.Children => "Number",
        AssumptionKind.Attribution => "Part put down to this",
        AssumptionKind.RampMonths => "Months to full effect",
        _ => "Agency week",
    };
}
