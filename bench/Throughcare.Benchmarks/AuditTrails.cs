using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.Testing;

namespace Throughcare.Benchmarks;

/// <summary>What a look costs, and how long a long trail takes to verify.</summary>
internal static class AuditTrails
{
    private const int Looks = 2_000, Long = 1_000_000;

    public static IReadOnlyList<Measurement> Run(string checkout)
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-bench-");
        try
        {
            return [.. Measure(folder.FullName, checkout).GetAwaiter().GetResult()];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<Measurement>> Measure(string folder, string checkout)
    {
        var (address, council) = (DatabaseAddress.InFile(Path.Combine(folder, "throughcare.db")), CurrentCouncil.Always(CouncilRow.TheOnly));
        await MigrateSafely.Migrate(address);
        var databases = new CouncilDatabases(address, council);
        using var trail = new AuditTrail(databases, new CurrentActor(new(Guid.NewGuid(), "person", "10.0.0.5")), TimeProvider.System);
        var look = new AuditEvent(AuditEvents.ChildrenSeen) { Proposal = Guid.NewGuid(), After = """{"page":"/proposals/{proposal}/baseline/children","rows":450,"pageNumber":1,"filters":["team"]}""" };
        for (var i = 0; i < 200; i++) await trail.Record(look);
        var times = new List<double>();
        for (var i = 0; i < Looks; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await trail.Record(look);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        times.Sort();
        var measured = new List<Measurement> { new("a look recorded on SQLite, which is what it adds to a warm page", Measurement.Say($"median {times[Looks / 2]:0.00} ms, 95% under {times[Looks * 95 / 100]:0.00} ms"), "about 2 ms at most") };

        var program = WholeProcess.Publish(checkout);
        measured.AddRange(WholeProcess.Measure(program, Measurement.Say($"audit verify of {Looks + 200:#,0} events"), "nothing: for comparison", 3, ["audit", "verify", "--data", folder]));
        var written = Stopwatch.StartNew();
        await Fill(databases);
        Console.WriteLine(Measurement.Say($"{Long:#,0} events put there in {written.Elapsed.TotalSeconds:0} s"));
        measured.AddRange(WholeProcess.Measure(program, "audit verify of 1,000,000 events on SQLite, the whole program", "no more memory than for few events", 3, ["audit", "verify", "--data", folder]));
        return measured;
    }

    // As the trail would, but a thousand at a time: one at a time they would take as long as a million looks.
    private static async Task Fill(CouncilDatabases databases)
    {
        await using var db = databases.CreateDbContext();
        var head = await db.AuditHeads.AsNoTracking().SingleAsync();
        var (before, person, now) = (head.Hash, Guid.NewGuid(), TimeProvider.System.GetUtcNow());
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        for (var sequence = head.Sequence + 1; sequence <= Long; sequence += 1000)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var (last, hash) = (Math.Min(Long, sequence + 999), before);
            for (var number = sequence; number <= last; number++)
            {
                var row = new AuditEventRow
                {
                    CouncilId = CouncilRow.TheOnly, Sequence = number, At = at, Event = AuditEvents.ChildSeen, By = "person", From = "10.0.0.5", PersonId = person,
                    Subject = $"child:{number:x32}", After = """{"page":"/proposals/{proposal}/plan/child/{option}/{child}"}""", PreviousHash = hash, Hash = "",
                };
                hash = row.Hash = AuditFormula.HashOf(row);
                db.Add(row);
            }
            await db.SaveChangesAsync();
            await db.AuditHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, last).SetProperty(h => h.Hash, hash));
            before = hash;
            await transaction.CommitAsync();
            db.ChangeTracker.Clear();
        }
    }
}
