using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Proposals;

/// <summary>What only the database has to promise; what every store promises stands in the contract tests.</summary>
public class DatabaseProposalsTests
{
    [Theory, EveryDatabase]
    public async Task Half_an_extract_is_never_seen(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var store = TestProposals.In(database);
        var key = await store.Create(TestProposals.Content(children: 3), TestProposals.Import());
        var falls = TestProposals.Content(children: 2) with { Tables = [TestProposals.Children(2_500), new("notes.csv", null, ["note"], new RowsThatFail())] };

        await Should.ThrowAsync<IOException>(() => store.ReplaceExtract(key, falls, TestProposals.Import()));

        (await store.Load(key)).Proposal.Extract.Snapshot.Children.Count.ShouldBe(3);
        await using var db = database.CreateDbContext();
        (await db.Extracts.CountAsync()).ShouldBe(1);
        (await db.ExtractCells.CountAsync()).ShouldBe(5, "three children and two workers");
    }

    [Theory, EveryDatabase]
    public async Task Extracts_and_judgements_are_never_changed(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await TestProposals.In(database).Create(TestProposals.Content(children: 1), TestProposals.Import());
        await using var db = database.CreateDbContext();
        (await db.Extracts.SingleAsync()).Source = "another file";

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());

        refused.Message.ShouldBe("ExtractRow is only ever added, never changed or removed.");
    }

    [Theory, EveryDatabase]
    public async Task The_extract_before_is_kept(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var store = TestProposals.In(database);
        var key = await store.Create(TestProposals.Content(children: 3), TestProposals.Import());

        await store.ReplaceExtract(key, TestProposals.Content(children: 5), TestProposals.Import());

        await using var db = database.CreateDbContext();
        (await db.Extracts.CountAsync()).ShouldBe(2);
        (await db.ExtractCells.CountAsync()).ShouldBe(12, "three children, then five, and two workers each time");
    }

    [Theory, EveryDatabase]
    public async Task Every_row_belongs_to_the_council(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await TestProposals.In(database).Create(TestProposals.Content(children: 2), TestProposals.Import());

        await using var db = database.CreateDbContext();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsMappedToJson() && e.ClrType != typeof(CouncilRow)))
            typeof(ICouncilRow).IsAssignableFrom(entity.ClrType).ShouldBeTrue($"{entity.ClrType.Name} has no council");
        (await db.ExtractCells.Select(r => r.CouncilId).Distinct().ToListAsync()).ShouldBe([CouncilRow.TheOnly]);
    }

    [Theory, EveryDatabase]
    public async Task A_moment_is_read_back_as_it_was_saved(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var summerNight = new DateTimeOffset(2025, 7, 1, 0, 30, 0, TimeSpan.FromHours(1)).AddTicks(1_234_567);
        var store = TestProposals.In(database);

        var key = await store.Create(TestProposals.Content(children: 1), TestProposals.Import() with { ImportedAt = summerNight });

        (await store.LastImport(key))!.ImportedAt.ShouldBe(new DateTimeOffset(2025, 6, 30, 23, 30, 0, TimeSpan.Zero).AddTicks(1_234_560));
    }

    [Theory, EveryDatabase]
    public async Task A_proposal_that_did_not_change_is_read_once(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var store = TestProposals.In(database);
        var key = await store.Create(TestProposals.Content(children: 1), TestProposals.Import());

        var first = await store.Load(key);
        var again = await store.Load(key);
        await store.ReplaceExtract(key, TestProposals.Content(children: 2), TestProposals.Import());
        var changed = await store.Load(key);

        again.ShouldBeSameAs(first);
        changed.Version.ShouldBe(first.Version + 1);
        changed.Proposal.Extract.Snapshot.Children.Count.ShouldBe(2);
    }

    /// <summary>A disk that gives up half way.</summary>
    private sealed class RowsThatFail : IReadOnlyList<RawRow>
    {
        public int Count => 4_000;

        public RawRow this[int index] => index < 3_000 ? new(index + 2, [$"T{index}"]) : throw new IOException("The disk is full.");

        public IEnumerator<RawRow> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
