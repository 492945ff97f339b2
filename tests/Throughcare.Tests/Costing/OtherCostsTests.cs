using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Solver;

namespace Throughcare.Tests.Costing;

public sealed class OtherCostsTests
{
    private static readonly FinancialYear Y2024 = new(2024), Y2025 = new(2025), Y2027 = new(2027);

    private static OtherCosts Cost(params OtherCost[] items) => new(items, Y2024, Y2027);

    private static StatedAmount Amount(decimal pounds, Month from, Month? to = null) => new() { Id = "a", Title = "Training in transfers", Kind = CostKind.Training, Amount = Money.FromPounds(pounds), From = from, To = to };

    private static QuantityAtRate Allowances(Month from, Month? to = null) => new()
    {
        Id = "q", Title = "Carers' allowances up 10%", Kind = CostKind.Allowances, Quantity = 200, Of = "allowances", Rate = Money.FromPounds(250), Part = Proportion.FromPercent(10), Per = PaidPer.Week, From = from, To = to, Recurrent = true,
    };

    [Fact]
    public void An_amount_is_spread_evenly_to_the_penny() =>
        Cost(Amount(100, new(2024, 4), new(2024, 6))).Lines[0].Months.Select(m => m.Amount.Pence).ShouldBe([3333, 3334, 3333]);

    [Fact]
    public void A_rise_of_10_percent_in_carers_allowances_is_volume_times_rate_times_rise()
    {
        var line = Cost(Allowances(new(2024, 10))).Lines[0];

        // 200 x £250 x 10% x 52 weeks = £260,000 a year, half of it in the first.
        line.Of(Y2024).ShouldBe(Money.FromPounds(130_000));
        line.Of(Y2025).ShouldBe(Money.FromPounds(260_000));
        line.FullYear[Y2024].ShouldBe(Money.FromPounds(260_000));
        line.Months[^1].Month.ShouldBe(new(2028, 3));
        Cost(Allowances(new(2024, 4)) with { Weeks = WeeksInYear.FiftyTwoPoint14 }).Lines[0].Of(Y2024).ShouldBe(Money.FromPounds(260_700));
    }

    [Fact]
    public void Claims_for_compensation_are_a_number_at_an_amount_each() =>
        Cost(new QuantityAtRate { Id = "claims", Title = "Claims for delay", Kind = CostKind.Compensation, Quantity = 3, Of = "claims", Rate = Money.FromPounds(2_500), From = new(2025, 1) }).Lines[0].Of(Y2024).ShouldBe(Money.FromPounds(7_500));

    [Fact]
    public void Agency_cover_is_split_over_months_by_days()
    {
        // 24 March to 4 May: 8, 30 and 4 days at £1,800 a week.
        var line = Cost(new AgencyCover { Id = "cover", Title = "Cover during change", Week = Money.FromPounds(1_800), Weeks = 6, Starts = new(2025, 3, 24) }).Lines[0];

        line.Months.Select(m => m.Amount.Pence).ShouldBe([205_714, 771_429, 102_857]);
        line.Total.ShouldBe(Money.FromPounds(10_800));
    }

    [Fact]
    public void Pay_protection_is_the_difference_with_on_costs() =>
        Cost(new PayProtection { Id = "p", Title = "Protected", Before = Money.FromPounds(42_000), After = Money.FromPounds(39_000), Fte = Fte.From(0.8m), OnCosts = Proportion.FromPercent(30), From = new(2024, 4), Months = 36 })
            .Lines[0].Total.ShouldBe(Money.FromPounds(9_360));

    [Fact]
    public void What_falls_outside_the_years_is_left_out_and_said_with_its_amount()
    {
        var costs = Cost(Amount(1_200, new(2024, 1), new(2024, 12)));

        costs.Lines[0].Total.ShouldBe(Money.FromPounds(900));
        costs.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("cost-outside-years"), f => f.Value.ShouldBe("£300"));
    }

    public static TheoryData<string, OtherCost> Bad => new()
    {
        { "negative-amount", Amount(-1, new(2024, 4)) },
        { "end-before-start", Amount(1, new(2024, 4), new(2024, 3)) },
        { "quantity", Allowances(new(2024, 4)) with { Quantity = -1 } },
        { "quantity-too-fine", Allowances(new(2024, 4)) with { Quantity = 0.001m } },
        { "negative-rate", Allowances(new(2024, 4)) with { Part = Proportion.FromPercent(-1) } },
        { "number-too-small", new AgencyCover { Id = "c", Title = "Cover", Week = Money.FromPounds(1), Weeks = 0, Starts = new(2024, 4, 1) } },
        { "cover-too-long", new AgencyCover { Id = "c", Title = "Cover", Week = Money.FromPounds(1), Weeks = 521, Starts = new(2024, 4, 1) } },
        { "nothing-to-protect", new PayProtection { Id = "p", Title = "P", Before = Money.FromPounds(1), After = Money.FromPounds(1), OnCosts = Proportion.Zero, From = new(2024, 4), Months = 1 } },
        { "on-cost-rate", new PayProtection { Id = "p", Title = "P", Before = Money.FromPounds(2), After = Money.FromPounds(1), OnCosts = Proportion.FromPercent(101), From = new(2024, 4), Months = 1 } },
        { "protection-too-long", new PayProtection { Id = "p", Title = "P", Before = Money.FromPounds(2), After = Money.FromPounds(1), OnCosts = Proportion.Zero, From = new(2024, 4), Months = 121 } },
    };

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_refused_by_name(string rule, OtherCost cost) => Should.Throw<RefusedException>(() => Cost(cost)).Findings.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    [Fact]
    public void Everything_wrong_is_said_at_once_and_ids_are_unique() =>
        Should.Throw<RefusedException>(() => Cost(Amount(-1, new(2024, 4)), Amount(-2, new(2024, 4)))).Findings.Select(f => f.Rule).ShouldBe(["cost-twice", "negative-amount", "negative-amount"]);

    [Fact]
    public void A_year_is_the_sum_of_its_months_and_all_months_are_the_whole()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new SeededRandom(seed);
            var (from, months) = (new Month(2024, 4).Add(random.Next(12)), 1 + random.Next(36));
            var (pence, hundredths) = (1 + random.Next(1_000_000), random.Next(10_000));
            var line = Cost(new QuantityAtRate { Id = "q", Title = "Things", Kind = CostKind.Equipment, Quantity = hundredths / 100m, Of = "things", Rate = Money.FromPence(pence), From = from, To = from.Add(months - 1) }).Lines[0];

            line.Months.Count.ShouldBe(months);
            line.Total.Pounds.ShouldBe(decimal.Round(pence * (hundredths / 100m), MidpointRounding.AwayFromZero) / 100);
            Enumerable.Range(2024, 4).Sum(y => line.Of(new FinancialYear(y)).Pence).ShouldBe(line.Total.Pence);
        }
    }
}
