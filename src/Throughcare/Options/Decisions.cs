using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>What is decided about a group before the plan is made: first by people, then by the option's rules.</summary>
internal sealed class Decisions
{
    private readonly Option _option;
    private readonly PhaseRules _rules;
    private readonly List<Finding> _findings;
    private readonly Dictionary<ChildId, Judgement> _latest;
    private readonly HashSet<WorkerId> _known;

    public Decisions(IReadOnlyList<Judgement> judgements, Snapshot snapshot, Option option, PhaseRules rules, List<Finding> findings)
    {
        (_option, _rules, _findings) = (option, rules, findings);
        _known = [.. snapshot.Workers.Select(w => w.Id)];
        // OrderBy keeps the order of rows of one day, so the last row written holds.
        _latest = judgements
            .Where(j => j.Kind is JudgementKind.Stay or JudgementKind.Move or JudgementKind.ThisWorker or JudgementKind.TransferDone)
            .GroupBy(j => new ChildId(j.Subject))
            .ToDictionary(g => g.Key, g => g.OrderBy(j => j.MadeOn).Last());
        var children = snapshot.Children.Select(c => c.Id).ToHashSet();
        foreach (var judgement in _latest.Where(j => !children.Contains(j.Key)).Select(j => j.Value))
            Say(judgement, "judgement-child-unknown", "A judgement is about a child who is not in the extract.", "Correct the child's id, or leave it: it is used again when the child is.", Severity.Warning);
    }

    public PlannedGroup Decide(PlannedGroup group, bool inProceedings, IReadOnlyDictionary<WorkerId, PlannedWorker> workers)
    {
        var made = group.Children.Where(_latest.ContainsKey).Select(c => _latest[c]).OrderBy(j => j.MadeOn).ToList();
        if (made.Count > 0 && ByJudgement(group, made, workers) is { } decided) return decided;
        if (group.Worker is not { } worker || !MayHold(worker, group, workers)) return group;
        if (inProceedings) return group with { Held = HeldBecause.Proceedings, Decision = GroupDecision.Stay };
        if (group.Continuity >= _option.Priorities.StayFromContinuity)
            return group with { Held = HeldBecause.Relationship, Decision = GroupDecision.Stay };
        return group;
    }

    private PlannedGroup? ByJudgement(PlannedGroup group, List<Judgement> made, IReadOnlyDictionary<WorkerId, PlannedWorker> workers)
    {
        var last = made[^1];
        if (made.Any(j => j.Kind != last.Kind || j.Value != last.Value))
            Say(last, "judgements-differ", "Judgements about brothers and sisters differ; the latest is used for all of them.", "Make one judgement for the family.", Severity.Warning);
        switch (last.Kind)
        {
            case JudgementKind.Move when group.Worker is not null:
                return group with { Held = HeldBecause.Judgement, Decision = GroupDecision.Move, DecidedBy = last };
            case JudgementKind.Stay when group.Worker is { } worker && MayHold(worker, group, workers):
                return group with { Held = HeldBecause.Judgement, Decision = GroupDecision.Stay, DecidedBy = last };
            case JudgementKind.Stay when group.Worker is { } worker:
                Say(last, "stay-impossible", $"The child is to stay with {worker}, who {Why(worker, group, workers)}.", "Change the judgement, or the worker's dates; until then the plan decides.");
                return null;
            case JudgementKind.ThisWorker when last.Value is { Length: > 0 } named && _known.Contains(new(named)):
                var wanted = new WorkerId(named);
                if (MayHold(wanted, group, workers))
                    return group with { Held = HeldBecause.Judgement, Decision = GroupDecision.Stay, DecidedBy = last, Worker = wanted };
                Say(last, "this-worker-impossible", $"The child is to have {wanted}, who {Why(wanted, group, workers)}.", "Choose another worker; until then the plan decides.");
                return null;
            // Who has changed already is not moved again, also while the extract does not show it yet. Where that worker is here no more, the plan decides.
            case JudgementKind.TransferDone when last.Value is { Length: > 0 } holder && MayHold(new(holder), group, workers):
                return group with { Held = HeldBecause.Judgement, Decision = GroupDecision.Stay, DecidedBy = last, Worker = new(holder) };
            case JudgementKind.TransferDone:
                return null;
            case JudgementKind.ThisWorker:
                Say(last, "this-worker-unknown", "The child is to have a worker who is not in the extract.", "Correct the worker's id; until then the plan decides.");
                return null;
            default:
                Say(last, "judgement-without-worker", "A judgement says that a child stays with or leaves the present worker, and the child has none.", "Take the judgement back, or put the worker into the extract.");
                return null;
        }
    }

    private bool MayHold(WorkerId id, PlannedGroup group, IReadOnlyDictionary<WorkerId, PlannedWorker> workers) =>
        workers.TryGetValue(id, out var worker) && worker.InPlan && Why(worker, group) is null;

    private string? Why(PlannedWorker worker, PlannedGroup group) =>
        worker.HoldsNobodyWhy
        ?? (!RolePhases.MayHold(worker.Role, group.Phase, _rules) ? $"is a {RolePhases.InWords(worker.Role)} and may not hold a child in this phase of care" : null)
        ?? (group.NeedsSkills.FirstOrDefault(s => !worker.Has(s)) is { } skill ? $"does not have {skill}, which the child needs" : null)
        ?? (group.NotWorkers.Contains(worker.Id) ? "is ruled out for this child" : null);

    private string Why(WorkerId id, PlannedGroup group, IReadOnlyDictionary<WorkerId, PlannedWorker> workers) =>
        !workers.TryGetValue(id, out var worker) ? "is not in the extract" : Why(worker, group)!;

    private void Say(Judgement judgement, string rule, string what, string toDo, Severity severity = Severity.Error) =>
        _findings.Add(new() { Rule = rule, Severity = severity, What = what, Value = judgement.Subject, ToDo = toDo, Where = new("judgements") });
}
