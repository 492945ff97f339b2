using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.Tests.Proposals;
using Throughcare.Findings;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Privacy;

public class SealedDatabaseTests
{
    [Theory, EveryDatabase]
    public async Task A_copied_database_or_backup_names_nobody(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await Keep(database);

        var everything = await Planted.Everything(database);

        foreach (var detail in Planted.Details.Append(Planted.Worker)) everything.Contains(detail, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"\"{detail}\" stands in the database");
        everything.ShouldContain("by-locality", Case.Sensitive, "what is looked through is the database");
    }

    [Theory, EveryDatabase]
    public async Task Whoever_has_the_key_reads_everything_as_it_was_brought(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var key = await Keep(database);

        var kept = await Store(database).Load(key);

        var children = kept.Content.Tables.Single(t => t.File == "children.csv");
        children.Rows[0].Cells.Take(6).ShouldBe([Planted.Child, Planted.Born, "ZE2", "North", Planted.Worker, Planted.Family]);
        children.Rows[3].Cells[2].ShouldBe("ZZ1 1ZZ", "a postcode without a locality stays whole until there is one");
        kept.Proposal.Extract.Snapshot.Children.Single(c => c.Id.Text == Planted.Child).HomeLocality!.Value.Text.ShouldBe("North");
        kept.Content.Tables.Single(t => t.File == "postcodes.csv").Rows.Select(r => r.Cells[0]).ShouldBe([Planted.Postcode, "AB1 2CD", "EF3 4GH"]);
        kept.Proposal.Judgements.ShouldBe([Planted.Judgement]);
        kept.Proposal.Options[1].Terms.Single().Worker.Text.ShouldBe(Planted.Worker);
        var run = kept.Proposal.Runs.Single();
        run.Answer.Plan!.WorkerOf[new(Planted.Family)].Text.ShouldBe(Planted.Worker);
        run.Answer.Clash.ShouldBe([$"Child {Planted.Child} must stay with {Planted.Worker}, and cannot."]);
        var import = (await Store(database).LastImport(key))!;
        import.Findings.ShouldBe(Planted.Import.Findings);
        import.Rejected.Single().Row.Cells.ShouldBe(Planted.Import.Rejected[0].Row.Cells);
    }

    [Theory, EveryDatabase]
    public async Task One_child_has_one_opaque_id_in_every_extract_and_another_council_another(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var first = (await Loaded(database)).Tokens.OfChild(Planted.Child);
        await Store(database).ReplaceExtract(new("planted"), Planted.Content, Planted.Import);
        (await Store(database).Load(new("planted"))).Tokens.OfChild(Planted.Child).ShouldBe(first);
        await using (var all = database.CreateDbContext()) (await all.SubjectKeys.CountAsync(k => k.Token.StartsWith("ch-"))).ShouldBe(4);

        await using (var db = database.CreateDbContext())
        {
            using var everyone = database.Council.EnterAll(AcrossCouncils.Installation);
            db.AddRange(new CouncilRow { Id = 2, Name = "Another" }, new AuditHeadRow { CouncilId = 2, Sequence = 0, Hash = new('0', 64) });
            await db.SaveChangesAsync();
        }
        using var entered = database.Council.Enter(2);
        var other = (await Loaded(database)).Tokens.OfChild(Planted.Child);

        other.ShouldNotBe(first);
        PersonToken.Is(first).ShouldBeTrue(first);
    }

