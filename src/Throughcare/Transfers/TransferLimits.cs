using Throughcare.Allocation;

namespace Throughcare.Transfers;

/// <summary>The limits of a problem that can be dropped one by one. Without all of them a timetable always fits, unless the arrivals alone are too much.</summary>
public static class TransferLimits
{
    /// <summary>Every limit that some transfer can meet, in the order of the problem.</summary>
    public static IReadOnlyList<TransferLimit> Of(TransferProblem problem)
    {
        var limits = new List<TransferLimit>();
        var policy = problem.Policy;
        foreach (var worker in problem.Workers)
        {
            var (id, comes, goes) = (worker.Id.Text, problem.Transfers.Count(t => t.To == worker.Id), problem.Transfers.Count(t => t.From == worker.Id));
            if (comes > 0 && policy.Has(TransferRules.Intake)) limits.Add(new(TransferLimitKind.Intake, id, $"{id} takes {worker.IntakePerWeek} {(worker.IntakePerWeek == 1 ? "group" : "groups")} a week."));
            if (comes > 0 && worker.StartWeek > 1) limits.Add(new(TransferLimitKind.Start, id, $"{id} starts in week {worker.StartWeek}."));
            if (goes > 0 && worker.LeaveWeek is { } leave) limits.Add(new(TransferLimitKind.Leave, id, $"{id} hands over until week {leave}."));
            if (policy.InForce == Capacity.Hard && (comes > 0 || problem.Changes.Any(c => c.Worker == worker.Id)))
                limits.Add(new(TransferLimitKind.Capacity, id, $"{id} holds at most {Walk.Limit(problem, worker)} weighted children."));
        }
        if (policy.InForce == Capacity.Hard && policy.Has(TransferRules.TeamCapacity))
            foreach (var team in problem.Teams) limits.Add(new(TransferLimitKind.TeamCapacity, team.Id.Text, $"Team {team.Name} holds at most {Walk.Limit(problem, team)} weighted children."));
        foreach (var transfer in problem.Transfers)
            if (transfer.Blocked.Where(b => policy.Has(TransferRules.RuleOf(b.Because)) && b.LastWeek >= 1 && b.FirstWeek <= problem.Weeks).ToList() is { Count: > 0 } windows)
                limits.Add(new(TransferLimitKind.Blocked, transfer.Id.Text, $"Group {transfer.Id} does not change worker in {Words.And(windows.Select(Span))}."));
        if (policy.Has(TransferRules.LeadTime) && policy.LeadWeeks > 0) limits.Add(new(TransferLimitKind.LeadTime, "", $"Transfers are announced {policy.LeadWeeks} {TransferRules.Weeks(policy.LeadWeeks)} ahead."));
        if (policy.Has(TransferRules.Handover) && policy.HandoverWeeks > 0) limits.Add(new(TransferLimitKind.Handover, "", $"Both workers visit together for {policy.HandoverWeeks} {TransferRules.Weeks(policy.HandoverWeeks)} before a change."));
        return limits;
    }

    private static string Span(BlockedWindow window) => window.FirstWeek == window.LastWeek ? $"week {window.FirstWeek}" : $"weeks {window.FirstWeek} to {window.LastWeek}";
}
