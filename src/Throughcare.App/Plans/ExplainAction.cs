using Throughcare.Allocation;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.App.Plans;

/// <summary>Why one child or worker is where a plan puts them, and what else there was.</summary>
public sealed record Explanation
{
    public required Option Option { get; init; }

    /// <summary>The child's or worker's id.</summary>
    public required string Subject { get; init; }

    public required bool IsChild { get; init; }

    /// <summary>Brothers and sisters who share the worker; empty for one child and for a worker.</summary>
    public required IReadOnlyList<string> With { get; init; }

    /// <summary>The reason, as a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Those that keep every limit first; the nearest first. Empty where the child or worker is not in the plan.</summary>
    public required IReadOnlyList<Alternative> Alternatives { get; init; }

    /// <summary>How good the whole plan is proved to be.</summary>
    public required string Proved { get; init; }
}

/// <summary>Explains a child's worker or a worker's team, in every plan that is kept.</summary>
public static class ExplainAction
{
    /// <summary>In one plan; null where nobody has this id, or there is no plan.</summary>
    /// <param name="result">The plan.</param>
    /// <param name="id">Id of a child or worker.</param>
    /// <param name="openly">As if nothing were decided beforehand about this one: what a new decision would take the place of is no limit to it.</param>
    public static Explanation? Of(OptionResult result, string id, bool openly = false) => result.Outcome is null ? null : OfOption(result, id.Trim(), openly);

    public static IReadOnlyList<Explanation> Of(PlanComparison comparison, string id)
    {
        var planned = comparison.Options.Where(o => o.Outcome is not null).ToList();
        if (planned.Count == 0)
            throw Refuse("no-plan", "There is no plan to explain: none is kept, or the extract, an option or a judgement changed since.", null, "Make a plan first: throughcare plan FOLDER.");
        var explained = planned.Select(o => OfOption(o, id.Trim())).OfType<Explanation>().ToList();
        return explained.Count > 0 ? explained : throw Refuse("nobody", "No child or worker has this id.", id, "Give the id of a child or worker as the extract has it.");
    }

    private static Explanation? OfOption(OptionResult result, string id, bool openly = false)
    {
        var (problem, plan) = (result.Reading.Problem, result.Answer.Plan!);
        if (result.Children.FirstOrDefault(c => c.Child == new ChildId(id)) is { } child)
        {
            var group = result.Reading.Groups.FirstOrDefault(g => g.Children.Contains(child.Child));
            return new()
            {
                Option = result.Option,
                Subject = id,
                IsChild = true,
                With = group is null ? [] : [.. group.Children.Where(c => c != child.Child).Select(c => c.Text)],
                Reason = child.Reason,
                Alternatives = group is null ? [] : Alternatives.ForGroup(openly ? Open(problem, group.Id) : problem, plan, group.Id),
                Proved = result.Proved,
            };
        }
        if (result.Workers.FirstOrDefault(w => w.Worker == new WorkerId(id)) is { } worker)
            return new()
            {
                Option = result.Option,
                Subject = id,
                IsChild = false,
                With = [],
                Reason = worker.Reason,
                Alternatives = plan.TeamOf.ContainsKey(worker.Worker) ? Alternatives.ForWorker(openly ? Open(problem, worker.Worker) : problem, plan, worker.Worker) : [],
                Proved = result.Proved,
            };
        return null;
    }

    private static AllocationProblem Open(AllocationProblem problem, GroupId group) =>
        problem with { Groups = [.. problem.Groups.Select(g => g.Id == group ? g with { Decision = GroupDecision.Open } : g)] };

    private static AllocationProblem Open(AllocationProblem problem, WorkerId worker) =>
        problem with { Workers = [.. problem.Workers.Select(w => w.Id == worker ? w with { PinnedTeam = null } : w)] };

    private static RefusedException Refuse(string rule, string what, string? value, string toDo) =>
        new(new Finding { Rule = rule, Severity = Severity.Error, What = what, Value = value, ToDo = toDo });
}
