using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Tests.Costing;

public sealed class RedundancyTests
{
    private static readonly DateOnly May2026 = new(2026, 5, 1);

    private static Redundancy Holder(int age, int years, decimal week = 500, DateOnly? leaves = null) => new()
    {
        Id = "r1", Title = "Team administrator, post 4711", PostNumber = "4711", Leaves = leaves ?? May2026, Age = age, YearsOfService = years, WeekPay = Money.FromPounds(week), Capped = true,
    };

    private static OtherCosts Cost(Redundancy redundancy) => new([redundancy], new(2018), new(2028));

    [Theory]
    [InlineData(18, 2, 2)]
    [InlineData(22, 2, 2)]
    [InlineData(23, 2, 3)]
    [InlineData(24, 2, 4)]
    [InlineData(30, 10, 18)]
    [InlineData(41, 2, 4)]
    [InlineData(42, 2, 5)]
    [InlineData(43, 2, 6)]
    [InlineData(61, 20, 60)]
    [InlineData(64, 40, 60)]
    [InlineData(40, 1, 0)]
    public void Weeks_follow_the_published_ready_reckoner(int age, int years, int halfWeeks) => Holder(age, years).HalfWeeks.ShouldBe(halfWeeks);

    [Fact]
    public void The_most_that_the_statute_gives_in_2026_is_22530_pounds() =>
        Cost(Holder(64, 30, 900) with { StrainIs = PensionStrain.NotKnown }).Lines.ShouldHaveSingleItem().Total.ShouldBe(Money.FromPounds(22_530));

    [Fact]
    public void The_cap_is_that_of_the_last_day()
    {
        Cost(Holder(35, 4, 900, new(2025, 4, 5))).Lines[0].Total.ShouldBe(Money.FromPounds(4 * 700));
        Cost(Holder(35, 4, 900, new(2025, 4, 6))).Lines[0].Total.ShouldBe(Money.FromPounds(4 * 719));
    }

    [Fact]
    public void Actual_pay_and_a_multiplier_are_the_councils_choice() =>
        Cost(Holder(35, 4, 900.01m) with { Capped = false, Multiplier = Proportion.From(1.5m) }).Lines[0].Total.ShouldBe(Money.FromPounds(5_400.06m));

    [Fact]
    public void Pension_strain_is_a_line_of_its_own_and_is_never_guessed()
    {
        var lines = Cost(Holder(56, 10) with { StrainIs = PensionStrain.Stated, Strain = Money.FromPounds(31_250) }).Lines;

        lines.Select(l => (l.Kind, l.Total)).ShouldBe([(CostKind.Redundancy, Money.FromPounds(7_500)), (CostKind.PensionStrain, Money.FromPounds(31_250))]);
        Should.Throw<RefusedException>(() => Cost(Holder(56, 10))).Findings.ShouldHaveSingleItem().Rule.ShouldBe("strain-not-said");
        Cost(Holder(56, 10) with { StrainIs = PensionStrain.NotKnown }).Findings.ShouldHaveSingleItem().Rule.ShouldBe("strain-not-known");
        Cost(Holder(54, 10)).Findings.ShouldBeEmpty();
        Cost(Holder(56, 10, leaves: new(2028, 4, 6))).Findings.ShouldNotContain(f => f.Rule == "strain-not-said");
    }

    [Fact]
    public void Less_than_two_years_bring_nothing_and_that_is_said()
    {
        var costs = Cost(Holder(40, 1));

        costs.Lines.ShouldBeEmpty();
        costs.Findings.ShouldHaveSingleItem().Rule.ShouldBe("service-too-short");
    }

    public static TheoryData<string, Redundancy> Bad => new()
    {
        { "age", Holder(15, 0) },
        { "number-too-small", Holder(40, -1) },
        { "service-longer-than-life", Holder(30, 16) },
        { "negative-amount", Holder(40, 5, -1) },
        { "below-statutory", Holder(40, 5) with { Multiplier = Proportion.From(0.9m) } },
        { "cap-not-known", Holder(40, 5, leaves: new(2018, 4, 5)) },
        { "strain-unclear", Holder(40, 5) with { Strain = Money.FromPounds(1) } },
    };

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_is_refused_by_name(string rule, Redundancy redundancy) => Should.Throw<RefusedException>(() => Cost(redundancy)).Findings.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    [Fact]
    public void A_cap_that_has_run_out_is_used_and_said() => Cost(Holder(40, 5, leaves: new(2027, 5, 1))).Findings.ShouldHaveSingleItem().Rule.ShouldBe("cap-run-out");
}
