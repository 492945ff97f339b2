using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using static Throughcare.Tests.Costing.SmallCosting;

namespace Throughcare.Tests.Costing;

public sealed class PostCostingTests
{
    [Fact]
    public void A_year_of_a_full_time_post_is_its_pay() => Cost(Line()).Total.ShouldBe(Money.FromPounds(24_000));

    [Fact]
    public void A_part_time_post_costs_its_part() => Cost(Line(fte: 0.6m)).Total.ShouldBe(Money.FromPounds(14_400));

    [Theory]
    [InlineData("2023-09-01", "2024-03-31", 14_000)] // seven months of £2,000
    [InlineData("2023-09-16", "2023-11-15", 4_000)] // half of September, October, half of November
    [InlineData("2024-02-01", "2024-02-29", 2_000)] // all of a leap February
    [InlineData("2024-02-29", "2024-02-29", 68.97)] // one of 29 days
    [InlineData("2023-02-28", "2023-02-28", 71.43)] // one of 28 days
    [InlineData("2023-03-31", "2023-04-01", 131.19)] // £64.52 for one of 31 days and £66.67 for one of 30, in two years
    public void A_first_and_a_last_month_count_by_their_days(string first, string last, decimal pounds) =>
        Cost(Line(start: DateOnly.Parse(first), end: DateOnly.Parse(last)), first: new(2022), last: Y2023).Total.ShouldBe(Money.FromPounds(pounds));

    [Fact]
    public void National_Insurance_is_paid_above_the_threshold_and_pension_on_all_pay()
    {
        // (24,000 - 9,000) x 10% and 24,000 x 20%.
        var parts = Cost(Line(), Rules(Formula)).Exact(Line(), Y2023);

        parts.NationalInsurance.Rounded.ShouldBe(Money.FromPounds(1_500));
        parts.Pension.Rounded.ShouldBe(Money.FromPounds(4_800));
        parts.Rounded.ShouldBe(Money.FromPounds(30_300));
    }

    [Fact]
    public void Each_part_time_holder_has_the_whole_threshold()
    {
        var shared = Line() with { Holders = [Fte.From(0.5m), Fte.From(0.5m)] };
        var small = Line(fte: 0.2m);

        // Twice (12,000 - 9,000) x 10%; and £4,800 a year is below the threshold.
        Cost(shared, Rules(Formula)).Exact(shared, Y2023).NationalInsurance.Rounded.ShouldBe(Money.FromPounds(600));
        Cost(small, Rules(Formula)).Exact(small, Y2023).NationalInsurance.ShouldBe(ExactMoney.Zero);
    }

    [Fact]
    public void The_rates_of_2022_23_change_with_the_pay_day_in_November()
    {
        var rules = Rules(new OnCostsByFormula { Pension = new Dictionary<FinancialYear, Proportion> { [Y2018] = Proportion.Zero } });
        var line = Line();
        var costing = Cost(line, rules, new(2022));

        // (24,000 - 9,100) / 12 = £1,241.67 a month above the threshold: seven months at 15.05% and five at 13.8%.
        costing.Exact(line, new FinancialYear(2022)).NationalInsurance.Rounded.ShouldBe(Money.FromPounds(2_164.85m));
        costing.Exact(line, new Month(2022, 10)).NationalInsurance.Rounded.ShouldBe(Money.FromPounds(186.87m));
        costing.Exact(line, new Month(2022, 11)).NationalInsurance.Rounded.ShouldBe(Money.FromPounds(171.35m));
        costing.Exact(line, new FinancialYear(2022)).Levy.Rounded.ShouldBe(Money.FromPounds(120));
    }

    [Fact]
    public void A_post_goes_up_a_point_each_April_until_the_top()
    {
        var line = Line(start: new(2018, 9, 1), pay: new OnGrade("G"));
        var costing = Cost(line, first: Y2018, last: new(2022));

        costing.Years.Select(y => costing.Cost(line, y).Pounds).ShouldBe([14_000, 30_000, 36_000, 42_000, 42_000]);
    }

    [Fact]
    public void Who_starts_after_September_goes_up_after_six_months_and_then_each_April()
    {
        var line = Line(start: new(2018, 11, 16), pay: new OnGrade("G"));
        var costing = Cost(line, first: Y2018, last: new(2020));

        // April and half of May at £2,000 a month, the rest of the year at £2,500.
        costing.Cost(line, Y2019).ShouldBe(Money.FromPounds(2_000m + 2_000m * 15 / 31 + 2_500m * 16 / 31 + 25_000));
        costing.Cost(line, new FinancialYear(2020)).ShouldBe(Money.FromPounds(36_000));
    }