    [Theory, EveryDatabase]
    public async Task A_sealed_cell_that_was_changed_or_moved_to_another_child_is_not_believed(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var key = await Keep(database);
        await using var db = database.CreateDbContext();
        var rows = await db.ExtractCells.AsNoTracking().Join(db.ExtractTables.Where(t => t.File == "children.csv"), c => c.TableId, t => t.Id, (c, _) => c).OrderBy(c => c.Position).ToListAsync();
        var sealedCell = rows[0].Cells[^1];
        string[] changes =
        [
            sealedCell[..^3] + (sealedCell[^3] == 'A' ? 'B' : 'A') + sealedCell[^2..],
            rows[2].Cells[^1][..1] + sealedCell[1..(PersonToken.Length + 2)] + rows[2].Cells[^1][(PersonToken.Length + 2)..],
            sealedCell[..40],
        ];
        foreach (var change in changes)
        {
            IReadOnlyList<string> changed = [.. rows[0].Cells.SkipLast(1), change];
            await db.ExtractCells.Where(c => c.TableId == rows[0].TableId && c.Position == 0).ExecuteUpdateAsync(s => s.SetProperty(c => c.Cells, changed));

            var refused = await Should.ThrowAsync<RefusedException>(() => Store(database).Load(key));

            refused.Findings.Single().Rule.ShouldBe("sealed-data-changed");
        }
    }

    [Theory, EveryDatabase]
    public async Task With_another_key_nothing_is_read(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var key = await Keep(database);
        var stranger = new DatabaseProposals(database, TestProposals.Clock, new KeptProposals(), TestProposals.Trail(database), Planted.Keys(InstallationKey.Random()));

        await Should.ThrowAsync<RefusedException>(() => stranger.Load(key));
    }

    [Theory, EveryDatabase]
    public async Task Two_changes_that_bring_the_same_children_at_once_make_one_key_for_each(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await Store(database).Create(TestProposals.Content(children: 1), TestProposals.Import());

        var keys = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store(database).Create(Planted.Content, Planted.Import))));

        foreach (var key in keys) (await Store(database).Load(key)).Proposal.Extract.Snapshot.Children.Select(c => c.Id.Text).ShouldBe([Planted.Child, "C2", "C3", "C4"]);
    }

    [Theory, EveryDatabase]
    public async Task A_change_that_fails_leaves_no_key_that_later_changes_would_use(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var store = Store(database);
        var key = await store.Create(TestProposals.Content(children: 1), TestProposals.Import());
        var next = Planted.Content with { Tables = [.. Planted.Content.Tables, new("notes.csv", null, ["note"], new Fails())] };
        await Should.ThrowAsync<IOException>(() => store.ReplaceExtract(key, next, TestProposals.Import()));

        await store.ReplaceExtract(key, Planted.Content, TestProposals.Import());

        (await Store(database).Load(key)).Proposal.Extract.Snapshot.Children[0].Id.Text.ShouldBe(Planted.Child);
    }

    [Theory, EveryDatabase]
    public async Task Names_are_kept_and_sealed_where_the_council_keeps_names(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await new CouncilPrivacy(database, Planted.Audit(database)).Change(s => s with { KeepNames = true, CutPostcodes = false }, "A court asked for them");

        var key = await Keep(database);

        (await Store(database).Load(key)).Proposal.Extract.Snapshot.Children[0].Name.ShouldBe(Planted.Name);
        (await Store(database).Load(key)).Proposal.Extract.Snapshot.Children[0].HomePostcode!.Value.Text.ShouldBe(Planted.Postcode);
        (await Planted.Everything(database)).ShouldNotContain(Planted.Name);
    }

    internal static async Task<ProposalKey> Keep(FreshDatabase database)
    {
        var store = Store(database);
        var key = await store.Create(Planted.Content, Planted.Import);
        await store.AddJudgements(key, [Planted.Judgement]);
        await store.SaveRun(key, Planted.Run((await store.Load(key)).Proposal.Extract.Fingerprint));
        return key;
    }

    internal static DatabaseProposals Store(FreshDatabase database) => new(database, TestProposals.Clock, new KeptProposals(), TestProposals.Trail(database), Planted.Keys());

    private static async Task<KeptProposal> Loaded(FreshDatabase database) => await Store(database).Load(await Keep(database));

    private sealed class Fails : IReadOnlyList<Intake.RawRow>
    {
        public int Count => 1;

        public Intake.RawRow this[int index] => throw new IOException("The disk is full.");

        public IEnumerator<Intake.RawRow> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
