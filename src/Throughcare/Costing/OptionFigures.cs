using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>
/// An option's costing as figures: net over all years, each year, then posts added, posts that go, other costs and savings, each down to its
/// parts. Read from the top or from the bottom, the same pence.
/// </summary>
public static class OptionFigures
{
    private const string Method = "method/costing-option#against-today", OneOff = "method/costing-one-off#costs-beside-posts";

    /// <summary>Cost less savings, all years.</summary>
    public static Figure Net(OptionCosting costing) => CostFigure.Sum("option-net", $"Net cost of {costing.Input.Title} against today, {costing.Years[0]} to {costing.Years[^1]}",
        [.. costing.Years.Select(y => Net(costing, y))], "The sum of the years. Below zero is a net saving.", Method);

    public static Figure Net(OptionCosting costing, FinancialYear year)
    {
        var savings = costing.Savings.Figure(year);
        List<Figure> parts = [Change(costing, year)];
        if (savings.Parts.Count > 0) parts.Add(CostFigure.Less(savings) with { Title = $"Less savings in {year}" });
        return CostFigure.Sum($"option-net-{CostFigure.Slug(year)}", $"Net cost in {year}", parts, "The change against today less savings.", Method);
    }

    /// <summary>What the option costs more than today in the year, before savings.</summary>
    public static Figure Change(OptionCosting costing, FinancialYear year)
    {
        var slug = CostFigure.Slug(year);
        List<Figure> parts = [];
        Add("option-added", $"Posts added, {year}", [.. Lines(costing, PostChange.Added).Where(l => !costing.Posts.Exact(l, year).Total.IsZero).Select(l => PostFigures.Of(costing.Posts, l, year))], "The sum of the new posts.");
        Add("option-gone", $"Posts that go, {year}", [.. Lines(costing, PostChange.Removed).Where(l => costing.Posts.Cost(l, year) != costing.Today.Cost(l, year)).Select(l => Gone(costing, l, year))], "What posts cost to their last day, less what they would have cost.");
        Add("option-other", $"Other costs, {year}", [.. costing.Others.Lines.Where(l => l.Months.Any(m => FinancialYear.Of(m.Month.First) == year)).Select(l => CostFigure.Of(l, year, OneOff))], "The sum of the costs beside posts.");
        return CostFigure.Sum($"option-change-{slug}", $"Change against today in {year}", parts, "Posts added and posts that go, and other costs.", Method);

        void Add(string id, string title, IReadOnlyList<Figure> lines, string definition)
        {
            if (lines.Count > 0) parts.Add(CostFigure.Sum($"{id}-{slug}", title, lines, definition, Method));
        }
    }

    /// <summary>The same year had every recurrent change stood for all of it; what is paid once is not in it.</summary>
    public static Figure FullYear(OptionCosting costing, FinancialYear year) => CostFigure.Sum($"option-full-year-{CostFigure.Slug(year)}", $"Full-year effect in {year}",
        [.. costing.Changes.Where(l => l.FullYear.ContainsKey(year)).Select(l => CostFigure.Leaf($"option-full-year-{CostFigure.Slug(year)}-{l.Id}", l.Title, l.FullYear[year], "All twelve months of the year.", Method, l.RestsOnAssumption))],
        "Changes that stand in the year, as if for all its twelve months. Costs paid once and savings are not in it.", Method);

    /// <summary>The change over all years, by whether it goes on.</summary>
    public static Figure RecurrentAndOneOff(OptionCosting costing)
    {
        Figure Part(bool recurrent) => CostFigure.Sum(recurrent ? "option-recurrent" : "option-one-off", recurrent ? "Goes on year after year" : "Ends, or is paid once",
            [.. costing.Changes.Where(l => l.Recurrent == recurrent && l.Months.Count > 0).Select(l => CostFigure.Leaf($"option-line-{l.Id}", l.Title, l.Total, "All its months.", Method, l.RestsOnAssumption))], "The sum of its lines.", Method);
        return CostFigure.Sum("option-recurrent-and-one-off", "Change against today, by whether it goes on", [Part(true), Part(false)], "Every line is one or the other: posts without a last day go on.", Method);
    }

    private static Figure Gone(OptionCosting costing, PostLine line, FinancialYear year)
    {
        List<Figure> parts = [CostFigure.Less(PostFigures.Of(costing.Today, line, year)) with { Title = "Less what it would have cost" }];
        if (!costing.Posts.Exact(line, year).Total.IsZero) parts.Insert(0, PostFigures.Of(costing.Posts, line, year) with { Title = "To its last day" });
        return CostFigure.Sum($"option-gone-{CostFigure.Slug(year)}-{line.Id}", line.Title, parts, "What it costs to its last day, less what it would have cost.", Method);
    }

    private static IEnumerable<PostLine> Lines(OptionCosting costing, PostChange change) => costing.Input.Posts.Where(p => p.Change == change);
}
