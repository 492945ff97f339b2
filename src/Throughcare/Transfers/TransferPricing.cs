namespace Throughcare.Transfers;

/// <summary>
/// What a timetable comes to, worked out from the definitions, in decimals, the slow way. The search has its own quick prices; this knows
/// nothing of them, and every timetable that leaves the engine is priced here.
/// </summary>
public static class TransferPricing
{
    /// <summary>The timetable must name a week for every transfer.</summary>
    public static TransferTerms Of(TransferProblem problem, TransferSchedule schedule)
    {
        var parts = problem.Transfers.Select(t => PartsOf(problem, schedule, t)).ToList();
        return new()
        {
            Waiting = parts.Sum(p => p.Waiting),
            Changed = parts.Sum(p => p.Changed),
            Makespan = problem.Rates.Makespan * (problem.Transfers.Count == 0 ? 0 : problem.Transfers.Max(t => WeekOf(schedule, t))),
            OverLimit = problem.Policy.InForce != Capacity.Soft ? 0
                : problem.Rates.OverLimit * (Walk.Workers(problem, schedule).Sum(w => w.Over.Value) + Walk.Teams(problem, schedule).Sum(w => w.Over.Value)),
        };
    }

    /// <summary>What one transfer adds. All of them, the last week and what is over a limit (the whole timetable's) add up to the sum.</summary>
    public static TransferTerms PartsOf(TransferProblem problem, TransferSchedule schedule, Transfer transfer)
    {
        var week = WeekOf(schedule, transfer);
        return new()
        {
            Waiting = problem.Rates.Waiting * transfer.Children * transfer.Urgency * (week - 1),
            Makespan = 0,
            Changed = problem.Earlier?.PriceOf(transfer, week) ?? 0,
        };
    }

    private static int WeekOf(TransferSchedule schedule, Transfer transfer) => schedule.WeekOf.TryGetValue(transfer.Id, out var week)
        ? week
        : throw new ArgumentException($"The timetable gives group '{transfer.Id}' no week. Maybe it was made for another problem.");
}
