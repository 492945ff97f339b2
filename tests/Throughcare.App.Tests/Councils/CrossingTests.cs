using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.App.Tests.Proposals;
using Throughcare.Findings;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Councils;

/// <summary>Somebody of one council tries to get at another's rows, in every way that the program gives. Both have a proposal under the same key.</summary>
public class CrossingTests
{
    [Theory, EveryDatabase]
    public async Task Under_the_same_key_each_council_finds_its_own_also_from_memory(DatabaseKind kind)
    {
        await using var two = await TwoProposals.On(kind);
        for (var times = 0; times < 2; times++)
            foreach (var (council, title, children) in new[] { (Neighbours.Ours, "Homes", 3), (Neighbours.Theirs, "Homes", 5) })
            {
                using var _ = two.Database.Council.Enter(council);
                var kept = await two.Store.Load(new("homes"));

                kept.Proposal.Title.ShouldBe(title);
                kept.Proposal.Extract.Snapshot.Children.Count.ShouldBe(children);
                (await two.Store.List()).ShouldHaveSingleItem().Key.Text.ShouldBe("homes");
            }
    }

    [Theory, EveryDatabase]
    public async Task A_proposal_that_only_the_other_council_has_is_not_there(DatabaseKind kind)
    {
        await using var two = await TwoProposals.On(kind);
        using (two.Database.Council.Enter(Neighbours.Theirs)) await two.Store.Create(TestProposals.Content(children: 2, title: "Only theirs"), TestProposals.Import());
        var key = new ProposalKey("only-theirs");

        await NotThere(() => two.Store.Load(key));
        await NotThere(() => two.Store.ReplaceExtract(key, TestProposals.Content(1), TestProposals.Import()));
        await NotThere(() => two.Store.SaveOption(key, (two.Ours.Proposal.Options[0]) with { Title = "Taken" }));
        (await two.Store.LastImport(key)).ShouldBeNull();
        (await two.Store.List()).Select(p => p.Key.Text).ShouldBe(["homes"]);
    }

    [Theory, EveryDatabase]
    public async Task No_row_of_any_table_is_found_by_its_id_or_in_a_list(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await Backups.FullCouncil.Put(database, 3, "Brackenshire");
        await using var theirs = database.CreateDbContext();
        await using var ours = database.CreateDbContext();
        var tables = 0;
        foreach (var type in ours.Model.GetEntityTypes().Where(e => typeof(ICouncilRow).IsAssignableFrom(e.ClrType)).Select(e => e.ClrType))
        {
            List<object> rows;
            using (database.Council.Enter(3)) rows = await Rows(theirs, type);
            rows.ShouldNotBeEmpty(type.Name);
            (await Rows(ours, type)).Where(r => ((ICouncilRow)r).CouncilId != Neighbours.Ours).ShouldBeEmpty(type.Name);
            var key = theirs.Entry(rows[0]).Metadata.FindPrimaryKey()!.Properties.Select(p => theirs.Entry(rows[0]).Property(p.Name).CurrentValue).ToArray();
            (await ours.FindAsync(type, key)).ShouldBeNull(type.Name);
            tables++;
        }
        tables.ShouldBeGreaterThan(20);
        (await ours.Councils.Select(c => c.Id).ToListAsync()).ShouldBe([Neighbours.Ours]);
    }

    [Theory, EveryDatabase]
    public async Task A_run_of_another_council_is_not_seen_stopped_or_carried_out(DatabaseKind kind)
    {
        await using var two = await TwoProposals.On(kind);
        var records = new RunRecords(two.Database, TestProposals.Clock, TestProposals.Trail(two.Database), new(TestProposals.Key, TestProposals.Clock));
        var (id, now) = (Guid.CreateVersion7(), TestProposals.Clock.GetUtcNow());
        using (two.Database.Council.Enter(Neighbours.Theirs))
        {
            await using var db = two.Database.CreateDbContext();
            var proposal = await db.Proposals.SingleAsync();
            await records.Add(new() { Id = id, ProposalId = proposal.Id, Kind = RunKind.Plan, State = RunState.Queued, Option = "by-locality", OptionVersion = 1, ExtractFingerprint = "", QueuedAt = now }, default);
        }

        (await records.Find(new(id))).ShouldBeNull();
        (await records.Of(new("homes"))).ShouldBeEmpty();
        (await records.Unfinished(default)).ShouldBeEmpty();
        await records.AskToStop(new(id), default);
        // A background job whose data say that the run is ours.
        (await records.Begin(new(id), default)).ShouldBeNull();
        await records.Fail(new(id), []);

        using var _ = two.Database.Council.Enter(Neighbours.Theirs);
        (await records.StopAsked(new(id))).ShouldBeFalse();
        (await records.Find(new(id)))!.Progress.State.ShouldBe(RunState.Queued);
    }

