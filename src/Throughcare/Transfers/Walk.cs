using Throughcare.Measures;

namespace Throughcare.Transfers;

/// <summary>What a worker or team holds in one week of a timetable, beside the limit.</summary>
public sealed record WeekLoad(string Id, int Week, Points Load, Points Limit)
{
    /// <summary>How far the load is above the limit; 0 where it is not.</summary>
    public Points Over => Load > Limit ? Load - Limit : Points.Zero;
}

/// <summary>
/// Walks a timetable week by week: who holds which weight. It counts from the definitions and shares nothing with the search; transfers without a week
/// stay where they are.
/// </summary>
public static class Walk
{
    /// <summary>Every worker in every week, worker by worker.</summary>
    public static IReadOnlyList<WeekLoad> Workers(TransferProblem problem, TransferSchedule schedule) =>
    [
        .. from worker in problem.Workers
           let limit = Limit(problem, worker)
           from week in Enumerable.Range(1, problem.Weeks)
           select new WeekLoad(worker.Id.Text, week, Load(problem, schedule, worker, week), limit),
    ];

    /// <summary>Every team with a limit in every week, team by team; none where the rule is switched off.</summary>
    public static IReadOnlyList<WeekLoad> Teams(TransferProblem problem, TransferSchedule schedule) => !problem.Policy.Has(TransferRules.TeamCapacity) ? [] :
    [
        .. from team in problem.Teams
           let limit = Limit(problem, team)
           from week in Enumerable.Range(1, problem.Weeks)
           select new WeekLoad(team.Id.Text, week, Load(problem, schedule, team, week), limit),
    ];

    /// <summary>The maximum, or the load at the start where that is more.</summary>
    public static Points Limit(TransferProblem problem, TransferWorker worker) =>
        Larger(worker.MaximumLoad, AtStart(problem, worker));

    /// <inheritdoc cref="Limit(TransferProblem, TransferWorker)"/>
    public static Points Limit(TransferProblem problem, TransferTeam team) =>
        Larger(team.MaximumLoad, Sum(Members(problem, team).Select(w => AtStart(problem, w))));

    private static Points Load(TransferProblem problem, TransferSchedule schedule, TransferWorker worker, int week)
    {
        var load = worker.FixedLoad + Sum(problem.Changes.Where(c => c.Worker == worker.Id && c.Week <= week).Select(c => c.Weight));
        foreach (var transfer in problem.Transfers)
        {
            var done = schedule.WeekOf.TryGetValue(transfer.Id, out var at) && at <= week;
            if (done ? transfer.To == worker.Id : transfer.From == worker.Id) load += transfer.Weight;
        }
        return load;
    }

    private static Points Load(TransferProblem problem, TransferSchedule schedule, TransferTeam team, int week) =>
        Sum(Members(problem, team).Select(w => Load(problem, schedule, w, week)))
        + Sum(problem.Changes.Where(c => c.Team == team.Id && c.Week <= week).Select(c => c.Weight));

    private static Points AtStart(TransferProblem problem, TransferWorker worker) =>
        worker.FixedLoad + Sum(problem.Transfers.Where(t => t.From == worker.Id).Select(t => t.Weight));

    private static IEnumerable<TransferWorker> Members(TransferProblem problem, TransferTeam team) => problem.Workers.Where(w => team.Workers.Contains(w.Id));

    private static Points Sum(IEnumerable<Points> points) => points.Aggregate(Points.Zero, (sum, p) => sum + p);

    private static Points Larger(Points a, Points b) => a > b ? a : b;
}
