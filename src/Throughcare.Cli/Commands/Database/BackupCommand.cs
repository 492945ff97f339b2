using System.CommandLine;
using Throughcare.App.Backups;

namespace Throughcare.Cli.Commands.Database;

/// <summary><c>backup FILE</c>: everything that is kept, in one file that both kinds of database can be restored from.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to write. It must not be there yet." };
        var council = new Option<string?>("--council") { Description = "One council only, by number or name." };
        var data = DatabaseOptions.Data();
        var command = new Command("backup", "Writes the whole database to one file, which holds secrets: keep it as you keep the database.") { file, council, data };
        command.SetAction(async (parsed, ct) =>
        {
            var done = await BackupAction.Backup(DatabaseOptions.Address(parsed.GetValue(data)), parsed.GetRequiredValue(file).FullName, parsed.GetValue(council), DatabaseOptions.Progress(), ct);
            parsed.InvocationConfiguration.Output.WriteLine(FormattableString.Invariant($"{done.Rows:#,0} rows of {done.Tables} tables are in {done.File}."));
            return DatabaseOptions.End(done.Findings);
        });
        return command;
    }
}
