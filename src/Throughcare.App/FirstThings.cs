using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Runs;
using Throughcare.App.Samples;

namespace Throughcare.App;

/// <summary>Before the first page: the folder, the tables, the key and the examples.</summary>
internal sealed class FirstThings(ThroughcareSettings settings, IDbContextFactory<ThroughcareDb> databases, SubjectKeys subjects, Councils councils, CurrentCouncil council, ExampleLoader examples) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.DataFolder);
        await MigrateSafely.Migrate(settings.Database, cancellationToken);
        await CheckKey(cancellationToken);
        if (!settings.ExamplesAtStart) return;
        if (council.IsAlwaysOne)
        {
            await examples.Load(cancellationToken);
            return;
        }
        foreach (var one in await councils.All(cancellationToken))
        {
            using var entered = council.Enter(one.Id);
            await examples.Load(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CheckKey(CancellationToken ct)
    {
        using var _ = council.EnterAll(AcrossCouncils.Housekeeping);
        await using var db = await databases.CreateDbContextAsync(ct);
        await subjects.Check(db, settings.Key, ct);
    }
}

/// <summary>After a start: takes up the runs that were put back or never scheduled.</summary>
internal sealed class RecoverRuns(RunScheduler scheduler) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => scheduler.Recover(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
