using Throughcare.Caseload;
using Throughcare.Caseload.FromCounts;
using Throughcare.Findings;
using Throughcare.Localities;
using Throughcare.Measures;

namespace Throughcare.Tests.Caseload.FromCounts;

public sealed class CountsTests
{
    private static CountsBaseline Measured(string text, decimal standard = 16)
    {
        var reading = CountsTable.Read(text, Points.From(standard));
        reading.Findings.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        return CountsBaseline.Of(reading.Grid!);
    }

    private const string TwoTeams = "team\tNorth\tSouth\tfte\nNorth team\t20\t12\t2\nSouth team\t8\t24\t2";

    [Fact]
    public void A_pasted_grid_gives_right_team_and_right_locality()
    {
        var baseline = Measured(TwoTeams);

        baseline.Both.Share.ShouldBe(new Percentage(44, 64));
        baseline.NotBoth.Share.ShouldBe(new Percentage(20, 64));
        baseline.Classes.Parts.Sum(p => p.Value).ShouldBe(64);
    }

    [Fact]
    public void With_room_for_all_everyone_outside_the_home_locality_changes_worker_if_workers_stay()
    {
        var changes = FewestChanges.Of(CountsTable.Read(TwoTeams, Points.From(18)).Grid!);

        changes.WorkersStay.ShouldBe(20);
        changes.RightAfter.ShouldBe(64);
        changes.Changes.ShouldBe([new TeamChange(new("North team"), new("South team"), new LocalityId("South"), 12), new TeamChange(new("South team"), new("North team"), new LocalityId("North"), 8)]);
        changes.Remaining.ShouldBeEmpty();
    }

    [Fact]
    public void Workers_who_change_team_with_their_children_leave_fewer_to_change()
    {
        // 16 children per FTE today: South's 36 fill 2.25 FTE and the team has 2, so four of them change worker to be right.
        var changes = FewestChanges.Of(CountsTable.Read(TwoTeams, Points.From(18)).Grid!);

        changes.WorkersChangeTeam.ShouldBe(4);
    }

    [Fact]
    public void A_team_with_no_room_takes_only_as_many_as_leave_it()
    {
        // 10 per FTE: both teams hold 32 today, above their 20. South can take 8 for the 8 that leave.
        var changes = FewestChanges.Of(CountsTable.Read(TwoTeams, Points.From(10)).Grid!);

        changes.WorkersStay.ShouldBe(16);
        changes.RightAfter.ShouldBe(60);
        changes.Remaining.ShouldBe([new NotPutRight(new("South"), 4, NoTeamCovers: false, FteShort: Fte.From(0.4m))]);
    }

    [Fact]
    public void A_locality_that_no_team_covers_is_said()
    {
        var changes = FewestChanges.Of(CountsTable.Read("team,North,West,fte\nNorth team,10,3,1", Points.From(16)).Grid!);

        changes.Remaining.ShouldHaveSingleItem().NoTeamCovers.ShouldBeTrue();
        changes.WorkersStay.ShouldBe(0);
    }

    [Fact]
    public void Children_whom_nobody_holds_are_placed_without_a_change_of_worker()
    {
        var baseline = Measured("team,North,fte\nNorth team,10,1\nunallocated,3,");

        baseline.Both.Share.ShouldBe(new Percentage(10, 13));
        baseline.Changes.WorkersStay.ShouldBe(0);
        baseline.Changes.WorkersChangeTeam.ShouldBe(0);
        baseline.Changes.RightAfter.ShouldBe(13);
    }

    [Fact]
    public void A_team_of_another_phase_in_the_home_locality_is_the_right_locality_only()
    {
        var baseline = Measured("team,North,covers,serves,fte\nPermanence North,10,North,yes,2\nFieldwork North,6,North,no,2");

        baseline.Both.Share.ShouldBe(new Percentage(10, 16));
        baseline.Classes.Parts[(int)TeamLocalityFit.LocalityOnly].Value.ShouldBe(6);
        baseline.Changes.WorkersStay.ShouldBe(6);
    }

    [Fact]
    public void A_new_team_may_stand_in_the_grid_with_no_children_yet()
    {
        var baseline = Measured("team,Chesil 1,West,covers,fte,fte proposed\nWest team,16,16,West,2,1\nChesil team,,,Chesil 1,,1");

        baseline.Changes.WorkersStay.ShouldBe(16);
        baseline.Changes.WorkersChangeTeam.ShouldBe(0);
    }

    [Fact]
    public void Decision_C_has_24_3_FTE_in_four_locality_teams()
    {
        var baseline = Measured("team,children,fte\nEast/Purbeck,,5.3\nNorth,,6\nChesil 1,,7\nDorchester/West/Chesil 2,,6");

        baseline.Fte!.Value.ShouldBe(24.3m);
        baseline.Figures.Select(f => f.Id).ShouldBe(["fte"], "what was not counted is absent, never zero");
        baseline.Fte.Parts.Select(p => p.Value).ShouldBe([5.3m, 6m, 7m, 6m]);
    }

