using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>
/// Costs beside posts, month by month. One that exists is well formed: its door refuses what is wrong, all at once. What falls outside the years
/// that are costed is left out and said with its amount.
/// </summary>
public sealed class OtherCosts
{
    public OtherCosts(IReadOnlyList<OtherCost> items, FinancialYear first, FinancialYear last)
    {
        var findings = new List<Finding>();
        if (last < first) throw new RefusedException(CostingFinding.Wrong("years-out-of-order", "years costed", $"The years to cost run from {first} to {last}.", $"{first} to {last}", "Name a first year and a later last one."));
        foreach (var twice in items.GroupBy(i => i.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            findings.Add(CostingFinding.Wrong("cost-twice", $"cost {twice.Key}", "Two costs have the same id.", twice.Key, "Give each cost an id of its own."));
        foreach (var item in items) findings.AddRange(item.Findings());
        if (findings.Exists(f => f.Severity == Severity.Error)) throw new RefusedException([.. findings.Where(f => f.Severity == Severity.Error)]);
        Items = items;
        Lines = [.. items.SelectMany(i => i.Lines(Month.Of(last.Last))).Select(l => Within(l, first, last, findings))];
        Findings = findings;
    }

    public IReadOnlyList<OtherCost> Items { get; }

    /// <summary>A line for each cost; a redundancy has a second one for its pension strain.</summary>
    public IReadOnlyList<CostLine> Lines { get; }

    public IReadOnlyList<Finding> Findings { get; }

    private static CostLine Within(CostLine line, FinancialYear first, FinancialYear last, List<Finding> findings)
    {
        bool Inside(MonthAmount m) => m.Month.First >= first.First && m.Month.Last <= last.Last;
        var outside = line.Months.Where(m => !Inside(m)).Aggregate(Money.Zero, (sum, m) => sum + m.Amount);
        if (outside == Money.Zero && line.Months.All(Inside)) return line;
        findings.Add(CostingFinding.Mind("cost-outside-years", $"cost {line.Id}", $"{outside} of \"{line.Title}\" falls outside {first} to {last} and is not in the totals.", outside.ToString(), "Show more years, or correct the months."));
        return line with { Months = [.. line.Months.Where(Inside)] };
    }
}
