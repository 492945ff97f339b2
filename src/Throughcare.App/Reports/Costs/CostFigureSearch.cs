using Throughcare.App.Costing;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Reports.Costs;

/// <summary>Finds one figure of a costing by its id, however deep it stands, and the months of a line's year.</summary>
public static class CostFigureSearch
{
    /// <summary>Null where the costing has none of that id.</summary>
    public static Figure? Find(OptionCost option, string id) => option.Costing is not { } costing ? null : Roots(option, costing).Select(r => Within(r, id)).FirstOrDefault(f => f is not null);

    /// <summary>The twelve months of a line of posts in a year, as they add up to the figure of that line and year; null for any other figure.</summary>
    public static IReadOnlyList<(Month Month, Money Cost)>? Months(OptionCost option, string id)
    {
        if (option.Costing is not { } costing) return null;
        foreach (var line in costing.Posts.Lines)
            if (id.EndsWith("-line-" + line.Id, StringComparison.OrdinalIgnoreCase))
                foreach (var year in costing.Years)
                    if (string.Equals(PostYear(line, year), id, StringComparison.OrdinalIgnoreCase)) return costing.Posts.Months(line, year);
        return null;
    }

    /// <summary>Id of the figure of a line of posts in a year.</summary>
    public static string PostYear(PostLine line, FinancialYear year) => $"post-cost-{year.ToString().Replace('/', '-')}-line-{line.Id}";

    /// <summary>Id of its full-year effect.</summary>
    public static string PostFullYear(PostLine line, FinancialYear year) => $"post-cost-full-year-{year.ToString().Replace('/', '-')}-line-{line.Id}";

    // What is asked for most comes first; the costs of single posts are worked out only where nothing else has the id.
    private static IEnumerable<Figure> Roots(OptionCost option, OptionCosting costing)
    {
        foreach (var figure in CostFigures.Of(option)) yield return figure;
        yield return FundingFigures.Gap(costing.Funding);
        foreach (var year in costing.Years) yield return costing.Savings.Figure(year);
        yield return PostFigures.Total(costing.Posts);
        foreach (var line in costing.Posts.Lines)
            foreach (var year in costing.Years)
                yield return PostFigures.FullYear(costing.Posts, line, year);
        foreach (var line in costing.Posts.Lines)
        {
            yield return PostFigures.OfLine(costing.Posts, line);
            foreach (var year in costing.Years) yield return PostFigures.Of(costing.Posts, line, year);
        }
    }

    private static Figure? Within(Figure figure, string id) => string.Equals(figure.Id, id, StringComparison.OrdinalIgnoreCase) ? figure : figure.Parts.Select(p => Within(p, id)).FirstOrDefault(f => f is not null);
}