    [Fact]
    public void Decision_C_with_42_percent_in_both_has_58_percent_in_the_rest_and_does_not_call_it_the_home_locality()
    {
        var baseline = Measured("team,North,South,fte\nNorth,21,29,5\nSouth,29,21,5");

        baseline.Both.Value.ShouldBe(42);
        baseline.NotBoth.Value.ShouldBe(58);
        baseline.NotBoth.Title.ShouldBe("Children who are not in both the right team and the right locality");
    }

    [Fact]
    public void Decision_D_has_177_children_per_manager_and_118_with_a_third()
    {
        var baseline = Measured("team,children,managers,due\nA,177,1,4\nB,177,1,3");

        PerManager(baseline, "children-per-manager").ShouldBe(177m);
        PerManager(baseline, "children-per-manager-with-due").ShouldBe(180.5m);
        PerManager(baseline, "children-per-manager-one-more").ShouldBe(118m);
        decimal.Round(PerManager(baseline, "children-per-manager-one-more-with-due"), 1).ShouldBe(120.3m);
    }

    [Fact]
    public void Decision_D_fieldwork_has_115_7_on_average_and_its_printed_figures_give_1_54_and_1_14_times()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"F{i},{(i <= 8 ? 116 : 115)},1"));
        var fieldwork = Measured("team,children,managers\n" + rows);
        var ours = new Rate(354, 2);

        decimal.Round(PerManager(fieldwork, "children-per-manager"), 1).ShouldBe(115.7m);
        decimal.Round(OversightFromCounts.Times(ours, new(115, 1)).Value!.Value, 2).ShouldBe(1.54m);
        decimal.Round(OversightFromCounts.Times(ours, new(155, 1)).Value!.Value, 2).ShouldBe(1.14m);
    }

    [Fact]
    public void Working_time_needed_is_children_by_the_standard_and_adds_up()
    {
        var baseline = Measured("team,North,South,no home,fte\nNorth,24,8,4,2\nSouth,8,24,0,2");

        baseline.FteNeeded.Parts.Select(p => p.Value).ShouldBe([2m, 2m, 0.25m]);
        baseline.FteNeeded.Value.ShouldBe(4.25m);
    }

    [Fact]
    public void The_standard_may_stand_in_the_grid()
    {
        CountsTable.Read("team,North,fte\nNorth,24,2\nstandard,12,", Points.From(16)).Grid!.Standard.ShouldBe(Points.From(12));
    }

    [Fact]
    public void Each_wrong_cell_gives_row_column_value_and_what_to_do()
    {
        var reading = CountsTable.Read("team,North,fte\nNorth,twelve,2\nSouth,-3,a lot\nNorth,1,1", Points.From(16), "grid.csv");

        reading.Grid.ShouldBeNull();
        reading.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.ToString()).ShouldBe([
            "grid.csv, row 2, column North: This is not a number of children or people. Found: \"twelve\". Write a whole number, 0 or more; leave it empty for none.",
            "grid.csv, row 3, column North: This is not a number of children or people. Found: \"-3\". Write a whole number, 0 or more; leave it empty for none.",
            "grid.csv, row 3, column fte: This is not a number of full-time equivalents. Found: \"a lot\". Write it as 5.3.",
            "grid.csv, row 4, column team: Two rows name this team. Found: \"North\". Put its children in one row."]);
    }

    [Theory]
    [InlineData("", "empty-grid")]
    [InlineData("team,North", "empty-grid")]
    [InlineData("team,North,North\nA,1,2", "duplicate-column")]
    [InlineData("team,North,covers\nA,1,East", "unknown-locality")]
    [InlineData("team,North,serves\nA,1,perhaps", "not-yes-or-no")]
    [InlineData("team,North\nA,1\nstandard,0", "standard-not-above-zero")]
    [InlineData("team,North,\nA,1,2", "no-heading")]
    [InlineData("team,North\n,1", "no-team")]
    public void What_cannot_be_read_is_refused_by_rule(string text, string rule)
    {
        var reading = CountsTable.Read(text, Points.From(16));

        reading.Grid.ShouldBeNull();
        reading.Findings.Select(f => f.Rule).ShouldContain(rule);
    }

    [Fact]
    public void A_total_that_differs_is_a_warning_and_the_cells_are_used()
    {
        var reading = CountsTable.Read("team,North,South,total\nNorth,\"1,200\",3,1204\ntotal,1200,4,", Points.From(16));

        reading.Grid!.Children.ShouldBe(1203);
        reading.Findings.Where(f => f.Rule == "total-differs").Select(f => f.Where!.Column).ShouldBe(["total", "South"]);
    }

    [Fact]
    public void What_a_team_covers_is_taken_from_its_name_as_whole_words_and_said()
    {
        var reading = CountsTable.Read("team,North,Northern,West\nNorth permanence team,1,1,1\nDistrict,1,1,1", Points.From(16));

        reading.Grid!.Teams[0].Covers.ShouldBe([new LocalityId("North")]);
        reading.Findings.Select(f => f.Rule).ShouldBe(["covers-assumed", "covers-not-said"]);
    }

    private static decimal PerManager(CountsBaseline baseline, string id) => baseline.Oversight.Single(f => f.Id == id).Value!.Value;
}
