using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Intake;

/// <summary>
/// The teams and workers of the tables, and those who are only named: every team and worker that a row names exists
/// afterwards, and each one that was inferred is counted.
/// </summary>
internal sealed class Staff
{
    private readonly List<Team> _teams;
    private readonly HashSet<TeamId> _teamIds;
    private readonly bool _teamsGiven;
    private readonly List<Worker> _workers;
    private readonly Dictionary<WorkerId, int> _workerAt = [];
    private readonly bool _workersGiven;
    private readonly HashSet<WorkerId> _holdingStated;
    private readonly IntakeNotes _notes;

    public Staff(List<Team> teams, bool teamsGiven, IntakeTable<WorkerIntake.WorkerRow> workers, IntakeNotes notes)
    {
        (_teams, _teamsGiven, _workersGiven, _notes) = (teams, teamsGiven, workers.Given, notes);
        _teamIds = [.. teams.Select(t => t.Id)];
        _workers = [.. workers.Kept.Select(k => k.Value.Worker)];
        _holdingStated = [.. workers.Kept.Where(k => k.Value.HoldingGiven).Select(k => k.Value.Worker.Id)];
        for (var i = 0; i < _workers.Count; i++) _workerAt.Add(_workers[i].Id, i);
    }

    public IReadOnlyList<Team> Teams => _teams;

    public IReadOnlyList<Worker> Workers => _workers;

    public void Infer(IReadOnlyList<Involvement> involvements, IReadOnlyList<Post> posts, IReadOnlyList<Kept<ChildIntake.ChildRow>> children, DateOnly asAt)
    {
        foreach (var i in involvements) Worker(i.Worker, WorkerRole.SocialWorker, "involvements");
        foreach (var post in posts)
        {
            Team(post.Team, "posts");
            if (post.Holder is { } holder) Worker(holder, post.Role, "posts");
        }
        for (var k = 0; k < _teams.Count; k++)
        {
            if (_teams[k].Manager is { } manager) Worker(manager, WorkerRole.TeamManager, "teams");
            if (_teams[k].Parent is { } parent) Team(parent, "teams");
        }
        for (var k = 0; k < _workers.Count; k++)
        {
            if (_workers[k].Manager is { } manager) Worker(manager, WorkerRole.TeamManager, "workers");
            if (_workers[k].Team is { } team) Team(team, "workers");
        }
        foreach (var child in children)
            if (child.Value.Team is { } team) Team(team, "children");
        foreach (var i in involvements)
            if (i.Team is { } team) Team(team, "involvements");
        TakeTeamsFromChildrenHeld(involvements, asAt);
        LetThoseWhoHoldChildrenHoldThem(involvements, asAt);
    }

    private void Team(TeamId id, string table)
    {
        if (!_teamIds.Add(id)) return;
        _teams.Add(new() { Id = id, Name = id.Text });
        _notes.Assume("Team taken from the other tables, its phases and localities unknown: it has no row of its own");
        if (_teamsGiven) WarnUnknown("unknown-team", "team", id.Text, table, "teams");
    }

    private void Worker(WorkerId id, WorkerRole role, string table)
    {
        if (!_workerAt.TryAdd(id, _workers.Count)) return;
        _workers.Add(new() { Id = id, Role = role, Fte = Fte.FullTime, HoldsChildren = role is not (WorkerRole.TeamManager or WorkerRole.ServiceManager) });
        _notes.Assume(role is WorkerRole.TeamManager
            ? "Manager taken from the other tables, with FTE 1.0: no row of their own"
            : "Worker taken from the other tables, as a social worker with FTE 1.0: no row of their own");
        if (_workersGiven) WarnUnknown("unknown-worker", "worker", id.Text, table, "workers");
    }

    private void WarnUnknown(string rule, string what, string id, string table, string missingFrom) => _notes.Add(new()
    {
        Rule = rule,
        Severity = Severity.Warning,
        What = $"This {what} is named in {table} but has no row in {missingFrom} (or that row was rejected); it is taken as it is named.",
        Where = new(table, null, null, what),
        Value = id.Length <= 100 ? id : id[..100],
        ToDo = $"Add a row for it to {missingFrom}, or correct the id.",
    });

    // A worker whose own row names no team is in the team under which most of the children are held; the first of equals.
    private void TakeTeamsFromChildrenHeld(IReadOnlyList<Involvement> involvements, DateOnly asAt)
    {
        var held = involvements.Where(i => i.Team is not null && i.OpenOn(asAt) && _workers[_workerAt[i.Worker]].Team is null);
        foreach (var worker in held.GroupBy(i => i.Worker))
        {
            var teams = worker.GroupBy(i => i.Team!.Value).OrderByDescending(t => t.Count()).ToList();
            var at = _workerAt[worker.Key];
            _workers[at] = _workers[at] with { Team = teams[0].Key };
            _notes.Assume("Team of a worker taken from the children held");
            if (teams.Count > 1)
                _notes.AddAlike(new()
                {
                    Rule = "worker-in-two-teams",
                    Severity = Severity.Warning,
                    What = "Some workers hold children under more than one team; each is taken to be in the team with most of them.",
                    Where = new("workers", null, null, "team"),
                    ToDo = "Give each worker's team in the workers table.",
                });
        }
    }

    private void LetThoseWhoHoldChildrenHoldThem(IReadOnlyList<Involvement> involvements, DateOnly asAt)
    {
        foreach (var id in involvements.Where(i => i.Role == InvolvementRole.Lead && i.OpenOn(asAt)).Select(i => i.Worker).Distinct())
        {
            var at = _workerAt[id];
            if (_workers[at].HoldsChildren || _holdingStated.Contains(id)) continue;
            _workers[at] = _workers[at] with { HoldsChildren = true };
        }
    }
}
