using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Throughcare.App.Database;

/// <summary>The databases that can be used. Both have the same model and pass the same tests.</summary>
public enum DatabaseKind
{
    /// <summary>One file on this machine: needs nothing.</summary>
    Sqlite,

    /// <summary>A server that several machines share.</summary>
    Postgres,
}

/// <summary>Which database, and how to reach it. A connection string that names a host is PostgreSQL's; one that names a data source is SQLite's.</summary>
public sealed record DatabaseAddress(DatabaseKind Kind, string ConnectionString)
{
    /// <summary>The file of a SQLite database; null for a server.</summary>
    public string? File => Kind == DatabaseKind.Sqlite ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : null;

    /// <summary>What may be said of it in a sentence or a log: never the password, and of a server only where it is.</summary>
    public string Named => Kind == DatabaseKind.Sqlite ? File! : new NpgsqlConnectionStringBuilder(ConnectionString) is var to ? $"{to.Database ?? to.Username} at {to.Host}:{to.Port}" : "";

    public override string ToString() => Named;

    public static DatabaseAddress Parse(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new(DatabaseKind.Postgres, connectionString)
            : InFile(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>A SQLite file. Writers wait for one another for up to a minute.</summary>
    public static DatabaseAddress InFile(string path) =>
        new(DatabaseKind.Sqlite, new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), ForeignKeys = true, DefaultTimeout = 60 }.ConnectionString);

    public DbContextOptions<ThroughcareDb> Options()
    {
        var builder = new DbContextOptionsBuilder<ThroughcareDb>();
        Use(builder);
        return builder.Options;
    }

    public void Use(DbContextOptionsBuilder builder)
    {
        if (Kind == DatabaseKind.Sqlite) builder.UseSqlite(ConnectionString, x => x.MigrationsAssembly("Throughcare.Data.Sqlite"));
        else builder.UseNpgsql(ConnectionString, x => x.MigrationsAssembly("Throughcare.Data.Postgres")).AddInterceptors(TellRowSecurity.Instance);
    }
}
