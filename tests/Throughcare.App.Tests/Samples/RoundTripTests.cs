using Throughcare.App.Imports;
using Throughcare.App.Proposals;
using Throughcare.App.Samples;
using Throughcare.Caseload;
using Throughcare.Intake;

namespace Throughcare.App.Tests.Samples;

/// <summary>
/// The county written as a council's systems give it, and brought in again. Neither form says which localities and phases a team
/// serves, so the council's own teams, wards and postcodes come beside it; what a form cannot carry is said figure by figure.
/// </summary>
public sealed class RoundTripTests
{
    private static readonly Lazy<Baseline> Drawn = new(() => ProposalReader.Read(SampleTables.County).Proposal.MeasureBaseline());
    private static readonly Lazy<Baseline> Dataset = new(() => BroughtIn(SampleForm.Ssd, ProposalTables.Teams));
    private static readonly Lazy<Baseline> Returns = new(() => BroughtIn(SampleForm.Ssda903, ProposalTables.Teams, ProposalTables.Workers));

    [Fact]
    public void The_dataset_gives_back_every_child_worker_and_locality()
    {
        foreach (var figure in Same([b => b.TeamLocality.RightLocality, b => b.Allocation.Unallocated, b => b.Allocation.HeldByAgency, b => b.Load.Children, b => b.Load.Fte,
            b => b.Load.ChildrenPerFte, b => b.Load.LargestPerWorker, b => b.Pipeline.Ages]))
            figure(Dataset.Value).ShouldBe(figure(Drawn.Value));
        InCare(Dataset.Value).ShouldBe(440);
        Phase(Dataset.Value, "proceedings").ShouldBe(Phase(Drawn.Value, "proceedings"));
    }

    // No table of the dataset says that a plan for permanence is final, so a child accommodated under section 20 counts as still being planned for.
    [Fact]
    public void The_dataset_cannot_say_that_a_plan_is_final()
    {
        var final = Drawn.Value.Positions.Count(p => p.Child is { LegalStatus: "V2", PermanencePlanFinal: true } && p.Age < 16);

        final.ShouldBeGreaterThan(0);
        Phase(Dataset.Value, "care-planning").ShouldBe(Phase(Drawn.Value, "care-planning") + final);
        Phase(Dataset.Value, "permanence").ShouldBe(Phase(Drawn.Value, "permanence") - final);
    }

    // One team of the county has two managers. The dataset has no line manager, so one of them is taken for all of its workers.
    [Fact]
    public void The_dataset_cannot_say_who_manages_whom() =>
        Dataset.Value.Oversight.ChildrenPerManagerLargest.Value!.Value.ShouldBeGreaterThan(Drawn.Value.Oversight.ChildrenPerManagerLargest.Value!.Value);

    [Fact]
    public void Six_yearly_returns_give_back_every_child_in_care_and_their_workers()
    {
        foreach (var figure in Same([b => b.TeamLocality.RightLocality, b => b.Allocation.Unallocated, b => b.Load.Children, b => b.Load.LargestPerWorker, b => b.Pipeline.Ages]))
            figure(Returns.Value).ShouldBe(figure(Drawn.Value));
        InCare(Returns.Value).ShouldBe(440);
    }

    // A return knows of proceedings by the interim care order alone, and of no expected end.
    [Fact]
    public void Returns_cannot_say_that_a_child_under_section_20_is_in_proceedings()
    {
        var accommodated = Drawn.Value.Positions.Count(p => p.Child is { LegalStatus: "V2", Proceedings.Ended: null, Proceedings: not null });

        accommodated.ShouldBeGreaterThan(0);
        Phase(Returns.Value, "proceedings").ShouldBe(Phase(Drawn.Value, "proceedings") - accommodated);
    }

    [Theory]
    [InlineData(SampleForm.List)]
    [InlineData(SampleForm.Workbook)]
    public void One_list_gives_back_who_holds_each_child_and_where_the_homes_are(SampleForm form)
    {
        var list = BroughtIn(form);

        InCare(list).ShouldBe(440);
        list.Allocation.Unallocated.Value.ShouldBe(Drawn.Value.Allocation.Unallocated.Value);
        list.Load.LargestPerWorker.Value.ShouldBe(Drawn.Value.Load.LargestPerWorker.Value);
        list.Positions.Count(p => p.Child.HomeLocality is not null).ShouldBe(397);
    }

    private static IEnumerable<Func<Baseline, decimal?>> Same(params IEnumerable<Func<Baseline, Throughcare.Measures.Figure>> figures) => figures.Select(f => new Func<Baseline, decimal?>(b => f(b).Value));

    private static int InCare(Baseline baseline) => baseline.Positions.Count(p => p.Child.InCare);

    private static int Phase(Baseline baseline, string phase) => baseline.Positions.Count(p => p.Decision.Phase?.Text == phase);

    private static Baseline BroughtIn(SampleForm form, params TableContract[] own)
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-round-trip-").FullName;
        try
        {
            SampleAction.Write(SamplePreset.County, form, Path.Combine(folder, "systems"));
            var paths = new List<string> { Path.Combine(folder, "systems") };
            foreach (var contract in own.Concat([ProposalTables.Wards, ProposalTables.Postcodes, ProposalTables.Localities]))
            {
                paths.Add(Path.Combine(folder, contract.Name + ".csv"));
                File.WriteAllText(paths[^1], CsvText.Of(SampleTables.County.Table(contract)));
            }
            var imported = Importer.Import(ImportSource.Of(paths), new() { AsAt = new(2026, 3, 31) });
            imported.Rejected.ShouldBeEmpty();
            return imported.Reading.Proposal.MeasureBaseline();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