    [Theory]
    [InlineData(Increments.EachApril, 30_000)]
    [InlineData(Increments.None, 24_000)]
    public void The_rule_of_six_months_and_increments_themselves_can_be_switched_off(Increments rule, decimal pounds)
    {
        var line = Line(start: new(2018, 11, 16), pay: new OnGrade("G"));

        Cost(line, Rules() with { Increments = rule }, Y2018, Y2019).Cost(line, Y2019).ShouldBe(Money.FromPounds(pounds));
    }

    [Theory]
    [InlineData("2018-09-30", "2019-04-01")]
    [InlineData("2018-10-01", "2019-04-01")]
    [InlineData("2019-03-31", "2019-09-30")]
    [InlineData("2019-04-01", "2020-04-01")]
    public void The_first_increment_falls_on(string start, string first) =>
        IncrementDates.First(DateOnly.Parse(start), Increments.EachAprilAfterSixMonths).ShouldBe(DateOnly.Parse(first));

    [Theory]
    [InlineData(StartingPoint.Bottom, 24_000)]
    [InlineData(StartingPoint.Middle, 30_000)]
    [InlineData(StartingPoint.Top, 42_000)]
    public void A_grade_starts_where_the_rules_say(StartingPoint start, decimal pounds) =>
        Cost(Line(start: Y2023.First, pay: new OnGrade("G")), Rules() with { StartingPoint = start }).Total.ShouldBe(Money.FromPounds(pounds));

    [Fact]
    public void A_line_may_name_its_point() => Cost(Line(start: Y2023.First, pay: new OnGrade("G", 3))).Total.ShouldBe(Money.FromPounds(36_000));

    [Fact]
    public void A_post_of_the_establishment_list_holds_its_point_until_the_April_after_the_list()
    {
        var line = Line(pay: new OnGrade("G", 2));
        var costing = Cost(line, Rules() with { PointsAsAt = new(2023, 12, 31) }, new(2022), Y2024);

        costing.Years.Select(y => costing.Cost(line, y).Pounds).ShouldBe([30_000, 30_000, 36_000]);
    }

    [Fact]
    public void An_award_that_is_assumed_goes_on_the_pay_before_it_rounded_to_the_pound()
    {
        var rules = new PayRules
        {
            OnCosts = new FlatOnCosts(Proportion.Zero), LaterAwards = new(Proportion.FromPercent(2)),
            Awards = new Dictionary<FinancialYear, PayAward> { [new(2026)] = new(Proportion.FromPercent(3.3m)) },
        };
        var line = Line(pay: new OnPoint("njc", 30));
        var costing = Cost(line, rules, Y2025, new(2027));

        // 40,777 x 1.033 = 42,122.641; 42,123 x 1.02 = 42,965.46.
        costing.Years.Select(y => costing.Cost(line, y).Pounds).ShouldBe([40_777, 42_123, 42_965]);
        costing.Findings.Select(f => (f.Rule, f.Severity)).ShouldBe([("award-assumed", Severity.Warning), ("award-assumed", Severity.Warning)]);
        PostFigures.Total(costing).RestsOnAssumption.ShouldBeTrue();
    }

    [Fact]
    public void A_market_supplement_ends_on_its_day_and_carries_on_costs()
    {
        var line = Line() with { Supplement = Money.FromPounds(3_000), SupplementEnds = new(2023, 9, 30) };
        var parts = Cost(line, Rules(new FlatOnCosts(Proportion.FromPercent(30)))).Exact(line, Y2023);

        parts.Supplement.Rounded.ShouldBe(Money.FromPounds(1_500));
        parts.OnCosts.Rounded.ShouldBe(Money.FromPounds(7_650));
    }

    [Fact]
    public void A_taper_changes_the_FTE_on_its_day()
    {
        var line = Line(fte: 2) with { Taper = [new(new(2023, 10, 1), Fte.FullTime), new(new(2024, 1, 1), Fte.From(0.5m))] };

        Cost(line).Total.ShouldBe(Money.FromPounds(6 * 4_000 + 3 * 2_000 + 3 * 1_000));
    }

    [Fact]
    public void Vacancies_save_their_part_of_an_employed_post_and_nothing_of_agency()
    {
        var rules = Rules(new FlatOnCosts(Proportion.FromPercent(25))) with { VacancyFactor = Proportion.FromPercent(4) };
        var agency = Line("agency", pay: new AgencyWeek(Money.FromPounds(1_800)));

        Cost(Line(), rules).Exact(Line(), Y2023).Vacancies.Rounded.ShouldBe(Money.FromPounds(-1_200));
        Cost(agency, rules).Exact(agency, Y2023).Vacancies.ShouldBe(ExactMoney.Zero);
    }

