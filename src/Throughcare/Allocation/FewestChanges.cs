using Throughcare.Solver;
using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>The fewest decisions of one kind that must be taken back so that a plan fits: a problem of the same limits whose only price is one for each of them.</summary>
internal sealed class FewestChanges(StopRule stop, int seed, CancellationToken cancel)
{
    private static readonly AllocationPrices Nothing = new() { Locality = 0, Continuity = 0, OverStandard = 0, Fairness = 0, Preference = 0, TeamChange = 0, Travel = 0 };

    public long Iterations { get; private set; }

    public WayOut? Find(AllocationProblem problem, string rule)
    {
        var priced = rule switch
        {
            AllocationRules.Stay => problem with
            {
                Prices = Nothing with { Continuity = 1 },
                Groups = [.. problem.Groups.Select(g => g with { Continuity = g.Decision == GroupDecision.Stay ? 1 : 0, Decision = g.Decision == GroupDecision.Stay ? GroupDecision.Open : g.Decision })],
            },
            AllocationRules.PinnedTeam => problem with
            {
                Prices = Nothing with { TeamChange = 1 },
                Workers = [.. problem.Workers.Select(w => w with { CurrentTeam = w.PinnedTeam, PinnedTeam = null })],
            },
            _ => problem with
            {
                Prices = Nothing with { Preference = 1 },
                Workers = [.. problem.Workers.Select(w => w.Leaving ? w : AllocationLimits.AnyTeam(w with { PreferenceRank = w.AllowedTeams.Distinct().ToDictionary(t => t, _ => 0) }, problem, rank: 1))],
            },
        };
        var answer = Allocator.Solve(priced with { Published = null }, stop, seed, threads: 1, cancel: cancel);
        Iterations += answer.Iterations;
        if (answer.Plan is not { } plan) return null;
        var smallest = decimal.Ceiling(answer.Bound - 0.0001m) >= answer.Terms!.Total;
        var (kind, subjects, sentence) = rule switch
        {
            AllocationRules.Stay => Groups(problem, plan),
            AllocationRules.PinnedTeam => Workers(problem, LimitKind.PinnedTeam, w => w.PinnedTeam is { } pin && plan.TeamOf[w.Id] != pin, "Take back the pin of"),
            _ => Workers(problem, LimitKind.AllowedTeam, w => !w.AllowedTeams.Contains(plan.TeamOf[w.Id]), "Let another team than those allowed be open to"),
        };
        return subjects.Count == 0 ? null : new([new() { Kind = kind, Subjects = subjects, Sentence = sentence }], smallest);
    }

    private static (LimitKind, IReadOnlyList<string>, string) Groups(AllocationProblem problem, AllocationPlan plan)
    {
        var go = problem.Groups.Where(g => g.Decision == GroupDecision.Stay && plan.WorkerOf[g.Id] != g.CurrentWorker).ToList();
        var children = go.Sum(g => g.Children);
        return (LimitKind.Stay, [.. go.Select(g => g.Id.Text)], $"Let {children} {(children == 1 ? "child" : "children")} who must stay change worker: {Words.Some(go.ConvertAll(g => g.Id))}.");
    }

    private static (LimitKind, IReadOnlyList<string>, string) Workers(AllocationProblem problem, LimitKind kind, Func<AllocationWorker, bool> changes, string what)
    {
        var those = problem.Workers.Where(w => !w.Leaving && changes(w)).Select(w => w.Id).ToList();
        return (kind, [.. those.Select(w => w.Text)], $"{what} {Words.Some<WorkerId>(those)}.");
    }
}
