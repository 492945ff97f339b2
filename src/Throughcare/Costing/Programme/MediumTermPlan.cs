using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>A line of the medium-term financial plan: how much more (or less) than in the base year each year asks for, and how much more than the year before.</summary>
public sealed record MediumTermLine
{
    public required string Title { get; init; }

    public required bool Recurrent { get; init; }

    public string? CostCentre { get; init; }

    public string? BudgetCode { get; init; }

    /// <summary>By year: against the base year, and against the year before.</summary>
    public required IReadOnlyDictionary<FinancialYear, (Money AgainstBase, Money Step)> Years { get; init; }
}

/// <summary>
/// What an option asks of the medium-term financial plan. The base year is the one before the first that is shown, when nothing of the
/// option stood yet; steps add up to the change against base.
/// </summary>
public static class MediumTermPlan
{
    public static IReadOnlyList<MediumTermLine> Of(IReadOnlyList<CostLine> changes, SavingPlan? savings, FinancialYear first, FinancialYear last)
    {
        var lines = changes.Where(l => l.Months.Count > 0).Select(l => Line(l.Title, l.Recurrent, l.CostCentre, l.BudgetCode, l.Of, first, last));
        var saved = (savings?.Savings ?? []).Select(s => Line(s.Title, true, s.CostCentre, null, y => Money.Zero - savings!.Of(s, y), first, last));
        return [.. lines.Concat(saved)];
    }

    /// <summary>All lines of a kind together.</summary>
    public static Money Total(IReadOnlyList<MediumTermLine> plan, FinancialYear year, bool recurrent) => plan.Where(l => l.Recurrent == recurrent).Aggregate(Money.Zero, (sum, l) => sum + l.Years[year].AgainstBase);

    private static MediumTermLine Line(string title, bool recurrent, string? centre, string? code, Func<FinancialYear, Money> of, FinancialYear first, FinancialYear last)
    {
        var years = new Dictionary<FinancialYear, (Money, Money)>();
        var before = Money.Zero;
        for (var year = first; year <= last; year = year.Next)
        {
            years[year] = (of(year), of(year) - before);
            before = of(year);
        }
        return new() { Title = title, Recurrent = recurrent, CostCentre = centre, BudgetCode = code, Years = years };
    }
}
