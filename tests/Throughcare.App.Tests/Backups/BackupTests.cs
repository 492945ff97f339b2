using Microsoft.EntityFrameworkCore;
using Throughcare.App.Backups;
using Throughcare.App.Database;
using Throughcare.Findings;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Backups;

public class BackupTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Postgres)]
    public async Task What_was_restored_into_either_database_makes_the_same_backup_byte_for_byte(DatabaseKind from, DatabaseKind into)
    {
        using var folder = new BackupFolder();
        await using var old = await Full(from);
        await using var fresh = await FreshDatabase.NotYetThere(into);

        await BackupAction.Backup(old.Address, folder.File("first"));
        var done = await BackupAction.Restore(folder.File("first"), fresh.Address);
        await BackupAction.Backup(fresh.Address, folder.File("second"));

        (await FullCouncil.Counts(old)).Where(t => t.Value == 0).ShouldBeEmpty("a table that this test does not fill");
        (await FullCouncil.Counts(fresh)).ShouldBe(await FullCouncil.Counts(old));
        done.Findings.ShouldBeEmpty();
        File.ReadAllBytes(folder.File("second")).ShouldBe(File.ReadAllBytes(folder.File("first")));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.Postgres, DatabaseKind.Sqlite)]
    public async Task A_council_that_moves_in_with_others_and_back_is_the_same_byte_for_byte(DatabaseKind from, DatabaseKind into)
    {
        using var folder = new BackupFolder();
        await using var alone = await FreshDatabase.On(from);
        await FullCouncil.Put(alone, CouncilRow.TheOnly, "Ashdale");
        await using var shared = await FreshDatabase.On(into);
        await FullCouncil.Put(shared, CouncilRow.TheOnly, "Brackenshire");
        await FullCouncil.Put(shared, 4, "Cloverham");
        await using var again = await FreshDatabase.NotYetThere(from);
        var others = await FullCouncil.Counts(shared);

        await BackupAction.Backup(alone.Address, folder.File("before"), "1");
        var there = await BackupAction.Move(alone.Address, shared.Address);
        var back = await BackupAction.Move(shared.Address, again.Address, "5");
        await BackupAction.Backup(again.Address, folder.File("after"), "1");

        there.Council.ShouldBe(5, "number 1 is another's there");
        back.Council.ShouldBe(CouncilRow.TheOnly, "there is no other");
        there.Findings.Concat(back.Findings).ShouldBeEmpty("the audit trail holds under the other number too");
        (await FullCouncil.Counts(shared))["proposals"].ShouldBe(others["proposals"] + 1);
        File.ReadAllBytes(folder.File("after")).ShouldBe(File.ReadAllBytes(folder.File("before")));
    }

    [Theory, EveryDatabase]
    public async Task What_has_moved_is_read_and_added_to_as_before(DatabaseKind kind)
    {
        await using var shared = await Full(kind);
        await using var alone = await FreshDatabase.On(DatabaseKind.Sqlite);
        await FullCouncil.Put(alone, CouncilRow.TheOnly, "Dunmere");

        var there = (await BackupAction.Move(alone.Address, shared.Address)).Council!.Value;

        using var _ = shared.Council.Enter(there);
        await using var db = shared.CreateDbContext();
        var extract = await db.Extracts.SingleAsync();
        (await db.ExtractTables.OrderBy(t => t.Id).Select(t => t.File).ToListAsync()).ShouldBe(["children.csv", "teams.csv"]);
        (await db.ExtractCells.Where(c => db.ExtractTables.Any(t => t.Id == c.TableId && t.File == "children.csv")).OrderBy(c => c.Position).FirstAsync()).Cells.ShouldBe(["0", FullCouncil.Awkward]);
        var passkey = (await db.Set<PersonPasskeyRow>().SingleAsync()).Data;
        passkey.Transports.ShouldBe(["usb", "nfc"]);
        passkey.PublicKey.ShouldBe([1, 2, 0, 254]);
        (passkey.CreatedAt, passkey.SignCount).ShouldBe((new DateTimeOffset(2026, 3, 29, 0, 59, 59, 123, 456, TimeSpan.Zero), 4_000_000_000));
        (await db.SubjectKeys.OrderBy(k => k.Token).LastAsync(k => k.Key != null)).Key.ShouldBe([0, 255, 1]);
        // Numbers that the database gives out go on behind those that came.
        db.Add(new ExtractTableRow { ExtractId = extract.Id, Position = 9, File = "posts.csv", Columns = [] });
        db.Add(new JudgementRow { ProposalId = extract.ProposalId, Kind = "k", Subject = "", Value = "", Author = "", Reason = "", MadeOn = "", ReviewOn = "", SavedAt = extract.ReceivedAt });
        await db.SaveChangesAsync();
    }

    [Theory, EveryDatabase]
    public async Task A_restored_database_gives_out_numbers_behind_those_that_came(DatabaseKind kind)
    {
        using var folder = new BackupFolder();
        await using var old = await Full(DatabaseKind.Sqlite);
        await using var fresh = await FreshDatabase.On(kind);
        await BackupAction.Backup(old.Address, folder.File("all"));
        await BackupAction.Restore(folder.File("all"), fresh.Address);

        using var _ = fresh.Council.EnterAll(AcrossCouncils.Installation);
        await using var db = fresh.CreateDbContext();
        var council = new CouncilRow { Name = "Newcomer" };
        db.Add(council);
        await db.SaveChangesAsync();

        council.Id.ShouldBe(4);
    }

    [Theory, EveryDatabase]
    public async Task A_database_with_something_in_it_is_not_restored_over_unless_that_is_said(DatabaseKind kind)
    {
        using var folder = new BackupFolder();
        await using var old = await Full(DatabaseKind.Sqlite);
        await using var inUse = await FreshDatabase.On(kind);
        await FullCouncil.Put(inUse, CouncilRow.TheOnly, "Elmbridge", rows: 9);
        await BackupAction.Backup(old.Address, folder.File("all"));
        var before = await FullCouncil.Counts(inUse);

        (await Should.ThrowAsync<RefusedException>(() => BackupAction.Restore(folder.File("all"), inUse.Address))).Findings[0].Rule.ShouldBe("database-not-empty");
        (await FullCouncil.Counts(inUse)).ShouldBe(before);

        await BackupAction.Restore(folder.File("all"), inUse.Address, replace: true);
        (await FullCouncil.Counts(inUse)).ShouldBe(await FullCouncil.Counts(old));
    }

    [Theory, EveryDatabase]
    public async Task Triggers_that_keep_the_trail_from_being_removed_are_there_again_after_a_restore(DatabaseKind kind)
    {
        using var folder = new BackupFolder();
        await using var inUse = await Full(kind);
        await BackupAction.Backup(inUse.Address, folder.File("all"));
        await BackupAction.Restore(folder.File("all"), inUse.Address, replace: true);

        (await Should.ThrowAsync<System.Data.Common.DbException>(() => Execute(inUse, "delete from audit_events"))).Message.ShouldContain("only ever added");
    }

    [Theory, EveryDatabase]
    public async Task A_database_that_does_not_keep_what_it_is_given_is_found_out_and_left_as_it_was(DatabaseKind kind)
    {
        using var folder = new BackupFolder();
        await using var old = await Full(DatabaseKind.Sqlite);
        await BackupAction.Backup(old.Address, folder.File("all"));
        await using var spoils = await FreshDatabase.On(kind);
        await Execute(spoils, kind == DatabaseKind.Sqlite
            ? "create trigger spoil after insert on judgements begin update judgements set value = 'no' where id = new.id and subject = 'second'; end"
            : "create function spoil() returns trigger language plpgsql as $$ begin if new.subject = 'second' then new.value = 'no'; end if; return new; end $$; create trigger spoil before insert on judgements for each row execute function spoil()");
        var before = await FullCouncil.Counts(spoils);

        (await Should.ThrowAsync<RefusedException>(() => BackupAction.Restore(folder.File("all"), spoils.Address))).Message.ShouldContain("judgements");

        (await FullCouncil.Counts(spoils)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task A_trail_that_was_broken_before_is_said_to_be(DatabaseKind kind)
    {
        using var folder = new BackupFolder();
        await using var tampered = await Full(kind);
        await Execute(tampered, kind == DatabaseKind.Sqlite ? "drop trigger audit_events_not_changed" : "drop trigger audit_events_only_added on audit_events");
        await Execute(tampered, "update audit_events set why = 'another' where council_id = 3 and sequence = 2");
        await using var fresh = await FreshDatabase.On(kind);

        var made = await BackupAction.Backup(tampered.Address, folder.File("all"));
        var done = await BackupAction.Restore(folder.File("all"), fresh.Address);

        made.Findings.ShouldHaveSingleItem().What.ShouldContain("council 3 does not hold together at event 2");
        done.Findings.ShouldHaveSingleItem().What.ShouldContain("council 3 does not hold together at event 2");
    }

    [Theory, EveryDatabase]
    public async Task A_council_is_brought_to_a_database_once_only(DatabaseKind kind)
    {
        await using var shared = await Full(kind);
        await using var alone = await FreshDatabase.On(DatabaseKind.Sqlite);
        await FullCouncil.Put(alone, CouncilRow.TheOnly, "Dunmere");
        await BackupAction.Move(alone.Address, shared.Address);
        var before = await FullCouncil.Counts(shared);

        (await Should.ThrowAsync<RefusedException>(() => BackupAction.Move(alone.Address, shared.Address))).Findings[0].Rule.ShouldBe("council-is-there");

        (await FullCouncil.Counts(shared)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task A_backup_of_one_council_holds_nothing_of_another(DatabaseKind kind)
    {
        using var folder = new BackupFolder();
        await using var shared = await Full(kind);

        await BackupAction.Backup(shared.Address, folder.File("one"), "ashdale");

        folder.Text("one").ShouldContain("Planner of Ashdale");
        folder.Text("one").ShouldNotContain("Brackenshire", Case.Insensitive);
    }

    [Fact]
    public async Task A_council_that_is_not_there_is_not_backed_up()
    {
        using var folder = new BackupFolder();
        await using var shared = await Full(DatabaseKind.Sqlite);

        (await Should.ThrowAsync<RefusedException>(() => BackupAction.Backup(shared.Address, folder.File("one"), "Elsewhere"))).Message.ShouldContain("There are: 1 Ashdale, 3 Brackenshire.");
        folder.Names.ShouldBeEmpty();
    }

    private static async Task<FreshDatabase> Full(DatabaseKind kind)
    {
        var database = await FreshDatabase.On(kind);
        await FullCouncil.Put(database, CouncilRow.TheOnly, "Ashdale");
        await FullCouncil.Put(database, 3, "Brackenshire");
        await Execute(database, "update councils set name = 'Ashdale' where id = 1");
        return database;
    }

    private static async Task Execute(FreshDatabase database, string sql)
    {
        using var _ = database.Council.EnterAll(AcrossCouncils.Installation);
        await using var db = database.CreateDbContext();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await db.Database.OpenConnectionAsync();
        await command.ExecuteNonQueryAsync();
    }
}
