using Throughcare.Allocation;
using Throughcare.Solver;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Tests.Transfers;

/// <summary>Walks timetables week by week as they would happen, by a count of its own.</summary>
public class WalkTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory, MemberData(nameof(Seeds))]
    public void In_no_week_is_a_child_without_a_worker_a_limit_broken_intake_passed_or_a_closed_window_used(int seed)
    {
        var problem = RandomTransfers.Make(seed, transfers: 20 + seed, workers: 7, weeks: 12);
        if (problem.Faults().Count > 0) return;
        if (Scheduler.Solve(problem, StopRule.AfterIterations(60_000), seed, threads: 1).Schedule is not { } schedule) return;

        var with = problem.Transfers.ToDictionary(t => t.Id, t => t.From);
        var start = problem.Workers.ToDictionary(w => w.Id, w => Held(problem, with, w));
        for (var week = 1; week <= problem.Weeks; week++)
        {
            var now = problem.Transfers.Where(t => schedule.WeekOf[t.Id] == week).ToList();
            foreach (var transfer in now)
            {
                with[transfer.Id].ShouldBe(transfer.From);
                with[transfer.Id] = transfer.To;
                transfer.Blocked.ShouldNotContain(b => b.FirstWeek <= week && week <= b.LastWeek);
            }
            foreach (var worker in problem.Workers)
            {
                now.Count(t => t.To == worker.Id).ShouldBeLessThanOrEqualTo(worker.IntakePerWeek);
                Held(problem, with, worker).ShouldBeLessThanOrEqualTo(Math.Max(worker.MaximumLoad.Value, start[worker.Id]));
                if (week < worker.StartWeek) now.ShouldNotContain(t => t.To == worker.Id);
                if (week >= worker.LeaveWeek) with.ShouldNotContain(x => x.Value == worker.Id, $"{worker.Id} in week {week}");
            }
        }
        foreach (var transfer in problem.Transfers) with[transfer.Id].ShouldBe(transfer.To);
    }

    [Fact]
    public void Most_of_these_problems_have_a_timetable() =>
        Enumerable.Range(1, 12).Count(seed => RandomTransfers.Make(seed, 20 + seed, 7, 12) is var problem && problem.Faults().Count == 0
            && Scheduler.Solve(problem, StopRule.AfterIterations(20_000), seed, threads: 1).Schedule is not null).ShouldBeGreaterThan(5);

    private static decimal Held(TransferProblem problem, Dictionary<GroupId, WorkerId?> with, TransferWorker worker) =>
        worker.FixedLoad.Value + problem.Transfers.Where(t => with[t.Id] == worker.Id).Sum(t => t.Weight.Value);
}
