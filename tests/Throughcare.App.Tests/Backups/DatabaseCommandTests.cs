using Throughcare.App.Backups;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Backups;

/// <summary>backup, restore and move as the real program.</summary>
public class DatabaseCommandTests
{
    [Theory, EveryDatabase]
    public async Task A_database_goes_to_a_file_and_moves_on(DatabaseKind kind)
    {
        using var folder = new BackupFolder();
        await using var old = await FreshDatabase.On(DatabaseKind.Sqlite);
        await FullCouncil.Put(old, CouncilRow.TheOnly, "Ashdale", rows: 12_000);
        await using var other = await FreshDatabase.NotYetThere(kind);
        var data = Path.GetDirectoryName(old.Address.File)!;
        await File.WriteAllTextAsync(folder.File("connection"), other.Address.ConnectionString);

        var made = CommandLine.Run("backup", folder.File("all"), "--data", data);
        var again = CommandLine.Run("backup", folder.File("all"), "--data", data);
        var moved = CommandLine.Run("move", "--from", old.Address.File!, "--to", "@" + folder.File("connection"));
        var full = CommandLine.Run("restore", folder.File("all"), "--data", data);

        made.Exit.ShouldBe(0, made.Said);
        made.Printed.ShouldContain("tables are in");
        made.Said.ShouldContain("Writing extract cells: 10,000 rows");
        again.Exit.ShouldBe(1);
        again.Said.ShouldContain("Choose another name, so that no backup is lost.");
        moved.Exit.ShouldBe(0, moved.Said);
        moved.Printed.ShouldContain("is council 1 there.");
        moved.Said.ShouldContain("Comparing extract cells: 10,000 rows");
        full.Exit.ShouldBe(1);
        full.Said.ShouldContain("--replace");
        (await FullCouncil.Counts(other)).ShouldBe(await FullCouncil.Counts(old));
    }

    [Theory, EveryDatabase]
    public async Task A_program_that_is_killed_half_way_leaves_nothing_and_the_next_goes_through(DatabaseKind kind)
    {
        using var folder = new BackupFolder();
        await using var old = await FreshDatabase.On(DatabaseKind.Sqlite);
        await FullCouncil.Put(old, CouncilRow.TheOnly, "Ashdale", rows: 60_000);
        await BackupAction.Backup(old.Address, folder.File("all"));
        await using var target = await FreshDatabase.On(kind);
        await FullCouncil.Put(target, CouncilRow.TheOnly, "Elmbridge");
        await File.WriteAllTextAsync(folder.File("connection"), target.Address.ConnectionString);
        var before = await FullCouncil.Counts(target);

        using (var restore = CommandLine.Start(new Dictionary<string, string> { ["THROUGHCARE__DATABASEFILE"] = folder.File("connection") }, "restore", folder.File("all"), "--replace"))
        {
            while (await restore.StandardError.ReadLineAsync() is { } line && !line.StartsWith("Writing extract cells: 30,000", StringComparison.Ordinal)) { }
            restore.HasExited.ShouldBeFalse();
            restore.Kill();
            await restore.WaitForExitAsync();
        }

        (await FullCouncil.Counts(target)).ShouldBe(before);
        await BackupAction.Restore(folder.File("all"), target.Address, replace: true);
        (await FullCouncil.Counts(target)).ShouldBe(await FullCouncil.Counts(old));
    }

    [Fact]
    public async Task A_backup_that_is_killed_half_way_leaves_no_backup()
    {
        using var folder = new BackupFolder();
        await using var old = await FreshDatabase.On(DatabaseKind.Sqlite);
        await FullCouncil.Put(old, CouncilRow.TheOnly, "Ashdale", rows: 60_000);

        using (var backup = CommandLine.Start([], "backup", folder.File("all"), "--data", Path.GetDirectoryName(old.Address.File)!))
        {
            (await backup.StandardError.ReadLineAsync()).ShouldStartWith("Writing extract cells");
            backup.Kill();
            await backup.WaitForExitAsync();
        }

        folder.Names.ShouldNotContain("all");
        CommandLine.Run("backup", folder.File("all"), "--data", Path.GetDirectoryName(old.Address.File)!).Exit.ShouldBe(0);
        folder.Names.ShouldBe(["all"]);
    }

    [Fact]
    public async Task What_is_wrong_with_a_server_is_a_sentence_without_the_password()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Postgres);
        var there = database.Address.ConnectionString;
        string[] wrong =
        [
            "Host=127.0.0.1;Port=1;Username=u;Password=hush-hush;Database=d",
            there + ";SSL Mode=Require;Password=hush-hush",
            there + ";Username=nobody-known;Password=hush-hush",
            there + ";Multiplexing=true;Password=hush-hush",
            there + ";Port=many;Password=hush-hush",
        ];
        foreach (var connection in wrong)
        {
            var ended = CommandLine.Run("move", "--from", connection, "--to", Path.Combine(Path.GetTempPath(), "never-made.db"));

            ended.Exit.ShouldBe(1, connection);
            ended.Said.ShouldContain("connection string", Case.Insensitive);
            ended.Said.ShouldNotContain("hush-hush");
            ended.Said.ShouldNotContain("   at ");
        }
    }

    [Theory]
    [InlineData("move", "--from", "a.db")]
    [InlineData("move", "--from", "", "--to", "b.db")]
    [InlineData("backup")]
    public void A_command_that_lacks_something_ends_with_2(params string[] command) => CommandLine.Run(command).Exit.ShouldBe(2);

    [Fact]
    public void A_database_that_is_not_there_is_not_made_to_be_backed_up()
    {
        using var folder = new BackupFolder();

        var ended = CommandLine.Run("backup", folder.File("all"), "--data", folder.File("nothing"));

        ended.Exit.ShouldBe(1);
        ended.Said.ShouldContain("There is no database here.");
        Directory.Exists(folder.File("nothing")).ShouldBeFalse();
    }
}
