using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using static Throughcare.Tests.Costing.SmallFunding;

namespace Throughcare.Tests.Costing;

public sealed class MonitoringTests
{
    private static CostLine Year(string id, string? centre) => Monthly(id, 1_000, new(2024, 4), new(2025, 3)) with { CostCentre = centre };

    private static BudgetMonitoring Of(OutturnRule rule, params Actual[] actuals) => BudgetMonitoring.Of([Year("a", "CC1"), Year("b", "CC1"), Year("c", null)], actuals, Y2024, new(2024, 5), rule);

    private static Actual Spent(int month, decimal pounds, string? line = null, string? centre = null) => new(new(2024, month), Pounds(pounds), line, centre);

    [Theory]
    [InlineData(OutturnRule.ActualThenPlan, 24_300)]
    [InlineData(OutturnRule.RunRate, 25_800)]
    public void The_outturn_follows_the_stated_rule(OutturnRule rule, int outturn)
    {
        var row = Of(rule, Spent(4, 2_500, centre: "CC1"), Spent(5, 1_800, centre: "CC1")).Rows.Single(r => r.Id == "CC1");

        (row.PlanToDate, row.ActualToDate, row.VarianceToDate).ShouldBe((Pounds(4_000), Pounds(4_300), Pounds(300)));
        (row.PlanOfYear, row.Outturn).ShouldBe((Pounds(24_000), Pounds(outturn)));
        row.Months.Count.ShouldBe(12);
        row.Months[2].Actual.ShouldBeNull();
    }

    [Fact]
    public void A_line_with_actuals_of_its_own_leaves_its_cost_centre()
    {
        var rows = Of(OutturnRule.ActualThenPlan, Spent(4, 900, line: "a"), Spent(5, 900, line: "a"), Spent(4, 1_000, centre: "CC1"), Spent(5, 1_000, centre: "CC1")).Rows;

        rows.Select(r => (r.Id, r.PlanOfYear, r.VarianceToDate)).ShouldBe([("a", Pounds(12_000), Pounds(-200)), ("CC1", Pounds(12_000), Money.Zero), ("c", Pounds(12_000), Pounds(-2_000))]);
        rows.Aggregate(Money.Zero, (sum, r) => sum + r.PlanOfYear).ShouldBe(Pounds(36_000));
    }

    [Fact]
    public void A_month_that_is_closed_and_has_nothing_spent_is_said() =>
        Of(OutturnRule.ActualThenPlan, Spent(4, 1_000, line: "c")).Findings.Where(f => f.Rule == "actual-missing").Select(f => f.What).ShouldContain("\"Line c\" has a plan and nothing spent in May 2024.");

    [Fact]
    public void Actuals_that_belong_nowhere_are_named_and_not_counted()
    {
        var monitoring = Of(OutturnRule.ActualThenPlan, Spent(4, 1, line: "x"), Spent(4, 2, centre: "x"), Spent(4, 3), Spent(6, 4, line: "a"), new(new(2025, 4), Pounds(5), "a"));

        monitoring.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule).ShouldBe(["actual-line-unknown", "actual-centre-unknown", "actual-of-what", "actual-not-closed", "actual-outside-year"]);
        monitoring.Rows.ShouldAllBe(r => r.ActualToDate == Money.Zero);
    }

    [Fact]
    public void The_ledger_is_closed_to_a_month_of_the_year() =>
        Should.Throw<RefusedException>(() => BudgetMonitoring.Of([], [], Y2024, new(2025, 4), OutturnRule.RunRate)).Findings.ShouldHaveSingleItem().Rule.ShouldBe("month-outside-year");
}
