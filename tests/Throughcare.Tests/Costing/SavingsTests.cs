using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Solver;
using static Throughcare.Tests.Costing.SmallFunding;

namespace Throughcare.Tests.Costing;

public sealed class SavingsTests
{
    private static Saving Delay(decimal children = 1, decimal weekly = 750, decimal instead = 0) => new()
    {
        Id = "delay", Title = "Children delayed", Kind = SavingKind.PlacementsAvoided, WeeklyCost = Pounds(weekly), CostInstead = Pounds(instead), Number = children, From = new(2024, 4),
    };

    private static SavingPlan Plan(params Saving[] savings) => new(savings, Y2024, Y2026);

    [Theory]
    [InlineData(WeeksInYear.FiftyTwo, 39_000)]
    [InlineData(WeeksInYear.FiftyTwoPoint14, 39_105)]
    [InlineData(WeeksInYear.FiftyTwoPoint18, 39_135)]
    public void A_delayed_child_of_decision_D_costs_39000_pounds_in_a_year_of_52_weeks(WeeksInYear weeks, int pounds)
    {
        var saving = Delay() with { Weeks = weeks };

        saving.FullYear.ShouldBe(Pounds(pounds));
        Plan(saving).Of(saving, Y2024).ShouldBe(Pounds(pounds));
        BreakEvenWeeks.Of(Pounds(60_000), Pounds(750), default, weeks).NetYear.ShouldBe(Pounds(pounds));
    }

    [Fact]
    public void A_post_of_60000_pounds_pays_for_itself_at_80_child_weeks()
    {
        var even = BreakEvenWeeks.Of(Pounds(60_000), Pounds(750));

        (even.ChildWeeks, even.WholeWeeks).ShouldBe((80, 80));
        decimal.Round(even.ChildrenAYear!.Value, 2).ShouldBe(1.54m);
        even.Figure.Value.ShouldBe(80);
        even.Figure.Denominator!.ShouldContain("gross");
    }

    [Fact]
    public void What_a_child_costs_instead_raises_the_break_even()
    {
        BreakEvenWeeks.Of(Pounds(60_000), Pounds(750), Pounds(250)).ChildWeeks.ShouldBe(120);
        BreakEvenWeeks.Of(Pounds(60_001), Pounds(750)).WholeWeeks.ShouldBe(81);
        BreakEvenWeeks.Of(Pounds(60_000), Pounds(750), Pounds(750)).ShouldSatisfyAllConditions(e => e.ChildWeeks.ShouldBeNull(), e => e.Finding!.Rule.ShouldBe("no-break-even"), e => e.Figure.Value.ShouldBeNull());
        Should.Throw<RefusedException>(() => BreakEvenWeeks.Of(Pounds(-1), Pounds(750)));
    }

    [Fact]
    public void A_ramp_of_three_months_grows_by_thirds()
    {
        // 3 children x £2,500 x 52 / 12 = £32,500 a month at full effect.
        var saving = Delay(3, 4_000, 1_500) with { RampMonths = 3 };

        Plan(saving).Months(saving).Take(4).Select(m => m.Amount.Pence).ShouldBe([1_083_333, 2_166_667, 3_250_000, 3_250_000]);
        Plan(saving with { Attribution = Proportion.FromPercent(50) }).Months(saving)[3].Amount.ShouldBe(Pounds(16_250));
    }

    [Fact]
    public void Placements_that_end_sooner_save_children_times_weeks()
    {
        var saving = Delay(10) with { Kind = SavingKind.PlacementsEndSooner, WeeksSooner = 6 };

        saving.WeeksAYear.ShouldBe(60);
        Plan(saving).Of(Y2025).ShouldBe(Pounds(45_000));
    }

