using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Throughcare.Findings;

namespace Throughcare.App.Database;

/// <summary>For commands that work on a database that is there already: says what is in the way, and never makes or changes one.</summary>
public static class ExistingDatabase
{
    public static async Task MustBeThere(DatabaseAddress address, CancellationToken ct = default)
    {
        if (address.File is { } file && !File.Exists(file)) throw Refused("no-database", "There is no database here.", file, "Give the data folder of the app with --data, or start the app once.");
        try
        {
            await using var db = new ThroughcareDb(address.Options(), CurrentCouncil.AlwaysAll(AcrossCouncils.Migration));
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) throw Refused("older-database", "The database was made by an older version.", null, "Start the app of this version once, which brings it to today's.");
        }
        catch (DbException trouble)
        {
            throw Refused("no-database", $"The database cannot be read: {trouble.Message}", null, "Check the address in THROUGHCARE__DATABASE, and that the server answers.");
        }
    }

    private static RefusedException Refused(string rule, string what, string? value, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, Value = value, ToDo = toDo });
}
