using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>What people decided about children beside who their worker is to be: who is ruled out, who works beside the lead, and who is planned apart from brothers and sisters.</summary>
internal sealed class AboutChildren
{
    private readonly HashSet<ChildId> _apart;
    private readonly ILookup<ChildId, WorkerId> _ruledOut;
    private readonly Dictionary<ChildId, Judgement> _second;
    private readonly List<Finding> _findings;

    public AboutChildren(IReadOnlyList<Judgement> judgements, Snapshot snapshot, List<Finding> findings)
    {
        _findings = findings;
        var children = snapshot.Children.Select(c => c.Id).ToHashSet();
        var known = judgements.Where(j => j.Kind is JudgementKind.NotThisWorker or JudgementKind.SecondWorker or JudgementKind.Apart).OrderBy(j => j.MadeOn).ToList();
        foreach (var stranger in known.Where(j => !children.Contains(new(j.Subject))))
            Say(stranger, "judgement-child-unknown", Severity.Warning, "A judgement is about a child who is not in the extract.", "Correct the child's id, or leave it: it is used again when the child is.");
        _apart = [.. known.Where(j => j.Kind == JudgementKind.Apart).Select(j => new ChildId(j.Subject))];
        _ruledOut = known.Where(j => j is { Kind: JudgementKind.NotThisWorker, Value.Length: > 0 }).ToLookup(j => new ChildId(j.Subject), j => new WorkerId(j.Value!));
        _second = known.Where(j => j is { Kind: JudgementKind.SecondWorker, Value.Length: > 0 }).GroupBy(j => new ChildId(j.Subject)).ToDictionary(g => g.Key, g => g.Last());
    }

    public bool IsApart(ChildId child) => _apart.Contains(child);

    /// <summary>Ruled out for any of them; and a second worker is never the lead.</summary>
    public IReadOnlyList<WorkerId> NotWorkers(IReadOnlyList<Child> children) =>
        [.. children.SelectMany(c => _ruledOut[c.Id]).Concat(children.Where(c => _second.ContainsKey(c.Id)).Select(c => new WorkerId(_second[c.Id].Value!))).Distinct().Order()];

    /// <summary>The latest that was decided for any of them; null where the worker is not in the plan.</summary>
    public WorkerId? SecondWorker(IReadOnlyList<Child> children, IReadOnlyDictionary<WorkerId, PlannedWorker> workers)
    {
        if (children.Where(c => _second.ContainsKey(c.Id)).Select(c => _second[c.Id]).OrderBy(j => j.MadeOn).LastOrDefault() is not { } decided) return null;
        var worker = new WorkerId(decided.Value!);
        if (workers.TryGetValue(worker, out var found) && found is { InPlan: true } or { Out: WorkerOutBecause.RoleHoldsNobody }) return worker;
        Say(decided, "second-worker-impossible", Severity.Error, $"The child is to have {worker} as second worker, who {(workers.ContainsKey(worker) ? workers[worker].OutWhy : "is not in the extract")}.", "Choose another second worker.");
        return null;
    }

    private void Say(Judgement judgement, string rule, Severity severity, string what, string toDo) =>
        _findings.Add(new() { Rule = rule, Severity = severity, What = what, Value = judgement.Subject, ToDo = toDo, Where = new("judgements") });
}
