using Throughcare.Measures;
using Throughcare.Solver;
using Throughcare.Transfers;

namespace Throughcare.Tests.Transfers;

/// <summary>The engine's timetables of random councils, lived week by week by a count of the tests' own; and the same count held against planted breaks.</summary>
public class WalkTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory, MemberData(nameof(Seeds))]
    public void In_no_week_is_a_child_without_a_worker_a_limit_broken_intake_passed_or_a_closed_window_used(int seed) => Live(Council(seed), seed);

    [Theory, MemberData(nameof(Seeds))]
    public void Nor_is_it_under_the_rules_that_only_some_councils_have(int seed) => Live(RandomTransfers.WithMore(Council(seed), seed), seed);

    [Fact]
    public void Most_of_these_problems_have_a_timetable()
    {
        var seeds = Enumerable.Range(1, 12).ToList();

        seeds.Count(seed => Solved(Council(seed), seed) is not null).ShouldBeGreaterThan(5);
        seeds.Count(seed => Solved(RandomTransfers.WithMore(Council(seed), seed), seed) is not null).ShouldBeGreaterThan(5);
    }

    public static TheoryData<string> Planted => ["start", "leave", "key_event", "intake", "capacity", "team_capacity", "lead_time", "handover", "once"];

    [Theory, MemberData(nameof(Planted))]
    public void A_planted_break_is_seen_by_the_walk_and_by_the_rules(string rule)
    {
        var (problem, right, wrong) = Break(rule);

        WeekByWeek.Wrong(problem, right).ShouldBeEmpty();
        TransferRules.Breaches(problem, right).ShouldBeEmpty();
        WeekByWeek.Wrong(problem, wrong).ShouldContain(w => w.StartsWith(rule + ":"));
        TransferRules.Breaches(problem, wrong).ShouldContain(b => b.Rule == rule);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_walk_and_the_rules_find_the_same_rules_broken_whatever_the_weeks(int seed)
    {
        var problem = RandomTransfers.WithMore(Council(seed), seed);
        var random = new SeededRandom(seed, 43);
        for (var again = 0; again < 20; again++)
        {
            var weeks = new TransferSchedule { WeekOf = problem.Transfers.ToDictionary(t => t.Id, _ => 1 + random.Next(problem.Weeks)) };

            WeekByWeek.Wrong(problem, weeks).Select(w => w.Split(':')[0]).Distinct().ShouldBe(TransferRules.Breaches(problem, weeks).Select(b => b.Rule).Distinct(), ignoreOrder: true);
        }
    }

    // A right timetable and one that differs from it in one week and breaks one rule.
    private static (TransferProblem, TransferSchedule Right, TransferSchedule Wrong) Break(string rule)
    {
        var council = Given.Problem(6, [Given.Worker("Ada", leave: 4), Given.Worker("Ben", maximum: 2.5m, start: 2), Given.Worker("Cal", maximum: 4)],
            Given.Group("g1", "Ada", "Ben", blocked: new BlockedWindow(5, 5)), Given.Group("g2", "Ada", "Ben"), Given.Group("g3", "Cal", "Ben", weight: 0.5m, blocked: new BlockedWindow(6, 6)), Given.Group("g4", "Ben", "Cal", weight: 0.5m));
        var right = Given.Weeks(("g1", 3), ("g2", 4), ("g3", 5), ("g4", 4));
        TransferSchedule With(string group, int week) => right with { WeekOf = right.WeekOf.ToDictionary(w => w.Key, w => w.Key.Text == group ? week : w.Value) };
        return rule switch
        {
            "start" => (council, right, With("g1", 1)),
            "leave" => (council, right, With("g2", 6)),
            "key_event" => (council, right, With("g3", 6)),
            "intake" => (council, right, With("g2", 3)),
            "capacity" => (council, right, With("g4", 6)),
            "team_capacity" => (council with { Teams = [new() { Id = new("T1"), Name = "North", MaximumLoad = Points.From(2.5m), Workers = [new("Ben")] }], Workers = [council.Workers[0], council.Workers[1] with { MaximumLoad = Points.From(10) }, council.Workers[2]] }, right, With("g4", 6)),
            "lead_time" => (council with { Policy = new() { LeadWeeks = 2 } }, right, With("g1", 2)),
            "handover" => (council with { Policy = new() { HandoverWeeks = 1 } }, right, With("g1", 2)),
            _ => (council, right, right with { WeekOf = right.WeekOf.Where(w => w.Key.Text != "g1").ToDictionary() }),
        };
    }

    private static void Live(TransferProblem problem, int seed)
    {
        if (Solved(problem, seed) is { } schedule) WeekByWeek.Wrong(problem, schedule).ShouldBeEmpty();
    }

    private static TransferSchedule? Solved(TransferProblem problem, int seed) =>
        problem.Faults().Count > 0 ? null : Scheduler.Solve(problem, StopRule.AfterIterations(60_000), seed, threads: 1).Schedule;

    private static TransferProblem Council(int seed) => RandomTransfers.Make(seed, transfers: 20 + seed, workers: 7, weeks: 12);
}
