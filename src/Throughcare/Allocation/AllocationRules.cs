using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>A rule that a plan breaks: the rule's name, a sentence with the amounts, and the ids of the team, worker or group.</summary>
public sealed record AllocationBreach(string Rule, string Sentence, IReadOnlyList<string> Ids);

/// <summary>
/// The rules that no plan may break, checked one by one from their definitions. Shares nothing with the search: it is what the engine's
/// plans are held against before anyone sees them.
/// </summary>
public static class AllocationRules
{
    public const string Unknown = "unknown";
    public const string Missing = "missing";
    public const string Leaving = "leaving";
    public const string AllowedTeam = "allowed_team";
    public const string PinnedTeam = "pinned_team";
    public const string Phase = "phase";
    public const string Stay = "stay";
    public const string Move = "move";
    public const string TeamFte = "team_fte";
    public const string HardMaximum = "hard_maximum";
    public const string Oversight = "oversight";
    public const string OversightWorkers = "oversight_workers";
    public const string OversightChildren = "oversight_children";
    public const string Skill = "skill";
    public const string NotThisWorker = "not_this_worker";

    /// <summary>Every breach, in the order of the rules; empty when the plan keeps them all.</summary>
    public static IReadOnlyList<AllocationBreach> Breaches(AllocationProblem problem, AllocationPlan plan)
    {
        var found = new List<AllocationBreach>();
        var workers = problem.Workers.ToDictionary(w => w.Id);
        var groups = problem.Groups.Select(g => g.Id).ToHashSet();
        var teams = problem.Teams.Select(t => t.Id).ToHashSet();
        void Breach(string rule, string sentence, params string[] ids) => found.Add(new(rule, sentence, ids));

        foreach (var id in plan.TeamOf.Keys.Where(id => !workers.ContainsKey(id)).OrderBy(id => id)) Breach(Unknown, $"The plan puts worker {id} in a team, who is not in the problem.", id.Text);
        foreach (var id in plan.WorkerOf.Keys.Where(id => !groups.Contains(id)).OrderBy(id => id.Text, StringComparer.Ordinal)) Breach(Unknown, $"The plan gives group {id} a worker, which is not in the problem.", id.Text);

        foreach (var worker in problem.Workers)
        {
            var id = worker.Id.Text;
            var given = plan.TeamOf.TryGetValue(worker.Id, out var team);
            if (worker.Leaving)
            {
                if (given) Breach(Leaving, $"{id} is leaving and is put in team {team}.", id);
                continue;
            }
            if (!given) Breach(Missing, $"{id} has no team.", id);
            else if (!teams.Contains(team)) Breach(Unknown, $"{id} is put in team {team}, which is not in the problem.", id, team.Text);
            else
            {
                if (!worker.AllowedTeams.Contains(team)) Breach(AllowedTeam, $"{id} may not be in team {team}.", id, team.Text);
                if (worker.PinnedTeam is { } pinned && pinned != team) Breach(PinnedTeam, $"{id} is pinned to team {pinned} and is put in team {team}.", id, team.Text);
            }
        }

        var load = new Dictionary<WorkerId, Points>();
        foreach (var group in problem.Groups)
        {
            var id = group.Id.Text;
            if (!plan.WorkerOf.TryGetValue(group.Id, out var worker)) { Breach(Missing, $"Group {id} has no worker.", id); continue; }
            if (!workers.TryGetValue(worker, out var holder)) { Breach(Unknown, $"Group {id} is given to {worker}, who is not in the problem.", id, worker.Text); continue; }
            if (holder.Leaving) Breach(Leaving, $"Group {id} is given to {worker}, who is leaving.", id, worker.Text);
            if (!holder.Phases.Contains(group.Phase)) Breach(Phase, $"Group {id} is in {group.Phase}, which {worker} may not hold.", id, worker.Text);
            if (group.Decision == GroupDecision.Stay && group.CurrentWorker != worker) Breach(Stay, $"Group {id} must stay with {group.CurrentWorker} and is given to {worker}.", id, worker.Text);
            if (group.Decision == GroupDecision.Move && group.CurrentWorker == worker) Breach(Move, $"Group {id} must not stay with {worker}.", id, worker.Text);
            foreach (var skill in group.NeedsSkills.Where(n => !holder.Has(n))) Breach(Skill, $"Group {id} needs {skill}, which {worker} does not have.", id, worker.Text);
            if (group.NotWorkers.Contains(worker)) Breach(NotThisWorker, $"Group {id} must not be with {worker}.", id, worker.Text);
            load[worker] = load.GetValueOrDefault(worker) + group.Weight;
        }

        foreach (var worker in problem.Workers.Where(w => !w.Leaving))
        {
            var most = problem.MaximumCaseload.Value * worker.LoadFte;
            var carried = load.GetValueOrDefault(worker.Id);
            if (carried.Value > most) Breach(HardMaximum, $"{worker.Id} holds {carried} weighted children, and the most for {worker.Fte} FTE{(worker.CaseloadShare == 1 ? "" : $" at {worker.CaseloadShare:0.##} of a caseload")} is {most:0.##}.", worker.Id.Text);
        }

        foreach (var team in problem.Teams)
        {
            var inTeam = problem.Workers.Where(w => !w.Leaving && plan.TeamOf.TryGetValue(w.Id, out var t) && t == team.Id).ToList();
            var fte = inTeam.Aggregate(Fte.Zero, (sum, w) => sum + w.Fte);
            if (fte < team.FteMin) Breach(TeamFte, $"{team.Name} has {fte} FTE and needs at least {team.FteMin}.", team.Id.Text);
            if (fte > team.FteMax) Breach(TeamFte, $"{team.Name} has {fte} FTE and may have at most {team.FteMax}.", team.Id.Text);
            var held = inTeam.Aggregate(Points.Zero, (sum, w) => sum + load.GetValueOrDefault(w.Id));
            if (held > team.OversightLimit) Breach(Oversight, $"{team.Name}'s workers hold {held} weighted children together, and the manager may oversee {team.OversightLimit}.", team.Id.Text);
            if (inTeam.Count > team.MostWorkers) Breach(OversightWorkers, $"{team.Name} has {inTeam.Count} workers, and the manager may oversee {team.MostWorkers}.", team.Id.Text);
            var here = inTeam.Select(w => w.Id).ToHashSet();
            var children = problem.Groups.Where(g => plan.WorkerOf.TryGetValue(g.Id, out var w) && here.Contains(w)).Sum(g => g.Children);
            if (children > team.MostChildren) Breach(OversightChildren, $"{team.Name}'s workers hold {children} children together, and the manager may oversee {team.MostChildren}.", team.Id.Text);
        }
        return found;
    }
}
