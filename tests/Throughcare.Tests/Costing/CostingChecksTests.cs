using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using static Throughcare.Tests.Costing.SmallCosting;

namespace Throughcare.Tests.Costing;

/// <summary>What is wrong is refused by name and value, and nothing that is missing counts as zero.</summary>
public sealed class CostingChecksTests
{
    public static TheoryData<string, PostLine, string> BadLines => new()
    {
        { "negative-fte", Line(fte: -0.5m), "-0.5" },
        { "start-after-end", Line(start: new(2023, 9, 1), end: new(2023, 8, 31)), "2023-09-01" },
        { "point-after-start", Line(start: new(2023, 9, 1)) with { PointSince = new(2023, 10, 1) }, "2023-10-01" },
        { "unknown-grade", Line(start: Y2023.First, pay: new OnGrade("G99")), "G99" },
        { "unknown-scale", Line(pay: new OnPoint("soulbury", 3)), "soulbury" },
        { "point-outside-grade", Line(start: Y2023.First, pay: new OnGrade("G", 5)), "5" },
        { "point-not-in-scale", Line(pay: new OnPoint("njc", 1)), "1" },
        { "year-without-spine", Line(pay: new OnPoint("njc-old", 25)), "2023/24" },
        { "year-without-cost", Line(pay: new StatedCost(new Dictionary<FinancialYear, Money> { [Y2024] = Money.FromPounds(1) })), "2023/24" },
        { "negative-amount", Line(pay: new StatedCost(new Dictionary<FinancialYear, Money> { [Y2023] = Money.FromPounds(-1) })), "-£1" },
        { "negative-amount", Line(pay: new AgencyWeek(Money.FromPounds(-1_800))), "-£1,800" },
        { "negative-amount", Line() with { Supplement = Money.FromPounds(-5) }, "-£5" },
        { "weeks-of-a-year", Line(pay: new AgencyWeek(Money.FromPounds(1_800), 54)), "54" },
        { "supplement-on-whole-cost", Line(pay: new AgencyWeek(Money.FromPounds(1_800))) with { Supplement = Money.FromPounds(5) }, "£5" },
        { "supplement-without-amount", Line() with { SupplementEnds = new(2023, 9, 30) }, "2023-09-30" },
        { "holder-fte", Line(fte: 1.2m) with { Holders = [Fte.From(1.2m)] }, "1.2" },
        { "holders-not-the-fte", Line(fte: 1.2m) with { Holders = [Fte.FullTime, Fte.From(0.3m)] }, "1 + 0.3" },
        { "tapers-overlap", Line(start: Y2023.First) with { Taper = [new(new(2023, 9, 1), Fte.FullTime), new(new(2023, 9, 1), Fte.Zero)] }, "2023-09-01" },
        { "taper-outside", Line(end: new(2023, 8, 31)) with { Taper = [new(new(2023, 9, 1), Fte.FullTime)] }, "2023-09-01" },
        { "negative-fte", Line() with { Taper = [new(new(2023, 9, 1), Fte.From(-1))] }, "-1" },
        { "not-a-share", Line() with { VacancyFactor = Proportion.FromPercent(104) }, "104%" },
    };

    [Theory, MemberData(nameof(BadLines), DisableDiscoveryEnumeration = true)]
    public void A_line_that_cannot_be_costed_is_refused_by_name_and_value(string rule, PostLine line, string value)
    {
        var finding = Should.Throw<RefusedException>(() => Cost(line)).Findings.ShouldHaveSingleItem();

        finding.Rule.ShouldBe(rule);
        finding.Value.ShouldBe(value);
        finding.Severity.ShouldBe(Severity.Error);
        finding.Where.ShouldNotBeNull();
        finding.ToDo.ShouldEndWith(".");
    }

    public static TheoryData<string, PostLine> LinesThatLackADate => new()
    {
        { "removed-without-end", Line() with { Change = PostChange.Removed } },
        { "added-without-start", Line() with { Change = PostChange.Added } },
        { "no-day-of-point", Line(pay: new OnGrade("G")) },
    };

