using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Throughcare.App.Database;

namespace Throughcare.Testing;

/// <summary>
/// A PostgreSQL server of the test run's own: fresh folder, free port, loopback only. It ends with the test run, also when that is killed,
/// because the shell that holds it waits for our end of its standard input to close.
/// </summary>
public sealed class PostgresServer
{
    /// <summary>The role that owns the databases of tests. It may make some, because the program makes its own where there is none.</summary>
    public const string Owner = "throughcare";

    private readonly int _port;

    private PostgresServer(int port) => _port = port;

    /// <summary>Why there can be no server here; null when there can.</summary>
    public static string? WhyNot { get; } = Binaries() is null
        ? "PostgreSQL's server is not installed (initdb and postgres were not found in /usr/lib/postgresql/*/bin or on the path)."
        : null;

    /// <summary>As the program reaches a database: by a role that owns it and is no superuser, because row-level security does not hold for one.</summary>
    public DatabaseAddress Address(string database) =>
        DatabaseAddress.Parse($"Host=127.0.0.1;Port={_port};Username={Owner};Database={database};Maximum Pool Size=20");

    /// <summary>The same database as the superuser sees it, past every policy.</summary>
    public DatabaseAddress PastPolicies(string database) =>
        DatabaseAddress.Parse($"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=20");

    /// <summary>What only the superuser may do, such as making a database.</summary>
    public async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(PastPolicies("postgres").ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<PostgresServer> Start()
    {
        var (bin, port) = (Binaries()!, FreePort());
        var script =
            $"""
            folder=$(mktemp -d) && cd "$folder" || exit 1
            "{bin}/initdb" -A trust -U postgres -E UTF8 --locale=C --no-sync -D "$folder/data" >log 2>&1 || cat log >&2
            "{bin}/postgres" -D "$folder/data" -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 >>log 2>&1 &
            server=$!
            cat >/dev/null
            kill -INT $server; wait $server
            cd / && rm -rf "$folder"
            """;
        // PostgreSQL will not run as root.
        var start = Environment.UserName == "root" ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", "sh", "-c", script]) : new ProcessStartInfo("sh", ["-c", script]);
        start.RedirectStandardInput = true;
        start.WorkingDirectory = "/";
        var shell = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            shell.StandardInput.Close();
            shell.WaitForExit(TimeSpan.FromSeconds(10));
        };
        var server = new PostgresServer(port);
        await server.Ready(shell);
        await server.Run($"create role {Owner} login createdb nosuperuser nobypassrls");
        return server;
    }

    private async Task Ready(Process shell)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await Run("select 1");
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < TimeSpan.FromMinutes(1) && !shell.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private static string? Binaries()
    {
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")) : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(onPath).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "postgres")));
    }

    // Below the ports that the system gives out, where a connection of another test could take it before the server does; and another one in every test process, as they run side by side.
    private static int FreePort() => Enumerable.Range(0, 10_000).Select(i => 20_000 + (Environment.ProcessId + i) % 10_000).First(IsFree);

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
