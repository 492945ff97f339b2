using Throughcare.Caseload.FromCounts;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Samples;

public sealed class ShippedCountsTests
{
    private static CountsGrid Grid(string file)
    {
        var reading = CountsTable.Read(File.ReadAllText(Checkout.PathTo("examples", file)), Points.From(17));
        reading.Findings.Where(f => f.Severity > Severity.Note).ShouldBeEmpty();
        return reading.Grid!;
    }

    [Fact]
    public void The_county_in_counts_has_the_440_children_of_the_county_and_24_point_3_FTE_in_permanence_teams()
    {
        var grid = Grid("counts.csv");

        grid.Teams.Sum(t => t.Children).ShouldBe(440);
        grid.Teams.Where(t => t.Team.Text.Contains("Permanence")).Sum(t => t.Fte!.Value.Value).ShouldBe(24.3m);
    }

    [Fact]
    public void Decision_C_in_counts_has_24_point_3_FTE_over_four_teams() =>
        Grid("counts-decision-c.csv").Teams.Select(t => t.Fte!.Value.Value).ShouldBe([5.3m, 6m, 7m, 6m]);

    [Fact]
    public void Decision_D_in_counts_has_354_children_in_two_teams_and_7_more_due()
    {
        var teams = Grid("counts-decision-d.csv").Teams;

        (teams.Count, teams.Sum(t => t.Children), teams.Sum(t => t.Due)).ShouldBe((2, 354, 7));
    }
}
