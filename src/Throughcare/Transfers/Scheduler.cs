using Throughcare.Solver;

namespace Throughcare.Transfers;

/// <summary>
/// The timetable engine: best timetables with a proved bound. Search and proof run side by side and meet at fixed counts of work, so that the same problem, seed
/// and iteration limit give the same timetable on one thread and on many.
/// </summary>
public static class Scheduler
{
    /// <summary>Kept with every answer, so that a run can be repeated years later. Goes up when the same seed would give another timetable.</summary>
    public const string Engine = "throughcare-transfers 2";

    /// <summary>
    /// Solves until the stop rule, proof or cancellation, whichever comes first, and gives the best timetable so far with its proved gap and what each transfer waits
    /// for. A problem that is not well formed is refused with everything that is wrong with it.
    /// </summary>
    public static TransferAnswer Solve(TransferProblem problem, StopRule stop, int seed, int threads = 2,
        IProgress<TransferProgress>? progress = null, CancellationToken cancel = default) => Solve(problem, stop, seed, threads, progress, null, cancel);

    internal static TransferAnswer Solve(TransferProblem problem, StopRule stop, int seed, int threads, IProgress<TransferProgress>? progress, TimetableChecking? checking, CancellationToken cancel)
    {
        problem.RequireWellFormed();
        var clock = new SearchClock(stop, cancel);
        var answer = new TransferRunner(new(problem), stop, clock, seed, threads, progress, checking).Run();
        if (answer.NoScheduleFits) answer = answer with { Clash = new TransferClashes(problem, new(StopRule.AfterSeconds(TransferClashes.Seconds), cancel), seed).Find() };
        return answer.Schedule is { } schedule ? answer with { Waits = WhyNotSooner.Of(problem, schedule) } : answer;
    }
}
