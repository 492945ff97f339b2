using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Testing;

namespace Throughcare.Tests.Costing;

public sealed class ReferenceTablesTests
{
    private static readonly PayScale New = PayScale.National.Single(s => s.Id == "njc"), Old = PayScale.National.Single(s => s.Id == "njc-old");

    [Fact]
    public void The_national_spine_stands_year_by_year()
    {
        New.Years.ShouldBe(Enumerable.Range(2019, 7).Select(y => new FinancialYear(y)));
        New.Points(new(2019)).ShouldBe(Enumerable.Range(1, 43));
        New.Points(new(2023)).ShouldBe(Enumerable.Range(2, 42));
        Old.Years.ShouldBe([new FinancialYear(2018)]);
        Old.Points(new(2018)).ShouldBe(Enumerable.Range(20, 30));
        (Old.Pay(new(2018), 25), New.Pay(new(2025), 3)).ShouldBe((Money.FromPounds(23_111), Money.FromPounds(24_796)));
    }

    [Fact]
    public void Old_points_from_29_up_are_2_percent_below_the_new_points_six_lower()
    {
        for (var point = 29; point <= 49; point++)
            Award(Old.Pay(new(2018), point)!.Value, 1.02m, 0).ShouldBe(New.Pay(new(2019), point - 6)!.Value, $"point {point}");
    }

    [Theory]
    [InlineData(2020, 1.0275, 0)]
    [InlineData(2021, 1.0175, 0)]
    [InlineData(2022, 1, 1925)]
    [InlineData(2023, 1, 1925)]
    [InlineData(2024, 1, 1290)]
    [InlineData(2025, 1.032, 0)]
    public void Each_year_is_the_one_before_and_its_award(int year, decimal rise, decimal flat)
    {
        foreach (var point in New.Points(new(year)))
            if (!(year == 2021 && point == 1)) // the lowest point had 2.75%
                Award(New.Pay(new(year - 1), point)!.Value, rise, flat).ShouldBe(New.Pay(new(year), point)!.Value, $"point {point} in {year}");
    }

    [Fact]
    public void National_Insurance_follows_without_a_gap_and_changes_twice_in_2022_23()
    {
        var rates = OnCostRates.NationalInsurance;
        foreach (var (before, after) in rates.Rows.Zip(rates.Rows.Skip(1))) after.Rule.From.ShouldBe(before.Rule.To!.Value.AddDays(1));
        rates.On(new(2022, 4, 5))!.Rate.ShouldBe(Proportion.FromPercent(13.8m));
        rates.On(new(2022, 11, 5))!.Rate.ShouldBe(Proportion.FromPercent(15.05m));
        rates.On(new(2022, 11, 6))!.Rate.ShouldBe(Proportion.FromPercent(13.8m));
        rates.On(new(2025, 4, 6)).ShouldSatisfyAllConditions(r => r!.Rate.ShouldBe(Proportion.FromPercent(15)), r => r!.YearlyThreshold.ShouldBe(Money.FromPounds(5_000)));
        rates.On(new(2018, 4, 5)).ShouldBeNull();
    }

    [Fact]
    public void Redundancy_and_mileage_tables_give_the_day_s_rate()
    {
        StatutoryTables.RedundancyWeekCaps.On(new(2026, 4, 5))!.Week.ShouldBe(Money.FromPounds(719));
        StatutoryTables.RedundancyWeekCaps.On(new(2026, 4, 6))!.Week.ShouldBe(Money.FromPounds(751));
        StatutoryTables.RedundancyWeeks.Select(w => w.WeeksPerYear).ShouldBe([0.5m, 1, 1.5m]);
        StatutoryTables.MileageFor("car").On(new(2026, 4, 5))!.PenceFirst.ShouldBe(45);
        StatutoryTables.MileageFor("Car").On(new(2026, 4, 6)).ShouldSatisfyAllConditions(m => m!.PenceFirst.ShouldBe(55), m => m!.PenceAfter.ShouldBe(25), m => m!.FirstMiles.ShouldBe(10_000));
    }

