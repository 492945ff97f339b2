using System.Globalization;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.Checks;

/// <summary>The facts of an option's costing: totals, years, grades, posts, travel, and posts that outlast what pays for them.</summary>
public static class CostingFacts
{
    public static IEnumerable<Fact> Of(OptionCosting costing)
    {
        var (title, years) = (costing.Input.Title, costing.Years);
        if (costing.Programme is { Totals.Stated: { } stated }) yield return Sum(FigureOf.CostInAll, stated, title, $"The programme “{title}” is {stated} in all.");
        if (costing.Changes.Count == 0) yield break;
        yield return Sum(FigureOf.CostInAll, costing.TotalChange, title, $"“{title}” costs {costing.TotalChange} more than today from {years[0]} to {years[^1]}.");
        foreach (var year in years) yield return Sum(FigureOf.CostOfYear, costing.Change(year), year.ToString(), $"“{title}” costs {costing.Change(year)} more than today in {year}.");
        var added = costing.Input.Posts.Where(p => p.Change is PostChange.Added).ToList();
        foreach (var grade in added.Where(p => p.Pay is OnGrade).GroupBy(p => ((OnGrade)p.Pay).Grade, StringComparer.OrdinalIgnoreCase))
        {
            var sum = costing.Added.Where(l => grade.Any(p => p.Id == l.Id)).Aggregate(Money.Zero, (all, l) => all + l.Total);
            yield return Sum(FigureOf.CostOfGrade, sum, grade.Key, $"Posts on {grade.Key} cost {sum} from {years[0]} to {years[^1]}: {string.Join(", ", grade.Select(p => p.Title))}.");
        }
        if (added.Count > 0) yield return Time(FigureOf.FteAdded, added.Sum(p => p.Fte.Value), title, $"“{title}” adds {N(added.Sum(p => p.Fte.Value))} FTE: {string.Join(", ", added.Select(p => $"{p.Title} {N(p.Fte.Value)}"))}.");
        foreach (var post in added) yield return Time(FigureOf.FteOfPost, post.Fte.Value, post.Title, $"{post.Title}: {N(post.Fte.Value)} FTE.");
        var travel = costing.Changes.Where(l => l.Kind is CostKind.ExcessTravel).Aggregate(Money.Zero, (all, l) => all + l.Total);
        yield return Sum(FigureOf.ExcessTravel, travel, title, travel == Money.Zero ? $"“{title}” has no line for excess travel." : $"“{title}” has {travel} for excess travel.");
        foreach (var end in costing.GrantEnds)
            foreach (var line in end.GoOn.Where(g => added.Any(p => p.Id == g.Line)))
                yield return new PostAfterFundingFact(line.Title, end.Source.Title, end.Ends, new($"“{end.Source.Title}” ends on {Day(end.Ends)}.", $"funding of the option “{title}”") { In = Holder.Funding, At = new("funding", costing.Input.Option) },
                    Say(costing.Input, $"{line.Title}: {(added.First(p => p.Id == line.Line).End is { } last ? $"to {Day(last)}" : "no last day")}{(line.CostAYear is { } cost ? $", {cost} in {line.YearAfter}" : "")}."));

        FigureFact Sum(FigureOf of, Money sum, string about, string words) => new(of, sum.Pounds, about, sum.ToString(), Say(costing.Input, words));

        FigureFact Time(FigureOf of, decimal fte, string about, string words) => new(of, fte, about, $"{N(fte)} FTE", Say(costing.Input, words));
    }

    private static Said Say(CostingInput option, string words) => new(words, $"costing of the option “{option.Title}”") { In = Holder.Costs, At = new("costs", option.Option) };

    private static string N(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
