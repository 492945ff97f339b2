using System.Text.Json;
using Throughcare.App.Caseload;
using Throughcare.App.Reports;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.App.Tests.Caseload;

public sealed class BaselineOfFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-baseline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return Path.Combine(_folder, name);
    }

    private void SmallCouncil(string settings = "")
    {
        Write("proposal.yaml", "title: Small council\nas_at: 2025-03-31\n" + settings);
        Write("children.csv", "child,age,home_locality,team,worker,legal_status\nc1,10,North,N,ann,C2\nc2,11,South,N,ann,C2\nc3,16,South,S,bea,C2\nc4,12,,S,bea,V2\n");
        Write("teams.csv", "team,phases,localities\nN,care,North\nS,care,South\n");
    }

    [Fact]
    public void A_folder_is_measured_by_the_definition_in_its_settings()
    {
        SmallCouncil("caseload:\n  name: Our caseload\n  version: 3\n  standard: 1\n  maximum: 1.5\n");

        var baseline = BaselineOfFolder.Measure(_folder).Baseline;

        baseline.TeamLocality.Both.Share.ShouldBe(new Percentage(2, 4));
        baseline.Load.OverStandard.Value.ShouldBe(2);
        baseline.Load.OverStandard.Definition.ShouldContain("Our caseload, version 3");
    }

    [Fact]
    public void The_definition_may_start_from_the_DfE_average()
    {
        SmallCouncil("caseload:\n  starts_from: dfe\n");

        BaselineOfFolder.Measure(_folder).Baseline.Definition.Name.ShouldBe("DfE average caseload");
    }

    [Fact]
    public void A_definition_that_nobody_knows_is_a_finding_with_the_choices()
    {
        SmallCouncil("caseload:\n  starts_from: ofsted\n");

        var finding = BaselineOfFolder.Measure(_folder).Findings.Single(f => f.Rule == "unknown-definition");

        finding.Value.ShouldBe("ofsted");
        finding.ToDo.ShouldContain("council or dfe");
    }

    [Fact]
    public void The_councils_own_phase_rules_decide_which_team_is_right()
    {
        SmallCouncil();
        Write("phase_rules.csv", "rule,phase,age_from,age_to\nyoung,under-15,,14\nold,over-15,15,\n");
        Write("teams.csv", "team,phases,localities\nN,under-15,North\nS,under-15,South\n");

        var baseline = BaselineOfFolder.Measure(_folder).Baseline;

        baseline.TeamLocality.Both.Behind.ShouldBe(["c1"]);
        baseline.Positions.Single(p => p.Child.Id.Text == "c3").Phase!.Value.Text.ShouldBe("over-15");
    }

    [Fact]
    public void Phase_rules_with_a_wrong_row_are_not_taken_and_the_standard_ones_hold()
    {
        SmallCouncil();
        Write("phase_rules.csv", "rule,phase,age_from\nyoung,under-15,ten\n");

        var reading = BaselineOfFolder.Measure(_folder);

        reading.Findings.ShouldContain(f => f.Rule == "not-an-age" && f.Severity == Severity.Error && f.Where!.Column == "age_from");
        reading.Baseline.TeamLocality.Both.Share.ShouldBe(new Percentage(2, 4));
    }

    [Fact]
    public void Every_table_of_the_contract_may_stand_in_a_folder() =>
        ProposalTables.All.ShouldContain(ProposalTables.PhaseRules);

    [Fact]
    public void Figures_are_written_as_JSON_with_what_stands_behind_them()
    {
        SmallCouncil();
        var baseline = BaselineOfFolder.Measure(_folder).Baseline;

        using var json = JsonDocument.Parse(FigureJson.Of(new() { From = "Small council", Figures = [.. baseline.Figures.Select(FigureJson.Line)] }));

        var both = json.RootElement.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("id").GetString() == "right-team-and-locality");
        both.GetProperty("value").GetDecimal().ShouldBe(50);
        both.GetProperty("unit").GetString().ShouldBe("percent");
        both.GetProperty("part").GetInt32().ShouldBe(2);
        both.GetProperty("behind").EnumerateArray().Select(b => b.GetString()).ShouldBe(["c1", "c3"]);
    }

    [Fact]
    public void What_is_not_known_is_null_in_JSON_and_never_zero()
    {
        var figure = new Figure { Id = "x", Title = "X", Value = null, Unit = FigureUnit.Percent, Counts = Counts.Children, Definition = "None." };

        FigureJson.Of(new() { From = "test", Figures = [FigureJson.Line(figure)] }).ShouldContain("\"value\": null");
    }

    [Fact]
    public void Counts_are_read_from_a_file()
    {
        var grid = Write("grid.csv", "team,North,South,fte\nNorth,21,29,5\nSouth,29,21,5\n");

        BaselineOfCounts.MeasureFile(grid, Points.From(16)).Baseline.Both.Share.ShouldBe(new Percentage(42, 100));
    }

    [Fact]
    public void Counts_with_a_wrong_cell_are_refused_with_its_place() =>
        Should.Throw<RefusedException>(() => BaselineOfCounts.MeasureText("team,North\nNorth,lots", Points.From(16), "pasted"))
            .Findings.Single(f => f.Severity == Severity.Error).Where!.ToString().ShouldBe("pasted, row 2, column North");
}
