using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Solver;
using static Throughcare.Tests.Costing.SmallFunding;

namespace Throughcare.Tests.Costing;

public sealed class FundingTests
{
    private static FundingPlan Plan(IReadOnlyList<CostLine> lines, params FundingSource[] sources) => new(lines, sources, Y2024, Y2026);

    [Fact]
    public void The_reform_fund_of_decision_B_has_1919_thousand_pounds_left()
    {
        // The published table, £k: supervisor 32, 56, 57, 59 and worker 69, 123, 127, 131.
        CostLine Row(string id, params decimal[] thousands) => new()
        {
            Id = id, Title = id, Kind = CostKind.Posts, Recurrent = false, Months = [.. thousands.Select((t, i) => new MonthAmount(new(2018 + i, 9), Pounds(t * 1000), ""))],
        };
        var fund = new FundingSource { Id = "rif", Title = "Reform Investment Fund", Kind = FundingKind.Grant, InAll = Pounds(2_573_000), From = new(2018, 4, 1), To = new(2022, 3, 31), Recurrent = false };

        var plan = new FundingPlan([Row("supervisor", 32, 56, 57, 59), Row("worker", 69, 123, 127, 131)], [fund], new(2018), new(2021));

        plan.Left(fund).ShouldBe(Pounds(1_919_000));
        plan.Years.Select(y => plan.Drawn(fund, y)).ShouldBe([Pounds(101_000), Pounds(179_000), Pounds(184_000), Pounds(190_000)]);
        plan.Years.ShouldAllBe(y => plan.Gap(y) == Money.Zero);
        FundingFigures.Source(plan, fund).Value.ShouldBe(2_573_000);
    }

