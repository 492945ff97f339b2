using Throughcare.Solver;

namespace Throughcare.Transfers;

/// <summary>
/// A timetable made again after a decision, near the one that people know: how many groups are in another week, and how few could be. The counts are 0 where there is no timetable.
/// </summary>
public sealed record Replanned
{
    public required TransferAnswer Answer { get; init; }

    /// <summary>Groups in another week than before.</summary>
    public required int Changed { get; init; }

    /// <summary>Groups that cannot be where they were, whatever the others do: their own week is closed now. They count in all the other numbers too.</summary>
    public required int MustChange { get; init; }

    /// <summary>Proved: under these rules no timetable has fewer groups in another week.</summary>
    public required int AtLeast { get; init; }

    /// <summary>The fewest of any timetable that was found, at whatever price otherwise. The fewest possible where it is <see cref="AtLeast"/>.</summary>
    public required int FewestFound { get; init; }

    /// <summary>Groups that make way for others.</summary>
    public int Others => Changed - MustChange;
}

/// <summary>Solving again after a decision (a change put off, refused, done), so that everything else stays where it was as far as it can.</summary>
public static class Replanning
{
    /// <summary>Work given to the count of the fewest changes: a fraction of a second.</summary>
    private const long FewestWork = 150_000;

    /// <summary>Moves and bounds that settle a re-plan of some 200 groups within a second.</summary>
    public const long Iterations = 400_000;

    /// <summary>
    /// Solves the problem with the decision in it and <see cref="TransferProblem.Earlier"/> as the timetable that people know; the search starts from there. Stops as
    /// <see cref="Scheduler.Solve(TransferProblem, StopRule, int, int, IProgress{TransferProgress}?, CancellationToken)"/> does, and then counts the fewest changes.
    /// </summary>
    public static Replanned Solve(TransferProblem problem, StopRule stop, int seed, int threads = 2, IProgress<TransferProgress>? progress = null, CancellationToken cancel = default)
    {
        var earlier = problem.Earlier ?? throw new ArgumentException("There is no earlier timetable to keep near to.", nameof(problem));
        var answer = Scheduler.Solve(problem, stop, seed, threads, progress, cancel);
        if (answer.Schedule is not { } schedule) return new() { Answer = answer, Changed = 0, MustChange = 0, AtLeast = 0, FewestFound = 0 };
        var must = problem.Transfers.Where(t => MustChange(problem, earlier.Schedule, t)).Select(t => t.Id).ToHashSet();
        var free = new TransferSchedule { WeekOf = earlier.Schedule.WeekOf.Where(w => !must.Contains(w.Key)).ToDictionary() };
        var fewest = Scheduler.Solve(EarlierSchedule.FewestChanges(problem, free), StopRule.AfterIterations(FewestWork).Or(StopRule.AtGap(0)), seed, threads, cancel: cancel);
        var changed = earlier.Changed(schedule);
        return new()
        {
            Answer = answer,
            Changed = changed,
            MustChange = must.Count,
            AtLeast = must.Count + (int)decimal.Ceiling(fewest.Bound),
            FewestFound = fewest.Terms is { } terms ? Math.Min(changed, must.Count + (int)terms.Total) : changed,
        };
    }

    private static bool MustChange(TransferProblem problem, TransferSchedule earlier, Transfer transfer) =>
        earlier.WeekOf.TryGetValue(transfer.Id, out var week) && (week < 1 || week > problem.Weeks || TransferRules.Against(problem, transfer, week).Count > 0);
}
