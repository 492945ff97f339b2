using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>
/// The children as groups that share a worker: their phase, home team, present worker and continuity, and who is not in the
/// plan. Brothers and sisters are planned together, except that care leavers are planned apart from those under 18.
/// </summary>
internal sealed class GroupsInPlan(
    Snapshot snapshot, IReadOnlyList<ChildPosition> positions, IReadOnlyList<Judgement> judgements, Option option, PhaseRules rules,
    IReadOnlyDictionary<WorkerId, PlannedWorker> workers, List<Finding> findings)
{
    private readonly IReadOnlyDictionary<ChildId, CurrentWorker> _now = CurrentWorkers.Of(snapshot, positions);
    private readonly HomeTeams _homes = new(option, snapshot.Teams, rules);
    private readonly DateOnly _horizon = option.Rules.HorizonFrom(snapshot.AsAt);
    private readonly Decisions _decisions = new(judgements, snapshot, option, rules, findings);
    private readonly Dictionary<ChildId, int> _stated = judgements
        .Where(j => j.Kind == JudgementKind.Continuity && int.TryParse(j.Value, out _))
        .GroupBy(j => j.Subject)
        .ToDictionary(g => new ChildId(g.Key), g => Math.Clamp(int.Parse(g.OrderBy(j => j.MadeOn).Last().Value!), 0, ContinuityByTime.Strongest));

    private readonly AboutChildren _about = new(judgements, snapshot, findings);

    public List<NotPlanned> NotInPlan { get; } = [];

    private int _differentWorkers, _differentPhases, _differentHomes, _differentHouseholds;

    public IReadOnlyList<PlannedGroup> Read()
    {
        var groups = new List<PlannedGroup>();
        foreach (var family in Families())
            if (Phase(family) is { } phase && InPlan(family, phase))
                groups.Add(Group(family, phase));
        SayOfSiblings();
        findings.AddRange(_homes.Findings());
        return groups;
    }

    /// <summary>In the order of the first child of each, so that the same snapshot gives the same problem.</summary>
    private IEnumerable<List<(Child Child, CarePhase? Phase)>> Families()
    {
        var families = new Dictionary<string, List<(Child, CarePhase?)>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var position in positions)
        {
            var (child, phase) = (position.Child, position.Phase);
            var adult = phase is { } p && RolePhases.IsAfterCare(p, rules);
            var key = child.Siblings is { } s && !_about.IsApart(child.Id) ? $"s{(adult ? "+" : "")}{s.Text}" : "c" + child.Id.Text;
            if (!families.TryGetValue(key, out var family))
            {
                families[key] = family = [];
                order.Add(key);
            }
            family.Add((child, phase));
        }
        _differentHouseholds = order.Count(k => k.StartsWith("s+", StringComparison.Ordinal) && families.ContainsKey("s" + k[2..]));
        return order.Select(k => families[k]);
    }

    /// <summary>The phase of most of the children; of as many, that of the youngest. A child without a phase is not planned.</summary>
    private CarePhase? Phase(List<(Child Child, CarePhase? Phase)> family)
    {
        foreach (var (child, phase) in family)
            if (phase is null)
                NotInPlan.Add(new(child.Id, NotPlannedBecause.NoPhase, "No phase of care could be worked out from the extract.", _now.GetValueOrDefault(child.Id)?.Worker));
        family.RemoveAll(f => f.Phase is null);
        if (family.Count == 0) return null;
        var byPhase = family.GroupBy(f => f.Phase!.Value)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Min(f => f.Child.AgeOn(snapshot.AsAt) ?? int.MaxValue))
            .ThenBy(g => g.Key.Text, StringComparer.OrdinalIgnoreCase).ToList();
        if (byPhase.Count > 1) _differentPhases++;
        return byPhase[0].Key;
    }

    private bool InPlan(List<(Child Child, CarePhase? Phase)> family, CarePhase phase)
    {
        if (!option.Teams.Any(t => rules.Serves(t.Team, phase)))
        {
            foreach (var (child, _) in family)
                NotInPlan.Add(new(child.Id, NotPlannedBecause.PhaseNotServed, $"No team of this option serves the phase \"{rules.TitleOf(phase)}\".", _now.GetValueOrDefault(child.Id)?.Worker));
            return false;
        }
        if (RolePhases.IsAfterCare(phase, rules) || !family.All(f => LeavesCareSoon(f.Child) && Keeps(f.Child))) return true;
        foreach (var (child, _) in family)
            NotInPlan.Add(new(child.Id, NotPlannedBecause.LeavingCareSoon,
                $"Becomes 18 by {_horizon:d MMMM yyyy} and keeps the present social worker until then.", _now[child.Id].Worker));
        return false;
    }

    private bool LeavesCareSoon(Child child) =>
        child.DateOfBirth is { } born && Calendar.Age.Birthday(born, 18) is var day && day > snapshot.AsAt && day <= _horizon;

    private bool Keeps(Child child) => _now.TryGetValue(child.Id, out var now) && workers.TryGetValue(now.Worker, out var worker) && worker.HoldsNobodyWhy is null && worker.InPlan;

    private PlannedGroup Group(List<(Child Child, CarePhase? Phase)> family, CarePhase phase)
    {
        var children = family.Select(f => f.Child).ToList();
        var locality = MostCommonHome(children);
        var now = WorkerOfMost(children);
        var continuity = Continuity(children, now);
        var group = new PlannedGroup
        {
            Id = new(children.Count > 1 ? children[0].Siblings!.Value.Text + (RolePhases.IsAfterCare(phase, rules) ? PlannedGroup.AfterCare : "") : children[0].Id.Text),
            Children = [.. children.Select(c => c.Id)],
            Phase = phase,
            Locality = locality,
            HomeTeam = null,
            Weight = children.Aggregate(Points.Zero, (sum, c) => sum + c.Weight),
            Worker = now?.Worker,
            WorkerSince = now?.Since,
            Continuity = continuity.Value,
            ContinuityAssumed = continuity.Assumed && now is not null,
            NeedsSkills = [.. children.SelectMany(c => c.NeedsSkills).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
            NotWorkers = _about.NotWorkers(children),
            SecondWorker = _about.SecondWorker(children, workers),
        };
        group = group with { HomeTeam = _homes.Of(group, now?.Team) };
        var inCourt = option.Rules.ProceedingsStay && children.Any(c => c.Proceedings?.OpenOn(snapshot.AsAt) == true);
        return _decisions.Decide(group, inCourt, workers);
    }

    private LocalityId? MostCommonHome(List<Child> children)
    {
        var homes = children.Where(c => c.HomeLocality is not null).GroupBy(c => c.HomeLocality!.Value).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        if (homes.Count > 1) _differentHomes++;
        return homes.Count == 0 ? null : homes[0].Key;
    }

    /// <summary>The worker of most of the children; of as many, the one who may hold them in the plan, then the one of the longest time.</summary>
    private CurrentWorker? WorkerOfMost(List<Child> children)
    {
        var held = children.Select(c => _now.GetValueOrDefault(c.Id)).OfType<CurrentWorker>().GroupBy(n => n.Worker)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => workers.TryGetValue(g.Key, out var w) && w.InPlan)
            .ThenBy(g => g.Min(n => n.Since ?? DateOnly.MinValue))
            .ThenBy(g => g.Key).ToList();
        if (held.Count > 1) _differentWorkers++;
        return held.Count == 0 ? null : held[0].OrderBy(n => n.Since ?? DateOnly.MinValue).First();
    }

    /// <summary>The strongest relationship that any of them has with the worker.</summary>
    private (int Value, bool Assumed) Continuity(List<Child> children, CurrentWorker? now)
    {
        if (now is null) return (0, false);
        return children.Where(c => _now.GetValueOrDefault(c.Id)?.Worker == now.Worker)
            .Select(c => _stated.TryGetValue(c.Id, out var judged) ? (Value: judged, Assumed: false)
                : c.Continuity is { } said ? (Value: Math.Clamp(said, 0, ContinuityByTime.Strongest), Assumed: false)
                : (Value: ContinuityByTime.Of(_now[c.Id].Since, snapshot.AsAt), Assumed: true))
            .OrderByDescending(c => c.Value).ThenBy(c => c.Assumed).First();
    }

    private void SayOfSiblings()
    {
        Say("siblings-different-workers", _differentWorkers, "Brothers and sisters have different workers today. The plan gives them one worker, and counts as theirs the one of most of the children, then of the longest time.");
        Say("siblings-different-phases", _differentPhases, "Brothers and sisters are in different phases of care. They are planned together, in the phase of most of them.");
        Say("siblings-different-localities", _differentHomes, "Brothers and sisters have different home localities. The locality of most of them is used.");
        Say("siblings-care-leavers-apart", _differentHouseholds, "A care leaver has brothers or sisters under 18. Care leavers are planned apart from those under 18.");

        void Say(string rule, int times, string what)
        {
            if (times > 0)
                findings.Add(new() { Rule = rule, Severity = Severity.Note, What = what, ToDo = "Look at these families before the plan is used.", Times = times });
        }
    }
}