    [Fact]
    public void A_grant_that_is_over_allocated_is_named_with_the_amount()
    {
        var grant = Source("grant", amounts: [(Y2024, 10_000), (Y2025, 10_000)]);
        var plan = Plan([Monthly("a", 1_000, new(2024, 4), new(2025, 3), "grant"), Monthly("b", 500, new(2024, 4), new(2024, 5), "grant")], grant);

        plan.Findings.Single(f => f.Severity == Severity.Error).ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("funding-over-allocated"), f => f.What.ShouldContain("£10,000"), f => f.What.ShouldContain("£13,000"), f => f.Value.ShouldBe("£3,000"));
        plan.Gap(Y2024).ShouldBe(Pounds(3_000));
        plan.Left(grant).ShouldBe(Pounds(10_000));
    }

    [Fact]
    public void What_a_source_may_not_pay_stays_a_gap_and_is_said()
    {
        var grant = Source("grant", amounts: (Y2024, 50_000)) with { PaysFor = [CostKind.Posts] };
        var plan = Plan([Monthly("r", 9_000, new(2024, 5), new(2024, 5), "grant", CostKind.Redundancy)], grant);

        plan.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("cost-not-eligible"), f => f.What.ShouldContain("may not pay for redundancy"), f => f.Value.ShouldBe("£9,000"));
        plan.Gap(Y2024).ShouldBe(Pounds(9_000));
    }

    [Fact]
    public void Months_after_the_end_of_a_grant_are_not_paid_by_it()
    {
        var plan = Plan([Monthly("a", 1_000, new(2024, 4), new(2025, 3), "grant")], Source("grant", to: new(2024, 9, 30), amounts: (Y2024, 50_000)));

        plan.Drawn(Y2024).ShouldBe(Pounds(6_000));
        plan.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("cost-outside-funding-dates"), f => f.Value.ShouldBe("£6,000"), f => f.What.ShouldContain("30 September 2024"));
    }

    [Fact]
    public void Lines_that_name_no_source_draw_in_the_stated_order_after_those_that_do()
    {
        var (grant, reserve) = (Source("grant", amounts: (Y2024, 10_000)), Source("reserve", FundingKind.Reserve, amounts: (Y2024, 5_000)));
        var plan = Plan([Monthly("free", 1_000, new(2024, 4), new(2025, 3)), Monthly("named", 4_000, new(2025, 3), new(2025, 3), "grant")], grant, reserve);

        plan.Draws.Where(d => d.Line == "named").ShouldHaveSingleItem().Amount.ShouldBe(Pounds(4_000));
        plan.Draws.Where(d => d.Line == "free").Select(d => (d.Source, d.Amount)).ShouldBe([("grant", Pounds(6_000)), ("reserve", Pounds(5_000))]);
        plan.Gap(Y2024).ShouldBe(Pounds(1_000));
        FundingFigures.Gap(plan, Y2024).Parts.ShouldHaveSingleItem().Title.ShouldBe("Line free");
    }

    [Fact]
    public void Amounts_by_year_do_not_carry_over_and_one_sum_in_all_does()
    {
        CostLine[] lines = [Monthly("a", 1_000, new(2025, 4), new(2026, 3), "grant")];

        Plan(lines, Source("grant", amounts: (Y2024, 12_000))).Gap(Y2025).ShouldBe(Pounds(12_000));
        Plan(lines, Source("grant") with { InAll = Pounds(12_000) }).Gap(Y2025).ShouldBe(Money.Zero);
    }

    [Fact]
    public void A_one_off_source_under_a_cost_that_goes_on_is_warned_of()
    {
        var plan = Plan([Monthly("a", 1_000, new(2024, 4), new(2025, 3), "reserve") with { Recurrent = true }], Source("reserve", FundingKind.Reserve, amounts: (Y2024, 12_000)));

        plan.Findings.ShouldHaveSingleItem().Rule.ShouldBe("recurrent-on-one-off");
    }

    [Fact]
    public void A_source_that_is_not_there_is_named() =>
        Plan([Monthly("a", 1, new(2024, 4), new(2024, 4), "none")]).Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("funding-unknown"), f => f.Value.ShouldBe("none"));

    public static TheoryData<string, FundingSource> Bad => new()
    {
        { "end-before-start", Source("g", to: new(2025, 3, 31)) with { From = new(2025, 4, 1), InAll = Pounds(1) } },
        { "amount-twice", Source("g", amounts: (Y2024, 1)) with { InAll = Pounds(1) } },
        { "funding-without-amount", Source("g") },
        { "negative-amount", Source("g", amounts: (Y2024, -1)) },
        { "negative-amount", Source("g") with { InAll = Pounds(-1) } },
        { "amount-outside-dates", Source("g", to: new(2025, 3, 31), amounts: (Y2025, 1)) },
    };

    [Theory, MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void A_source_that_cannot_be_is_refused_by_name(string rule, FundingSource source) => Should.Throw<RefusedException>(() => Plan([], source)).Findings.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    [Fact]
    public void Two_sources_with_one_id_are_refused() => Should.Throw<RefusedException>(() => Plan([], Source("g", amounts: (Y2024, 1)), Source("G", amounts: (Y2024, 1)))).Findings.ShouldHaveSingleItem().Rule.ShouldBe("funding-twice");

    [Fact]
    public void When_a_grant_ends_lines_that_go_on_are_named_with_what_they_cost_a_year()
    {
        var plan = Plan([Monthly("a", 1_000, new(2024, 4), new(2027, 3), "grant") with { Recurrent = true, FullYear = new Dictionary<FinancialYear, Money> { [Y2025] = Pounds(12_000), [Y2026] = Pounds(12_500) } }],
            Source("grant", amounts: [(Y2024, 12_000), (Y2025, 12_000)]));

        var end = GrantEnd.Of(plan, []).ShouldHaveSingleItem();

        end.GoOn.ShouldHaveSingleItem().ShouldBe(new("a", "Line a", Y2026, Pounds(12_500)));
        end.CostAYearAfter.ShouldBe(Pounds(12_500));
        end.Findings.ShouldHaveSingleItem().What.ShouldContain("costs £12,500 in 2026/27");
    }

    [Fact]
    public void Posts_that_end_with_a_grant_after_two_years_may_be_due_redundancy()
    {
        var posts = Monthly("a", 1_000, new(2024, 4), new(2026, 3), "grant") with { Starts = new(2024, 4, 1), Ends = new(2026, 3, 31), Fte = Fte.From(1.5m), PostNumber = "4711" };
        var plan = Plan([posts], Source("grant", amounts: [(Y2024, 12_000), (Y2025, 12_000)]) with { PaysFor = [CostKind.Posts] });
        var costed = new Redundancy { Id = "r", Title = "Post 4711", PostNumber = "4711", Leaves = new(2026, 3, 31), Age = 30, YearsOfService = 2, WeekPay = Pounds(500), Capped = true };

        var end = GrantEnd.Of(plan, []).ShouldHaveSingleItem();

        // At most 1.5 x £719 for each of two years.
        end.Redundancies.ShouldHaveSingleItem().ShouldBe(new("a", "Line a", new(2026, 3, 31), 2, 2, Money.Zero, Pounds(2_157), false));
        end.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Rule.ShouldBe("redundancy-not-costed"), f => f.What.ShouldContain("may not pay for redundancy"));
        GrantEnd.Of(plan, [costed])[0].ShouldSatisfyAllConditions(g => g.Findings.ShouldBeEmpty(), g => g.Redundancies[0].Costed.ShouldBe(Pounds(1_000)));
    }

    [Fact]
    public void Posts_of_less_than_two_years_end_without_redundancy() =>
        GrantEnd.Of(Plan([Monthly("a", 1_000, new(2024, 5), new(2026, 3), "grant") with { Starts = new(2024, 5, 1), Ends = new(2026, 3, 31), Fte = Fte.FullTime }], Source("grant", amounts: [(Y2024, 12_000), (Y2025, 12_000)])), [])
            .ShouldHaveSingleItem().Redundancies.ShouldBeEmpty();

    [Fact]
    public void For_every_line_year_and_source_what_is_drawn_and_what_is_not_add_up()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new SeededRandom(seed);
            FundingSource[] sources = [.. Enumerable.Range(0, 4).Select(i =>
            {
                var source = Source($"s{i}", (FundingKind)random.Next(6), random.Next(2) == 0 ? null : new DateOnly(2026, 3, 31));
                source = source with { PaysFor = random.Next(3) == 0 ? [CostKind.Posts] : [] };
                return random.Next(2) == 0 ? source with { InAll = Money.FromPence(random.Next(5_000_000)) } : source with { Amounts = new Dictionary<FinancialYear, Money> { [Y2024] = Money.FromPence(random.Next(3_000_000)), [Y2025] = Money.FromPence(random.Next(3_000_000)) } };
            })];
            CostLine[] lines = [.. Enumerable.Range(0, 6).Select(i => Monthly($"l{i}", random.Next(100_000) / 100m, new Month(2024, 4).Add(random.Next(20)), new(2026, 12), random.Next(2) == 0 ? null : $"s{random.Next(4)}", random.Next(2) == 0 ? CostKind.Posts : CostKind.Training))];

            var plan = Plan(lines, sources);

            foreach (var year in plan.Years)
            {
                (plan.Drawn(year) + plan.Gap(year)).ShouldBe(plan.Need(year));
                foreach (var line in plan.Lines) plan.Gap(line, year).ShouldBeGreaterThanOrEqualTo(Money.Zero);
                ShouldAddUp(FundingFigures.Need(plan, year));
            }
            foreach (var source in sources)
            {
                plan.Left(source).ShouldBeGreaterThanOrEqualTo(Money.Zero);
                plan.Draws.Where(d => d.Source == source.Id).ShouldAllBe(d => source.MayPay(plan.Lines.Single(l => l.Id == d.Line).Kind));
                ShouldAddUp(FundingFigures.Source(plan, source));
                FundingFigures.Source(plan, source).Value.ShouldBe(source.Total.Pounds);
            }
        }
    }

    internal static void ShouldAddUp(Figure figure)
    {
        if (figure.Parts.Count == 0) return;
        figure.Parts.Sum(p => p.Value).ShouldBe(figure.Value, figure.Id);
        foreach (var part in figure.Parts) ShouldAddUp(part);
    }
}
