using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Throughcare.App.Backups;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;

namespace Throughcare.Benchmarks;

/// <summary>
/// What it costs to keep councils apart: the queries behind a page of the sample council, with the filter and row-level security, without row-level security, and the same SQL
/// without the filter; each kind in turn, in the same minutes. And how long a move takes. Needs THROUGHCARE_BENCH_POSTGRES: a connection string to an
/// empty database whose role owns it, on a server where the role may also make tables.
/// </summary>
internal static class CouncilsApart
{
    private const int Rounds = 40;

    public static async Task<IReadOnlyList<Measurement>> Run(string checkout)
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-bench-");
        try
        {
            var file = DatabaseAddress.InFile(Path.Combine(folder.FullName, "throughcare.db"));
            var measured = new List<Measurement>();
            await Fill(file, checkout);
            measured.Add(await Filter("SQLite", file));
            if (Environment.GetEnvironmentVariable("THROUGHCARE_BENCH_POSTGRES") is not { Length: > 0 } connection)
            {
                Console.WriteLine("No THROUGHCARE_BENCH_POSTGRES, so nothing is measured of PostgreSQL.");
                return measured;
            }
            var server = DatabaseAddress.Parse(connection);
            var watch = Stopwatch.StartNew();
            var done = await BackupAction.Move(file, server);
            measured.Add(new("the sample council from SQLite to PostgreSQL, compared", Measurement.Say($"{watch.Elapsed.TotalSeconds:0.0} s, {done.Rows:#,0} rows"), "under 60 s"));
            watch.Restart();
            await BackupAction.Move(server, DatabaseAddress.InFile(Path.Combine(folder.FullName, "back.db")));
            measured.Add(new("and back to SQLite", Measurement.Say($"{watch.Elapsed.TotalSeconds:0.0} s"), "under 60 s"));
            measured.Add(await Filter("PostgreSQL", server));
            measured.Add(await RowSecurity(server));
            return measured;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Fill(DatabaseAddress address, string checkout)
    {
        await MigrateSafely.Migrate(address);
        var databases = new CouncilDatabases(address, CurrentCouncil.Always(CouncilRow.TheOnly));
        await new DatabaseProposals(databases, TimeProvider.System, new KeptProposals(), new AuditTrail(databases, new CurrentActor(Actor.Program), TimeProvider.System), new SubjectKeys(InstallationKey.Random(), TimeProvider.System)).Create(ProposalFolder.Read(Path.Combine(checkout, "examples", "county")), new() { Source = "examples/county", ImportedAt = TimeProvider.System.GetUtcNow() });
    }

    /// <summary>Our filter: the same reading for the council, and for everybody, where the filter lets all through.</summary>
    private static async Task<Measurement> Filter(string name, DatabaseAddress address)
    {
        var with = new CouncilDatabases(address, CurrentCouncil.Always(CouncilRow.TheOnly));
        var (filtered, plain) = await InTurn(() => Page(with, ignore: false), () => Page(with, ignore: true));
        return new($"rows behind a page on {name}, with the filter against without", Measurement.Say($"{filtered:0.00} ms against {plain:0.00} ms: ratio {filtered / plain:0.00}"), "ratio under 1.10");
    }

    /// <summary>PostgreSQL's policies: on, and put aside for these tables.</summary>
    private static async Task<Measurement> RowSecurity(DatabaseAddress address)
    {
        var databases = new CouncilDatabases(address, CurrentCouncil.Always(CouncilRow.TheOnly));
        var on = new List<double>();
        var off = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            on.Add(await Time(() => Page(databases, ignore: false)));
            await Policies(address, "no force");
            off.Add(await Time(() => Page(databases, ignore: false)));
            await Policies(address, "force");
        }
        return new("the same with row-level security against without", Measurement.Say($"{Median(on):0.00} ms against {Median(off):0.00} ms: ratio {Median(on) / Median(off):0.00}"), "ratio under 1.10");
    }

    // What a page that is not in memory reads: the proposal by its key, its tables and their cells, its runs.
    private static async Task Page(CouncilDatabases databases, bool ignore)
    {
        await using var db = databases.CreateDbContext();
        var proposal = await Of(db.Proposals, ignore).AsNoTracking().OrderBy(p => p.Key).FirstAsync();
        var tables = await Of(db.ExtractTables, ignore).AsNoTracking().Where(t => t.ExtractId == proposal.CurrentExtractId).ToListAsync();
        foreach (var table in tables) await Of(db.ExtractCells, ignore).AsNoTracking().Where(c => c.TableId == table.Id).OrderBy(c => c.Position).Take(500).Select(c => c.Number).ToListAsync();
        await Of(db.Runs, ignore).AsNoTracking().Where(r => r.ProposalId == proposal.Id).Select(r => r.Id).ToListAsync();
    }

    private static IQueryable<T> Of<T>(IQueryable<T> rows, bool ignore) where T : class => ignore ? rows.IgnoreQueryFilters() : rows;

    private static async Task Policies(DatabaseAddress address, string force)
    {
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(string.Join(';', new[] { "proposals", "extract_tables", "extract_cells", "runs" }.Select(t => $"alter table {t} {force} row level security")), connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<(double, double)> InTurn(Func<Task> first, Func<Task> second)
    {
        for (var i = 0; i < 5; i++)
        {
            await first();
            await second();
        }
        var (ones, others) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ones.Add(await Time(first));
            others.Add(await Time(second));
        }
        return (Median(ones), Median(others));
    }

    private static async Task<double> Time(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
