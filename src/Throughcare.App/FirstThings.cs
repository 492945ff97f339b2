using Microsoft.Extensions.Hosting;
using Throughcare.App.Database;
using Throughcare.App.Runs;
using Throughcare.App.Samples;

namespace Throughcare.App;

/// <summary>Before the first page: the folder, the tables and the examples.</summary>
internal sealed class FirstThings(ThroughcareSettings settings, ExampleLoader examples, Councils councils, CurrentCouncil current) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.DataFolder);
        await MigrateSafely.Migrate(settings.Database, cancellationToken);
        foreach (var council in await councils.All(cancellationToken))
        {
            using var entered = current.Enter(council.Id);
            await examples.Load(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>After a start: takes up the runs that were put back or never scheduled.</summary>
internal sealed class RecoverRuns(RunScheduler scheduler) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => scheduler.Recover(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