    [Theory, EveryDatabase]
    public async Task A_row_with_another_councils_number_is_not_saved(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (ours, theirs) = await Neighbours.MakeTwo(database);
        await using var db = database.CreateDbContext();
        db.Add(new RoleRow { Id = Guid.NewGuid(), CouncilId = Neighbours.Theirs, Key = "spy", Name = "Spy", For = "", Grants = "[]" });
        await Refused(db);

        // One of theirs, made up from its id alone and marked as changed or gone.
        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
        {
            db.ChangeTracker.Clear();
            db.Entry(new RoleRow { Id = theirs.Role, CouncilId = Neighbours.Theirs, Key = "planner", Name = "Taken", For = "", Grants = "[]" }).State = state;
            await Refused(db);
        }

        // The same, said to be ours: nothing is found to change or remove.
        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
        {
            db.ChangeTracker.Clear();
            db.Entry(new RoleRow { Id = theirs.Role, CouncilId = Neighbours.Ours, Key = "taken", Name = "Taken", For = "", Grants = "[]" }).State = state;
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        }

        // One of ours, given away.
        db.ChangeTracker.Clear();
        (await db.Roles.SingleAsync(r => r.Id == ours.Role)).CouncilId = Neighbours.Theirs;
        await Refused(db);

        using var _ = database.Council.Enter(Neighbours.Theirs);
        (await db.Roles.AsNoTracking().SingleAsync()).Name.ShouldBe("Planner");
    }

    [Theory, EveryDatabase]
    public async Task A_row_does_not_hang_on_another_councils_row(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        var (ours, theirs) = await Neighbours.MakeTwo(database);
        var now = TestProposals.Clock.GetUtcNow();
        object[] hanging =
        [
            new ExtractRow { Id = Guid.NewGuid(), ProposalId = theirs.Proposal, AsAt = new(2026, 1, 1), ReceivedAt = now, Source = "", Fingerprint = "" },
            new JudgementRow { ProposalId = theirs.Proposal, Kind = "", Subject = "", Value = "", Author = "", Reason = "", MadeOn = "", ReviewOn = "", SavedAt = now },
            new PersonRoleRow { PersonId = ours.Person, RoleId = theirs.Role },
            new PersonRoleRow { PersonId = theirs.Person, RoleId = ours.Role },
            new PersonClaimRow { UserId = theirs.Person, ClaimType = "administrator", ClaimValue = "yes" },
            new ExtractCellsRow { TableId = 999, Position = 0, Number = 2, Cells = [] },
        ];
        foreach (var row in hanging)
        {
            await using var db = database.CreateDbContext();
            db.Add(row);
            (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("of another council, or of none");
            Should.Throw<InvalidOperationException>(() => db.SaveChanges());
            // Nor where the work is everybody's.
            using var _ = database.Council.EnterAll(AcrossCouncils.Installation);
            ((ICouncilRow)row).CouncilId = Neighbours.Ours;
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }
    }

    [Theory, EveryDatabase]
    public async Task Changing_or_removing_many_rows_at_once_stays_within_the_council(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await Neighbours.MakeTwo(database);
        await using var db = database.CreateDbContext();

        (await db.Proposals.ExecuteUpdateAsync(s => s.SetProperty(p => p.Title, "Taken"))).ShouldBe(1);
        (await db.PersonRoles.ExecuteDeleteAsync()).ShouldBe(1);
        (await db.People.Where(p => p.CouncilId == Neighbours.Theirs).ExecuteDeleteAsync()).ShouldBe(0);

        using var _ = database.Council.Enter(Neighbours.Theirs);
        (await db.Proposals.Select(p => p.Title).SingleAsync()).ShouldBe("Homes for Brackenshire");
        (await db.PersonRoles.CountAsync()).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Work_of_which_nobody_said_whose_it_is_finds_and_saves_nothing(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await Neighbours.MakeTwo(database);
        await using var db = new ThroughcareDb(database.Address.Options(), new CurrentCouncil());

        (await db.Proposals.CountAsync()).ShouldBe(0);
        (await db.Councils.CountAsync()).ShouldBe(0);
        (await db.Proposals.ExecuteDeleteAsync()).ShouldBe(0);
        db.Add(new RoleRow { Id = Guid.NewGuid(), Key = "spy", Name = "Spy", For = "", Grants = "[]" });
        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, EveryDatabase]
    public async Task Many_at_once_each_see_their_own_council_and_nobody_is_left_in_one(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.On(kind);
        await Neighbours.MakeTwo(database);
        var council = new CurrentCouncil();
        var databases = new CouncilDatabases(database.Address, council);

        var seen = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () =>
        {
            var mine = i % 3 == 0 ? Neighbours.Theirs : Neighbours.Ours;
            using (council.Enter(mine))
            {
                await Task.Yield();
                // What is started from here goes on in this council, also after we have left it.
                var later = Task.Run(async () =>
                {
                    await Task.Delay(5);
                    await using var db = databases.CreateDbContext();
                    return await db.Proposals.Select(p => p.CouncilId).ToListAsync();
                });
                await using var own = databases.CreateDbContext();
                var now = await own.Proposals.Select(p => p.CouncilId).ToListAsync();
                using (council.Enter(Neighbours.Ours + Neighbours.Theirs - mine)) await Task.Yield();
                return (mine, now: now.Concat(await later).ToList(), after: 0);
            }
        })));
        await using var outside = databases.CreateDbContext();

