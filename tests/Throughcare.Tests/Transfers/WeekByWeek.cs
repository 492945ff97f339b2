using Throughcare.Allocation;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Tests.Transfers;

/// <summary>Lives a timetable week by week, as it would happen, by a count of its own that shares nothing with the field: what goes wrong, in words that begin with the rule's name.</summary>
internal static class WeekByWeek
{
    public static IReadOnlyList<string> Wrong(TransferProblem problem, TransferSchedule schedule)
    {
        var wrong = new List<string>();
        var (policy, off) = (problem.Policy, problem.Policy.SwitchedOff);
        var with = problem.Transfers.ToDictionary(t => t.Id, t => t.From);
        var hard = policy.Capacity == Capacity.Hard && !off.Contains("capacity");
        var start = problem.Workers.ToDictionary(w => w.Id, w => Held(problem, with, w, week: 0));
        for (var week = 1; week <= problem.Weeks; week++)
        {
            var now = problem.Transfers.Where(t => schedule.WeekOf.TryGetValue(t.Id, out var at) && at == week).ToList();
            foreach (var transfer in now)
            {
                with[transfer.Id] = transfer.To;
                var to = problem.Workers.Single(w => w.Id == transfer.To);
                if (week < to.StartWeek) wrong.Add($"start: {transfer.Id} in week {week} to {to.Id}, who is not here");
                else if (!off.Contains("handover") && transfer.From is not null && week - Math.Max(1, to.StartWeek) < policy.HandoverWeeks) wrong.Add($"handover: {transfer.Id} in week {week}");
                if (!off.Contains("lead_time") && week <= policy.LeadWeeks) wrong.Add($"lead_time: {transfer.Id} in week {week}");
                foreach (var window in transfer.Blocked)
                    if (window.FirstWeek <= week && week <= window.LastWeek && !off.Contains(Rule(window.Because))) wrong.Add($"{Rule(window.Because)}: {transfer.Id} in week {week}");
            }
            foreach (var worker in problem.Workers)
            {
                if (!off.Contains("intake") && now.Count(t => t.To == worker.Id) > worker.IntakePerWeek) wrong.Add($"intake: {worker.Id} in week {week}");
                if (hard && Held(problem, with, worker, week) > Math.Max(worker.MaximumLoad.Value, start[worker.Id])) wrong.Add($"capacity: {worker.Id} in week {week}");
                if (week >= worker.LeaveWeek && with.Any(x => x.Value == worker.Id)) wrong.Add($"leave: {worker.Id} still holds somebody after week {week}");
            }
            if (!hard || off.Contains("team_capacity")) continue;
            foreach (var team in problem.Teams)
            {
                var members = problem.Workers.Where(w => team.Workers.Contains(w.Id)).ToList();
                var held = members.Sum(w => Held(problem, with, w, week)) + problem.Changes.Where(c => c.Team == team.Id && c.Week <= week).Sum(c => c.Weight.Value);
                if (held > Math.Max(team.MaximumLoad.Value, members.Sum(w => start[w.Id]))) wrong.Add($"team_capacity: {team.Id} in week {week}");
            }
        }
        foreach (var transfer in problem.Transfers) if (with[transfer.Id] != transfer.To) wrong.Add($"once: {transfer.Id} never came to {transfer.To}");
        return wrong;
    }

    private static decimal Held(TransferProblem problem, Dictionary<GroupId, WorkerId?> with, TransferWorker worker, int week) => worker.FixedLoad.Value
        + problem.Transfers.Where(t => with[t.Id] == worker.Id).Sum(t => t.Weight.Value)
        + problem.Changes.Where(c => c.Worker == worker.Id && c.Week <= week).Sum(c => c.Weight.Value);

    private static string Rule(WindowReason reason) => reason switch
    {
        WindowReason.KeyEvent => "key_event",
        WindowReason.Proceedings => "proceedings",
        WindowReason.NotReady => "not_ready",
        _ => "deferred",
    };
}
