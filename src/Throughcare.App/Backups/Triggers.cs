using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.Backups;

/// <summary>
/// Triggers keep what may only be added to from being removed. Where a whole database is replaced by a backup, they are put aside while its rows go, within
/// the transaction, so that nobody else ever sees the tables without.
/// </summary>
internal sealed class Triggers : IAsyncDisposable
{
    private readonly ThroughcareDb _db;
    private readonly IReadOnlyList<string> _back;

    private Triggers(ThroughcareDb db, IReadOnlyList<string> back) => (_db, _back) = (db, back);

    public static async Task<Triggers> Suspend(ThroughcareDb db, DatabaseKind kind, IReadOnlyList<BackupTable> tables, CancellationToken ct)
    {
        if (kind == DatabaseKind.Postgres)
        {
            foreach (var table in tables) await db.Run($"alter table \"{table.Name}\" disable trigger user", ct);
            return new(db, [.. tables.Select(t => $"alter table \"{t.Name}\" enable trigger user")]);
        }
        var names = tables.Select(t => t.Name).ToHashSet();
        var found = (await db.Database.SqlQueryRaw<Found>("select name as \"Name\", tbl_name as \"Table\", sql as \"Sql\" from sqlite_master where type = 'trigger'").ToListAsync(ct)).Where(t => names.Contains(t.Table)).ToList();
        foreach (var trigger in found) await db.Run($"drop trigger \"{trigger.Name}\"", ct);
        return new(db, [.. found.Select(t => t.Sql)]);
    }

    public async ValueTask DisposeAsync()
    {
        // After a failure there is no transaction to put them back in, and rolling back does it.
        foreach (var sql in _back)
            try
            {
                await _db.Run(sql, CancellationToken.None);
            }
            catch (System.Data.Common.DbException) when (_db.Database.CurrentTransaction is not null)
            {
                return;
            }
    }

    private sealed record Found(string Name, string Table, string Sql);
}
