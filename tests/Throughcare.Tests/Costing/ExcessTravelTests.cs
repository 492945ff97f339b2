using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Tests.Costing;

public sealed class ExcessTravelTests
{
    private static ExcessTravel Journey(decimal today = 10, decimal then = 22.4m, int days = 220, int months = 18, Month? from = null) => new()
    {
        Id = "travel", Title = "Travel to the new base", MilesToday = today, MilesThen = then, DaysAYear = days, From = from ?? new(2021, 4), Months = months,
    };

    private static OtherCosts Cost(ExcessTravel journey) => new([journey], new(2018), new(2030));

    private static Money Total(ExcessTravel journey) => Cost(journey).Lines[0].Total;

    [Fact]
    public void Decision_C_pays_for_eighteen_months_from_April_2021()
    {
        var line = Cost(Journey()).Lines.ShouldHaveSingleItem();

        // 12.4 miles more x 2 x 220 days = 5,456 miles a year at 45p = £2,455.20; half of it in the second year.
        line.Months.Count.ShouldBe(18);
        line.Months[^1].Month.ShouldBe(new(2022, 9));
        line.Months.ShouldAllBe(m => m.Amount == Money.FromPounds(204.60m));
        line.Of(new FinancialYear(2021)).ShouldBe(Money.FromPounds(2_455.20m));
        line.Of(new FinancialYear(2022)).ShouldBe(Money.FromPounds(1_227.60m));
        line.Months[0].How.ShouldContain("12.4 miles more each way");
    }

    [Fact]
    public void Six_workers_cost_six_times_one() => Total(Journey() with { Workers = 6 }).ShouldBe(Money.FromPounds(22_096.80m));

    [Fact]
    public void Months_that_are_no_whole_pence_add_up_to_the_whole()
    {
        // 0.01 miles x 2 x 211 days x 25.3p = 106.766p a year.
        var line = Cost(Journey(0, 0.01m, 211, 12) with { PenceAMile = 25.3m }).Lines[0];

        line.Total.ShouldBe(Money.FromPence(107));
        line.Months.Sum(m => m.Amount.Pence).ShouldBe(107);
    }

    [Fact]
    public void After_10000_miles_of_a_year_the_lower_rate_holds_until_April()
    {
        // 50 miles more x 2 x 220 = 22,000 miles: 10,000 at 45p and 12,000 at 25p.
        Total(Journey(0, 50, months: 12)).ShouldBe(Money.FromPounds(7_500));
        Total(Journey(0, 50, months: 24)).ShouldBe(Money.FromPounds(15_000));
    }

    [Fact]
    public void The_approved_rate_rises_in_April_2026() =>
        Cost(Journey(0, 12, 200, 2, new(2026, 3))).Lines[0].Months.Select(m => m.Amount).ShouldBe([Money.FromPounds(180), Money.FromPounds(220)]);

    [Theory]
    [InlineData(MileThreshold.Cliff, 20, 0)]
    [InlineData(MileThreshold.Cliff, 20.01, 10.01)]
    [InlineData(MileThreshold.Deducted, 18, 0)]
    [InlineData(MileThreshold.Deducted, 25, 5)]
    [InlineData(MileThreshold.None, 18, 8)]
    [InlineData(MileThreshold.None, 8, 0)]
    public void A_threshold_is_a_cliff_or_is_taken_off(MileThreshold threshold, double then, double paid) =>
        (Journey(10, (decimal)then) with { Threshold = threshold, ThresholdMiles = 10 }).PaidMiles.ShouldBe((decimal)paid);

    [Fact]
    public void Travelling_time_is_paid_by_the_hour() =>
        Total(Journey(10, 10, 200, 12) with { MinutesADay = 30, Hour = Money.FromPounds(20) }).ShouldBe(Money.FromPounds(2_000));

    [Fact]
    public void A_shorter_journey_is_not_paid_and_is_said() => Cost(Journey(20, 10)).Findings.ShouldHaveSingleItem().Rule.ShouldBe("no-paid-miles");

    public static TheoryData<string, ExcessTravel> Bad => new()
    {
        { "miles", Journey(-1) },
        { "miles", Journey(1.234m) },
        { "days-of-a-year", Journey(days: 367) },
        { "travel-months", Journey(months: 0) },
        { "pence-a-mile", Journey() with { PenceAMile = -45 } },
        { "number-too-small", Journey() with { Workers = 0 } },
        { "time-without-pay", Journey() with { MinutesADay = 10 } },
        { "mileage-rate-not-known", Journey() with { Vehicle = "horse" } },
        { "mileage-rate-not-known", Journey(from: new(2001, 4)) },
    };

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_refused_by_name(string rule, ExcessTravel journey) => Should.Throw<RefusedException>(() => Cost(journey)).Findings.ShouldHaveSingleItem().Rule.ShouldBe(rule);
}
