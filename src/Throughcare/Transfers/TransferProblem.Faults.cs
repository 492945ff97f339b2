using System.Globalization;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.Transfers;

public sealed partial record TransferProblem
{
    /// <summary>What is wrong with the problem itself: the id, the value and what to do; empty when it is well formed.</summary>
    public IReadOnlyList<Finding> Faults()
    {
        var faults = new List<Finding>();
        void Fault(string rule, string what, object? value, string toDo) => faults.Add(new()
        {
            Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo,
            Value = Convert.ToString(value, CultureInfo.InvariantCulture),
        });
        if (Weeks is < 1 or > MostWeeks) Fault("weeks-out-of-range", "The plan has a number of weeks that cannot be planned.", Weeks, $"Give from 1 to {MostWeeks} weeks.");
        foreach (var (name, rate) in new[] { ("waiting", Rates.Waiting), ("makespan", Rates.Makespan), ("over limit", Rates.OverLimit), ("weeks of change from the earlier timetable", Earlier?.PerWeek ?? 0), ("groups that change from the earlier timetable", Earlier?.PerGroup ?? 0) })
        {
            if (rate is < 0 or > TransferRates.Largest) Fault("rate-out-of-range", $"The rate of {name} is out of range.", rate, $"Give from 0 to {TransferRates.Largest:0}.");
            else if (decimal.Round(rate, 3) != rate) Fault("too-many-decimals", $"The rate of {name} has more than three decimals.", rate, "Round it.");
        }
        if (Policy.LeadWeeks is < 0 or > MostWeeks) Fault("weeks-out-of-range", "The weeks of notice are out of range.", Policy.LeadWeeks, "Give 0 or more.");
        if (Policy.HandoverWeeks is < 0 or > MostWeeks) Fault("weeks-out-of-range", "The weeks of joint visits are out of range.", Policy.HandoverWeeks, "Give 0 or more.");
        foreach (var off in Policy.SwitchedOff)
            if (TransferRules.All.FirstOrDefault(r => r.Id == off) is not { Switchable: true })
                Fault("rule-not-switchable", $"The rule '{off}' cannot be switched off.", off, $"Name one of {string.Join(", ", TransferRules.All.Where(r => r.Switchable).Select(r => r.Id))}.");

        var workers = WorkerFaults(Fault);
        var teams = TeamFaults(Fault, workers);
        foreach (var change in Changes)
        {
            if ((change.Worker is null) == (change.Team is null)) Fault("worker-or-team", $"An arrival in week {change.Week} must name either a worker or a team.", change.Worker?.Text, "Name one of the two.");
            if (change.Worker is { } w && !workers.ContainsKey(w)) Fault("unknown-worker", "An arrival is for a worker who is not in the problem.", w, "Put the id of one of the workers, or add the worker.");
            if (change.Team is { } t && !teams.Contains(t)) Fault("unknown-team", "An arrival is for a team that is not in the problem.", t, "Put the id of one of the teams, or add the team with its limit.");
            if (change.Week < 1 || change.Week > Weeks) Fault("week-out-of-plan", $"An arrival is in a week outside the plan of {Weeks} weeks.", change.Week, "Put one of its weeks, or leave the arrival out.");
        }
        TransferFaults(Fault, workers);
        return faults;
    }

    private Dictionary<WorkerId, TransferWorker> WorkerFaults(Action<string, string, object?, string> fault)
    {
        var known = new Dictionary<WorkerId, TransferWorker>();
        foreach (var worker in Workers)
        {
            var id = worker.Id;
            if (!known.TryAdd(id, worker)) fault("duplicate-id", $"Worker '{id}' stands there twice.", id, "Leave one of them out.");
            if (worker.MaximumLoad.Hundredths < 0) fault("negative-number", $"Worker '{id}' has a maximum load below zero.", worker.MaximumLoad, "Put 0 or more.");
            if (worker.FixedLoad.Hundredths < 0) fault("negative-number", $"Worker '{id}' has a fixed load below zero.", worker.FixedLoad, "Put 0 or more.");
            if (worker.IntakePerWeek < 0) fault("negative-number", $"Worker '{id}' takes fewer than no groups a week.", worker.IntakePerWeek, "Put 0 or more.");
            if (worker.StartWeek < 0 || worker.LeaveWeek < 0) fault("negative-number", $"Worker '{id}' starts or leaves in a week below zero.", Math.Min(worker.StartWeek, worker.LeaveWeek ?? 0), "Put the number of the week, from 1.");
            if (worker.LeaveWeek < worker.StartWeek) fault("dates-out-of-order", $"Worker '{id}' starts in week {worker.StartWeek} and leaves before.", worker.LeaveWeek, "Put right the start week or the leave week.");
        }
        return known;
    }

