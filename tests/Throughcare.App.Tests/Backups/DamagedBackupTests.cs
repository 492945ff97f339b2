using Throughcare.App.Backups;
using Throughcare.App.Database;
using Throughcare.Findings;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Backups;

/// <summary>Backup files that were cut off, changed or come from elsewhere: refused with a sentence, before anything is touched.</summary>
public class DamagedBackupTests
{
    [Fact]
    public async Task A_file_that_is_cut_off_anywhere_is_refused()
    {
        using var folder = new BackupFolder();
        await using var database = await Made(folder);
        var whole = await File.ReadAllBytesAsync(folder.File("all"));
        for (var parts = 0; parts < 20; parts++)
        {
            var cut = folder.File($"cut-{parts}");
            await File.WriteAllBytesAsync(cut, whole[..(whole.Length * parts / 20)]);

            await Refused(cut, database, "backup-damaged");
        }
        await File.WriteAllBytesAsync(folder.File("last"), whole[..^1]);
        await Refused(folder.File("last"), database, "backup-damaged");
    }

    [Fact]
    public async Task A_changed_byte_anywhere_is_refused_or_changes_nothing()
    {
        using var folder = new BackupFolder();
        await using var database = await Made(folder);
        var whole = await File.ReadAllBytesAsync(folder.File("all"));
        var chance = new Random(7);
        for (var tamper = 0; tamper < 200; tamper++)
        {
            var bytes = whole.ToArray();
            bytes[chance.Next(bytes.Length)] ^= (byte)chance.Next(1, 256);
            await File.WriteAllBytesAsync(folder.File("tampered"), bytes);
            try
            {
                using var opened = await BackupFile.Open(folder.File("tampered"), Tables(database), new(null), default);
                // A byte that nobody reads, such as the day of an entry: every row was compared with its sum.
            }
            catch (RefusedException refused)
            {
                refused.Findings[0].Rule.ShouldBeOneOf("backup-damaged", "backup-newer");
            }
        }
    }

    [Theory]
    [InlineData("tables/people.jsonl", "Planner of Ashdale", "Planner of Elsewhere")]
    [InlineData("tables/audit_events.jsonl", "192.0.2.7", "192.0.2.8")]
    [InlineData("tables/extract_cells.jsonl", "[\"1\",\"0\"", "[\"1\",\"5\"")]
    [InlineData("tables/roles.jsonl", "council_id", "council_no")]
    [InlineData("manifest.json", "\"rows\": 2", "\"rows\": 3")]
    [InlineData("manifest.json", "\"sha256\": \"", "\"sha256\": \"0")]
    [InlineData("manifest.json", "\"format\": 1", "\"format\": \"one\"")]
    [InlineData("manifest.json", "\"tables\": [", "\"no_tables\": [")]
    [InlineData("manifest.json", "\"columns\": [", "\"no_columns\": [")]
    [InlineData("manifest.json", "\"name\": \"runs\"", "\"no_name\": \"runs\"")]
    public async Task A_backup_in_which_something_was_changed_is_refused(string part, string was, string becomes)
    {
        using var folder = new BackupFolder();
        await using var database = await Made(folder);
        folder.Text("all").ShouldContain(was);

        await Refused(folder.Changed("all", part, text => text.Replace(was, becomes, StringComparison.Ordinal)), database, "backup-damaged");
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("tables/judgements.jsonl")]
    public async Task A_backup_that_lacks_a_part_is_refused(string part)
    {
        using var folder = new BackupFolder();
        await using var database = await Made(folder);

        await Refused(folder.Changed("all", part, _ => null), database, "backup-damaged");
    }

    [Fact]
    public async Task A_backup_that_holds_something_more_is_refused()
    {
        using var folder = new BackupFolder();
        await using var database = await Made(folder);

        await Refused(folder.Changed("all", "tables/../../etc/passwd", _ => "x"), database, "backup-damaged");
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2")]
    [InlineData("\"name\": \"runs\"", "\"name\": \"forecasts\"")]
    [InlineData("\"stop_asked\"", "\"pause_asked\"")]
    public async Task A_backup_of_a_later_version_is_refused(string was, string becomes)
    {
        using var folder = new BackupFolder();
        await using var database = await Made(folder);

        await Refused(folder.Changed("all", "manifest.json", text => text.Replace(was, becomes, StringComparison.Ordinal)), database, "backup-newer");
    }

    [Fact]
    public async Task Any_other_file_is_refused()
    {
        using var folder = new BackupFolder();
        await using var database = await Made(folder);
        await File.WriteAllTextAsync(folder.File("letter"), "Dear Sir or Madam");

        await Refused(folder.File("letter"), database, "backup-damaged");
        await Refused(folder.File("missing"), database, "no-backup");
    }

    [Fact]
    public async Task A_backup_is_never_written_over_another_and_leaves_nothing_half_done()
    {
        using var folder = new BackupFolder();
        await using var database = await Made(folder);
        var before = await File.ReadAllBytesAsync(folder.File("all"));

        (await Should.ThrowAsync<RefusedException>(() => BackupAction.Backup(database.Address, folder.File("all")))).Findings[0].Rule.ShouldBe("backup-is-there");
        await Should.ThrowAsync<OperationCanceledException>(() => BackupAction.Backup(database.Address, folder.File("stopped"), ct: new(canceled: true)));

        folder.Names.ShouldBe(["all"]);
        (await File.ReadAllBytesAsync(folder.File("all"))).ShouldBe(before);
    }

    [Fact]
    public async Task A_backup_may_be_read_by_its_owner_only()
    {
        // Windows keeps no such rights.
        if (OperatingSystem.IsWindows()) return;
        using var folder = new BackupFolder();
        await using var database = await Made(folder);

        File.GetUnixFileMode(folder.File("all")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static async Task<FreshDatabase> Made(BackupFolder folder)
    {
        var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        await FullCouncil.Put(database, CouncilRow.TheOnly, "Ashdale");
        await BackupAction.Backup(database.Address, folder.File("all"));
        return database;
    }

    // Into a database that is full: a file that was let through would empty it first.
    private static async Task Refused(string file, FreshDatabase into, string rule)
    {
        var before = await FullCouncil.Counts(into);
        (await Should.ThrowAsync<RefusedException>(() => BackupAction.Restore(file, into.Address, replace: true))).Findings[0].Rule.ShouldBe(rule);
        (await FullCouncil.Counts(into)).ShouldBe(before);
    }

    private static IReadOnlyList<BackupTable> Tables(FreshDatabase database)
    {
        using var db = database.CreateDbContext();
        return BackupTable.Of(db);
    }
}
