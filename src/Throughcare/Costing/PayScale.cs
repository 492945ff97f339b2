using System.Collections.Frozen;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>A full-time year's pay at a point of a scale in a financial year.</summary>
public sealed record PayOfPoint(RuleInForce Rule, string Scale, FinancialYear Year, int Point, Money Pay);

/// <summary>
/// A spine of pay points with the pay of each settled year: the national spine ("njc", and "njc-old" for its points before April 2019), or a
/// senior or local scale of the council's own. Points are whole numbers that rise with pay.
/// </summary>
public sealed class PayScale
{
    private static readonly Lazy<IReadOnlyList<PayScale>> ReadOnce = new(() => From(ReferenceTable.Standard("pay-spine.csv", Columns, Read)));

    private readonly FrozenDictionary<int, FrozenDictionary<int, Money>> _years;

    public PayScale(string id, IReadOnlyList<PayOfPoint> pay)
    {
        if (pay.Count == 0) throw new RefusedException(CostingFinding.Wrong("scale-without-pay", id, $"The pay scale \"{id}\" has no pay.", null, "Add a row for each point and year."));
        var findings = new List<Finding>();
        foreach (var twice in pay.GroupBy(p => (p.Year, p.Point)).Where(g => g.Count() > 1))
            findings.Add(CostingFinding.Wrong("point-twice", id, $"Point {twice.Key.Point} of \"{id}\" stands twice in {twice.Key.Year}.", $"{twice.First().Pay} and {twice.Last().Pay}", "Keep one row for each point and year."));
        foreach (var year in pay.GroupBy(p => p.Year))
            foreach (var (below, above) in year.OrderBy(p => p.Point).Zip(year.OrderBy(p => p.Point).Skip(1)))
                if (above.Pay < below.Pay)
                    findings.Add(CostingFinding.Wrong("pay-falls", id, $"In {year.Key} point {above.Point} of \"{id}\" is paid less than point {below.Point}.", above.Pay.ToString(), "Correct one of the two."));
        if (findings.Count > 0) throw new RefusedException(findings);
        Id = id;
        Rules = [.. pay.Select(p => p.Rule)];
        Years = [.. pay.Select(p => p.Year).Distinct().Order()];
        _years = pay.GroupBy(p => p.Year.StartsIn).ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(p => p.Point, p => p.Pay));
    }

    /// <summary>The national spines in reference/pay-spine.csv.</summary>
    public static IReadOnlyList<PayScale> National => ReadOnce.Value;

    private static IReadOnlyList<string> Columns => ["scale", "point", "pounds"];

    public string Id { get; }

    /// <summary>The settled years, in order.</summary>
    public IReadOnlyList<FinancialYear> Years { get; }

    public IReadOnlyList<RuleInForce> Rules { get; }

    public bool Has(FinancialYear year) => _years.ContainsKey(year.StartsIn);

    /// <summary>The points of a settled year, in order; none where the year is not settled.</summary>
    public IReadOnlyList<int> Points(FinancialYear year) => _years.TryGetValue(year.StartsIn, out var points) ? [.. points.Keys.Order()] : [];

    /// <summary>A full-time year's pay at the point; null where the year or the point is not in the scale.</summary>
    public Money? Pay(FinancialYear year, int point) => _years.TryGetValue(year.StartsIn, out var points) && points.TryGetValue(point, out var pay) ? pay : null;

    /// <summary>Reads scales of the council's own: scale, valid_from and valid_to (a financial year), point, pounds, source.</summary>
    public static IReadOnlyList<PayScale> Parse(string file, string text) => From(ReferenceTable.Parse(file, text, Columns, Read));

    private static PayScale[] From(IReadOnlyList<PayOfPoint> rows) => [.. rows.GroupBy(r => r.Scale, StringComparer.OrdinalIgnoreCase).Select(g => new PayScale(g.Key, [.. g]))];

    private static PayOfPoint Read(ReferenceTable.Row row)
    {
        var (scale, point, pay) = (row.Text("scale"), row.Whole("point"), row.Pounds("pounds"));
        var rule = row.Rule($"Pay scale {scale}, point {point}: {pay} a year");
        return new(rule, scale, FinancialYear.Of(rule.From), point, pay);
    }
}

/// <summary>A grade of the council: a band of points on a scale, from its bottom to its top, both counted.</summary>
public sealed record Grade(string Id, string Scale, int Bottom, int Top)
{
    public override string ToString() => $"{Id} ({Scale} {Bottom} to {Top})";
}