    private HashSet<TeamId> TeamFaults(Action<string, string, object?, string> fault, Dictionary<WorkerId, TransferWorker> workers)
    {
        var known = new HashSet<TeamId>();
        var members = new HashSet<WorkerId>();
        foreach (var team in Teams)
        {
            if (!known.Add(team.Id)) fault("duplicate-id", $"Team '{team.Id}' stands there twice.", team.Id, "Leave one of them out.");
            if (team.MaximumLoad.Hundredths < 0) fault("negative-number", $"Team '{team.Id}' has a limit below zero.", team.MaximumLoad, "Put 0 or more.");
            foreach (var worker in team.Workers)
            {
                if (!workers.ContainsKey(worker)) fault("unknown-worker", $"Team '{team.Id}' has a worker who is not in the problem.", worker, "Put the id of one of the workers, or add the worker.");
                if (!members.Add(worker)) fault("duplicate-id", $"Worker '{worker}' is in two teams.", worker, "Leave the worker in one of them.");
            }
        }
        return known;
    }

    private void TransferFaults(Action<string, string, object?, string> fault, Dictionary<WorkerId, TransferWorker> workers)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var transfer in Transfers)
        {
            var id = transfer.Id;
            if (!known.Add(id.Text)) fault("duplicate-id", $"Transfer '{id}' stands there twice.", id, "Leave one of them out: a group changes worker once.");
            if (transfer.Children is < 1 or > 100) fault("children-out-of-range", $"Transfer '{id}' has a number of children out of range.", transfer.Children, "Put 1 or more.");
            if (transfer.Weight.Hundredths < 0) fault("negative-number", $"Transfer '{id}' has a weight below zero.", transfer.Weight, "Put 0 or more.");
            if (transfer.Urgency is <= 0 or > 100) fault("urgency-out-of-range", $"Transfer '{id}' has an urgency out of range.", transfer.Urgency, "Put more than 0, up to 100; 1 is ordinary.");
            else if (decimal.Round(transfer.Urgency, 3) != transfer.Urgency) fault("too-many-decimals", $"Transfer '{id}' has an urgency with more than three decimals.", transfer.Urgency, "Round it.");
            if (transfer.From == transfer.To) fault("no-change", $"Transfer '{id}' goes from a worker to the same one.", transfer.To, "Leave the transfer out, or put right one of the two.");
            if (transfer.From is { } from && !workers.ContainsKey(from)) fault("unknown-worker", $"Transfer '{id}' comes from a worker who is not in the problem.", from, "Put the id of one of the workers, or null for a group without a worker.");
            foreach (var window in transfer.Blocked)
                if (window.LastWeek < window.FirstWeek) fault("dates-out-of-order", $"Transfer '{id}' has a window that ends in week {window.LastWeek}, before it begins.", window.FirstWeek, "Put right one of the two weeks.");
            if (Weeks is >= 1 and <= MostWeeks && Enumerable.Range(1, Weeks).All(w => transfer.Blocked.Any(b => b.Covers(w) && Policy.Has(TransferRules.RuleOf(b.Because)))))
                fault("window-covers-plan", $"Transfer '{id}' is in closed weeks for the whole plan of {Weeks} weeks.", id, "Shorten the window, or take the transfer out of this plan.");
            if (!workers.TryGetValue(transfer.To, out var to))
            {
                fault("unknown-worker", $"Transfer '{id}' goes to a worker who is not in the problem.", transfer.To, "Put the id of one of the workers, or add the worker.");
                continue;
            }
            if (to.LeaveWeek <= Weeks) fault("to-a-leaver", $"Transfer '{id}' goes to '{to.Id}', who leaves after week {to.LeaveWeek}: the group would be without a worker.", to.LeaveWeek, "Choose another worker for the group, or put right the leave week.");
            if (to.StartWeek > Weeks) fault("starts-after-plan", $"Transfer '{id}' goes to '{to.Id}', who starts after the plan of {Weeks} weeks.", to.StartWeek, "Make the plan longer, or choose another worker.");
            if (to.IntakePerWeek == 0 && Policy.Has(TransferRules.Intake)) fault("takes-nobody", $"Transfer '{id}' goes to '{to.Id}', who takes no group in any week.", to.IntakePerWeek, "Let the worker take 1 a week or more, or choose another worker.");
        }
        if (Policy.InForce != Capacity.Hard) return;
        foreach (var to in Workers)
        {
            var after = Transfers.Where(t => t.To == to.Id).Aggregate(to.FixedLoad, (sum, t) => sum + t.Weight);
            var limit = Walk.Limit(this, to);
            if (Transfers.Any(t => t.To == to.Id) && after > limit)
                fault("target-over-limit", $"Worker '{to.Id}' would hold {after} weighted children after all transfers, and the most is {limit}.", after, $"Send {after - limit} less to the worker, or raise the maximum.");
        }
    }
}
