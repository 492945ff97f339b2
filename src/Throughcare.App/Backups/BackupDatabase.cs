using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Throughcare.App.Database;

namespace Throughcare.App.Backups;

/// <summary>The database of a backup, restore or move: all councils' rows, for that one reason.</summary>
internal static class BackupDatabase
{
    public static ThroughcareDb Open(DatabaseAddress address)
    {
        var db = new ThroughcareDb(address.Options(), CurrentCouncil.AlwaysAll(AcrossCouncils.Backup));
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        return db;
    }

    /// <summary>Refuses a database to read from that is not there, or is of another version than this program.</summary>
    public static async Task MustBeOurs(ThroughcareDb db, DatabaseAddress address, CancellationToken ct)
    {
        if (address.File is { } file && !File.Exists(file)) throw BackupFindings.NoDatabase(file);
        var (ours, applied) = (db.Database.GetMigrations().ToHashSet(), (await db.Database.GetAppliedMigrationsAsync(ct)).ToHashSet());
        if (applied.Count == 0) throw BackupFindings.NoDatabase(address.Named);
        if (applied.Except(ours).Any()) throw BackupFindings.DatabaseNewer();
        if (ours.Except(applied).Any()) throw BackupFindings.NotUpToDate();
    }

    /// <summary>Brings a database to write into up to date; makes it where there is none.</summary>
    public static async Task MakeReady(DatabaseAddress address, CancellationToken ct)
    {
        await using (var db = Open(address))
            if ((address.File is not { } file || File.Exists(file)) && await db.Database.CanConnectAsync(ct) && (await db.Database.GetAppliedMigrationsAsync(ct)).Except(db.Database.GetMigrations()).Any())
                throw BackupFindings.DatabaseNewer();
        if (address.Kind == DatabaseKind.Postgres) await DatabaseReach.MakeReady(address, ct: ct);
        else await MigrateSafely.Migrate(address, ct);
    }

    /// <summary>One moment of the database for all reads, which holds up nobody who writes.</summary>
    public static async Task<IAsyncDisposable> OneMoment(ThroughcareDb db, DatabaseAddress address, CancellationToken ct)
    {
        if (address.Kind == DatabaseKind.Postgres) return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await db.Database.OpenConnectionAsync(ct);
        // Entity Framework's own begins as a writer.
        var reading = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(reading, ct);
        return reading;
    }

    public static bool IsDuplicate(Exception trouble) => trouble is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
