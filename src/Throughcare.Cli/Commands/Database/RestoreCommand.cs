using System.CommandLine;
using Throughcare.App.Backups;

namespace Throughcare.Cli.Commands.Database;

/// <summary><c>restore FILE</c>: puts a backup into a database, whole and compared, or not at all.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "What 'throughcare backup' wrote." };
        var replace = new Option<bool>("--replace") { Description = "All that is in the database now may go." };
        var data = DatabaseOptions.Data();
        var command = new Command("restore", "Puts a backup into an empty database, and compares every table. Stop the web app first.") { file, replace, data };
        command.SetAction(async (parsed, ct) =>
        {
            var done = await BackupAction.Restore(parsed.GetRequiredValue(file).FullName, DatabaseOptions.Address(parsed.GetValue(data)), parsed.GetValue(replace), DatabaseOptions.Progress(), ct);
            DatabaseOptions.Print(done, parsed.InvocationConfiguration.Output);
            return DatabaseOptions.End(done.Findings);
        });
        return command;
    }
}
