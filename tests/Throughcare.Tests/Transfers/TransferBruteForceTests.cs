using Throughcare.Solver;
using Throughcare.Transfers;

namespace Throughcare.Tests.Transfers;

/// <summary>Random problems small enough to try every timetable: what the engine says must be true of them all.</summary>
public class TransferBruteForceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void The_engine_agrees_with_every_timetable_tried(int seed) => MustAgree(Council(seed));

    [Theory, MemberData(nameof(Seeds))]
    public void The_engine_agrees_with_every_timetable_tried_under_the_rules_that_only_some_councils_have(int seed) => MustAgree(RandomTransfers.WithMore(Council(seed), seed));

    [Fact]
    public void Some_of_these_problems_have_a_timetable_and_some_have_none() =>
        Enumerable.Range(1, 40).Select(seed => EveryTimetable.AnyFits(Council(seed))).Distinct().Count().ShouldBe(2);

    [Theory, MemberData(nameof(Seeds))]
    public void The_bound_is_never_above_the_optimum_however_early_the_proof_stops(int seed)
    {
        var problem = RandomTransfers.WithMore(Council(seed), seed);
        if (problem.Faults().Count > 0 || EveryTimetable.Cheapest(problem) is not { } best) return;

        foreach (var iterations in new[] { 40, 200, 1_000, 6_000 })
            Scheduler.Solve(problem, StopRule.AfterIterations(iterations), seed: 1, threads: 1).Bound.ShouldBeLessThanOrEqualTo(best, $"after {iterations}");
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_clash_is_one_and_each_of_its_limits_is_needed_and_each_way_out_has_a_timetable(int seed)
    {
        var problem = Council(seed);
        if (problem.Faults().Count > 0 || EveryTimetable.AnyFits(problem)) return;

        var clash = Scheduler.Solve(problem, StopRule.AfterIterations(200_000), seed: 1, threads: 1).Clash.ShouldNotBeNull();

        clash.Irreducible.ShouldBeTrue();
        clash.Limits.ShouldNotBeEmpty();
        clash.Sentences.ShouldNotBeEmpty();
        foreach (var way in clash.WaysOut) EveryTimetable.AnyFits(way.Changed).ShouldBeTrue(way.Sentence);
    }

    private static TransferProblem Council(int seed) => RandomTransfers.Make(seed, transfers: 3 + seed % 4, workers: 3, weeks: 4);

    private static void MustAgree(TransferProblem problem)
    {
        if (problem.Faults().Count > 0) return;
        var best = EveryTimetable.Cheapest(problem);

        var answer = Scheduler.Solve(problem, StopRule.AfterIterations(300_000), seed: 1, threads: 1);

        if (best is null)
        {
            answer.NoScheduleFits.ShouldBeTrue();
            answer.Schedule.ShouldBeNull();
            return;
        }
        answer.NoScheduleFits.ShouldBeFalse();
        TransferRules.Breaches(problem, answer.Schedule.ShouldNotBeNull()).ShouldBeEmpty();
        answer.Terms!.Total.ShouldBe(best.Value);
        answer.Bound.ShouldBeLessThanOrEqualTo(best.Value);
    }
}
