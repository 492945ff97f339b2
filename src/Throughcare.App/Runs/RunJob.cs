using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Throughcare.App.Database;
using Throughcare.Findings;

namespace Throughcare.App.Runs;

/// <summary>Carries out one run: reports how far it is, hears a request to stop, and sees to it that the run ends in a state that says what happened.</summary>
internal sealed partial class RunJob(RunRecords records, PlanWork work, CurrentCouncil council, IHostApplicationLifetime program, ILogger<RunJob> log) : IJob
{
    public const string Run = "run", Council = "council";

    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(300);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (RunId.Parse(context.MergedJobDataMap.GetString(Run)) is not { } id) return;
        using var _ = council.Enter(context.MergedJobDataMap.GetInt(Council));
        if (await records.Begin(id, cancellationToken) is not { } task) return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(program.ApplicationStopping, cancellationToken);
        try
        {
            var answer = await Work(task, stop);
            // Cut short by the program's end and not by a person: it begins again with the program.
            if (stop.IsCancellationRequested && !await records.StopAsked(id)) await records.PutBack(id);
            else await records.End(id, stop.IsCancellationRequested ? RunState.Stopped : RunState.Done, answer);
        }
        catch (RefusedException refused)
        {
            await records.Fail(id, refused.Findings);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            if (await records.StopAsked(id)) await records.Stopped(id);
            else await records.PutBack(id);
        }
        catch (Exception broken)
        {
            // The message may hold what a file held, so only the kind of trouble and where it was are logged.
            Broke(log, id, broken.GetType().Name, broken.StackTrace);
            await records.Fail(id, [RunRecords.Broken("Something went wrong, and this could not be finished.")]);
        }
    }

    private async Task<RunAnswer> Work(RunTask task, CancellationTokenSource stop)
    {
        var progress = new Latest();
        var working = Task.Run(() => work.Do(task, progress, stop.Token), CancellationToken.None);
        while (await Task.WhenAny(working, Task.Delay(BetweenReports)) != working)
        {
            if (progress.Take() is { } news) await records.Report(task.Id, news);
            if (!stop.IsCancellationRequested && await records.StopAsked(task.Id)) await stop.CancelAsync();
        }
        return await working;
    }

    [LoggerMessage(LogLevel.Error, "Run {Run} broke: {Kind}{Where}")]
    private static partial void Broke(ILogger log, RunId run, string kind, string? where);

    /// <summary>Holds the latest news only: the search must not wait for the database.</summary>
    private sealed class Latest : IProgress<RunProgress>
    {
        private RunProgress? _news;

        public void Report(RunProgress value) => Volatile.Write(ref _news, value);

        public RunProgress? Take() => Interlocked.Exchange(ref _news, null);
    }
}
