using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>Makes figures of money, so that all of costing has one shape: a leaf is an amount, anything above it is the sum of its parts.</summary>
internal static class CostFigure
{
    public static Figure Leaf(string id, string title, Money value, string definition, string method, bool assumed = false) => new()
    {
        Id = id, Title = title, Value = value.Pounds, Unit = FigureUnit.Pounds, Counts = Counts.Money, Definition = definition, Method = method, RestsOnAssumption = assumed,
    };

    public static Figure Sum(string id, string title, IReadOnlyList<Figure> parts, string definition, string method) => new()
    {
        Id = id, Title = title, Value = parts.Sum(p => p.Value ?? 0), Unit = FigureUnit.Pounds, Counts = Counts.Money, Definition = definition, Method = method,
        Parts = parts, RestsOnAssumption = parts.Any(p => p.RestsOnAssumption),
    };

    /// <summary>The same with the sign turned, parts too: what is taken off.</summary>
    public static Figure Less(Figure figure) => figure with { Value = -figure.Value, Parts = [.. figure.Parts.Select(Less)] };

    /// <summary>A line's year, which opens into its months.</summary>
    public static Figure Of(CostLine line, FinancialYear year, string method) => Sum($"cost-{Slug(year)}-{line.Id}", $"{line.Title} in {year}",
        [.. line.Months.Where(m => FinancialYear.Of(m.Month.First) == year).Select(m => Leaf($"cost-{m.Month}-{line.Id}", m.Month.InWords, m.Amount, m.How, method, line.RestsOnAssumption))], "The sum of its months.", method);

    public static string Slug(FinancialYear year) => year.ToString().Replace('/', '-');
}