    [Fact]
    public void Agency_replaced_by_permanent_saves_the_difference_until_it_ends()
    {
        var saving = Delay(2, 1_800, 1_280) with { Kind = SavingKind.AgencyReplaced, To = new(2024, 9) };

        Plan(saving).Of(Y2024).ShouldBe(Pounds(27_040));
        Plan(saving).Of(Y2025).ShouldBe(Money.Zero);
        Plan(saving).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_saving_without_a_cost_instead_is_said_to_be_gross() => Plan(Delay()).Findings.ShouldHaveSingleItem().Rule.ShouldBe("gross-saving");

    [Fact]
    public void A_saving_that_costs_more_instead_is_negative_and_is_said()
    {
        Plan(Delay(1, 750, 800)).Findings.ShouldHaveSingleItem().Rule.ShouldBe("saves-nothing");
        Plan(Delay(1, 750, 800)).Of(Y2024).ShouldBe(Pounds(-2_600));
    }

    public static TheoryData<string, Saving> Bad => new()
    {
        { "attribution", Delay() with { Attribution = Proportion.FromPercent(101) } },
        { "attribution", Delay() with { Attribution = Proportion.FromPercent(-1) } },
        { "ramp-longer-than-period", Delay() with { RampMonths = 37 } },
        { "ramp-longer-than-period", Delay() with { RampMonths = 7, To = new(2024, 9) } },
        { "ramp", Delay() with { RampMonths = -1 } },
        { "end-before-start", Delay() with { To = new(2024, 3) } },
        { "negative-amount", Delay(1, -750, 1) },
        { "saving-number", Delay(-1) },
        { "saving-number", Delay(1.234m) },
        { "weeks-sooner-missing", Delay() with { Kind = SavingKind.PlacementsEndSooner } },
        { "weeks-sooner-unused", Delay() with { WeeksSooner = 6 } },
        { "saving-outside-years", Delay() with { From = new(2027, 4) } },
    };

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_refused_by_name(string rule, Saving saving) => Should.Throw<RefusedException>(() => Plan(saving)).Findings.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    [Fact]
    public void Two_savings_with_one_id_are_refused() => Should.Throw<RefusedException>(() => Plan(Delay(), Delay())).Findings.ShouldHaveSingleItem().Rule.ShouldBe("saving-twice");

    private static Payback Pay(Func<Month, decimal> cost, Func<Month, decimal> saving, decimal rate = 0) => Payback.Of(m => Pounds(cost(m)), m => Pounds(saving(m)), Y2024, Y2025, Proportion.From(rate));

    private static readonly Month April = new(2024, 4);

    [Fact]
    public void Payback_is_the_first_month_in_which_savings_cover_costs_for_good()
    {
        // £1,000 in April, May and June; £500 a month from June: £3,000 is saved by November.
        var payback = Pay(m => m < April.Add(3) ? 1_000 : 0, m => m >= April.Add(2) ? 500 : 0);

        payback.PaidBackIn.ShouldBe(new(2024, 11));
        (payback.NothingOwed, payback.FellBehind).ShouldBe((false, false));
        payback.Deepest!.ShouldSatisfyAllConditions(d => d.Month.ShouldBe(new(2024, 6)), d => d.Balance.ShouldBe(Pounds(-2_500)));
        payback.DownsideOfNothing.ShouldBe(Pounds(-3_000));
        payback.Net.ShouldBe(Pounds(8_000));
    }

    [Fact]
    public void A_later_cost_that_is_never_made_good_takes_the_payback_away()
    {
        Pay(m => m == April ? 100 : m == new Month(2026, 3) ? 9_000 : 0, m => m > April ? 100 : 0).ShouldSatisfyAllConditions(p => p.PaidBackIn.ShouldBeNull(), p => p.FellBehind.ShouldBeTrue());
        Pay(m => m == April ? 100 : m == new Month(2024, 8) ? 500 : 0, m => m > April ? 100 : 0).ShouldSatisfyAllConditions(p => p.PaidBackIn.ShouldBe(new(2024, 10)), p => p.FellBehind.ShouldBeTrue());
        Pay(_ => 0, _ => 1).ShouldSatisfyAllConditions(p => p.PaidBackIn.ShouldBeNull(), p => p.NothingOwed.ShouldBeTrue());
        Pay(m => m == April ? 1 : 0, _ => 0).ShouldSatisfyAllConditions(p => p.PaidBackIn.ShouldBeNull(), p => p.NothingOwed.ShouldBeFalse(), p => p.FellBehind.ShouldBeFalse());
    }

    [Fact]
    public void Present_value_leaves_the_first_year_and_divides_the_next()
    {
        var payback = Pay(m => m == April ? 1_000 : 0, m => m == new Month(2025, 4) ? 1_000 : 0, 0.035m);

        payback.Years.Select(y => y.Present).ShouldBe([Pounds(-1_000), Pounds(966.18m)]);
        payback.PresentValue.ShouldBe(Pounds(-33.82m));
        payback.PresentValueFigure.Value.ShouldBe(-33.82m);
        payback.Convention.ShouldContain("3.5%");
        Should.Throw<RefusedException>(() => Pay(_ => 0, _ => 0, -1)).Findings.ShouldHaveSingleItem().Rule.ShouldBe("discount-rate");
    }

    [Fact]
    public void Months_of_a_saving_add_up_to_the_whole_whatever_its_ramp()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new SeededRandom(seed);
            var ramp = random.Next(30);
            var saving = Delay(random.Next(2_000) / 100m, 1 + random.Next(20_000), 1) with { RampMonths = ramp, Attribution = Proportion.FromMillionths(random.Next(1_000_001)), Weeks = (WeeksInYear)random.Next(3) };
            var plan = Plan(saving);
            var steps = ramp < 2 ? 36m : (ramp + 1) / 2m + 36 - ramp;
            var exact = saving.Net.Pounds * saving.Number * saving.Weeks.Number() * saving.Attribution.Value * steps / 12;

            new[] { Y2024, Y2025, Y2026 }.Sum(y => plan.Of(y).Pence).ShouldBe((long)decimal.Round(exact * 100, MidpointRounding.AwayFromZero), $"seed {seed}");
            foreach (var year in new[] { Y2024, Y2025, Y2026 }) FundingTests.ShouldAddUp(plan.Figure(year));
        }
    }
}
