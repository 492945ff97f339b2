using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using static Throughcare.Tests.Costing.SmallFunding;

namespace Throughcare.Tests.Costing;

public sealed class SensitivityTests
{
    /// <summary>Decision D: a manager of £60,000 a year against two delayed children at £750 a week: £78,000 less £60,000 is £18,000.</summary>
    private static CostingInput Manager { get; } = new()
    {
        Option = "manager", Title = "A third manager", First = Y2025, Last = Y2025, Rules = SmallCosting.Rules() with { LaterAwards = new(Proportion.FromPercent(3)) },
        Posts = [new() { Id = "manager", Title = "Team manager", Fte = Fte.FullTime, Start = Y2025.First, Change = PostChange.Added, Pay = new StatedCost(new Dictionary<FinancialYear, Money> { [Y2025] = Pounds(60_000) }) }],
        Savings = [new() { Id = "delay", Title = "Delayed children", Kind = SavingKind.PlacementsAvoided, WeeklyCost = Pounds(750), Number = 2, From = new(2025, 4) }],
    };

    private static Assumption Children(decimal low = 0, decimal high = 4) => new("children", AssumptionKind.Children, low, 2, high);

    private static Assumption Weekly(decimal low = 500, decimal high = 1_000) => new("weekly", AssumptionKind.WeeklyCost, low, 750, high);

    private static Assumption Share => new("attribution", AssumptionKind.Attribution, 0.5m, 1, 1);

    private static Assumption Delay => new("delay", AssumptionKind.StartDelay, 0, 0, 6);

    private static SensitivityOf Of(params Assumption[] assumptions) => SensitivityOf.Option(Manager, assumptions, 500, 7);

    [Fact]
    public void The_tornado_has_the_widest_swing_first()
    {
        var tornado = Of(Weekly(), Children(), Share).Tornado;

        tornado.AtBase.ShouldBe(Pounds(18_000));
        tornado.Bars.Select(b => (b.Assumption.Id, b.AtLow, b.AtHigh, b.Swing)).ShouldBe([
            ("children", Pounds(-60_000), Pounds(96_000), Pounds(156_000)),
            ("weekly", Pounds(-8_000), Pounds(44_000), Pounds(52_000)),
            ("attribution", Pounds(-21_000), Pounds(18_000), Pounds(39_000))]);
    }

    [Fact]
    public void Each_assumption_breaks_even_where_the_costing_does()
    {
        var evens = Of(Children(), Weekly(), Share).BreakEvens;

        // 60,000 / 39,000 children; 60,000 / 104 pounds a week; 60,000 / 78,000 of it.
        evens.Select(e => e.Value).ShouldBe([1.54m, 576.93m, 0.769231m]);
        evens.ShouldAllBe(e => e.AndAbove && e.Answer >= Money.Zero);
        evens.Select(e => e.InWords).ShouldBe(["1.54 or more.", "£576.93 a week or more.", "76.9231% or more."]);
    }

    [Fact]
    public void Where_no_value_of_the_range_does_it_is_said_and_where_all_do_too()
    {
        Of(Weekly() with { Low = 100, Base = 300, High = 500 }).BreakEvens[0].ShouldSatisfyAllConditions(e => e.Value.ShouldBeNull(), e => e.Always.ShouldBeFalse(), e => e.InWords.ShouldBe("No value from £100 a week to £500 a week does."));
        Of(Delay).BreakEvens[0].ShouldSatisfyAllConditions(e => e.Always.ShouldBeTrue(), e => e.InWords.ShouldBe("Every value from 0 months to 6 months does."));
    }

