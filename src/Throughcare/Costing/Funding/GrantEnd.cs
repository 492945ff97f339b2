using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>A line that a grant pays and that goes on after it.</summary>
public sealed record GoesOn(string Line, string Title, FinancialYear YearAfter, Money? CostAYear);

/// <summary>
/// Posts that end with a grant after two years or more, when redundancy may be due. What is costed is the sum of redundancies that name the
/// post; what is not is bounded by the statutory formula at its most for each holder, and never estimated.
/// </summary>
public sealed record RedundancyAtEnd(string Line, string Title, DateOnly Ends, int YearsOfService, int Holders, Money Costed, Money AtMostEach, bool GrantMayPay);

/// <summary>What happens when a grant, or any source with a last day, ends.</summary>
public sealed record GrantEnd
{
    public required FundingSource Source { get; init; }

    public required DateOnly Ends { get; init; }

    public required IReadOnlyList<GoesOn> GoOn { get; init; }

    /// <summary>What the lines that go on cost in the first whole year after; null where a line's year is not known.</summary>
    public Money? CostAYearAfter => GoOn.Any(g => g.CostAYear is null) ? null : GoOn.Aggregate(Money.Zero, (sum, g) => sum + g.CostAYear!.Value);

    public required IReadOnlyList<RedundancyAtEnd> Redundancies { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Each source of a plan that has a last day and is drawn on, in the order of their ends.</summary>
    public static IReadOnlyList<GrantEnd> Of(FundingPlan plan, IReadOnlyList<OtherCost> others) =>
        [.. plan.Sources.Where(s => s.To is not null && plan.Draws.Any(d => Same(d.Source, s.Id))).OrderBy(s => s.To).Select(s => Of(s, plan, others))];

    private static GrantEnd Of(FundingSource source, FundingPlan plan, IReadOnlyList<OtherCost> others)
    {
        var (ends, findings) = (source.To!.Value, new List<Finding>());
        var after = FinancialYear.Of(ends) is var year && ends < year.Last ? year : year.Next;
        var paid = plan.Lines.Where(l => plan.Draws.Any(d => Same(d.Line, l.Id) && Same(d.Source, source.Id))).ToList();
        List<GoesOn> goOn = [.. paid.Where(l => GoesOnAfter(l, ends)).Select(l => new GoesOn(l.Id, l.Title, after, CostAYear(l, after)))];
        foreach (var line in goOn)
            findings.Add(CostingFinding.Mind("goes-on-after-grant", $"line {line.Line}", $"\"{line.Title}\" goes on after \"{source.Title}\" ends on {ends:d MMMM yyyy}" + (line.CostAYear is { } cost ? $", and costs {cost} in {after}." : "."), line.CostAYear?.ToString(), "Say who pays for it, or give it an end."));
        List<RedundancyAtEnd> due = [.. paid.Where(l => l.Kind == CostKind.Posts && l.Ends is { } end && end <= ends.AddMonths(1)).Select(l => At(l, source, others)).OfType<RedundancyAtEnd>()];
        foreach (var end in due.Where(d => d.Costed == Money.Zero))
            findings.Add(CostingFinding.Mind("redundancy-not-costed", $"line {end.Line}", $"\"{end.Title}\" ends on {end.Ends:d MMMM yyyy} after {end.YearsOfService} full years, so redundancy pay may be due for {(end.Holders == 1 ? "its holder" : $"its {end.Holders} holders")}, and none is costed. "
                + $"By the statutory formula it is at most {end.AtMostEach} each for this service; earlier service with other councils counts too. \"{source.Title}\" {(end.GrantMayPay ? "may" : "may not")} pay for redundancy.", null, "Cost it, and name who bears it."));
        return new() { Source = source, Ends = ends, GoOn = goOn, Redundancies = due, Findings = findings };
    }

    private static bool GoesOnAfter(CostLine line, DateOnly ends) => line.Ends is { } last ? last > ends : line.Recurrent || line.Months.Any(m => m.Month.First > ends && m.Amount > Money.Zero);

    // The year after may lie beyond the years costed: then the latest full year that is known stands for it.
    private static Money? CostAYear(CostLine line, FinancialYear after) =>
        line.FullYear.TryGetValue(after, out var cost) ? cost : line.FullYear.Count > 0 && line.FullYear.Keys.Max() < after ? line.FullYear[line.FullYear.Keys.Max()] : line.FullYear.Count == 0 && !line.Recurrent ? line.Of(after) : null;

    private static RedundancyAtEnd? At(CostLine line, FundingSource source, IReadOnlyList<OtherCost> others)
    {
        var end = line.Ends!.Value;
        var service = line.Starts is { } start ? Age.On(start, end.AddDays(1)) : RedundancyPay.MostYears;
        if (service < RedundancyPay.LeastYears) return null;
        var costed = line.PostNumber is null ? Money.Zero : others.OfType<Redundancy>().Where(r => r.PostNumber is { } post && Same(post, line.PostNumber)).SelectMany(r => r.Lines(Month.Of(r.Leaves))).Aggregate(Money.Zero, (sum, l) => sum + l.Total);
        return new(line.Id, line.Title, end, service, (line.Fte.Hundredths + 99) / 100, costed, RedundancyPay.AtMost(service, end), source.MayPay(CostKind.Redundancy));
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
