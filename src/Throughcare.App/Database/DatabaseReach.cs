using Microsoft.Data.Sqlite;
using Npgsql;
using Throughcare.Findings;

namespace Throughcare.App.Database;

/// <summary>Tries the database before anything is built on it, so that what is wrong is said in a sentence: it cannot be reached, the password, the encoding, or a role past whom row-level security does not hold.</summary>
public static class DatabaseReach
{
    /// <summary>Refuses what cannot be used. Gives what a single person may live with and several councils may not: there it is refused too.</summary>
    public static async Task<IReadOnlyList<Finding>> Check(DatabaseAddress address, bool shared = false, CancellationToken ct = default)
    {
        if (address.Kind == DatabaseKind.Sqlite)
        {
            await CheckFile(address, ct);
            return [];
        }
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString);
        if (settings.Multiplexing || settings.NoResetOnClose) throw Refused("database-mixes-connections", "Multiplexing and No Reset On Close would let one request go on with what PostgreSQL was told for another.", address, "Take them out of the connection string.");
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(ct);
            await using var ask = new NpgsqlCommand("select current_setting('server_encoding'), (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)", connection);
            await using var answer = await ask.ExecuteReaderAsync(ct);
            await answer.ReadAsync(ct);
            if (answer.GetString(0) is var encoding and not "UTF8") throw Refused("database-encoding", $"The database is encoded in {encoding}, which cannot hold every name.", address, "Make it with: create database … encoding 'UTF8' template template0.");
            if (!answer.GetBoolean(1)) return [];
            var past = PastPolicies(address, shared ? Severity.Error : Severity.Warning);
            return shared ? throw new RefusedException(past) : [past];
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // Not there yet. Whether we may make it is seen when we do.
            return [];
        }
        catch (PostgresException refused)
        {
            throw Refused(refused, address);
        }
        catch (Exception trouble) when (trouble is NpgsqlException or System.Net.Sockets.SocketException or TimeoutException or ArgumentException)
        {
            throw Refused("database-unreachable", "The database server does not answer, or not as the connection string asks (TLS).", address, "Check the host, port and SSL Mode of the connection string, that the server runs, and that no firewall stands between.");
        }
    }

    /// <summary>The same, and a server's database is made and brought up to date, so that what keeps us from it is said too.</summary>
    public static async Task<IReadOnlyList<Finding>> MakeReady(DatabaseAddress address, bool shared = false, CancellationToken ct = default)
    {
        var warnings = await Check(address, shared, ct);
        if (address.Kind == DatabaseKind.Sqlite) return warnings;
        try
        {
            await MigrateSafely.Migrate(address, ct);
        }
        catch (PostgresException refused)
        {
            throw Refused(refused, address);
        }
        return warnings;
    }

    /// <summary>What a server said against making or migrating the database, as a sentence.</summary>
    private static RefusedException Refused(PostgresException refused, DatabaseAddress address) => refused.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            Refused("database-password", "The database server knows no such user, or not this password, or lets this user not in from here.", address, "Check Username and Password of the connection string, and pg_hba.conf at the server."),
        PostgresErrorCodes.InsufficientPrivilege =>
            Refused("database-not-owned", "The user of the connection string may not do what is needed: it must own the database.", address, "Make the database for it, with: create database … owner … encoding 'UTF8' template template0."),
        PostgresErrorCodes.TooManyConnections => Refused("database-full", "The database server has no connection left.", address, "Raise max_connections at the server, or set Maximum Pool Size in the connection string."),
        PostgresErrorCodes.CannotConnectNow => Refused("database-starting", "The database server is starting or stopping.", address, "Start Throughcare again in a moment."),
        // The server's own words may hold a value of a row.
        _ => Refused("database-refused", $"The database server refused with code {refused.SqlState}.", address, "Look the code up in PostgreSQL's list of error codes; the server's log says more."),
    };

    private static async Task CheckFile(DatabaseAddress address, CancellationToken ct)
    {
        if (!File.Exists(address.File)) return;
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(address.ConnectionString) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(ct);
            await using var ask = connection.CreateCommand();
            ask.CommandText = "select count(*) from sqlite_master";
            await ask.ExecuteScalarAsync(ct);
        }
        catch (SqliteException)
        {
            throw Refused("database-unreadable", "This file is no database, or it is damaged, or it may not be opened.", address, "Give another folder by --data, put a backup in its place, or see to it that the program may read and write the file and its folder.");
        }
    }

    private static Finding PastPolicies(DatabaseAddress address, Severity severity) => new()
    {
        Rule = "database-superuser", Severity = severity, Value = address.Named,
        What = "The user of the connection string is a superuser or has BYPASSRLS, so PostgreSQL would not keep councils apart beneath us.",
        ToDo = "Make a plain role that owns the database and use that, as docs/guide/shared-database.md shows.",
    };

    private static RefusedException Refused(string rule, string what, DatabaseAddress address, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, Value = address.Named, ToDo = toDo });
}
