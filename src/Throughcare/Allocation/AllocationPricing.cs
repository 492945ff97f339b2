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
        decimal locality = 0, continuity = 0, over = 0, fairness = 0, preference = 0, changes = 0, travel = 0, placement = 0, published = 0;

        var load = new Dictionary<WorkerId, decimal>();
        foreach (var group in problem.Groups)
        {
            var worker = WorkerOf(plan, group.Id);
            load[worker] = load.GetValueOrDefault(worker) + group.Weight.Value;
            if (group.HomeTeam is { } home && TeamOf(plan, worker) != home) locality += prices.Locality * group.Children;
            if (group.CurrentWorker is { } current && current != worker) continuity += prices.Continuity * group.Continuity * group.Children;
            placement += prices.Placement * group.ToPlacement.GetValueOrDefault(TeamOf(plan, worker)).Kilometres;
            published += problem.Published?.PriceOf(group, worker) ?? 0;
        }

        var (mean, present) = MeanLoad(problem);
        foreach (var worker in present)
        {
            over += OverStandard(problem, worker, load.GetValueOrDefault(worker.Id));
            fairness += Fairness(problem, worker, load.GetValueOrDefault(worker.Id), mean);
            var team = TeamOf(plan, worker.Id);
            preference += prices.Preference * worker.PreferenceRank.GetValueOrDefault(team);
            travel += prices.Travel * worker.ExcessTravel.GetValueOrDefault(team).Kilometres;
            if (worker.CurrentTeam is { } before && before != team) changes += prices.TeamChange;
            published += problem.Published?.PriceOf(worker.Id, team) ?? 0;
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
            Placement = placement,
            Published = published,
        };
    }

    /// <summary>What a load above the standard costs one worker.</summary>
    internal static decimal OverStandard(AllocationProblem problem, AllocationWorker worker, decimal load) =>
        problem.Prices.OverStandard * decimal.Max(0, load - problem.StandardCaseload.Value * worker.LoadFte);

    /// <summary>What a load away from the mean costs; a worker who carries no part of a caseload is neither above nor below it.</summary>
    internal static decimal Fairness(AllocationProblem problem, AllocationWorker worker, decimal load, decimal mean) =>
        worker.LoadFte == 0 ? 0 : problem.Prices.Fairness * Math.Abs(load / worker.LoadFte - mean);

    /// <summary>Weighted children per FTE that carries load, over all workers who are not leaving: a constant of the problem. 0 where nobody is present.</summary>
    internal static (decimal Mean, IReadOnlyList<AllocationWorker> Present) MeanLoad(AllocationProblem problem)
    {
        var present = problem.Workers.Where(w => !w.Leaving).ToList();
        var fte = present.Sum(w => w.LoadFte);
        return (fte == 0 ? 0 : problem.Groups.Sum(g => g.Weight.Value) / fte, present);
    }

    private static WorkerId WorkerOf(AllocationPlan plan, GroupId group) => plan.WorkerOf.TryGetValue(group, out var worker)
        ? worker
        : throw new ArgumentException($"The plan gives group '{group}' no worker. Maybe it was made for another problem.");

    private static TeamId TeamOf(AllocationPlan plan, WorkerId worker) => plan.TeamOf.TryGetValue(worker, out var team)
        ? team
        : throw new ArgumentException($"The plan gives worker '{worker}' no team. Maybe it was made for another problem.");
}
