using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Throughcare.App.Database;

namespace Throughcare.App.Runs;

/// <summary>Hands runs to the scheduler, and after a start those that no scheduler knows of.</summary>
public sealed class RunScheduler([FromKeyedServices(RunScheduler.Name)] IScheduler scheduler, RunRecords records, CurrentCouncil council, Councils councils)
{
    internal const string Name = "throughcare";

    internal async Task Schedule(RunId id, CancellationToken ct = default) =>
        await scheduler.ScheduleJob(
            JobBuilder.Create<RunJob>().WithIdentity(id.ToString()).RequestRecovery().UsingJobData(RunJob.Run, id.ToString()).UsingJobData(RunJob.Council, council.Id).Build(),
            TriggerBuilder.Create().WithIdentity(id.ToString()).StartNow().Build(), cancellationToken: ct);

    /// <summary>
    /// A run may have been written down and never scheduled (the program was killed in between), or put back when the program ended in
    /// good order. Those that the scheduler still holds it recovers by itself.
    /// </summary>
    internal async Task Recover(CancellationToken ct)
    {
        foreach (var one in await councils.All(ct))
        {
            using var _ = council.Enter(one.Id);
            foreach (var run in await records.Unfinished(ct))
                if (!await scheduler.Exists(new JobKey(run.Id.ToString()), ct)) await Schedule(run.Id, ct);
        }
    }
}
