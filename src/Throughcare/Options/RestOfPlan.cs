using Throughcare.Allocation;

namespace Throughcare.Options;

/// <summary>A plan after new decisions with everything else where it was.</summary>
public static class RestOfPlan
{
    /// <summary>
    /// The published plan with another worker only for those about whom something else is decided now. Null where that breaks a limit, or a decision does not say who the
    /// worker is to be: then the plan is solved near the published one.
    /// </summary>
    public static AllocationPlan? Keeping(AllocationProblem problem, AllocationPlan published)
    {
        if (problem.Workers.Any(w => !w.Leaving && !published.TeamOf.ContainsKey(w.Id))) return null;
        var workerOf = new Dictionary<GroupId, Structure.WorkerId>();
        foreach (var group in problem.Groups)
        {
            if (!published.WorkerOf.TryGetValue(group.Id, out var told)) return null;
            workerOf[group.Id] = group is { Decision: GroupDecision.Stay, CurrentWorker: { } present } ? present : told;
        }
        var plan = published with { WorkerOf = workerOf };
        return AllocationRules.Breaches(problem, plan).Count == 0 ? plan : null;
    }

    /// <summary>The answer with the plan that keeps everything else where it was, where there is one: no plan changes fewer, and the bound stays what is proved.</summary>
    public static AllocationAnswer Prefer(AllocationProblem problem, AllocationPlan published, AllocationAnswer answer) =>
        Keeping(problem, published) is { } plan ? answer with { Plan = plan, Terms = AllocationPricing.Of(problem, plan), NoPlanFits = false, Clash = [] } : answer;
}
