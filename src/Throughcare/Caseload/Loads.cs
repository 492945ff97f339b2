using Throughcare.Children;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>Who carries how much on the day, by worker and by manager.</summary>
public static class Loads
{
    /// <summary>
    /// One row for each worker, those over the maximum first, then by load per FTE. Each child counts with its holder, and again
    /// for the ties that the definition names.
    /// </summary>
    public static IReadOnlyList<WorkerLoad> ByWorker(Snapshot snapshot, IReadOnlyList<ChildPosition> positions, CaseloadDefinition definition)
    {
        var held = new Dictionary<WorkerId, List<Child>>();
        foreach (var position in positions)
            if (position.Worker is { } worker) Of(worker.Id).Add(position.Child);
        if (definition.AlsoCounts.Count > 0) AddTies(snapshot, positions, definition, Of);
        return [.. snapshot.Workers.Select(w => Load(w, held.GetValueOrDefault(w.Id) ?? [], definition, snapshot.AsAt))
            .OrderBy(l => l.Counts ? 0 : 1)
            .ThenByDescending(l => l.OverMaximum)
            .ThenByDescending(l => l.WeightedPerFte.Value ?? 0)
            .ThenBy(l => l.Worker.Id)];

        List<Child> Of(WorkerId id)
        {
            if (!held.TryGetValue(id, out var list)) held.Add(id, list = []);
            return list;
        }
    }

    private static void AddTies(Snapshot snapshot, IReadOnlyList<ChildPosition> positions, CaseloadDefinition definition, Func<WorkerId, List<Child>> of)
    {
        var byChild = new Dictionary<ChildId, ChildPosition>(positions.Count);
        foreach (var position in positions) byChild[position.Child.Id] = position;
        var counted = new HashSet<(ChildId, WorkerId)>();
        foreach (var tie in snapshot.Involvements)
            if (tie.OpenOn(snapshot.AsAt) && definition.AlsoCounts.Contains(tie.Role) && byChild.TryGetValue(tie.Child, out var position)
                && position.Worker?.Id != tie.Worker && counted.Add((tie.Child, tie.Worker)))
                of(tie.Worker).Add(position.Child);
    }

    private static WorkerLoad Load(Worker worker, List<Child> children, CaseloadDefinition definition, DateOnly asAt)
    {
        var fte = definition.CountedFte(worker);
        var weighted = Points.Zero;
        foreach (var child in children) weighted += child.Weight;
        return new()
        {
            Worker = worker,
            Children = [.. children.Select(c => c.Id).Order()],
            Weighted = weighted,
            Fte = fte,
            Standard = definition.Standard.Value * fte.Value,
            Maximum = definition.Maximum.Value * fte.Value,
            LeftOut = definition.WhyNot(worker, asAt, children.Count),
        };
    }

    /// <summary>
    /// One row for each manager of workers who may hold children: the line manager where one is recorded, otherwise the manager of
    /// the worker's team. Those with most children first. Managers' own line managers oversee through them and are not listed.
    /// </summary>
    public static IReadOnlyList<ManagerLoad> ByManager(Snapshot snapshot, IReadOnlyList<WorkerLoad> loads)
    {
        var managerOf = ManagerOf(snapshot);
        return [.. loads
            .Where(l => l.Worker.Present(snapshot.AsAt) && (l.Children.Count > 0 || (l.Worker.HoldsChildren && !Manages(l.Worker))))
            .Select(l => (Load: l, Manager: managerOf(l.Worker)))
            .Where(x => x.Manager is not null)
            .GroupBy(x => x.Manager!.Value)
            .Select(g => new ManagerLoad
            {
                Manager = g.Key,
                Workers = [.. g.Select(x => x.Load.Worker.Id).Order()],
                Fte = g.Aggregate(Fte.Zero, (sum, x) => sum + x.Load.Worker.Fte),
                Children = [.. g.SelectMany(x => x.Load.Children).Distinct().Order()],
                Weighted = g.Aggregate(Points.Zero, (sum, x) => sum + x.Load.Weighted),
            })
            .OrderByDescending(m => m.Children.Count)
            .ThenBy(m => m.Manager)];
    }

    /// <summary>The line manager, or else the manager of the worker's team; nobody manages herself.</summary>
    public static Func<Worker, WorkerId?> ManagerOf(Snapshot snapshot)
    {
        var byTeam = new Dictionary<TeamId, WorkerId?>();
        foreach (var team in snapshot.Teams) byTeam.TryAdd(team.Id, team.Manager);
        return worker =>
        {
            var manager = worker.Manager ?? (worker.Team is { } team ? byTeam.GetValueOrDefault(team) : null);
            return manager == worker.Id ? null : manager;
        };
    }

    private static bool Manages(Worker worker) => worker.Role is WorkerRole.TeamManager or WorkerRole.ServiceManager;
}
