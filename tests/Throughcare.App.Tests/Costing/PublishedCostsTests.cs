using Throughcare.App.Costing;
using Throughcare.App.Reports.Costs;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.App.Tests.Costing;

/// <summary>The published costs of decisions B, D and E, from the folders that are shipped.</summary>
public sealed class PublishedCostsTests
{
    [Fact]
    public void Decision_B_comes_out_to_the_thousand_in_every_cell_and_total()
    {
        var costs = ExampleCosts.Of("together");

        var table = CostTables.Rounded("costs", costs.Of("new-team").Costing!, costs.Terms);

        table.Rows.Select(r => string.Join(' ', r.Select(c => c.Text))).ShouldBe(
        [
            "Together With supervisor 32 56 57 59 204",
            "Together With worker 69 123 127 131 450",
            "Total 101 179 184 190 654",
        ]);
    }

    [Fact]
    public void Decision_B_leaves_a_headroom_of_1919_thousand_and_no_year_without_funding()
    {
        var funding = ExampleCosts.Option("together", "new-team").Costing!.Funding;

        decimal.Round(funding.Left(funding.Sources.Single()).Pounds / 1000, MidpointRounding.AwayFromZero).ShouldBe(1919);
        funding.Years.ShouldAllBe(y => funding.Gap(y) == Money.Zero);
    }

    [Fact]
    public void Decision_B_says_that_redundancy_at_the_end_of_the_grant_is_not_costed()
    {
        var findings = ExampleCosts.Option("together", "new-team").Findings;

        findings.Count(f => f.Rule == "redundancy-not-costed").ShouldBe(2);
        findings.ShouldNotContain(f => f.Severity == Severity.Error);
    }

    [Fact]
    public void The_option_within_current_capacity_has_no_costs_which_is_not_nothing()
    {
        ExampleCosts.Option("together", "within-capacity").HasChanges.ShouldBeFalse();
    }

    [Fact]
    public void Decision_D_pays_for_a_post_of_60000_with_80_weeks_at_750_and_a_child_is_39000_a_year()
    {
        var costing = ExampleCosts.Option("manager", "third-manager").Costing!;

        var even = CostTables.BreakEven(costing, costing.Input.Savings.Single());

        (even.Cost, even.ChildWeeks, even.NetYear).ShouldBe((Money.FromPounds(60_000), 80m, Money.FromPounds(39_000)));
        costing.Payback.DownsideOfNothing.ShouldBe(Money.FromPounds(-180_000));
        // £5,000 a month from April 2026 against £6,500 from September, after a ramp of three months: £17,000 behind then, and £1,500 a month to catch up.
        costing.Payback.PaidBackIn.ShouldBe(new Month(2027, 9));
    }

    [Fact]
    public void Decision_D_names_no_funding_and_the_whole_cost_is_a_gap()
    {
        var costing = ExampleCosts.Option("manager", "third-manager").Costing!;

        costing.Funding.Gap(new FinancialYear(2026)).ShouldBe(Money.FromPounds(60_000));
        costing.Findings.ShouldContain(f => f.Rule == "gross-saving");
    }

    [Fact]
    public void Decision_E_has_9_of_14_7_million_without_named_funding_and_11_of_13_proposals_without_a_cost()
    {
        var programme = ExampleCosts.Option("programme", "invest").Costing!.Programme!;

        (programme.Total, programme.Funding, programme.NotAttributed).ShouldBe((Money.FromPounds(14_700_000), Money.FromPounds(5_700_000), Money.FromPounds(9_000_000)));
        decimal.Round(programme.NotAttributedPercent!.Value).ShouldBe(61);
        programme.Rows.Count(r => r.Amount is null).ShouldBe(11);
        programme.Rows.Count.ShouldBe(13);
    }

    [Fact]
    public void The_county_pays_longer_journeys_for_18_months()
    {
        var travel = ExampleCosts.Option("county", "four-teams").Costing!.Others.Lines.Single(l => l.Id == "travel");

        travel.Months.Count.ShouldBe(18);
        // Six workers, nine miles more each way, 205 days a year, 45p: 18/12 of £9,963.
        travel.Total.ShouldBe(Money.FromPounds(14_944.50m));
    }

    [Fact]
    public void What_moves_the_answer_of_decision_D_is_the_number_of_children_before_anything_else()
    {
        var costs = ExampleCosts.Of("manager");

        var sensitivity = CostAction.Sensitivity(costs, costs.Of("third-manager"), runs: 100)!;

        sensitivity.Tornado.Bars[0].Assumption.Id.ShouldBe("delayed children");
    }
}
