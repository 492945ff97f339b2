using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What one source pays of one line in one year.</summary>
public sealed record Draw(string Line, string Source, FinancialYear Year, Money Amount);

/// <summary>
/// Which source pays which line in which year, and what nobody pays. A line that names its funding draws on that alone; then the
/// others draw on the sources in the stated order, each month only on what is open in it and may pay for such a cost
/// (docs/method/costing-funding.md). For every line and year: drawn + gap = need; for every source: drawn + left = amount.
/// </summary>
public sealed class FundingPlan
{
    private readonly Dictionary<(string Source, FinancialYear? Year), Money> _left = [];
    private readonly List<Draw> _draws = [];
    private readonly Dictionary<(string Line, string Source, FinancialYear Year), int> _at = [];
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, FundingSource> _byId;

    /// <param name="lines">What is to be paid. Cost that goes (a negative line) is no need: its release is <paramref name="released"/>.</param>
    /// <param name="sources">In the order in which they are drawn on, where a line names none.</param>
    /// <param name="first">First year.</param>
    /// <param name="last">Last year.</param>
    /// <param name="released">Base budget that posts set free when they go, by year; drawn on before all other sources.</param>
    public FundingPlan(IReadOnlyList<CostLine> lines, IReadOnlyList<FundingSource> sources, FinancialYear first, FinancialYear last, IReadOnlyDictionary<FinancialYear, Money>? released = null)
    {
        foreach (var twice in sources.GroupBy(s => s.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            _findings.Add(CostingFinding.Wrong("funding-twice", $"funding {twice.Key}", "Two sources of funding have the same id.", twice.Key, "Give each source an id of its own."));
        foreach (var source in sources) _findings.AddRange(source.Findings());
        if (_findings.Exists(f => f.Severity == Severity.Error)) throw new RefusedException([.. _findings.Where(f => f.Severity == Severity.Error)]);
        Years = [.. Enumerable.Range(first.StartsIn, last.StartsIn - first.StartsIn + 1).Select(y => new FinancialYear(y))];
        Sources = released is null || released.Values.All(r => r <= Money.Zero) ? sources : [Released(released), .. sources];
        _byId = Sources.ToDictionary(s => s.Id, StringComparer.OrdinalIgnoreCase);
        Lines = [.. lines.Where(l => l.Months.Any(m => m.Amount > Money.Zero))];
        foreach (var source in Sources)
            if (source.InAll is { } inAll) _left[(source.Id, null)] = inAll;
            else foreach (var (year, amount) in source.Amounts) _left[(source.Id, year)] = amount;
        foreach (var year in Years)
        {
            foreach (var line in Lines.Where(l => l.Funding is not null)) DrawOnItsOwn(line, year);
            foreach (var line in Lines.Where(l => l.Funding is null)) DrawInOrder(line, year);
        }
        SayOverAllocated();
        SayOneOff();
    }

    public const string ReleasedId = "posts-that-go";

    public IReadOnlyList<FinancialYear> Years { get; }

    /// <summary>As they are drawn on; what posts that go set free comes first.</summary>
    public IReadOnlyList<FundingSource> Sources { get; }

    /// <summary>What is to be paid.</summary>
    public IReadOnlyList<CostLine> Lines { get; }

    public IReadOnlyList<Draw> Draws => _draws;

    /// <summary>A grant that is drawn on for more than it has, a cost that it may not pay, a cost after its end, a one-off source under a recurrent cost.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    public Money Need(FinancialYear year) => Lines.Aggregate(Money.Zero, (sum, l) => sum + Need(l, year));

    public static Money Need(CostLine line, FinancialYear year) => line.Months.Where(m => m.Amount > Money.Zero && FinancialYear.Of(m.Month.First) == year).Aggregate(Money.Zero, (sum, m) => sum + m.Amount);

    public Money Drawn(FinancialYear year) => Sum(_draws.Where(d => d.Year == year));

    public Money Drawn(FundingSource source) => Sum(_draws.Where(d => Same(d.Source, source.Id)));

    public Money Drawn(FundingSource source, FinancialYear year) => Sum(_draws.Where(d => d.Year == year && Same(d.Source, source.Id)));

    public Money Gap(FinancialYear year) => Need(year) - Drawn(year);

    public Money Gap(CostLine line, FinancialYear year) => Need(line, year) - Sum(_draws.Where(d => d.Year == year && Same(d.Line, line.Id)));

    /// <summary>What is left of a source after all draws: of amounts by year what was not used in its year, which does not carry over.</summary>
    public Money Left(FundingSource source) => source.Total - Drawn(source);

    private void DrawOnItsOwn(CostLine line, FinancialYear year)
    {
        var need = Need(line, year);
        if (need == Money.Zero) return;
        if (!_byId.TryGetValue(line.Funding!, out var source))
        {
            Say("funding-unknown", line, $"\"{line.Title}\" is to be paid from \"{line.Funding}\", which is not there.", line.Funding, "Add the source, or correct its id.");
            return;
        }
        if (!source.MayPay(line.Kind))
        {
            Say("cost-not-eligible", line, $"\"{source.Title}\" may not pay for {line.Kind.InWords()}, and {need} of \"{line.Title}\" in {year} is put on it.", need.ToString(), "Name another source for it, or settle with the funder that it may be paid.");
            return;
        }
        if (source.Workstream is not null && !Same(source.Workstream, line.Workstream ?? ""))
        {
            Say("cost-of-another-workstream", line, $"\"{source.Title}\" pays for \"{source.Workstream}\" only, and {need} of \"{line.Title}\" in {year} is put on it.", need.ToString(), "Name another source for it, or correct the workstream.");
            return;
        }
        var open = Open(line, source, year);
        if (open < need) Say("cost-outside-funding-dates", line, $"{need - open} of \"{line.Title}\" in {year} falls in months when \"{source.Title}\" is not open{(source.To is null ? "" : $" (it ends on {source.To:d MMMM yyyy})")}.", (need - open).ToString(), "Say who pays for it then.");
        Take(line, source, year, open);
    }

    private void DrawInOrder(CostLine line, FinancialYear year)
    {
        var months = line.Months.Where(m => m.Amount > Money.Zero && FinancialYear.Of(m.Month.First) == year).ToDictionary(m => m.Month, m => m.Amount);
        foreach (var source in Sources)
        {
            if (!source.MayPay(line.Kind) || (source.Workstream is not null && !Same(source.Workstream, line.Workstream ?? ""))) continue;
            foreach (var month in months.Keys.Where(source.IsOpenIn).Order().ToList()) months[month] -= Take(line, source, year, months[month]);
        }
    }

    private Money Take(CostLine line, FundingSource source, FinancialYear year, Money wanted)
    {
        var pot = (source.Id, source.InAll is null ? year : (FinancialYear?)null);
        var left = _left.GetValueOrDefault(pot);
        var amount = wanted < left ? wanted : left;
        if (amount <= Money.Zero) return Money.Zero;
        _left[pot] = left - amount;
        if (_at.TryGetValue((line.Id, source.Id, year), out var at)) _draws[at] = _draws[at] with { Amount = _draws[at].Amount + amount };
        else
        {
            _at[(line.Id, source.Id, year)] = _draws.Count;
            _draws.Add(new(line.Id, source.Id, year, amount));
        }
        return amount;
    }

    // What is put on a source by name is compared with what it has; what is drawn in order never goes beyond it.
    private void SayOverAllocated()
    {
        foreach (var source in Sources)
        {
            Money Wanted(FinancialYear year) => Lines.Where(l => l.Funding is { } f && Same(f, source.Id) && source.MayPay(l.Kind) && (source.Workstream is null || Same(source.Workstream, l.Workstream ?? ""))).Aggregate(Money.Zero, (sum, l) => sum + Open(l, source, year));
            void Over(Money has, Money wanted, string when)
            {
                if (wanted > has) _findings.Add(CostingFinding.Wrong("funding-over-allocated", $"funding {source.Id}", $"\"{source.Title}\" has {has} {when}, and {wanted} is put on it: {wanted - has} too much.", (wanted - has).ToString(), "Find another source for the rest, or reduce what is put on it."));
            }
            if (source.InAll is { } inAll) Over(inAll, Years.Aggregate(Money.Zero, (sum, y) => sum + Wanted(y)), "in all");
            else foreach (var year in Years) Over(source.Amounts.GetValueOrDefault(year), Wanted(year), $"in {year}");
        }
    }

    private void SayOneOff()
    {
        foreach (var line in Lines.Where(l => l.Recurrent && l.Ends is null))
            foreach (var source in _draws.Where(d => Same(d.Line, line.Id)).Select(d => _byId[d.Source]).Distinct().Where(s => !s.Recurrent))
                _findings.Add(CostingFinding.Mind("recurrent-on-one-off", $"line {line.Id}", $"\"{line.Title}\" goes on without an end, and \"{source.Title}\", which pays for it, is one-off.", null, "Say who pays for it afterwards, or give it an end."));
    }

    private void Say(string rule, CostLine line, string what, string? value, string toDo) => _findings.Add(CostingFinding.Wrong(rule, $"line {line.Id}", what, value, toDo));

    private static Money Open(CostLine line, FundingSource source, FinancialYear year) =>
        line.Months.Where(m => m.Amount > Money.Zero && FinancialYear.Of(m.Month.First) == year && source.IsOpenIn(m.Month)).Aggregate(Money.Zero, (sum, m) => sum + m.Amount);

    private static FundingSource Released(IReadOnlyDictionary<FinancialYear, Money> released) => new()
    {
        Id = ReleasedId, Title = "Budget of posts that go", Kind = FundingKind.BaseBudget, Recurrent = true, Amounts = released.Where(r => r.Value > Money.Zero).ToDictionary(),
    };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static Money Sum(IEnumerable<Draw> draws) => draws.Aggregate(Money.Zero, (sum, d) => sum + d.Amount);
}