    [Fact]
    public void A_value_that_must_not_be_passed_is_found_from_below()
    {
        var agency = new Assumption("agency", AssumptionKind.AgencyWeek, 1_000, 1_500, 3_000);

        // Ten weeks of cover against £18,000 of net saving.
        var input = Manager with { Others = [new AgencyCover { Id = "cover", Title = "Cover", Week = Pounds(1_500), Weeks = 10, Starts = new(2025, 4, 1) }] };

        SensitivityOf.Option(input, [agency], 10, 1).BreakEvens[0].ShouldSatisfyAllConditions(e => e.Value.ShouldBe(1_800), e => e.AndAbove.ShouldBeFalse(), e => e.InWords.ShouldBe("£1,800 a week or less."));
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_and_another_seed_others()
    {
        var first = Of(Children(), Weekly()).Simulation;
        var again = Of(Children(), Weekly()).Simulation;
        var other = SensitivityOf.Option(Manager, [Children(), Weekly()], 500, 8).Simulation;

        again.Quantiles.ShouldBe(first.Quantiles);
        again.Mean.ShouldBe(first.Mean);
        other.Quantiles.ShouldNotBe(first.Quantiles);
    }

    [Fact]
    public void Draws_keep_the_shape_that_was_stated()
    {
        Simulation Draw(DrawnAs shape, decimal low, decimal middle, decimal high) => Simulation.Of([new("x", AssumptionKind.Children, low, middle, high, null, shape)], v => Pounds(v[0]), 20_000, 3);

        // A triangle of 0, 30, 90 has mean 40, and a quarter of it lies below √(0.25 x 90 x 30) = 25.98.
        var triangle = Draw(DrawnAs.Triangular, 0, 30, 90);
        triangle.Mean.Pounds.ShouldBe(40, 0.5m);
        triangle.Quantiles.Single(q => q.Percent == 25).Answer.Pounds.ShouldBe(25.98m, 0.6m);
        var even = Draw(DrawnAs.Uniform, 0, 10, 100);
        even.Mean.Pounds.ShouldBe(50, 0.7m);
        even.Quantiles.Single(q => q.Percent == 90).Answer.Pounds.ShouldBe(90, 1);
    }

    [Fact]
    public void Whole_months_are_drawn_as_often_as_each_other_and_never_outside()
    {
        var seen = new int[4];
        Simulation.Of([new("months", AssumptionKind.RampMonths, 0, 1, 3, null, DrawnAs.Uniform)], v =>
        {
            seen[(int)v[0]]++;
            return Money.Zero;
        }, 8_000, 5);

        seen.ShouldAllBe(n => n > 1_850 && n < 2_150);
    }

    [Fact]
    public void The_number_of_draws_that_break_even_is_counted() =>
        Of(Children(0, 4)).Simulation.AtLeastZero.ShouldSatisfyAllConditions(p => p.Whole.ShouldBe(500), p => p.Value!.Value.ShouldBe(100 * (1 - (1.538m * 1.538m / 8)), 6));

    [Fact]
    public void A_delay_moves_posts_and_savings_and_costs_nothing_after_the_years()
    {
        OptionCosting At(int months) => new(Assumptions.Apply(Manager with { Last = Y2025 }, Delay, months) with { });

        At(6).TotalNet.ShouldBe(Pounds(-9_000));
        Assumptions.NetSaving(Manager, [Delay])([12]).ShouldBe(Money.Zero);
    }

    [Fact]
    public void Awards_pensions_on_costs_and_vacancies_reach_the_posts()
    {
        CostingInput Paid(OnCosts onCosts) => Manager with { Rules = SmallCosting.Rules(onCosts), Posts = [SmallCosting.Line(start: Y2025.First) with { Change = PostChange.Added }], Savings = [] };
        Money Cost(CostingInput input, AssumptionKind kind, decimal value) => new OptionCosting(Assumptions.Apply(input, new("a", kind, 0, 0, 1), value)).TotalNet;

        // £24,000: a quarter on top; a pension of 30% and 10% above £9,000; a tenth vacant.
        Cost(Paid(new FlatOnCosts(Proportion.Zero)), AssumptionKind.OnCostRate, 0.25m).ShouldBe(Pounds(30_000));
        Cost(Paid(SmallCosting.Formula), AssumptionKind.PensionRate, 0.3m).ShouldBe(Pounds(24_000 + 7_200 + 1_500));
        Cost(Paid(new FlatOnCosts(Proportion.Zero)), AssumptionKind.VacancyFactor, 0.1m).ShouldBe(Pounds(21_600));
        var later = Paid(new FlatOnCosts(Proportion.Zero)) with { First = new(2029), Last = new(2029), Rules = SmallCosting.Rules() with { LaterAwards = new(Proportion.Zero) } };
        Cost(later, AssumptionKind.PayAward, 0.05m).ShouldBe(Pounds(25_200));
        Should.Throw<RefusedException>(() => Cost(Paid(new FlatOnCosts(Proportion.Zero)), AssumptionKind.PensionRate, 0.3m)).Findings.ShouldHaveSingleItem().Rule.ShouldBe("assumption-not-used");
    }

    public static TheoryData<string, Assumption> Bad => new()
    {
        { "range-out-of-order", Children() with { Base = 5 } },
        { "value-negative", Children(-1) },
        { "value-too-fine", Delay with { High = 1.5m } },
        { "value-too-large", Share with { High = 1.5m } },
        { "assumption-about-nothing", Children() with { Of = "none" } },
        { "assumption-about-nothing", new("pension", AssumptionKind.PensionRate, 0.1m, 0.2m, 0.3m) },
        { "assumption-about-nothing", new("agency", AssumptionKind.AgencyWeek, 1, 2, 3) },
    };

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_refused_by_name(string rule, Assumption assumption) => Should.Throw<RefusedException>(() => Of(assumption)).Findings.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    [Fact]
    public void A_base_that_the_costing_does_not_use_is_said() =>
        SensitivityOf.Option(Manager, [Weekly() with { Base = 800 }], 1, 1).Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("base-not-the-costing"), f => f.What.ShouldContain("£18,000"));

    [Fact]
    public void Draws_are_counted_in_bounds() => Should.Throw<RefusedException>(() => SensitivityOf.Option(Manager, [Children()], 0, 1)).Findings.ShouldHaveSingleItem().Rule.ShouldBe("simulation-runs");
}
