using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;

namespace Throughcare.App.Backups;

/// <summary>
/// Triggers keep what may only be added to from being removed. Where a whole database is replaced by a backup, they are put aside while its rows go, within
/// the transaction, so that nobody else ever sees the tables without.
/// </summary>
internal sealed class Triggers
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

    /// <summary>Puts them back. After a failure that is not needed: the transaction is rolled back, and they were never gone.</summary>
    public async Task Back(CancellationToken ct)
    {
        foreach (var sql in _back) await _db.Run(sql, ct);
    }

    private sealed record Found(string Name, string Table, string Sql);
}
