using Throughcare.Caseload;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>What would or may change for a worker, and around her, if she lands in one of the teams that are open.</summary>
internal sealed class ChangesAround(Snapshot snapshot, Option option)
{
    private readonly Dictionary<TeamId, Team> _today = snapshot.Teams.ToDictionary(t => t.Id);
    private readonly Dictionary<TeamId, Team> _then = option.Teams.ToDictionary(t => t.Team.Id, t => t.Team);
    // A new manager is counted as such, not as a colleague.
    private readonly HashSet<WorkerId> _leads = [.. snapshot.Teams.Concat(option.Teams.Select(t => t.Team)).Select(t => t.Manager).OfType<WorkerId>()];
    private readonly Func<Worker, WorkerId?> _managerOf = Loads.ManagerOf(snapshot);

    /// <summary>Of her own: another team, another base, and with another team another manager. Both sides must be known for a change to be counted.</summary>
    public List<StaffChange> Own(Worker worker, IReadOnlyList<TeamId> open)
    {
        var changes = new List<StaffChange>();
        // A manager who leads several teams stays in "her" team while she leads any of them still.
        var leads = snapshot.Teams.Where(t => t.Manager == worker.Id).Select(t => t.Id).ToList();
        var here = leads.Count > 0 ? leads : worker.Team is { } own ? [own] : new List<TeamId>();
        if (here.Count == 0) return open.Count > 0 ? [StaffChange.Team] : [];
        var moves = open.Where(t => !here.Contains(t)).ToList();
        if (moves.Count > 0) changes.Add(StaffChange.Team);
        var bases = here.Select(t => _today.GetValueOrDefault(t)?.Base).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (bases.Count > 0 && open.Any(t => _then[t].Base is { } to && !bases.Contains(to))) changes.Add(StaffChange.Base);
        if (leads.Count == 0 && _managerOf(worker) is { } now && moves.Any(t => _then[t].Manager is { } then && then != now)) changes.Add(StaffChange.Manager);
        return changes;
    }

    /// <summary>Of those around her, where she stays: the team's manager is replaced, or somebody may come or go.</summary>
    public List<StaffChange> Others(Worker worker, IReadOnlyList<PlaceOpen> places)
    {
        if (worker.Team is not { } team || !_then.TryGetValue(team, out var then)) return [];
        var changes = new List<StaffChange>();
        if (_managerOf(worker) is { } now && then.Manager is { } next && next != now && next != worker.Id && _today.GetValueOrDefault(team)?.Manager != next) changes.Add(StaffChange.TeamManager);
        if (places.Any(p => p.LeftOut is null && p.Worker.Id != worker.Id && p.Worker.Role != WorkerRole.TeamManager && !_leads.Contains(p.Worker.Id)
            && (p.Worker.Team == team ? p.Open.Any(t => t != team) || p.Open.Count == 0 : p.Open.Contains(team)))) changes.Add(StaffChange.Colleagues);
        return changes;
    }
}
