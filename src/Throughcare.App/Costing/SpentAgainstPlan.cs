using Throughcare.Calendar;
using Throughcare.Costing;

namespace Throughcare.App.Costing;

/// <summary>What the ledger says was spent against the costing of the same months (docs/method/delivery.md#money).</summary>
public static class SpentAgainstPlan
{
    /// <summary>The latest year that the ledger has, closed to its latest month; null where it has none of the costing's years.</summary>
    public static BudgetMonitoring? Of(ProposalCosts costs, OptionCosting costing)
    {
        var known = costs.Reading.Costing!.Actuals.Where(a => costing.Years.Contains(FinancialYear.Of(a.Month.First))).ToList();
        if (known.Count == 0) return null;
        var closed = known.Max(a => a.Month);
        var year = FinancialYear.Of(closed.First);
        return BudgetMonitoring.Of(costing.Needs, [.. known.Where(a => FinancialYear.Of(a.Month.First) == year)], year, closed, OutturnRule.ActualThenPlan);
    }

    /// <summary>Months of the costing that have begun: money can have been spent in no other.</summary>
    public static IReadOnlyList<Month> Months(OptionCosting costing, DateOnly today) =>
        [.. Enumerable.Range(0, 12 * costing.Years.Count).Select(Month.Of(costing.Years[0].First).Add).Where(m => m.First <= today)];
}
