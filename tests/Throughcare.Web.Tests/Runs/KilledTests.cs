using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.App.Runs;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Runs;

/// <summary>The real program, killed as a power cut would.</summary>
public class KilledTests
{
    [Fact]
    public async Task A_run_that_was_under_way_when_the_program_was_killed_begins_again_and_keeps_its_plan()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        var run = await QueuedRun(database);

        using (var first = Start(database))
        {
            await Until(database, run, r => r is { State: RunState.Running, Progress: not null });
            first.Kill();
            await first.WaitForExitAsync();
        }
        using var second = Start(database);
        try
        {
            await Until(database, run, r => r.Attempts == 2);
            await using (var db = database.CreateDbContext()) await db.Runs.ExecuteUpdateAsync(s => s.SetProperty(r => r.StopAsked, true));
            await Until(database, run, r => r.State == RunState.Stopped);
        }
        finally
        {
            second.Kill();
            await second.WaitForExitAsync();
        }
        await using var after = database.CreateDbContext();
        (await after.Runs.SingleAsync()).Answer.ShouldNotBeNull().ShouldContain("worker_of");
    }

    /// <summary>A run of the made-up county that no plan is good enough for, so that only a person ends it.</summary>
    private static async Task<Guid> QueuedRun(FreshDatabase database)
    {
        var store = new DatabaseProposals(database, TimeProvider.System, new KeptProposals(), new(database, new CurrentActor(Actor.Program), TimeProvider.System), new(InstallationKey.Open(KeyOf(database)), TimeProvider.System));
        var content = ProposalFolder.Read(Checkout.PathTo("examples", "county")) with { Runs = new Dictionary<string, string>() };
        var key = await store.Create(content, new() { Source = "examples/county", ImportedAt = TimeProvider.System.GetUtcNow() });
        var option = (await store.Load(key)).Proposal.Options.First(o => !o.DoNothing);
        await using var db = database.CreateDbContext();
        var row = new RunRow
        {
            Id = Guid.CreateVersion7(),
            ProposalId = (await db.Proposals.SingleAsync()).Id,
            Kind = RunKind.Plan,
            State = RunState.Queued,
            Option = option.Id.Text,
            OptionVersion = option.Version,
            ExtractFingerprint = "",
            Seed = 1,
            Limits = """{"Seconds":120}""",
            QueuedAt = TimeProvider.System.GetUtcNow(),
        };
        db.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private static KeyPlace KeyOf(FreshDatabase database)
    {
        var place = new KeyPlace(null, Path.Combine(Path.GetDirectoryName(database.Address.File)!, "throughcare.key"));
        InstallationKey.MakeIfMissing(place);
        return place;
    }

    private static Process Start(FreshDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Throughcare.Web.dll"), "--urls", "http://127.0.0.1:0"]);
        start.Environment["Throughcare__Database"] = database.Address.ConnectionString;
        start.Environment["Throughcare__Data"] = Path.GetDirectoryName(database.Address.File);
        start.Environment["Throughcare__Examples"] = "";
        start.RedirectStandardOutput = true;
        var program = Process.Start(start)!;
        program.BeginOutputReadLine();
        return program;
    }

    private static async Task Until(FreshDatabase database, Guid run, Func<RunRow, bool> reached)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < TimeSpan.FromSeconds(90))
        {
            await using var db = database.CreateDbContext();
            if (reached(await db.Runs.AsNoTracking().SingleAsync(r => r.Id == run))) return;
            await Task.Delay(200);
        }
        throw new TimeoutException("The run did not get there.");
    }
}
