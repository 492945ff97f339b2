using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Throughcare.App.Database;

namespace Throughcare.App.Privacy;

/// <summary>Once a day, and soon after a start, deletes for each council what is due.</summary>
internal sealed partial class DeleteDueDaily(Councils councils, CurrentCouncil council, Retention retention, TimeProvider clock, ILogger<DeleteDueDaily> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(2), Between = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken);
        using var days = new PeriodicTimer(Between, clock);
        do
        {
            try
            {
                foreach (var (id, _) in await councils.All(stoppingToken))
                {
                    using var entered = council.Enter(id);
                    if (await retention.DeleteDue(stoppingToken) is { Count: > 0 } deleted) Deleted(log, id, deleted.Count);
                }
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                // Tomorrow again; the message may hold what a row held.
                Broke(log, broken.GetType().Name, broken.StackTrace);
            }
        }
        while (await days.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Council {Council}: rows about children of {Proposals} proposals were due and have been deleted")]
    private static partial void Deleted(ILogger log, int council, int proposals);

    [LoggerMessage(LogLevel.Error, "Deleting what is due broke: {Kind}{Where}")]
    private static partial void Broke(ILogger log, string kind, string? where);
}
