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
            Enumerable.Range(1, 24).Select(seed => QuickEnumeration.Cheapest(councils(seed)) is null).Distinct().Count().ShouldBe(2);
    }

    public static TheoryData<int, bool> LargerSeeds => [.. Enumerable.Range(1, 10).SelectMany(seed => new[] { (seed, false), (seed, true) })];

    [Theory, MemberData(nameof(LargerSeeds))]
    public void The_engine_agrees_with_every_plan_of_up_to_twelve_groups(int seed, bool more) => MustAgree(Larger(seed, more), QuickEnumeration.Cheapest(Larger(seed, more)));

    [Fact]
    public void Some_of_the_larger_councils_have_a_plan_and_some_have_none()
    {
        var none = LargerSeeds.Count(row => QuickEnumeration.Cheapest(Larger(row.Data.Item1, row.Data.Item2)) is null);

        none.ShouldBeInRange(3, LargerSeeds.Count - 6);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_quick_enumeration_finds_what_the_definitions_say(int seed)
    {
        foreach (var problem in new[] { Council(seed), RandomCouncils.WithMore(Council(seed), seed) }.Where(p => p.Groups.Count < 7))
        {
            var (quick, slow) = (QuickEnumeration.Cheapest(problem), EveryPlan.Cheapest(problem));
            (quick is null).ShouldBe(slow is null);
            if (slow is { } best) quick!.Value.ShouldBe(best, 1e-18m);
        }
    }

    private static AllocationProblem Larger(int seed, bool more)
    {
        var problem = RandomCouncils.Make(seed + 300, groups: 8 + seed % 5, workers: 3 + seed % 2, teams: 2, slack: seed % 3 == 0 ? 1.1m : seed % 3 == 1 ? 1.3m : 2);
        return more ? RandomCouncils.WithMore(problem, seed) : problem;
    }

    private static AllocationProblem Council(int seed) =>
        RandomCouncils.Make(seed, groups: 5 + seed % 3, workers: 3, teams: 2, slack: seed % 3 == 0 ? 1.15m : seed % 3 == 1 ? 1.4m : 2);

    private static void MustAgree(AllocationProblem problem) => MustAgree(problem, EveryPlan.Cheapest(problem));

    private static void MustAgree(AllocationProblem problem, decimal? best)
    {
        var bounds = new Bounds();

        var answer = Allocator.Solve(problem, StopRule.AfterIterations(1_000_000).Or(StopRule.AtGap(0.00001m)), seed: 1, threads: 1, bounds);

        if (best is null)
        {
            answer.Plan.ShouldBeNull();
            answer.NoPlanFits.ShouldBeTrue();
            return;
        }
        answer.NoPlanFits.ShouldBeFalse();
        AllocationRules.Breaches(problem, answer.Plan.ShouldNotBeNull()).ShouldBeEmpty();
        answer.Terms!.Total.ShouldBe(best.Value, 0.00001m);
        bounds.Told.ShouldAllBe(bound => bound <= best.Value);
        answer.Bound.ShouldBeInRange(best.Value * 0.99998m - 0.00001m, best.Value);
    }

    /// <summary>Every bound that the engine tells while it runs.</summary>
    private sealed class Bounds : IProgress<AllocationProgress>
    {
        public List<decimal> Told { get; } = [];

        public void Report(AllocationProgress value) => Told.Add(value.Bound);
    }
}
