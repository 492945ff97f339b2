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
            Enumerable.Range(1, 24).Select(seed => EveryPlan.Cheapest(councils(seed)) is null).Distinct().Count().ShouldBe(2);
    }

    private static AllocationProblem Council(int seed) =>
        RandomCouncils.Make(seed, groups: 5 + seed % 3, workers: 3, teams: 2, slack: seed % 3 == 0 ? 1.15m : seed % 3 == 1 ? 1.4m : 2);

    private static void MustAgree(AllocationProblem problem)
    {
        var best = EveryPlan.Cheapest(problem);

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
}
