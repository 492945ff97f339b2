using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>
/// The snapshot as a plan would have it: the option's teams in place of those they replace, workers in their new teams, and each
/// child of the plan with the planned worker. A child who keeps the worker keeps the record and its first day.
/// </summary>
internal static class PlannedSnapshot
{
    public static Snapshot Of(Snapshot snapshot, ProblemReading reading, AllocationPlan plan)
    {
        var teams = Teams(snapshot, reading);
        return snapshot with
        {
            Teams = teams,
            Workers = Workers(snapshot, reading, plan, teams),
            Involvements = Involvements(snapshot, reading, plan),
        };
    }

    /// <summary>A team of today that the option does not name stays only where somebody outside the plan still works in it.</summary>
    private static List<Team> Teams(Snapshot snapshot, ProblemReading reading)
    {
        var teams = reading.Option.Teams.Select(t => t.Team).ToList();
        var named = teams.Select(t => t.Id).ToHashSet();
        var others = reading.Workers.Where(w => w.Out == WorkerOutBecause.OtherService && w.CurrentTeam is not null).Select(w => w.CurrentTeam!.Value).ToHashSet();
        foreach (var team in snapshot.Teams)
            if (!named.Contains(team.Id) && others.Contains(team.Id)) teams.Add(team);
        return teams;
    }

    private static List<Worker> Workers(Snapshot snapshot, ProblemReading reading, AllocationPlan plan, List<Team> teams)
    {
        var known = teams.Select(t => t.Id).ToHashSet();
        var managerOf = teams.ToDictionary(t => t.Id, t => t.Manager);
        var manages = teams.Where(t => t.Manager is not null).GroupBy(t => t.Manager!.Value).ToDictionary(g => g.Key, g => g.First().Id);
        var workers = snapshot.Workers.Select(worker =>
        {
            if (plan.TeamOf.TryGetValue(worker.Id, out var team))
                return worker with
                {
                    Team = team,
                    Manager = managerOf[team] ?? (team == worker.Team ? worker.Manager : null),
                    Starts = worker.Starts > snapshot.AsAt ? snapshot.AsAt : worker.Starts,
                };
            if (manages.TryGetValue(worker.Id, out var managed)) return worker with { Team = managed };
            return worker.Team is { } old && !known.Contains(old) ? worker with { Team = null } : worker;
        }).ToList();
        foreach (var post in reading.Workers.Where(w => w.NewPost && plan.TeamOf.ContainsKey(w.Id)))
            workers.Add(new() { Id = post.Id, Role = post.Role, Fte = post.Fte, Team = plan.TeamOf[post.Id], Manager = managerOf[plan.TeamOf[post.Id]] });
        return workers;
    }

    private static List<Involvement> Involvements(Snapshot snapshot, ProblemReading reading, AllocationPlan plan)
    {
        var workerOf = reading.Groups.SelectMany(g => g.Children.Select(c => (Child: c, Worker: plan.WorkerOf[g.Id]))).ToDictionary(x => x.Child, x => x.Worker);
        var kept = new HashSet<ChildId>();
        var records = new List<Involvement>(snapshot.Involvements.Count);
        foreach (var record in snapshot.Involvements)
        {
            if (!record.OpenOn(snapshot.AsAt))
            {
                records.Add(record);
                continue;
            }
            if (!workerOf.TryGetValue(record.Child, out var worker))
            {
                records.Add(plan.TeamOf.TryGetValue(record.Worker, out var team) ? record with { Team = team } : record);
                continue;
            }
            if (record.Worker == worker && record.Role != InvolvementRole.Second)
            {
                if (kept.Add(record.Child)) records.Add(record with { Team = plan.TeamOf[worker], Role = InvolvementRole.Lead });
            }
            else if (record.Role != InvolvementRole.Lead) records.Add(record);
        }
        foreach (var (child, worker) in workerOf)
            if (!kept.Contains(child))
                records.Add(new() { Child = child, Worker = worker, Team = plan.TeamOf[worker], Since = snapshot.AsAt, Role = InvolvementRole.Lead });
        return records;
    }
}
