using Throughcare.Measures;
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

    [Theory, MemberData(nameof(Seeds))]
    public void The_engine_agrees_with_every_timetable_tried_where_full_workers_change_groups_round_in_closed_and_start_weeks(int seed) => MustAgree(Circles(seed));

    [Fact]
    public void Of_the_full_ones_some_have_no_timetable_and_in_some_a_circle_turns_in_one_week_that_could_not_turn_one_by_one()
    {
        var problems = Enumerable.Range(1, 40).Select(Circles).Where(p => p.Faults().Count == 0).ToList();

        problems.ShouldContain(p => !EveryTimetable.AnyFits(p));
        problems.Count(p => EveryTimetable.AnyFits(p) && !EveryTimetable.Fitting(p).Any(s => OneByOne(p, s))).ShouldBeGreaterThan(5);
        problems.ShouldContain(p => p.Workers[0].StartWeek > 1 && EveryTimetable.AnyFits(p));
        problems.ShouldContain(p => p.Transfers.Any(t => t.Blocked.Count > 1) && EveryTimetable.AnyFits(p));
    }

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

    private static TransferProblem Circles(int seed) => RandomTransfers.Circles(seed, workers: 2 + seed % 3, weeks: 4);

    // True where the week's groups could go one after the other, in some order, and no load would be above its limit between two of them.
    private static bool OneByOne(TransferProblem problem, TransferSchedule schedule)
    {
        var held = problem.Workers.ToDictionary(w => w.Id, w => w.FixedLoad + problem.Transfers.Where(t => t.From == w.Id).Aggregate(Points.Zero, (sum, t) => sum + t.Weight));
        var left = problem.Transfers.OrderBy(t => schedule.WeekOf[t.Id]).ToList();
        while (left.Count > 0)
        {
            var week = schedule.WeekOf[left[0].Id];
            var next = left.Find(t => schedule.WeekOf[t.Id] == week && held[t.To] + t.Weight <= Walk.Limit(problem, problem.Workers.First(w => w.Id == t.To)));
            if (next is null) return false;
            held[next.To] += next.Weight;
            if (next.From is { } from) held[from] -= next.Weight;
            left.Remove(next);
        }
        return true;
    }

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
