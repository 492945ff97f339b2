using FsCheck;
using FsCheck.Fluent;
using Throughcare.Intake;

namespace Throughcare.Tests.Intake;

public class CountsTests
{
    private static readonly string[] Cells =
        ["", "1", "2", "3", "A", "B", "yes", "no", "2020-02-29", "31/02/2020", "01/01/2031", "1899-01-01", "0.5", "-3", "9e9", "C2", "V4", "lead", "team manager", "North; South", "all", "DT1 1XJ", "x", "eligible"];

    private static Gen<RawTable> Table(TableContract contract) =>
        from shuffled in Gen.Shuffle(contract.Columns.Select(c => c.Name).ToArray())
        from width in Gen.Choose(1, contract.Columns.Count)
        from rows in Gen.ListOf(Gen.ArrayOf(Gen.Elements(Cells), width))
        select new RawTable(contract.Name + ".csv", null, [.. shuffled.Take(width)], [.. rows.Select((cells, i) => new RawRow(i + 2, cells))]);

    private static Gen<RawTable[]> Tables =>
        from contracts in Gen.SubListOf(ProposalTables.All.ToArray())
        from tables in Gen.CollectToList(contracts, Table)
        select tables.ToArray();

    [Fact]
    public void Rows_in_are_rows_kept_and_rows_rejected_however_broken_the_rows_are() =>
        Prop.ForAll(Tables.ToArbitrary(), tables =>
        {
            var reading = SnapshotIntake.Read(tables, Given.AsAt);
            foreach (var count in reading.Counts)
            {
                count.In.ShouldBe(tables.Single(t => ProposalTables.For(t)!.Name == count.Table).Rows.Count);
                count.In.ShouldBe(count.Kept + count.Rejected);
                reading.Rejected.Count(r => ProposalTables.For(r.Table)!.Name == count.Table).ShouldBe(count.Rejected);
            }
            reading.Rejected.Select(r => (r.Table.File, r.Row.Number)).ShouldBeUnique();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Everything_that_a_snapshot_names_is_in_it_however_broken_the_rows_are() =>
        Prop.ForAll(Tables.ToArbitrary(), tables =>
        {
            var snapshot = SnapshotIntake.Read(tables, Given.AsAt).Snapshot;
            var (children, workers, teams) = (snapshot.Children.Select(c => c.Id).ToHashSet(), snapshot.Workers.Select(w => w.Id).ToHashSet(), snapshot.Teams.Select(t => t.Id).ToHashSet());
            (children.Count, workers.Count, teams.Count).ShouldBe((snapshot.Children.Count, snapshot.Workers.Count, snapshot.Teams.Count));
            snapshot.Involvements.ShouldAllBe(i => children.Contains(i.Child) && workers.Contains(i.Worker) && (i.Team == null || teams.Contains(i.Team.Value)));
            snapshot.Workers.ShouldAllBe(w => (w.Team == null || teams.Contains(w.Team.Value)) && (w.Manager == null || workers.Contains(w.Manager.Value)));
            snapshot.Teams.ShouldAllBe(t => (t.Manager == null || workers.Contains(t.Manager.Value)) && (t.Parent == null || teams.Contains(t.Parent.Value)));
            snapshot.Posts.ShouldAllBe(p => teams.Contains(p.Team) && (p.Holder == null || workers.Contains(p.Holder.Value)));
            snapshot.Children.Where(c => c.HomeLocality != null).ShouldAllBe(c => c.NoHome == Throughcare.Children.NoHome.HasHome && snapshot.Map.Localities.Any(l => l.Id == c.HomeLocality));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_same_tables_make_the_same_reading()
    {
        var tables = Tables.Sample(20, 30);
        foreach (var t in tables)
            SnapshotIntake.Read(t, Given.AsAt).Findings.Select(f => f.ToString()).ShouldBe(SnapshotIntake.Read(t, Given.AsAt).Findings.Select(f => f.ToString()));
    }
}
