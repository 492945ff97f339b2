using System.Data;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Database;
using Throughcare.Findings;

namespace Throughcare.App.Backups;

/// <summary>
/// Puts rows into a database in one transaction: written, read back, summed up, compared with the source, and only then kept. A program that is
/// killed half way leaves the database as it was.
/// </summary>
internal sealed class Restoring(DatabaseAddress into, BackupProgress progress, RefusedException full)
{
    /// <param name="source">Where the rows come from.</param>
    /// <param name="replace">All that is in the database may go.</param>
    /// <param name="ct">Stops it; nothing is kept then.</param>
    public async Task<RestoreDone> Run(IBackupSource source, bool replace, CancellationToken ct)
    {
        await using var db = BackupDatabase.Open(into);
        var tables = BackupTable.Of(db);
        await using var transaction = await db.Database.BeginTransactionAsync(into.Kind == DatabaseKind.Postgres ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable, ct);
        // Whoever writes meanwhile waits, or their rows would stand among the backup's. Beside others, a council is added while they go on.
        if (into.Kind == DatabaseKind.Postgres && (replace || source.Council is null)) await db.Run($"lock table {string.Join(", ", tables.Select(t => $"\"{t.Name}\""))} in exclusive mode", ct);
        var untouched = await Untouched(db, tables, ct);
        if (!untouched && !replace && source.Council is null) throw full;
        var number = source.Council is { } council && (replace || untouched) ? CouncilRow.TheOnly : source.Council is { } another ? await FreeNumber(db, another.Number, ct) : (int?)null;
        if (replace || untouched)
        {
            var triggers = await Triggers.Suspend(db, into.Kind, tables, ct);
            foreach (var table in tables.Reverse()) await db.Run($"delete from \"{table.Name}\"", ct);
            await triggers.Back(ct);
        }
        await Write(db, source, tables, number, ct);
        var sums = await Verify(db, source, tables, number, ct);
        if (into.Kind == DatabaseKind.Postgres) await BehindLastNumbers(db, tables, ct);
        var broken = await Trails.Check(db, number, ct);
        await transaction.CommitAsync(ct);
        return new(number, source.Council?.Name, sums.Sum(s => s.Rows), sums.Count, broken);
    }

    private async Task Write(ThroughcareDb db, IBackupSource source, IReadOnlyList<BackupTable> tables, int? number, CancellationToken ct)
    {
        var writing = new RowWriting(db, number);
        foreach (var table in tables)
        {
            if (source.Columns(table) is not { } columns) continue;
            try
            {
                await writing.Write(table, columns, source.Rows(table, ct), rows => progress.At("Writing", table.Name, rows), ct);
            }
            catch (Exception refused) when (BackupDatabase.IsDuplicate(refused))
            {
                throw BackupFindings.IsThere(table.Name);
            }
        }
    }

    private async Task<IReadOnlyList<TableSum>> Verify(ThroughcareDb db, IBackupSource source, IReadOnlyList<BackupTable> tables, int? number, CancellationToken ct)
    {
        var rows = new TableRows(db, into.Kind, number, source.Council?.Number);
        var sums = new List<TableSum>();
        foreach (var table in tables)
        {
            if (source.Columns(table) is not { } columns) continue;
            var places = columns.Select(name => table.Columns.Index().Single(c => c.Item.Name == name).Index).ToArray();
            using var digest = new TableDigest(table.Name, columns);
            digest.Headings();
            long count = 0;
            await foreach (var row in rows.Read(table, ct))
            {
                digest.Add([.. places.Select(i => row[i])]);
                progress.At("Comparing", table.Name, ++count);
            }
            var (was, now) = (source.Sum(table), digest.End());
            if (was != now) throw BackupFindings.NotTheSame(table.Name, was, now);
            sums.Add(now);
        }
        return sums;
    }

    /// <summary>As the migrations leave it: the only council with an empty trail, and nothing else.</summary>
    private static async Task<bool> Untouched(ThroughcareDb db, IReadOnlyList<BackupTable> tables, CancellationToken ct)
    {
        foreach (var table in tables.Where(t => t.Name is not ("councils" or "audit_heads")))
            if (await db.Number($"select 1 from \"{table.Name}\" limit 1", ct) > 0) return false;
        return await db.Councils.AllAsync(c => c.Id == CouncilRow.TheOnly, ct) && await db.AuditHeads.AllAsync(h => h.CouncilId == CouncilRow.TheOnly && h.Sequence == 0, ct);
    }

    // Its own number if nobody has it; links and the trail's anchors name it.
    private static async Task<int> FreeNumber(ThroughcareDb db, int own, CancellationToken ct) =>
        await db.Councils.AnyAsync(c => c.Id == own, ct) ? await db.Councils.MaxAsync(c => c.Id, ct) + 1 : own;

    /// <summary>PostgreSQL gives out numbers from a counter that knows nothing of rows that came with theirs.</summary>
    private static async Task BehindLastNumbers(ThroughcareDb db, IReadOnlyList<BackupTable> tables, CancellationToken ct)
    {
        foreach (var table in tables.Where(t => t.Numbered || t.Name == "councils"))
        {
            var column = table.Columns[0].Name;
            await db.Run($"select setval(pg_get_serial_sequence('public.{table.Name}', '{column}'), coalesce((select max(\"{column}\") from \"{table.Name}\"), 0) + 1, false)", ct);
        }
    }
}

/// <summary>What came of a restore or move.</summary>
/// <param name="Council">The number that the council has now; null where a whole database was restored.</param>
/// <param name="Name">The council's name.</param>
/// <param name="Rows">Rows that were written and compared.</param>
/// <param name="Tables">Tables that were compared.</param>
/// <param name="Findings">Trails that did not hold together already where they came from.</param>
public sealed record RestoreDone(int? Council, string? Name, long Rows, int Tables, IReadOnlyList<Finding> Findings);
