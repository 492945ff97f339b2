using System.CommandLine;
using Throughcare.App.Backups;
using Throughcare.App.Database;

namespace Throughcare.Cli.Commands.Database;

/// <summary><c>move --from CONN --to CONN</c>: a council, or all, from one database to another of either kind, compared.</summary>
internal static class MoveCommand
{
    public static Command Create()
    {
        var from = Database("--from", "The database to read");
        var to = Database("--to", "The database to write into");
        var council = new Option<string?>("--council") { Description = "One council only, by number or name. Without it, all; they need an empty database." };
        var command = new Command("move", "Copies a council from one database to another and compares every table. Where it came from stays as it was.") { from, to, council };
        command.SetAction(async (parsed, ct) =>
        {
            var done = await BackupAction.Move(Address(parsed.GetRequiredValue(from)), Address(parsed.GetRequiredValue(to)), parsed.GetValue(council), DatabaseOptions.Progress(), ct);
            DatabaseOptions.Print(done, parsed.InvocationConfiguration.Output);
            return DatabaseOptions.End(done.Findings);
        });
        return command;
    }

    private static Option<string> Database(string name, string what) => new Option<string>(name)
    {
        Description = $"{what}: a SQLite file, a connection string, or @FILE for a file that holds one, so that no password stands in the list of processes.",
        Required = true,
    }.Must(text => !string.IsNullOrWhiteSpace(text), $"Give a database after {name}.");

    private static DatabaseAddress Address(string text) => DatabaseSettings.Of(text);
}
