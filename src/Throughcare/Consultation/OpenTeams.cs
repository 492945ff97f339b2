using Throughcare.Caseload;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>The teams of an option in which somebody may land.</summary>
/// <param name="Worker">The worker of today.</param>
/// <param name="Open">Teams that are open; where the worker stays, the own team alone.</param>
/// <param name="LeftOut">Why the worker is not looked at; null where she is.</param>
internal sealed record PlaceOpen(Worker Worker, IReadOnlyList<TeamId> Open, string? LeftOut = null);

/// <summary>
/// Which teams are open to whom. Those who hold children: as the engine is told, with what the option itself pins and without what was ruled out by
/// agreement or decided by judgement. Managers: the teams of which they are named manager, or of which nobody is. Everybody else: their own team
/// where it goes on, and the option's new posts of their role.
/// </summary>
internal sealed class OpenTeams
{
    private readonly Option _option;
    private readonly Dictionary<TeamId, Team> _teams;
    private readonly Dictionary<TeamId, Team> _today;
    private readonly HashSet<TeamId> _otherService = [];
    private readonly HashSet<WorkerId> _lead;

    public OpenTeams(Snapshot snapshot, Option option, PhaseRules rules)
    {
        _option = option with { Terms = [.. option.Terms.Select(t => t with { RuledOut = [] })] };
        _teams = option.Teams.ToDictionary(t => t.Team.Id, t => t.Team);
        _today = snapshot.Teams.ToDictionary(t => t.Id);
        var served = rules.Phases.Where(p => option.Teams.Any(t => rules.Serves(t.Team, p))).ToList();
        foreach (var team in snapshot.Teams.Where(t => !_teams.ContainsKey(t.Id) && t.Phases.Count > 0 && !served.Any(p => rules.Serves(t, p)))) _otherService.Add(team.Id);
        _lead = [.. snapshot.Teams.Concat(option.Teams.Select(t => t.Team)).Select(t => t.Manager).OfType<WorkerId>()];
        var planned = new WorkersInPlan(snapshot, _option, rules, []);
        var byId = planned.Read().Where(w => !w.NewPost).ToDictionary(w => w.Id);
        Places = [.. snapshot.Workers.Select(w => Place(w, byId[w.Id], planned))];
    }

    public IReadOnlyList<PlaceOpen> Places { get; }

    private PlaceOpen Place(Worker worker, PlannedWorker planned, WorkersInPlan inPlan) => planned.Out switch
    {
        WorkerOutBecause.InPlan => new(worker, Teams(worker, planned, inPlan)),
        WorkerOutBecause.RoleHoldsNobody when _lead.Contains(worker.Id) || worker.Role is WorkerRole.TeamManager => Manager(worker),
        WorkerOutBecause.RoleHoldsNobody => Other(worker),
        _ => new(worker, [], planned.OutWhy),
    };

    private IReadOnlyList<TeamId> Teams(Worker worker, PlannedWorker planned, WorkersInPlan inPlan) =>
        _option.Terms.LastOrDefault(t => t.Worker == worker.Id)?.PinnedTeam is { } pin && _teams.ContainsKey(pin) ? [pin] : inPlan.AllowedTeams(planned);

    private PlaceOpen Manager(Worker worker)
    {
        var led = _today.Values.Where(t => t.Manager == worker.Id || t.Id == worker.Team).Select(t => t.Id).ToList();
        if (_teams.Values.Any(t => t.Manager == worker.Id) || led.Any(Changes)) return new(worker, Leads(worker));
        return new(worker, [], led.Count == 0 ? "is in no team" : "manages a team that this option does not change");
    }

    private PlaceOpen Other(Worker worker)
    {
        if (worker.Team is not { } team) return new(worker, [], "is in no team");
        if (_teams.ContainsKey(team)) return new(worker, [team]);
        if (!Changes(team)) return new(worker, [], "works in a team that this option does not change");
        return new(worker, [.. _option.NewPosts.Where(p => p.Role == worker.Role && _teams.ContainsKey(p.Team)).Select(p => p.Team).Distinct()]);
    }

    // A team that serves no phase and is not named, such as a department above the teams, goes on beside the option.
    private bool Changes(TeamId team) => _teams.ContainsKey(team) || !_otherService.Contains(team) && _today.GetValueOrDefault(team) is { Phases.Count: > 0 };

    private List<TeamId> Leads(Worker worker)
    {
        var named = _option.Teams.Where(t => t.Team.Manager == worker.Id).Select(t => t.Team.Id).ToList();
        if (named.Count > 0) return named;
        var stay = _option.Teams.Where(t => t.Team.Manager is null && (_today.GetValueOrDefault(t.Team.Id)?.Manager == worker.Id || t.Team.Id == worker.Team)).Select(t => t.Team.Id).ToList();
        if (stay.Count > 0) return stay;
        return [.. _option.Teams.Where(t => t.Team.Manager is null && _today.GetValueOrDefault(t.Team.Id)?.Manager is null).Select(t => t.Team.Id)];
    }
}
