using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>
/// What lines of posts cost, month by month, under one set of rules. One that exists is well formed: its door refuses what cannot be
/// costed. Amounts are exact; what is shown is each line's year in whole pence, part by part, and everything above is their sum
/// (docs/method/costing.md#posts).
/// </summary>
public sealed class PostCosting
{
    private readonly PayTable _pay;
    private readonly MonthCosting _months;
    private readonly PostStretches[] _stretches;
    private readonly CostParts[] _exact;
    private readonly Dictionary<string, int> _index = new(StringComparer.OrdinalIgnoreCase);

    public PostCosting(IReadOnlyList<PostLine> lines, PayRules rules, FinancialYear first, FinancialYear last)
    {
        Findings = CostingChecks.Of(lines, rules, first, last);
        if (Findings.Any(f => f.Severity == Severity.Error)) throw new RefusedException([.. Findings.Where(f => f.Severity == Severity.Error)]);
        (Lines, Rules) = (lines, rules);
        Years = [.. Enumerable.Range(first.StartsIn, last.StartsIn - first.StartsIn + 1).Select(y => new FinancialYear(y))];
        _pay = new(rules);
        _months = new(rules, first, last);
        _stretches = new PostStretches[lines.Count];
        _exact = new CostParts[lines.Count * Years.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            _index.Add(lines[i].Id, i);
            _stretches[i] = new(lines[i], rules, _pay);
            foreach (var stretch in _stretches[i].Between(first.First, last.Last))
            {
                var at = i * Years.Count + FinancialYear.Of(stretch.First).StartsIn - first.StartsIn;
                _exact[at] += _months.Of(lines[i], stretch);
            }
        }
    }

    public IReadOnlyList<PostLine> Lines { get; }

    public PayRules Rules { get; }

    public IReadOnlyList<FinancialYear> Years { get; }

    /// <summary>What was assumed on the way: an award that is not settled, a rate that has run out.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>A line's year, in its parts.</summary>
    public CostParts Exact(PostLine line, FinancialYear year) => _exact[IndexOf(line) * Years.Count + IndexOf(year)];

    /// <summary>A line from one day to another, both counted, within the years that are costed.</summary>
    public CostParts Exact(PostLine line, DateSpan days)
    {
        var last = days.Last ?? Years[^1].Last;
        if (days.First < Years[0].First || last > Years[^1].Last) throw new ArgumentOutOfRangeException(nameof(days), days, $"Only {Years[0]} to {Years[^1]} are costed.");
        return Sum(line, _stretches[IndexOf(line)], days.First, last);
    }

    public CostParts Exact(PostLine line, Month month) => Exact(line, new DateSpan(month.First, month.Last));

    /// <summary>
    /// The full-year effect: the year as if the line had stood in all its twelve months, with the FTE that it last has in the year. Nothing
    /// in a year in which it does not stand at all.
    /// </summary>
    public CostParts FullYear(PostLine line, FinancialYear year)
    {
        if (line.Start > year.Last || line.End < year.First) return default;
        var (fte, holders) = (line.Fte, line.Holders);
        foreach (var step in line.Taper)
            if (step.From <= year.Last) (fte, holders) = (step.Fte, step.Holders);
        var whole = line with { Fte = fte, Holders = holders, Taper = [], Start = line.Start is null ? null : Earlier(line.Start.Value, year.First), PointSince = line.PointSince ?? line.Start, End = null };
        return Sum(whole, new(whole, Rules, _pay), year.First, year.Last);
    }

    /// <summary>What is shown for a line's year: its parts in whole pence, and their sum.</summary>
    public Money Cost(PostLine line, FinancialYear year) => Exact(line, year).Rounded;

    public Money Cost(PostLine line) => Years.Aggregate(Money.Zero, (sum, year) => sum + Cost(line, year));

    public Money Cost(FinancialYear year) => Lines.Aggregate(Money.Zero, (sum, line) => sum + Cost(line, year));

    public Money Total => Lines.Aggregate(Money.Zero, (sum, line) => sum + Cost(line));

    /// <summary>Lines by years, in whole units such as £1,000, with totals by a stated rule.</summary>
    public RoundedTable Table(Money unit, TableRounding rule) => RoundedTable.Of([.. Lines.Select(l => Years.Select(y => Cost(l, y)).ToList())], unit, rule);

    /// <summary>
    /// What is shown for the twelve months of a line's year: each is the year so far in whole pence less what the months before it showed,
    /// so that the months shown add up to the year shown.
    /// </summary>
    public IReadOnlyList<(Month Month, Money Cost)> Months(PostLine line, FinancialYear year)
    {
        var shown = new List<(Month, Money)>();
        var (soFar, before) = (default(CostParts), Money.Zero);
        for (var month = Month.Of(year.First); month.First <= year.Last; month = month.Next)
        {
            soFar += Exact(line, month);
            shown.Add((month, soFar.Rounded - before));
            before = soFar.Rounded;
        }
        return shown;
    }

    /// <summary>Today's establishment, had nothing been decided: without what is added, and with what is removed going on.</summary>
    public PostCosting Today() =>
        new([.. Lines.Where(l => l.Change != PostChange.Added).Select(l => l.Change == PostChange.Removed ? l with { End = null, Taper = [], Change = PostChange.Today } : l)], Rules, Years[0], Years[^1]);

    /// <summary>True where a line's year rests on an award that is not settled, or on how its FTE is held where nobody says and National Insurance asks.</summary>
    public bool RestsOnAssumption(PostLine line, FinancialYear year) =>
        Employed(line) is { } scale && (_pay.IsAssumed(scale, year) || (Rules.OnCosts is OnCostsByFormula && (line.Holders is null && line.Fte > Fte.FullTime || line.Taper.Any(t => t.Holders is null && t.Fte > Fte.FullTime))));

    private PayScale? Employed(PostLine line) => line.Pay switch
    {
        OnPoint spot => _pay.Scale(spot.Scale),
        OnGrade on => _pay.Scale(_pay.Grade(on.Grade)!.Scale),
        _ => null,
    };

    private CostParts Sum(PostLine line, PostStretches stretches, DateOnly first, DateOnly last)
    {
        var sum = default(CostParts);
        foreach (var stretch in stretches.Between(first, last)) sum += _months.Of(line, stretch);
        return sum;
    }

    private int IndexOf(PostLine line) => _index.TryGetValue(line.Id, out var i) ? i : throw new ArgumentException($"The line {line.Id} is not in this costing.", nameof(line));

    private int IndexOf(FinancialYear year) =>
        year >= Years[0] && year <= Years[^1] ? year.StartsIn - Years[0].StartsIn : throw new ArgumentOutOfRangeException(nameof(year), year, $"Only {Years[0]} to {Years[^1]} are costed.");

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
