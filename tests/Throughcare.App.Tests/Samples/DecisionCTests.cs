using Throughcare.App.Proposals;
using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.App.Tests.Samples;

/// <summary>The published figures of decision C, read off the county example.</summary>
public sealed class DecisionCTests
{
    private static readonly ProposalReading Reading = ProposalReader.Read(SampleTables.County);
    private static readonly Proposal Proposal = Reading.Proposal;
    private static readonly Baseline Baseline = Proposal.MeasureBaseline();
    private static readonly CarePhase Permanence = new("permanence");

    [Fact]
    public void Every_row_of_the_example_is_kept_and_nothing_in_it_is_wrong()
    {
        Reading.Rejected.ShouldBeEmpty();
        Reading.Findings.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        Reading.Counts.Single(c => c.Table == "children").In.ShouldBe(440);
        Proposal.MadeUp.ShouldBeTrue();
    }

    [Fact]
    public void Of_440_children_in_care_42_per_cent_are_in_the_right_team_and_the_right_locality_and_58_per_cent_are_not()
    {
        Proposal.Extract.Snapshot.Children.Count(c => c.InCare).ShouldBe(440);
        (Baseline.TeamLocality.Both.Share!.Value.Part, Baseline.TeamLocality.Both.Share!.Value.Whole).ShouldBe((185, 440));
        decimal.Round(Baseline.TeamLocality.Both.Value!.Value).ShouldBe(42);
        decimal.Round(Baseline.TeamLocality.NotBoth.Value!.Value).ShouldBe(58);
    }

    [Fact]
    public void Three_permanence_teams_have_24_point_3_FTE_of_social_workers_today()
    {
        var teams = Proposal.Extract.Snapshot.Teams.Where(t => t.Serves(Permanence)).ToList();

        teams.Count.ShouldBe(3);
        Baseline.ByTeam.Where(t => teams.Exists(p => p.Id == t.Team)).Sum(t => t.Load.Fte.Value!.Value).ShouldBe(24.3m);
    }

    [Fact]
    public void Four_permanence_teams_are_proposed_with_5_point_3_and_6_and_7_and_6_FTE()
    {
        var option = Proposal.Options.Single(o => !o.DoNothing);
        var teams = option.Teams.Where(t => t.Team.Serves(Permanence)).ToList();

        teams.Select(t => (t.Team.Name, (t.FteMin!.Value.Value + t.FteMax!.Value.Value) / 2)).ShouldBe(
        [
            ("East and Brackmoor", 5.3m),
            ("North", 6m),
            ("Saltry 1", 7m),
            ("Thornchester, West and Saltry 2", 6m),
        ]);
        option.Summary!.ShouldContain("5.3, 6, 7 and 6 FTE of social workers (24.3 in all)");
    }

    [Fact]
    public void Nobody_is_added_and_whoever_starts_takes_the_place_of_whoever_leaves()
    {
        var snapshot = Proposal.Extract.Snapshot;
        var starts = snapshot.Workers.Single(w => w.Starts > snapshot.AsAt);
        var leaves = snapshot.Workers.Single(w => w.Leaves is not null);

        Proposal.Options.Single(o => !o.DoNothing).NewPosts.ShouldBeEmpty();
        (starts.Fte, starts.Team).ShouldBe((leaves.Fte, leaves.Team));
        snapshot.Workers.Count(w => w is { Role: WorkerRole.TeamManager, Agency: true }).ShouldBe(2);
    }

    [Fact]
    public void The_counterpart_of_Chesil_is_two_areas_in_two_teams()
    {
        var option = Proposal.Options.Single(o => !o.DoNothing);

        option.Teams.Where(t => t.Team.Serves(Permanence) && t.Team.Covers(new("Saltry 1"))).Select(t => t.Team.Name).ShouldBe(["Saltry 1"]);
        option.Teams.Where(t => t.Team.Serves(Permanence) && t.Team.Covers(new("Saltry 2"))).Select(t => t.Team.Name).ShouldBe(["Thornchester, West and Saltry 2"]);
    }

    [Fact]
    public void Caseloads_and_management_oversight_are_uneven_today()
    {
        var perFte = Baseline.ByTeam.Where(t => t.Team is { Text: "PT1" or "PT2" }).ToDictionary(t => t.Team!.Value.Text, t => t.Load.ChildrenPerFte.Value!.Value);

        (perFte["PT2"] / perFte["PT1"]).ShouldBeInRange(1.4m, 1.7m);
        Baseline.Oversight.ChildrenPerManagerLargest.Value!.Value.ShouldBeGreaterThan(80);
    }

    [Fact]
    public void The_children_fit_the_FTE_at_the_standard_caseload_that_the_settings_give()
    {
        Reading.Settings.Caseload.Standard.ShouldBe(17);
        Proposal.Options.Single(o => !o.DoNothing).Limits.ShouldBe(new CaseloadLimits { Standard = Points.From(17), Maximum = Points.From(20) });
        (24.3m * 17 + 4 * 17).ShouldBeGreaterThan(440);
    }
}
