using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.Tests.Costing;

/// <summary>The published table of decision B, to the thousand. Points, rates and held pay are inference (docs/method/costing.md#together-with-team).</summary>
public sealed class TogetherWithTeamTests
{
    private static readonly long[] Supervisor = [32, 56, 57, 59], Worker = [69, 123, 127, 131], Totals = [101, 179, 184, 190];

    [Theory]
    [InlineData(TableRounding.AddsUp)]
    [InlineData(TableRounding.SumOfRounded)]
    [InlineData(TableRounding.RoundedSum)]
    public void The_published_table_comes_out_in_every_cell_and_total(TableRounding rule)
    {
        var table = Table(Flat(287_000), rule);

        Enumerable.Range(0, 4).Select(y => table[0, y]).ShouldBe(Supervisor);
        Enumerable.Range(0, 4).Select(y => table[1, y]).ShouldBe(Worker);
        Enumerable.Range(0, 4).Select(table.Column).ShouldBe(Totals);
        (table.Row(0), table.Row(1), table.Grand).ShouldBe((204, 450, 654));
        table.Adds.ShouldBeTrue();
    }

    [Fact]
    public void Rounding_totals_by_themselves_would_not_add_up_as_published()
    {
        var table = Table(Flat(288_000), TableRounding.RoundedSum);

        (table.Row(0), table.Row(1), table.Grand).ShouldBe((204, 451, 654));
        table.Adds.ShouldBeFalse();
    }

    [Theory]
    [InlineData(TableRounding.SumOfRounded, 283_207, 288_810)]
    [InlineData(TableRounding.AddsUp, 286_154, 288_121)]
    [InlineData(TableRounding.RoundedSum, 286_154, 287_622)]
    public void The_flat_rates_that_give_the_table_have_sharp_ends(TableRounding rule, int lowest, int highest)
    {
        Holds(Flat(lowest - 1), rule).ShouldBeFalse();
        Holds(Flat(lowest), rule).ShouldBeTrue();
        Holds(Flat(highest), rule).ShouldBeTrue();
        Holds(Flat(highest + 1), rule).ShouldBeFalse();
        for (var rate = lowest; rate <= highest; rate += 100) Holds(Flat(rate), rule).ShouldBeTrue($"at {rate} millionths");
    }

    [Theory]
    [InlineData(TableRounding.SumOfRounded, 193_917, 198_743)]
    [InlineData(TableRounding.AddsUp, 196_309, 197_129)]
    public void The_pension_rates_that_give_the_table_by_formula_have_sharp_ends(TableRounding rule, int lowest, int highest)
    {
        Holds(ByFormula(lowest - 1), rule).ShouldBeFalse();
        Holds(ByFormula(lowest), rule).ShouldBeTrue();
        Holds(ByFormula(highest), rule).ShouldBeTrue();
        Holds(ByFormula(highest + 1), rule).ShouldBeFalse();
        for (var rate = lowest; rate <= highest; rate += 100) Holds(ByFormula(rate), rule).ShouldBeTrue($"at {rate} millionths");
    }

    [Theory]
    [InlineData(28.4), InlineData(28.5), InlineData(28.6), InlineData(28.7), InlineData(28.8)]
    public void Every_flat_rate_from_28_4_to_28_8_percent_gives_the_table(double percent) => Holds(Flat((int)(percent * 10_000)), TableRounding.SumOfRounded).ShouldBeTrue();

    [Fact]
    public void One_holder_of_1_2_would_pay_more_National_Insurance_than_one_and_a_fifth()
    {
        var costing = Team(ByFormula(196_500));
        var supervisor = costing.Lines[0];

        // The fifth is paid £7,045.80 a year, below the threshold of £8,424: (35,229 - 8,424) x 13.8% x 7/12 and nothing more.
        costing.Exact(supervisor, new FinancialYear(2018)).NationalInsurance.Rounded.ShouldBe(Money.FromPounds(2157.80m));
    }

    [Fact]
    public void The_grant_has_a_headroom_of_1919_thousand_pounds_after_this_team()
    {
        var table = Table(Flat(287_000), TableRounding.AddsUp);

        (2_573 - table.Grand).ShouldBe(1_919);
    }

    [Fact]
    public void The_full_year_cost_of_a_post_stands_beside_its_part_years()
    {
        var costing = Team(Flat(287_000));
        decimal Thousands(int line, int year) => decimal.Round(costing.FullYear(costing.Lines[line], new(year)).Rounded.Pounds / costing.Lines[line].Fte.Value / 1000, 1);

        Enumerable.Range(2018, 4).Select(y => Thousands(1, y)).ShouldBe([29.7m, 30.7m, 31.7m, 32.8m]);
        Enumerable.Range(2018, 4).Select(y => Thousands(0, y)).ShouldBe([45.3m, 46.5m, 47.8m, 49.0m]);
    }

    [Fact]
    public void Later_settled_pay_does_not_give_the_table()
    {
        // The same posts on the new spine from 2019/20 (old point less 6 from 29 up), not held: the awards of those years came after the decision.
        var rules = Flat(287_000) with { PayHeldAt = null, Grades = [new("G8", "njc", 33, 36)] };
        var supervisor = Line("supervisor", "G8", 1.2m) with { Start = new(2019, 4, 1), Pay = new OnGrade("G8", 34) };

        new PostCosting([supervisor], rules, new(2019), new(2021)).Cost(supervisor, new FinancialYear(2021)).Pounds.ShouldNotBeInRange(58_500, 59_500);
    }

    private static bool Holds(PayRules rules, TableRounding rule)
    {
        var table = Table(rules, rule);
        return Enumerable.Range(0, 4).All(y => table[0, y] == Supervisor[y] && table[1, y] == Worker[y] && table.Column(y) == Totals[y]) && (table.Row(0), table.Row(1), table.Grand) == (204, 450, 654);
    }

    private static RoundedTable Table(PayRules rules, TableRounding rule) => Team(rules).Table(Money.FromPounds(1000), rule);

    private static PostCosting Team(PayRules rules) => new([Line("supervisor", "G8", 1.2m) with { Holders = [Fte.FullTime, Fte.From(0.2m)] }, Line("worker", "G5", 4)], rules, new(2018), new(2021));

    private static PostLine Line(string id, string grade, decimal fte) => new()
    {
        Id = id, Title = $"Together With {id}", Fte = Fte.From(fte), Pay = new OnGrade(grade), Start = new(2018, 9, 1), End = new(2022, 3, 31), Change = PostChange.Added,
    };

    private static PayRules Flat(int millionths) => SmallCosting.Rules(new FlatOnCosts(Proportion.FromMillionths(millionths))) with { PayHeldAt = new FinancialYear(2018) };

    private static PayRules ByFormula(int pensionMillionths) => SmallCosting.Rules(new OnCostsByFormula
    {
        Pension = new Dictionary<FinancialYear, Proportion> { [new(2018)] = Proportion.FromMillionths(pensionMillionths) }, Levy = null, RatesHeldAt = new FinancialYear(2018),
    }) with
    { PayHeldAt = new FinancialYear(2018) };
}