    [Fact]
    public void Every_row_says_its_source_and_how_the_figure_was_come_by_where_nobody_checked_it()
    {
        StatutoryTables.All.Count.ShouldBeGreaterThan(330);
        StatutoryTables.All.ShouldAllBe(r => r.Source.Length > 10 && (r.CheckedOn != null || r.Basis != null) && r.What.Length > 10);
        StatutoryTables.All.Where(r => r.HasRunOut(new(2026, 11, 26))).Select(r => r.Table).ShouldContain("pay-spine.csv");
    }

    [Fact]
    public void The_method_page_says_of_every_table_how_many_rows_it_has_and_how_many_were_checked_at_the_source()
    {
        var page = File.ReadAllText(Checkout.PathTo("docs", "method", "costing.md"));
        foreach (var table in StatutoryTables.All.GroupBy(r => r.Table))
            page.ShouldContain($"| `{table.Key}` | {table.Count()} | {table.Count(r => r.CheckedOn != null)} |");
    }

    [Fact]
    public void Every_figure_of_a_cost_points_to_a_heading_of_the_method_page()
    {
        var headings = File.ReadLines(Checkout.PathTo("docs", "method", "costing.md")).Where(l => l.StartsWith('#')).Select(l => "method/costing#" + l.TrimStart('#', ' ').ToLowerInvariant().Replace(",", "").Replace(' ', '-')).ToList();
        var line = SmallCosting.Line();

        PostFigures.Total(SmallCosting.Cost(line)).Method.ShouldBeOneOf([.. headings]);
        headings.ShouldContain("method/costing#rounding");
        headings.ShouldContain("method/costing#together-with-team");
    }

    [Theory]
    [InlineData("13.8", "not-a-share", "13.8")]
    [InlineData("-1%", "not-a-share", "-1%")]
    [InlineData("", "empty", null)]
    public void A_rate_that_is_none_refuses_the_table(string rate, string rule, string? value)
    {
        var finding = Should.Throw<RefusedException>(() => OnCostRates.ParseLevy("levy.csv", $"valid_from,rate,yearly_allowance,source\n2018-04-06,{rate},15000,made up\n")).Findings.ShouldHaveSingleItem();

        (finding.Rule, finding.Value, finding.Where!.ToString()).ShouldBe((rule, value, "levy.csv, row 2, column rate"));
    }

    [Theory]
    [InlineData("valid_from,rate,source\n2018-04-06,1%,x\n", "column-missing")]
    [InlineData("valid_from,rate,yearly_allowance,source\n", "no-rows")]
    [InlineData("valid_from,valid_to,rate,yearly_allowance,source\n2018-04-06,2018-04-05,1%,15000,x\n", "dates-out-of-order")]
    [InlineData("valid_from,valid_to,rate,yearly_allowance,source\n2018-04-06,2020-01-01,1%,15000,x\n2019-01-01,,1%,15000,x\n", "dates-overlap")]
    [InlineData("valid_from,rate,yearly_allowance,source\n6 April,1%,15000,x\n", "not-a-date")]
    [InlineData("valid_from,rate,yearly_allowance,source\n2018-04-06,1%,\"15,000\",x\n", "not-an-amount")]
    public void A_table_that_is_not_whole_is_refused(string text, string rule) =>
        Should.Throw<RefusedException>(() => OnCostRates.ParseLevy("levy.csv", text)).Findings.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    [Theory]
    [InlineData("local,2023-04-01,,1,24000,x\nlocal,2023-04-01,,1,25000,x\n", "point-twice")]
    [InlineData("local,2023-04-01,,1,24000,x\nlocal,2023-04-01,,2,23000,x\n", "pay-falls")]
    [InlineData("local,2023-04-01,,one,24000,x\n", "not-a-whole-number")]
    public void A_scale_of_the_council_that_cannot_be_is_refused(string rows, string rule) =>
        Should.Throw<RefusedException>(() => PayScale.Parse("local.csv", "scale,valid_from,valid_to,point,pounds,source\n" + rows)).Findings.ShouldHaveSingleItem().Rule.ShouldBe(rule);

    private static Money Award(Money before, decimal rise, decimal flat) => Money.FromPounds(decimal.Round(before.Pounds * rise + flat, MidpointRounding.AwayFromZero));
}
