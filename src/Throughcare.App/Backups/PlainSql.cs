using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughcare.App.Database;

namespace Throughcare.App.Backups;

/// <summary>SQL over whole tables, whose names come from the model, in the transaction that is open. As it stands: nothing in it is taken for the place of a parameter.</summary>
internal static class PlainSql
{
    public static DbCommand Command(this ThroughcareDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        // A table may hold millions of rows.
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, db.Database.CurrentTransaction?.GetDbTransaction(), 0);
        return command;
    }

    public static async Task Run(this ThroughcareDb db, string sql, CancellationToken ct)
    {
        await using var command = db.Command(sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The one number that is asked for; 0 where there is none.</summary>
    public static async Task<long> Number(this ThroughcareDb db, string sql, CancellationToken ct)
    {
        await using var command = db.Command(sql);
        return await command.ExecuteScalarAsync(ct) is { } found and not DBNull ? Convert.ToInt64(found, CultureInfo.InvariantCulture) : 0;
    }
}
