using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>Need, sources and gap as figures: the need opens into what each source pays and what nobody does; a source opens into what it pays and what is left.</summary>
public static class FundingFigures
{
    private const string Method = "method/costing-funding#drawing";

    /// <summary>What a year needs, in who pays it; the gap is a part of it.</summary>
    public static Figure Need(FundingPlan plan, FinancialYear year)
    {
        var parts = plan.Sources.Where(s => plan.Drawn(s, year) != Money.Zero).Select(s => Drawn(plan, s, year)).ToList();
        if (Gap(plan, year) is { Value: not 0 } gap) parts.Add(gap);
        return CostFigure.Sum($"funding-need-{CostFigure.Slug(year)}", $"To be paid in {year}", parts, "What the option's lines cost in the year, by who pays.", Method);
    }

    /// <summary>What nobody pays, by line.</summary>
    public static Figure Gap(FundingPlan plan, FinancialYear year) => CostFigure.Sum($"funding-gap-{CostFigure.Slug(year)}", $"No funding in {year}",
        [.. plan.Lines.Where(l => plan.Gap(l, year) != Money.Zero).Select(l => CostFigure.Leaf($"funding-gap-{CostFigure.Slug(year)}-{l.Id}", l.Title, plan.Gap(l, year), "Its cost in the year less what sources pay.", Method))],
        "The sum of what no source pays, by line.", Method);

    /// <summary>What nobody pays in all years.</summary>
    public static Figure Gap(FundingPlan plan) => CostFigure.Sum("funding-gap", $"Without funding, {plan.Years[0]} to {plan.Years[^1]}", [.. plan.Years.Select(y => Gap(plan, y))], "The sum of what no source pays, by year.", Method);

    /// <summary>A source over all its years: what it pays each year, and what is left.</summary>
    public static Figure Source(FundingPlan plan, FundingSource source)
    {
        List<Figure> parts = [.. plan.Years.Where(y => plan.Drawn(source, y) != Money.Zero).Select(y => Drawn(plan, source, y)), Left(plan, source)];
        return CostFigure.Sum($"funding-{source.Id}", source.Title, parts, source.InAll is null ? "Its amounts by year: what is drawn, and what is left, which does not carry over." : "One sum in all: what is drawn, and what is left.", Method);
    }

    /// <summary>What is left of a source if nothing else draws on it: the headroom.</summary>
    public static Figure Left(FundingPlan plan, FundingSource source) =>
        CostFigure.Leaf($"funding-left-{source.Id}", $"Left of {source.Title}", plan.Left(source), "The source less everything that is drawn on it here. Other commitments are not known.", Method);

    private static Figure Drawn(FundingPlan plan, FundingSource source, FinancialYear year) => CostFigure.Sum($"funding-drawn-{CostFigure.Slug(year)}-{source.Id}", $"{source.Title} in {year}",
        [.. plan.Draws.Where(d => d.Year == year && string.Equals(d.Source, source.Id, StringComparison.OrdinalIgnoreCase)).Select(d =>
            CostFigure.Leaf($"funding-drawn-{CostFigure.Slug(year)}-{source.Id}-{d.Line}", plan.Lines.First(l => string.Equals(l.Id, d.Line, StringComparison.OrdinalIgnoreCase)).Title, d.Amount, "What the source pays of the line.", Method))],
        "The sum of what it pays, by line.", Method);
}
