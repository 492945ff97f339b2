using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Throughcare.App.Database;

/// <summary>
/// Brings a database to today's model, also when several programs start at once or one was killed half way. Entity Framework's own
/// lock is not enough: on PostgreSQL it is taken after the first look at the tables, and on SQLite it is a row that stays behind when
/// a program is killed, for which every later migration waits without end.
/// </summary>
public static class MigrateSafely
{
    // Any number will do, as long as every Throughcare takes the same.
    private const long LockNumber = 727001;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task Migrate(DatabaseAddress address, CancellationToken ct = default)
    {
        await using var db = new ThroughcareDb(address.Options(), CurrentCouncil.AlwaysAll(AcrossCouncils.Migration));
        if (address.Kind == DatabaseKind.Postgres) await MigratePostgres(db, address, ct);
        else await MigrateSqlite(db, address, ct);
    }

    private static async Task MigratePostgres(ThroughcareDb db, DatabaseAddress address, CancellationToken ct)
    {
        await using var connection = await OpenForLock(address, ct);
        await using var take = new NpgsqlCommand($"select pg_advisory_lock({LockNumber})", connection) { CommandTimeout = (int)Patience.TotalSeconds };
        await take.ExecuteNonQueryAsync(ct);
        await db.Database.MigrateAsync(ct);
    }

    /// <summary>
    /// Advisory locks belong to one database, so everybody must lock on the same one. Ours may not be there yet, so it is "postgres";
    /// a hosted server may refuse that one, and then ours is there.
    /// </summary>
    private static async Task<NpgsqlConnection> OpenForLock(DatabaseAddress address, CancellationToken ct)
    {
        var ours = new NpgsqlConnectionStringBuilder(address.ConnectionString) { Pooling = false };
        var shared = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ours.ConnectionString) { Database = "postgres" }.ConnectionString);
        try
        {
            await shared.OpenAsync(ct);
            return shared;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            await shared.DisposeAsync();
            var own = new NpgsqlConnection(ours.ConnectionString);
            await own.OpenAsync(ct);
            return own;
        }
    }

    private static async Task MigrateSqlite(ThroughcareDb db, DatabaseAddress address, CancellationToken ct)
    {
        var file = new SqliteConnectionStringBuilder(address.ConnectionString).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await using var held = await HoldFile(file + ".migrate.lock", ct);
        if (File.Exists(file)) await RemoveStaleLock(db, ct);
        await db.Database.MigrateAsync(ct);
    }

    private static async Task<FileStream> HoldFile(string path, CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(100, ct);
            }
        }
    }

    /// <summary>We hold the file, so nobody is migrating: a row in the lock table was left by a program that was killed.</summary>
    private static async Task RemoveStaleLock(ThroughcareDb db, CancellationToken ct)
    {
        const int noSuchTable = 1;
        try
        {
            await db.Database.ExecuteSqlRawAsync("delete from __EFMigrationsLock", ct);
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == noSuchTable)
        {
            // A database that was never migrated has no lock table.
        }
    }
}
