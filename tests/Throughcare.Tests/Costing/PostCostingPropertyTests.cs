using FsCheck;
using FsCheck.Fluent;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;
using Throughcare.Solver;
using static Throughcare.Tests.Costing.SmallCosting;

namespace Throughcare.Tests.Costing;

/// <summary>What must hold for every line and every set of rules, to the last part of a penny.</summary>
public sealed class PostCostingPropertyTests
{
    private static readonly FinancialYear First = Y2018, Last = new(2028);

    private static void Always(Action<SeededRandom> claim) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => claim(new SeededRandom(seed))));

    [Fact]
    public void A_year_is_its_twelve_months() => Always(random =>
    {
        var (line, rules) = (Drawn(random), DrawnRules(random));
        var costing = Cost(line, rules, First, Last);
        foreach (var year in costing.Years)
        {
            var months = default(CostParts);
            for (var month = Month.Of(year.First); month.First <= year.Last; month = month.Next) months += costing.Exact(line, month);
            months.ShouldBe(costing.Exact(line, year));
        }
    });

    [Fact]
    public void The_months_shown_add_up_to_the_year_shown() => Always(random =>
    {
        var (line, rules) = (Drawn(random), DrawnRules(random));
        var costing = Cost(line, rules, First, Last);
        foreach (var year in costing.Years)
            costing.Months(line, year).Aggregate(Money.Zero, (sum, m) => sum + m.Cost).ShouldBe(costing.Cost(line, year));
    });

    [Fact]
    public void A_line_cut_in_two_at_a_date_costs_the_same() => Always(random =>
    {
        var (line, rules) = (Drawn(random), DrawnRules(random));
        var cut = line.Start!.Value.AddDays(1 + random.Next(line.End!.Value.DayNumber - line.Start.Value.DayNumber));
        var before = line with { Id = "before", End = cut.AddDays(-1), Taper = [.. line.Taper.Where(t => t.From < cut)] };
        var now = line.Taper.LastOrDefault(t => t.From <= cut);
        var after = line with { Id = "after", Start = cut, PointSince = line.Start, Fte = now?.Fte ?? line.Fte, Taper = [.. line.Taper.Where(t => t.From > cut)] };
        var halves = new PostCosting([before, after], rules, First, Last);
        var whole = Cost(line, rules, First, Last);
        foreach (var year in whole.Years) (halves.Exact(before, year) + halves.Exact(after, year)).ShouldBe(whole.Exact(line, year));
    });

    [Fact]
    public void Days_cut_at_a_date_cost_the_same() => Always(random =>
    {
        var (line, rules) = (Drawn(random), DrawnRules(random));
        var costing = Cost(line, rules, First, Last);
        var cut = First.First.AddDays(1 + random.Next(3_900));
        (costing.Exact(line, new DateSpan(First.First, cut.AddDays(-1))) + costing.Exact(line, new DateSpan(cut, Last.Last)))
            .ShouldBe(costing.Exact(line, new DateSpan(First.First, Last.Last)));
    });

    [Fact]
    public void A_post_split_in_two_with_the_same_holders_costs_the_same() => Always(random =>
    {
        var (line, rules) = (Drawn(random) with { Taper = [] }, DrawnRules(random));
        var holders = PostLine.WholeAndRest(line.Fte);
        var at = random.Next(holders.Count + 1);
        PostLine Half(string id, IEnumerable<Fte> held) => line with { Id = id, Holders = [.. held], Fte = held.Aggregate(Fte.Zero, (a, b) => a + b) };
        var (one, other) = (Half("one", holders.Take(at)), Half("other", holders.Skip(at)));
        var halves = new PostCosting([one, other], rules, First, Last);
        var whole = Cost(line, rules, First, Last);
        foreach (var year in whole.Years) (halves.Exact(one, year) + halves.Exact(other, year)).ShouldBe(whole.Exact(line, year));
    });

    [Fact]
    public void Totals_are_the_sums_of_the_parts_shown() => Always(random =>
    {
        var lines = Enumerable.Range(0, 4).Select(i => Drawn(random, $"line {i}")).ToList();
        var costing = new PostCosting(lines, DrawnRules(random), First, Last);
        var figure = PostFigures.Total(costing);
        figure.Value.ShouldBe(costing.Total.Pounds);
        Leaves(figure).Sum().ShouldBe(costing.Total.Pounds);
        lines.Aggregate(Money.Zero, (sum, l) => sum + costing.Cost(l)).ShouldBe(costing.Years.Aggregate(Money.Zero, (sum, y) => sum + costing.Cost(y)));

        static IEnumerable<decimal> Leaves(Figure figure) => figure.Parts.Count == 0 ? [figure.Value!.Value] : figure.Parts.SelectMany(Leaves);
    });

    [Fact]
    public void The_quick_way_to_a_month_is_the_same_as_one_product_after_the_other() => Always(random =>
    {
        var (pence, fte, rate, further) = (random.Next(10_000_000), Fte.FromHundredths(random.Next(500)), Proportion.FromMillionths(random.Next(1_000_000)), Proportion.FromMillionths(random.Next(1_000_000)));
        var month = new Month(2023, 1 + random.Next(12));
        var part = MonthPart.Of(month, month.First.AddDays(random.Next(28)), month.Last);
        ExactMoney.OfMonth((long)pence * fte.Hundredths, part, rate, further).ShouldBe(ExactMoney.From(Money.FromPence(pence)).ForMonth(part) * fte * rate * further);
    });
}