    [Fact]
    public void An_agency_worker_costs_a_seventh_of_a_week_each_day_or_the_weeks_of_a_year()
    {
        // 366 days to 31 March 2024.
        Cost(Line(pay: new AgencyWeek(Money.FromPounds(1_400)))).Total.ShouldBe(Money.FromPounds(73_200));
        Cost(Line(pay: new AgencyWeek(Money.FromPounds(1_400), 46))).Total.ShouldBe(Money.FromPounds(64_400));
    }

    [Fact]
    public void A_stated_cost_is_taken_by_FTE_and_months_and_nothing_is_added()
    {
        var line = Line(fte: 0.5m, start: new(2023, 10, 1), pay: new StatedCost(new Dictionary<FinancialYear, Money> { [Y2023] = Money.FromPounds(60_000) }));

        Cost(line, Rules(Formula)).Total.ShouldBe(Money.FromPounds(15_000));
    }

    [Fact]
    public void The_full_year_effect_stands_beside_the_part_year()
    {
        var line = Line(start: new(2023, 9, 1), end: new(2024, 8, 31));
        var costing = Cost(line, first: Y2023, last: Y2025);

        costing.Years.Select(y => costing.Cost(line, y).Pounds).ShouldBe([14_000, 10_000, 0]);
        costing.Years.Select(y => costing.FullYear(line, y).Rounded.Pounds).ShouldBe([24_000, 24_000, 0]);
    }

    [Fact]
    public void Today_goes_on_without_what_is_added_and_with_what_is_removed()
    {
        PostLine[] lines = [Line("stays"), Line("new", start: new(2023, 10, 1)) with { Change = PostChange.Added }, Line("goes", end: new(2023, 6, 30)) with { Change = PostChange.Removed }];
        var costing = new PostCosting(lines, Rules(), Y2023, Y2023);

        costing.Total.ShouldBe(Money.FromPounds(24_000 + 12_000 + 6_000));
        costing.Today().Total.ShouldBe(Money.FromPounds(48_000));
        var change = PostFigures.AgainstToday(costing, Y2023);
        change.Value.ShouldBe(12_000 - 18_000);
        change.Parts.Select(p => p.Value).ShouldBe([12_000, -18_000]);
    }

    [Fact]
    public void What_runs_down_before_it_goes_would_have_stayed_whole_today()
    {
        var line = Line(fte: 2, end: new(2023, 9, 30)) with { Change = PostChange.Removed, Taper = [new(new(2023, 7, 1), Fte.FullTime)] };
        var costing = Cost(line);

        costing.Total.ShouldBe(Money.FromPounds(3 * 4_000 + 3 * 2_000));
        costing.Today().Total.ShouldBe(Money.FromPounds(48_000));
    }

    [Fact]
    public void Months_show_what_the_year_so_far_has_grown_by()
    {
        // £100 a year is £8.333… a month: £8.33, £8.34 and £8.33 in turn, which twelve times £8.33 would not make.
        var line = Line(pay: new StatedCost(new Dictionary<FinancialYear, Money> { [Y2023] = Money.FromPounds(100) }));

        Cost(line).Months(line, Y2023).Select(m => m.Cost.Pence).ShouldBe([833, 834, 833, 833, 834, 833, 833, 834, 833, 833, 834, 833]);
    }

    [Fact]
    public void The_total_opens_into_years_lines_and_parts_that_add_up()
    {
        PostLine[] lines = [Line("a", 0.37m), Line("b", 1.43m, new(2023, 5, 17)), Line("c", pay: new AgencyWeek(Money.FromPence(123_457)))];
        var total = PostFigures.Total(new PostCosting(lines, Rules(Formula) with { VacancyFactor = Proportion.FromPercent(3.7m) }, Y2023, Y2025));

        total.Parts.Count.ShouldBe(3);
        AddsUp(total).ShouldBeGreaterThan(30);

        static int AddsUp(Figure figure)
        {
            if (figure.Parts.Count == 0) return 1;
            figure.Parts.Sum(p => p.Value!.Value).ShouldBe(figure.Value!.Value, figure.Id);
            figure.Unit.ShouldBe(FigureUnit.Pounds);
            return 1 + figure.Parts.Sum(AddsUp);
        }
    }
}
