using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>Which of today's workers the plan may use, where each may be, and the posts that the option adds.</summary>
internal sealed class WorkersInPlan
{
    private readonly Option _option;
    private readonly Snapshot _snapshot;
    private readonly PhaseRules _rules;
    private readonly List<CarePhase> _served;
    private readonly Dictionary<TeamId, Team> _today;
    private readonly Dictionary<TeamId, Team> _teams;
    private readonly Dictionary<WorkerId, WorkerTerms> _terms;
    private readonly List<Finding> _findings;

    public WorkersInPlan(Snapshot snapshot, Option option, PhaseRules rules, List<Finding> findings)
    {
        (_snapshot, _option, _rules, _findings) = (snapshot, option, rules, findings);
        _served = [.. rules.Phases.Where(p => option.Teams.Any(t => rules.Serves(t.Team, p)))];
        _today = snapshot.Teams.ToDictionary(t => t.Id);
        _teams = option.Teams.ToDictionary(t => t.Team.Id, t => t.Team);
        _terms = option.Terms.GroupBy(t => t.Worker).ToDictionary(g => g.Key, g => g.Last());
    }

    public IReadOnlyList<PlannedWorker> Read()
    {
        SayUnknownTerms();
        return [.. _snapshot.Workers.Select(Planned), .. _option.NewPosts.Select(NewPost)];
    }

    /// <summary>Where the worker may be, without what was ruled out by agreement; empty when no team of the option would have the role.</summary>
    public IReadOnlyList<TeamId> AllowedTeams(PlannedWorker worker)
    {
        var open = OpenTeams(worker);
        if (_terms.GetValueOrDefault(worker.Id) is not { RuledOut: { Count: > 0 } ruledOut } || open.Count == 0) return open;
        var left = open.Where(t => !ruledOut.Contains(t)).ToList();
        if (left.Count > 0) return left;
        Say("every-team-ruled-out", Severity.Error, $"Every team that is open to {worker.Id} under the option '{_option.Title}' is ruled out; none is taken as ruled out.", null,
            "Open another team to the worker, or take one back that is ruled out.");
        return open;
    }

    private IReadOnlyList<TeamId> OpenTeams(PlannedWorker worker)
    {
        if (worker.NewPost)
        {
            var post = _option.NewPosts.Single(p => NewPostId(p) == worker.Id);
            if (_teams.ContainsKey(post.Team)) return [post.Team];
        }
        var named = _terms.GetValueOrDefault(worker.Id)?.AllowedTeams.Where(_teams.ContainsKey).Distinct().ToList();
        if (named is { Count: > 0 }) return named;
        var may = _served.Where(p => RolePhases.MayHold(worker.Role, p, _rules)).ToList();
        var any = _option.Teams.Where(t => may.Any(p => _rules.Serves(t.Team, p))).Select(t => t.Team.Id).ToList();
        if (!RolePhases.IsSocialWorker(worker.Role)) return any;
        // A social worker may hold a care leaver, but is not sent to an after-care team unless already there or nothing else is left.
        var own = worker.CurrentTeam;
        var care = any.Where(t => t == own || may.Any(p => !RolePhases.IsAfterCare(p, _rules) && _rules.Serves(_teams[t], p))).ToList();
        return care.Count > 0 ? care : any;
    }

    public AllocationWorker ForEngine(PlannedWorker worker, IReadOnlyDictionary<WorkerId, TeamId> pins)
    {
        var allowed = worker.InPlan ? AllowedTeams(worker) : [];
        var terms = _terms.GetValueOrDefault(worker.Id);
        TeamId? pin = pins.TryGetValue(worker.Id, out var judged) ? judged : terms?.PinnedTeam;
        if (worker.InPlan && pin is { } team && !allowed.Contains(team))
        {
            if (terms?.RuledOut.Contains(team) == true)
            {
                Say("pinned-team-ruled-out", Severity.Error, $"{worker.Id} is to be in {team}, which is ruled out for the worker; nobody is put there.", team.Text, "Take back one of the two.");
                pin = null;
            }
            else if (_teams.ContainsKey(team)) allowed = [.. allowed, team];
            else
            {
                Say("pinned-team-unknown", Severity.Error, $"{worker.Id} is to be in {team}, and the option '{_option.Title}' has no such team.", team.Text,
                    "Name a team of the option.");
                pin = null;
            }
        }
        return new()
        {
            Id = worker.Id,
            Fte = worker.Fte,
            Phases = worker.InPlan ? MayHold(worker.Role) : [],
            CaseloadShare = worker.CaseloadShare,
            Skills = worker.Skills,
            CurrentTeam = worker.NewPost ? null : worker.CurrentTeam,
            AllowedTeams = allowed,
            PinnedTeam = worker.InPlan ? pin : null,
            PreferenceRank = allowed.ToDictionary(t => t, t => Rank(terms, t)),
            ExcessTravel = allowed.ToDictionary(t => t, t => terms is null ? default : terms.ExcessTravel.GetValueOrDefault(t)),
            Leaving = !worker.InPlan,
        };
    }

