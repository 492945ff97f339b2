using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>
/// What a plan comes to, worked out from the definitions, in decimals, the slow way. The search has its own quick prices; this
/// knows nothing of them, and every plan that leaves the engine is priced here.
/// </summary>
public static class AllocationPricing
{
    /// <summary>The plan must name a team for every worker who is not leaving and a worker for every group.</summary>
    public static AllocationTerms Of(AllocationProblem problem, AllocationPlan plan)
    {
        var prices = problem.Prices;
        decimal locality = 0, continuity = 0, over = 0, fairness = 0, preference = 0, changes = 0, travel = 0;

        var load = new Dictionary<WorkerId, decimal>();
        foreach (var group in problem.Groups)
        {
            var worker = WorkerOf(plan, group.Id);
            load[worker] = load.GetValueOrDefault(worker) + group.Weight.Value;
            if (group.HomeTeam is { } home && TeamOf(plan, worker) != home) locality += prices.Locality * group.Children;
            if (group.CurrentWorker is { } current && current != worker) continuity += prices.Continuity * group.Continuity * group.Children;
        }

        var (mean, present) = MeanLoad(problem);
        foreach (var worker in present)
        {
            var fte = worker.Fte.Value;
            var carried = load.GetValueOrDefault(worker.Id);
            over += prices.OverStandard * decimal.Max(0, carried - problem.StandardCaseload.Value * fte);
            fairness += prices.Fairness * Math.Abs(carried / fte - mean);
            var team = TeamOf(plan, worker.Id);
            preference += prices.Preference * worker.PreferenceRank.GetValueOrDefault(team);
            travel += prices.Travel * worker.ExcessTravel.GetValueOrDefault(team).Kilometres;
            if (worker.CurrentTeam is { } before && before != team) changes += prices.TeamChange;
        }

        return new()
        {
            Locality = locality,
            Continuity = continuity,
            OverStandard = over,
            Fairness = fairness,
            Preference = preference,
            TeamChange = changes,
            Travel = travel,
        };
    }

    /// <summary>Weighted children per FTE over all workers who are not leaving: a constant of the problem. 0 where nobody is present.</summary>
    internal static (decimal Mean, IReadOnlyList<AllocationWorker> Present) MeanLoad(AllocationProblem problem)
    {
        var present = problem.Workers.Where(w => !w.Leaving).ToList();
        var fte = present.Sum(w => w.Fte.Value);
        return (fte == 0 ? 0 : problem.Groups.Sum(g => g.Weight.Value) / fte, present);
    }

    private static WorkerId WorkerOf(AllocationPlan plan, GroupId group) => plan.WorkerOf.TryGetValue(group, out var worker)
        ? worker
        : throw new ArgumentException($"The plan gives group '{group}' no worker. Maybe it was made for another problem.");

    private static TeamId TeamOf(AllocationPlan plan, WorkerId worker) => plan.TeamOf.TryGetValue(worker, out var team)
        ? team
        : throw new ArgumentException($"The plan gives worker '{worker}' no team. Maybe it was made for another problem.");
}
