using Throughcare.Measures;
using Throughcare.Solver;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Tests.Transfers;

/// <summary>Made-up problems of transfers from a seed, with and without a timetable that fits.</summary>
internal static class RandomTransfers
{
    public static TransferProblem Make(int seed, int transfers, int workers, int weeks)
    {
        var random = new SeededRandom(seed, 41);
        decimal[] weights = [0.5m, 1, 1, 1.5m, 2];
        decimal[] urgencies = [1, 1, 1.5m, 2];
        var leaver = random.Next(2) == 0 ? workers - 1 : -1;
        var groups = Enumerable.Range(1, transfers).Select(i =>
        {
            var to = random.Next(leaver < 0 ? workers : workers - 1);
            var from = random.Next(8) == 0 ? -1 : (to + 1 + random.Next(workers - 1)) % workers;
            var blocked = random.Next(3) == 0 ? 1 + random.Next(weeks - 1) : 0;
            return new Transfer
            {
                Id = new("G" + i), Children = 1 + random.Next(3), Weight = Points.From(weights[random.Next(weights.Length)]), Urgency = urgencies[random.Next(urgencies.Length)],
                From = from < 0 ? null : new WorkerId("W" + from), To = new("W" + to),
                Blocked = blocked == 0 ? [] : [new(blocked, Math.Min(weeks - 1, blocked + random.Next(2)), (WindowReason)random.Next(4))],
            };
        }).ToArray();
        var staff = Enumerable.Range(0, workers).Select(i =>
        {
            var held = Points.From(random.Next(4) * 0.5m);
            var after = groups.Where(g => g.To.Text == "W" + i).Sum(g => g.Weight.Value) + held.Value;
            return new TransferWorker
            {
                Id = new("W" + i), FixedLoad = held, MaximumLoad = Points.From(after + random.Next(4) * 0.5m), IntakePerWeek = 1 + random.Next(2),
                StartWeek = i == 0 ? 1 + random.Next(2) : 1, LeaveWeek = i == leaver ? weeks - 1 : null,
            };
        }).ToArray();
        return new() { Name = "random " + seed, Weeks = weeks, Rates = new() { Waiting = 1, Makespan = random.Next(3) * 2, OverLimit = 1.5m }, Workers = staff, Transfers = groups };
    }

    /// <summary>The same with what only some councils have: another capacity setting, notice, joint visits, teams with a limit, arrivals, an earlier timetable, rules switched off.</summary>
    public static TransferProblem WithMore(TransferProblem problem, int seed)
    {
        var random = new SeededRandom(seed, 42);
        var team = problem.Workers.Take(2).ToArray();
        var held = team.Sum(w => w.FixedLoad.Value + problem.Transfers.Where(t => t.From == w.Id).Sum(t => t.Weight.Value));
        return problem with
        {
            Policy = new()
            {
                Capacity = (Capacity)random.Next(3), LeadWeeks = random.Next(4) == 0 ? 1 : 0, HandoverWeeks = random.Next(4) == 0 ? 1 : 0,
                SwitchedOff = random.Next(3) == 0 ? [TransferRules.Intake] : random.Next(3) == 0 ? [TransferRules.Proceedings, TransferRules.Deferred] : [],
            },
            Teams = random.Next(2) == 0 ? [] : [new TransferTeam { Id = new("T1"), Name = "North", MaximumLoad = Points.From(held + 1), Workers = [.. team.Select(w => w.Id)] }],
            Changes = random.Next(2) == 0 ? [] : [new LoadChange { Week = 2, Worker = problem.Workers[1].Id, Weight = Points.From(random.Next(3) * 0.5m - 0.5m) }],
            Earlier = random.Next(2) == 0 ? null : new EarlierSchedule { PerWeek = 1.5m, PerGroup = random.Next(2) * 3, Schedule = new() { WeekOf = problem.Transfers.Where(_ => random.Next(4) > 0).ToDictionary(t => t.Id, _ => 1 + random.Next(problem.Weeks)) } },
        };
    }

    /// <summary>Workers who are full at the start and at the end, so that groups of one weight can only change round in a circle in one week, or where a new post opens one; many closed weeks and start weeks.</summary>
    public static TransferProblem Circles(int seed, int workers, int weeks)
    {
        var random = new SeededRandom(seed, 44);
        var each = 1 + random.Next(2);
        var starts = random.Next(2) == 0 ? 1 : 2 + random.Next(weeks - 1);
        var groups = Enumerable.Range(0, workers * each).Select(i => new Transfer
        {
            Id = new("G" + i), Children = 1 + random.Next(2), Weight = Points.From(random.Next(4) == 0 ? 2 : 1), Urgency = 1,
            From = starts > 1 && i % workers == 0 ? null : new WorkerId("W" + i % workers), To = new("W" + (i + 1 + (i < workers ? 0 : random.Next(workers - 1))) % workers),
            Blocked = [.. Enumerable.Range(1, random.Next(3)).Select(_ => 1 + random.Next(weeks)).Select(w => new BlockedWindow(w, w, (WindowReason)random.Next(4)))],
        }).ToArray();
        decimal Sum(Func<Transfer, bool> counts) => groups.Where(counts).Sum(g => g.Weight.Value);
        return new()
        {
            Name = "circles " + seed, Weeks = weeks, Rates = new() { Waiting = 1, Makespan = 2 }, Transfers = groups,
            Workers = [.. Enumerable.Range(0, workers).Select(i => new TransferWorker
            {
                Id = new("W" + i), FixedLoad = Points.One, MaximumLoad = Points.One + Points.From(Math.Max(Sum(g => g.From?.Text == "W" + i), Sum(g => g.To.Text == "W" + i))),
                IntakePerWeek = 1 + random.Next(2), StartWeek = i == 0 ? starts : 1,
            })],
        };
    }
}
