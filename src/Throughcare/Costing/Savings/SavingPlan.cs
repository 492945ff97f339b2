using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What savings come to, month by month in whole pence. One that exists is well formed; its door refuses what is wrong.</summary>
public sealed class SavingPlan
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<MonthAmount>> _months;

    /// <param name="savings">The savings.</param>
    /// <param name="first">First year.</param>
    /// <param name="last">Last year.</param>
    /// <param name="tried">True where an assumption is only tried: then a saving that begins too late, or is never at full effect, saves what it saves.</param>
    public SavingPlan(IReadOnlyList<Saving> savings, FinancialYear first, FinancialYear last, bool tried = false)
    {
        var (start, end, findings) = (Month.Of(first.First), Month.Of(last.Last), new List<Finding>());
        foreach (var twice in savings.GroupBy(s => s.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            findings.Add(CostingFinding.Wrong("saving-twice", $"saving {twice.Key}", "Two savings have the same id.", twice.Key, "Give each saving an id of its own."));
        foreach (var saving in savings)
        {
            if (tried) findings.AddRange(saving.Findings(end).Where(f => f.Rule != "ramp-longer-than-period"));
            else if (saving.From < start || saving.From > end) findings.Add(CostingFinding.Wrong("saving-outside-years", $"saving {saving.Id}", $"\"{saving.Title}\" begins in {saving.From.InWords}, outside {first} to {last}.", saving.From.ToString(), "Correct the month, or show more years."));
            else findings.AddRange(saving.Findings(end));
        }
        if (findings.Exists(f => f.Severity == Severity.Error)) throw new RefusedException([.. findings.Where(f => f.Severity == Severity.Error)]);
        (Savings, Findings) = (savings, findings);
        _months = savings.ToDictionary(s => s.Id, s => s.Months(end), StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Saving> Savings { get; }

    public IReadOnlyList<Finding> Findings { get; }

    public IReadOnlyList<MonthAmount> Months(Saving saving) => _months[saving.Id];

    public Money Of(Saving saving, FinancialYear year) => _months[saving.Id].Where(m => FinancialYear.Of(m.Month.First) == year).Aggregate(Money.Zero, (sum, m) => sum + m.Amount);

    public Money Of(FinancialYear year) => Savings.Aggregate(Money.Zero, (sum, s) => sum + Of(s, year));

    public Money Of(Month month) => Savings.Aggregate(Money.Zero, (sum, s) => sum + _months[s.Id].Where(m => m.Month == month).Aggregate(Money.Zero, (all, m) => all + m.Amount));

    /// <summary>A year's savings as a figure, by saving and then by month.</summary>
    public Figure Figure(FinancialYear year) => CostFigure.Sum($"savings-{CostFigure.Slug(year)}", $"Savings in {year}",
        [.. Savings.Select(s => CostFigure.Of(Line(s), year, Method)).Where(f => f.Parts.Count > 0)], "The sum of the savings, each net of what it costs instead and of what others bring about.", Method);

    private const string Method = "method/costing-savings#a-saving";

    private CostLine Line(Saving saving) => new() { Id = saving.Id, Title = saving.Title, Kind = CostKind.Other, Recurrent = true, Months = _months[saving.Id] };
}