    [Theory, MemberData(nameof(LinesThatLackADate), DisableDiscoveryEnumeration = true)]
    public void A_line_without_a_date_that_it_needs_is_refused(string rule, PostLine line) => Refusal(() => Cost(line)).Rule.ShouldBe(rule);

    public static TheoryData<string, PayRules, string> BadRules => new()
    {
        { "not-a-share", Rules(new FlatOnCosts(Proportion.From(28.5m))), "2850%" },
        { "not-a-share", Rules() with { VacancyFactor = Proportion.FromPercent(-4) }, "-4%" },
        { "not-a-share", Rules(Formula with { Pension = new Dictionary<FinancialYear, Proportion> { [Y2018] = Proportion.From(2) } }), "200%" },
        { "award-out-of-range", Rules() with { LaterAwards = new(Proportion.From(3.3m)) }, "330%" },
        { "unknown-scale", Rules() with { Grades = [new("H", "soulbury", 1, 4)] }, "soulbury" },
        { "grade-upside-down", Rules() with { Grades = [new("H", "local", 4, 1)] }, "4 to 1" },
        { "grade-twice", Rules() with { Grades = [new("H", "local", 1, 4), new("h", "local", 1, 2)] }, "H" },
        { "scale-twice", Rules() with { Scales = [Local, Local], Grades = [] }, "local" },
        { "year-without-pension-rate", Rules(Formula with { Pension = new Dictionary<FinancialYear, Proportion> { [Y2024] = Proportion.One } }), "2023/24" },
    };

    [Theory, MemberData(nameof(BadRules), DisableDiscoveryEnumeration = true)]
    public void Rules_that_cannot_hold_are_refused_by_name_and_value(string rule, PayRules rules, string value)
    {
        var finding = Refusal(() => Cost(Line(), rules));

        (finding.Rule, finding.Value).ShouldBe((rule, value));
    }

    [Fact]
    public void A_month_before_the_first_rate_is_refused_and_one_after_the_last_is_a_warning()
    {
        var formula = Formula with { NationalInsurance = OnCostRates.ParseNationalInsurance("insurance.csv", "valid_from,valid_to,rate,yearly_threshold,source\n2023-04-06,2024-04-05,10%,9000,made up\n") };

        Refusal(() => Cost(Line(), Rules(formula), new(2022))).ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("no-rate-in-force"), f => f.Value.ShouldBe("2022-04-30"));
        Cost(Line(), Rules(formula), Y2023).Findings.ShouldBeEmpty();
        Cost(Line(), Rules(formula), Y2024).Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("rate-run-out"), f => f.Severity.ShouldBe(Severity.Warning));
    }

    [Fact]
    public void A_year_without_pay_is_said_once_for_many_lines()
    {
        var lines = Enumerable.Range(1, 50).Select(i => Line($"line {i}", pay: new OnPoint("njc", 30))).ToList();

        Refusal(() => new PostCosting(lines, Rules(), new(2026), new(2026))).ShouldSatisfyAllConditions(
            f => f.Rule.ShouldBe("year-without-spine"), f => f.What.ShouldContain("2026/27"), f => f.What.ShouldContain("2025/26"));
    }

    [Fact]
    public void Two_lines_with_one_id_and_years_out_of_order_are_refused()
    {
        Refusal(() => new PostCosting([Line("a"), Line("A")], Rules(), Y2023, Y2023)).Rule.ShouldBe("line-twice");
        Refusal(() => new PostCosting([Line()], Rules(), Y2024, Y2023)).Rule.ShouldBe("years-out-of-order");
    }

    [Fact]
    public void A_line_of_no_FTE_is_costed_and_warned_of() => Cost(Line(fte: 0)).Findings.ShouldHaveSingleItem().Rule.ShouldBe("no-fte");

    private static Finding Refusal(Func<PostCosting> act) => Should.Throw<RefusedException>(() => act()).Findings.ShouldHaveSingleItem();
}
