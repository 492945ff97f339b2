using Microsoft.Extensions.Configuration;
using Npgsql;
using Throughcare.Findings;

namespace Throughcare.App.Database;

/// <summary>
/// How the shared database is told to the program: by Throughcare:DatabaseFile, the name of a file that holds the connection string and nothing else (such as a secret of a
/// container), or by Throughcare:Database itself. It holds a password, so no refusal repeats it.
/// </summary>
public static class DatabaseSettings
{
    public const string Connection = "Throughcare:Database", InFile = "Throughcare:DatabaseFile";

    /// <summary>Null where neither is set.</summary>
    public static DatabaseAddress? From(IConfiguration configuration)
    {
        if (configuration[InFile] is { Length: > 0 } file) return Parsed(Read(file), InFile);
        return configuration[Connection] is { Length: > 0 } connection ? Parsed(connection, Connection) : null;
    }

    /// <summary>A database as a person writes it: a SQLite file, a connection string, or @ and the name of a file that holds one.</summary>
    public static DatabaseAddress Of(string text) => text switch
    {
        ['@', .. var file] => Parsed(Read(file), "that file"),
        _ when text.Contains('=', StringComparison.Ordinal) && !File.Exists(text) => Parsed(text, "the command"),
        _ => DatabaseAddress.InFile(text),
    };

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } text ? text : throw Refused("The file that should hold the connection string is empty.", file, "Write the connection string into it, as docs/guide/shared-database.md shows.");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw Refused("The file that should hold the connection string cannot be read.", file, "Name a file that the program may read.");
        }
    }

    private static DatabaseAddress Parsed(string connection, string setting)
    {
        try
        {
            var address = DatabaseAddress.Parse(connection);
            // A word that PostgreSQL's client does not know must not wait for the first connection.
            return address.Kind == DatabaseKind.Postgres ? new(address.Kind, new NpgsqlConnectionStringBuilder(connection).ConnectionString) : address;
        }
        catch (Exception trouble) when (trouble is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Refused($"The connection string of {setting} cannot be read.", null, "Write it as Host=…;Database=…;Username=…;Password=…, as docs/guide/shared-database.md shows.");
        }
    }

    private static RefusedException Refused(string what, string? value, string toDo) => new(new Finding { Rule = "database-setting", Severity = Severity.Error, What = what, Value = value, ToDo = toDo });
}