        seen.ShouldAllBe(s => s.now.Count == 2 && s.now.All(c => c == s.mine));
        (await outside.Proposals.CountAsync()).ShouldBe(0);
        Should.Throw<InvalidOperationException>(() => council.Id);
    }

    [Fact]
    public async Task A_context_that_is_open_when_the_work_becomes_anothers_finds_nothing_rather_than_both()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);
        await Neighbours.MakeTwo(database);
        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        (await db.Proposals.CountAsync()).ShouldBe(1);

        using var _ = database.Council.Enter(Neighbours.Theirs);

        // The filter asks for theirs, and PostgreSQL was told of ours when the connection was opened.
        (await db.Proposals.CountAsync()).ShouldBe(0);
    }

    private static async Task<List<object>> Rows(ThroughcareDb db, Type type)
    {
        var query = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(type).Invoke(db, null)!;
        return await query.ToListAsync();
    }

    private static async Task Refused(ThroughcareDb db) => (await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync())).Message.ShouldContain("belongs to another council");

    private static async Task NotThere(Func<Task> ask) => (await Should.ThrowAsync<RefusedException>(ask)).Findings[0].Rule.ShouldBe("no-such-proposal");

    /// <summary>The same key and title in both councils, read through one memory.</summary>
    private sealed class TwoProposals : IAsyncDisposable
    {
        public required FreshDatabase Database { get; init; }

        public required DatabaseProposals Store { get; init; }

        public required KeptProposal Ours { get; init; }

        public static async Task<TwoProposals> On(DatabaseKind kind)
        {
            var database = await FreshDatabase.On(kind);
            using (database.Council.EnterAll(AcrossCouncils.Installation))
            {
                await using var db = database.CreateDbContext();
                db.Add(new CouncilRow { Id = Neighbours.Theirs, Name = "Brackenshire" });
                db.Add(new AuditHeadRow { CouncilId = Neighbours.Theirs, Sequence = 0, Hash = new('0', 64) });
                await db.SaveChangesAsync();
            }
            var store = TestProposals.In(database);
            await store.Create(TestProposals.Content(children: 3, title: "Homes"), TestProposals.Import());
            using (database.Council.Enter(Neighbours.Theirs)) await store.Create(TestProposals.Content(children: 5, title: "Homes"), TestProposals.Import());
            return new() { Database = database, Store = store, Ours = await store.Load(new("homes")) };
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