    private List<CarePhase> MayHold(WorkerRole role) => [.. _served.Where(p => RolePhases.MayHold(role, p, _rules))];

    private static int Rank(WorkerTerms? terms, TeamId team)
    {
        if (terms is null || terms.Preferences.Count == 0) return 0;
        return terms.Preferences.TryGetValue(team, out var rank) ? rank : terms.Preferences.Values.Max() + 1;
    }

    private PlannedWorker Planned(Worker worker)
    {
        var (because, why) = Out(worker);
        return new()
        {
            Id = worker.Id,
            Role = worker.Role,
            Fte = worker.Fte,
            CurrentTeam = worker.Team,
            Agency = worker.Agency,
            Out = because,
            OutWhy = why,
            GavePreferences = _terms.GetValueOrDefault(worker.Id)?.Preferences.Count > 0,
            CaseloadShare = worker.CaseloadShare ?? (worker.LongAbsent ? 0 : worker.NewlyQualified ? _option.Rules.NewlyQualifiedShare : 1),
            Skills = worker.Skills,
            HrOrder = _terms.GetValueOrDefault(worker.Id)?.HrOrder,
        };
    }

    private (WorkerOutBecause, string?) Out(Worker worker)
    {
        var rules = _option.Rules;
        var horizon = rules.HorizonFrom(_snapshot.AsAt);
        if (!worker.HoldsChildren || !RolePhases.HoldsChildren(worker.Role))
            return (WorkerOutBecause.RoleHoldsNobody, $"is a {RolePhases.InWords(worker.Role)}, who is not given children by a plan");
        if (worker.Leaves is { } last && last <= horizon) return (WorkerOutBecause.Leaves, $"leaves on {last:d MMMM yyyy}");
        if (worker.Starts is { } first && first > horizon) return (WorkerOutBecause.NotYetStarted, $"does not start until {first:d MMMM yyyy}");
        if (worker.Agency && rules.AgencyWorkersLeave && _terms.GetValueOrDefault(worker.Id) is not { AgencyStays: true }) return (WorkerOutBecause.Agency, "is an agency worker, and the option plans without agency workers");
        if (worker.Fte <= Fte.Zero) return (WorkerOutBecause.NoFte, "has no working time (0 FTE)");
        if (InOtherService(worker)) return (WorkerOutBecause.OtherService, "works in a team that this option does not change");
        return MayHold(worker.Role).Count == 0 ? (WorkerOutBecause.OtherService, "works with young people whom no team of this option serves") : (WorkerOutBecause.InPlan, null);
    }

    private bool InOtherService(Worker worker) =>
        !_terms.ContainsKey(worker.Id)
        && worker.Team is { } id && !_teams.ContainsKey(id)
        && _today.GetValueOrDefault(id) is { Phases.Count: > 0 } team && !_served.Any(p => _rules.Serves(team, p));

    public static WorkerId NewPostId(Post post) => new("new post " + post.Id);

    private PlannedWorker NewPost(Post post)
    {
        var holdsNobody = MayHold(post.Role).Count == 0;
        var servesNobody = _teams.TryGetValue(post.Team, out var team) && !_served.Any(p => _rules.Serves(team, p));
        return new()
        {
            Id = NewPostId(post),
            Role = post.Role,
            Fte = post.Fte,
            NewPost = true,
            CaseloadShare = _option.Rules.RecruitsShare,
            Out = holdsNobody ? WorkerOutBecause.RoleHoldsNobody : post.Fte <= Fte.Zero ? WorkerOutBecause.NoFte : servesNobody ? WorkerOutBecause.OtherService : WorkerOutBecause.InPlan,
            OutWhy = holdsNobody ? $"is a {RolePhases.InWords(post.Role)} post, which is not given children by a plan" : servesNobody ? "is in a team that serves no phase of care, so no child belongs to it" : null,
        };
    }

    private void SayUnknownTerms()
    {
        var known = _snapshot.Workers.Select(w => w.Id).ToHashSet();
        foreach (var terms in _option.Terms)
        {
            if (!known.Contains(terms.Worker))
                Say("option-worker-unknown", Severity.Error, $"The option '{_option.Title}' has terms for a worker who is not in the extract.", terms.Worker.Text,
                    "Correct the worker's id, or take the row out.");
            foreach (var team in terms.AllowedTeams.Concat(terms.Preferences.Keys).Distinct().Where(t => !_teams.ContainsKey(t)))
                Say("option-team-unknown", Severity.Error, $"{terms.Worker} may be in, or would like, a team that the option '{_option.Title}' does not have.", team.Text,
                    "Name a team of the option.");
        }
        foreach (var post in _option.NewPosts.Where(p => !_teams.ContainsKey(p.Team)))
            Say("new-post-team-unknown", Severity.Error, $"New post {post.Id} is in a team that the option '{_option.Title}' does not have.", post.Team.Text,
                "Name a team of the option; until then the post may be in any.");
    }

    private void Say(string rule, Severity severity, string what, string? value, string toDo) =>
        _findings.Add(new() { Rule = rule, Severity = severity, What = what, Value = value, ToDo = toDo });
}
