using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What the ledger says was spent in a month, on a line or on a cost centre.</summary>
public sealed record Actual(Month Month, Money Amount, string? Line = null, string? CostCentre = null);

/// <summary>How the rest of the year is forecast.</summary>
public enum OutturnRule
{
    /// <summary>What was spent, and the plan for the months that are left.</summary>
    ActualThenPlan,

    /// <summary>What was spent, and the average of the months so far for those that are left.</summary>
    RunRate,
}

/// <summary>A line or cost centre against its plan. Variance above zero is an overspend.</summary>
public sealed record MonitoringRow(string Id, string Title, IReadOnlyList<(Month Month, Money Plan, Money? Actual)> Months, Money PlanToDate, Money ActualToDate, Money PlanOfYear, Money Outturn)
{
    public Money VarianceToDate => ActualToDate - PlanToDate;

    public Money VarianceOfYear => Outturn - PlanOfYear;
}

/// <summary>Actual spending against plan by month of one year, with a forecast outturn by a stated rule. Months after the last that the ledger has closed are not yet known.</summary>
public sealed record BudgetMonitoring
{
    public required FinancialYear Year { get; init; }

    public required Month ClosedTo { get; init; }

    public required OutturnRule Rule { get; init; }

    public required IReadOnlyList<MonitoringRow> Rows { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public string RuleInWords => Rule == OutturnRule.RunRate
        ? $"Spent to {ClosedTo.InWords}, and for the months left the average of the months so far."
        : $"Spent to {ClosedTo.InWords}, and the plan for the months left.";

    /// <param name="lines">What was planned.</param>
    /// <param name="actuals">What the ledger says; a line takes its own, a cost centre those that name no line.</param>
    /// <param name="year">The year.</param>
    /// <param name="closedTo">The last month that the ledger has closed.</param>
    /// <param name="rule">How the rest is forecast.</param>
    public static BudgetMonitoring Of(IReadOnlyList<CostLine> lines, IReadOnlyList<Actual> actuals, FinancialYear year, Month closedTo, OutturnRule rule)
    {
        if (closedTo.First < year.First || closedTo.Last > year.Last) throw new RefusedException(CostingFinding.Wrong("month-outside-year", "actuals", $"The ledger is closed to {closedTo.InWords}, which is not in {year}.", closedTo.ToString(), "Name a month of the year."));
        var findings = new List<Finding>();
        var centres = lines.Where(l => l.CostCentre is not null).Select(l => l.CostCentre!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = new List<Actual>();
        foreach (var actual in actuals)
        {
            if (actual.Line is null == actual.CostCentre is null) Wrong("actual-of-what", actual, "names both a line and a cost centre, or neither", "Name one of the two.");
            else if (actual.Line is { } line && !lines.Any(l => Same(l.Id, line))) Wrong("actual-line-unknown", actual, $"is of the line \"{line}\", which is not there", "Correct the line, or name a cost centre.");
            else if (actual.CostCentre is { } centre && !centres.Contains(centre)) Wrong("actual-centre-unknown", actual, $"is of the cost centre \"{centre}\", which no line has", "Correct the cost centre.");
            else if (FinancialYear.Of(actual.Month.First) != year) Wrong("actual-outside-year", actual, $"is not in {year}", "Correct the month, or take the row out.");
            else if (actual.Month > closedTo) Wrong("actual-not-closed", actual, $"comes after {closedTo.InWords}, to which the ledger is closed", "Leave it for now, or close a later month.");
            else used.Add(actual);
        }
        var direct = used.Where(a => a.Line is not null).Select(a => a.Line!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var byLine = lines.Where(l => direct.Contains(l.Id)).Select(l => Row(l.Id, l.Title, [l], used.Where(a => Same(a.Line, l.Id)).ToList(), year, closedTo, rule, findings));
        var rest = lines.Where(l => !direct.Contains(l.Id)).ToList();
        var byCentre = rest.Where(l => l.CostCentre is not null).GroupBy(l => l.CostCentre!, StringComparer.OrdinalIgnoreCase)
            .Select(g => Row(g.Key, $"Cost centre {g.Key}", [.. g], used.Where(a => Same(a.CostCentre, g.Key)).ToList(), year, closedTo, rule, findings));
        var neither = rest.Where(l => l.CostCentre is null).Select(l => Row(l.Id, l.Title, [l], [], year, closedTo, rule, findings));
        return new() { Year = year, ClosedTo = closedTo, Rule = rule, Rows = [.. byLine, .. byCentre, .. neither], Findings = findings };

        void Wrong(string name, Actual actual, string what, string toDo) => findings.Add(CostingFinding.Wrong(name, "actuals", $"The {actual.Amount} of {actual.Month.InWords} {what}; it is not counted.", actual.Amount.ToString(), toDo));
    }

    private static MonitoringRow Row(string id, string title, IReadOnlyList<CostLine> lines, IReadOnlyList<Actual> actuals, FinancialYear year, Month closedTo, OutturnRule rule, List<Finding> findings)
    {
        var months = Enumerable.Range(0, 12).Select(Month.Of(year.First).Add).ToList();
        Money Plan(Month month) => lines.Aggregate(Money.Zero, (sum, l) => sum + l.Of(month));
        Money? Spent(Month month) => actuals.Any(a => a.Month == month) ? actuals.Where(a => a.Month == month).Aggregate(Money.Zero, (sum, a) => sum + a.Amount) : null;
        var rows = months.Select(m => (Month: m, Plan: Plan(m), Actual: Spent(m))).ToList();
        var closed = rows.Where(r => r.Month <= closedTo).ToList();
        var missing = closed.Where(r => r.Actual is null && r.Plan != Money.Zero).ToList();
        if (missing.Count > 0) findings.Add(CostingFinding.Mind("actual-missing", "actuals", $"\"{title}\" has a plan and nothing spent in {string.Join(", ", missing.Select(m => m.Month.InWords))}.", null, "Add what was spent, or £0: it counts as nothing until then."));
        var (planned, spent, whole) = (Sum(closed.Select(r => r.Plan)), Sum(closed.Select(r => r.Actual ?? Money.Zero)), Sum(rows.Select(r => r.Plan)));
        var outturn = rule == OutturnRule.RunRate ? RunningTotal.Rounded((Int128)spent.Pence * 12, closed.Count) : spent + whole - planned;
        return new(id, title, [.. rows], planned, spent, whole, outturn);
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, a) => sum + a);

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
