using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Throughcare.App.Database;

namespace Throughcare.Testing;

/// <summary>A database of a test's own, migrated. It is copied from one that was migrated once for the whole test assembly.</summary>
public sealed class FreshDatabase : IAsyncDisposable, IDbContextFactory<ThroughcareDb>
{
    private const string Template = "throughcare_template";

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplate);
    private static readonly Lazy<Task<PostgresServer>> Server = new(StartServer);
    private static readonly SemaphoreSlim Copying = new(1);
    private static int _number;

    private readonly DbContextOptions<ThroughcareDb> _options;

    private FreshDatabase(DatabaseAddress address) => (Address, _options) = (address, address.Options());

    public DatabaseAddress Address { get; }

    public ThroughcareDb CreateDbContext() => new(_options, Council);

    /// <summary>Whose rows may be touched: the only council's, until a test enters another.</summary>
    public CurrentCouncil Council { get; } = CurrentCouncil.Always(CouncilRow.TheOnly);

    /// <summary>The same PostgreSQL database as its superuser sees it, past every policy.</summary>
    public async Task<DatabaseAddress> PastPolicies() => (await Server.Value).PastPolicies(new NpgsqlConnectionStringBuilder(Address.ConnectionString).Database!);

    /// <summary>One with today's tables.</summary>
    public static async Task<FreshDatabase> On(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            var file = NewFile();
            File.Copy(await SqliteTemplate.Value, file);
            return new(DatabaseAddress.InFile(file));
        }
        var server = await ServerOrSkip();
        var name = NewName();
        // PostgreSQL refuses to copy a database while another copy of it is being made.
        await Copying.WaitAsync();
        try
        {
            await server.Run($"create database {name} template {Template} owner {PostgresServer.Owner}");
        }
        finally
        {
            Copying.Release();
        }
        return new(server.Address(name));
    }

    /// <summary>The address of one that is not there yet.</summary>
    public static async Task<FreshDatabase> NotYetThere(DatabaseKind kind) =>
        new(kind == DatabaseKind.Sqlite ? DatabaseAddress.InFile(NewFile()) : (await ServerOrSkip()).Address(NewName()));

    public async ValueTask DisposeAsync()
    {
        if (Address.Kind == DatabaseKind.Postgres)
        {
            await using (var connection = new NpgsqlConnection(Address.ConnectionString)) NpgsqlConnection.ClearPool(connection);
            await (await Server.Value).Run($"drop database if exists {new NpgsqlConnectionStringBuilder(Address.ConnectionString).Database} with (force)");
            return;
        }
        await using (var connection = new SqliteConnection(Address.ConnectionString)) SqliteConnection.ClearPool(connection);
        Directory.Delete(Path.GetDirectoryName(new SqliteConnectionStringBuilder(Address.ConnectionString).DataSource)!, recursive: true);
    }

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("throughcare-test-").FullName, "throughcare.db");

    private static string NewName() => $"test_{Interlocked.Increment(ref _number)}";

    private static async Task<string> MakeSqliteTemplate()
    {
        var file = NewFile();
        var address = DatabaseAddress.InFile(file);
        await MigrateSafely.Migrate(address);
        await using var connection = new SqliteConnection(address.ConnectionString);
        SqliteConnection.ClearPool(connection);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return file;
    }

    private static async Task<PostgresServer> StartServer()
    {
        var server = await PostgresServer.Start();
        await MigrateSafely.Migrate(server.Address(Template));
        NpgsqlConnection.ClearAllPools();
        return server;
    }

    private static async Task<PostgresServer> ServerOrSkip()
    {
        if (PostgresServer.WhyNot is not { } why) return await Server.Value;
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(why);
        Assert.Skip(why);
        throw new InvalidOperationException(why);
    }
}
