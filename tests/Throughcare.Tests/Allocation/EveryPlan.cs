using Throughcare.Allocation;

namespace Throughcare.Tests.Allocation;

/// <summary>Every plan of a small problem, tried one by one against the rules and prices as they are defined.</summary>
internal static class EveryPlan
{
    public static decimal? Cheapest(AllocationProblem problem)
    {
        decimal? best = null;
        foreach (var plan in Of(problem))
        {
            var total = AllocationPricing.Of(problem, plan).Total;
            if (best is not null && total >= best) continue;
            if (AllocationRules.Breaches(problem, plan).Count == 0) best = total;
        }
        return best;
    }

    public static bool AnyFits(AllocationProblem problem) => Of(problem).Any(plan => AllocationRules.Breaches(problem, plan).Count == 0);

    private static IEnumerable<AllocationPlan> Of(AllocationProblem problem)
    {
        var present = problem.Workers.Where(w => !w.Leaving).ToArray();
        foreach (var teams in Combinations(present.Length, problem.Teams.Count))
            foreach (var holders in Combinations(problem.Groups.Count, present.Length))
                yield return new()
                {
                    TeamOf = present.Index().ToDictionary(x => x.Item.Id, x => problem.Teams[teams[x.Index]].Id),
                    WorkerOf = problem.Groups.Index().ToDictionary(x => x.Item.Id, x => present[holders[x.Index]].Id),
                };
    }

    private static IEnumerable<int[]> Combinations(int places, int choices)
    {
        var now = new int[places];
        while (true)
        {
            yield return now;
            var i = 0;
            while (i < places && ++now[i] == choices) now[i++] = 0;
            if (i == places) yield break;
        }
    }
}
