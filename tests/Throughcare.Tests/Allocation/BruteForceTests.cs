using Throughcare.Allocation;
using Throughcare.Solver;

namespace Throughcare.Tests.Allocation;

/// <summary>Random councils small enough to try every plan: what the engine says must be true of them all.</summary>
public class BruteForceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    [Theory, MemberData(nameof(Seeds))]
    public void The_engine_agrees_with_every_plan_tried(int seed) => MustAgree(Council(seed));

    [Theory, MemberData(nameof(Seeds))]
    public void The_engine_agrees_with_every_plan_tried_under_the_limits_that_only_some_councils_have(int seed) => MustAgree(RandomCouncils.WithMore(Council(seed), seed));

    [Fact]
    public void Some_of_these_councils_have_a_plan_and_some_have_none()
    {
        foreach (var councils in new Func<int, AllocationProblem>[] { Council, seed => RandomCouncils.WithMore(Council(seed), seed) })
            Enumerable.Range(1, 24).Select(seed => CheapestOfAll(councils(seed)) is null).Distinct().Count().ShouldBe(2);
    }

    private static AllocationProblem Council(int seed) =>
        RandomCouncils.Make(seed, groups: 5 + seed % 3, workers: 3, teams: 2, slack: seed % 3 == 0 ? 1.15m : seed % 3 == 1 ? 1.4m : 2);

    private static void MustAgree(AllocationProblem problem)
    {
        var best = CheapestOfAll(problem);

        var answer = Allocator.Solve(problem, StopRule.AfterIterations(150_000).Or(StopRule.AtGap(0.00001m)), seed: 1, threads: 1);

        if (best is null)
        {
            answer.Plan.ShouldBeNull();
            return;
        }
        answer.NoPlanFits.ShouldBeFalse();
        AllocationRules.Breaches(problem, answer.Plan.ShouldNotBeNull()).ShouldBeEmpty();
        answer.Bound.ShouldBeLessThanOrEqualTo(best.Value * 1.000001m);
        answer.Terms!.Total.ShouldBe(best.Value, 0.00001m);
    }

    private static decimal? CheapestOfAll(AllocationProblem problem)
    {
        var present = problem.Workers.Where(w => !w.Leaving).ToArray();
        decimal? best = null;
        foreach (var teams in Combinations(present.Length, problem.Teams.Count))
            foreach (var holders in Combinations(problem.Groups.Count, present.Length))
            {
                var plan = new AllocationPlan
                {
                    TeamOf = present.Index().ToDictionary(x => x.Item.Id, x => problem.Teams[teams[x.Index]].Id),
                    WorkerOf = problem.Groups.Index().ToDictionary(x => x.Item.Id, x => present[holders[x.Index]].Id),
                };
                var total = AllocationPricing.Of(problem, plan).Total;
                if (best is not null && total >= best) continue;
                if (AllocationRules.Breaches(problem, plan).Count == 0) best = total;
            }
        return best;
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
