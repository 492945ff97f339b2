using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>
/// The plans that are one choice away from a plan, priced and checked from the definitions, but only where they differ from it: the group, its two workers and their two teams, or
/// the worker and her two teams. A page that lists every other worker of a child asks this of each. Rules that the plan breaks elsewhere are not named: they say nothing about the choice.
/// </summary>
internal sealed class OneChange(AllocationProblem problem, AllocationPlan plan)
{
    private readonly Dictionary<WorkerId, decimal> _loads = AllocationExplanation.Loads(problem, plan);
    private readonly decimal _mean = AllocationPricing.MeanLoad(problem).Mean;
    private readonly ILookup<WorkerId, AllocationGroup> _held = problem.Groups.ToLookup(g => plan.WorkerOf[g.Id]);
    private readonly ILookup<TeamId, AllocationWorker> _inTeam = problem.Workers.Where(w => !w.Leaving).ToLookup(w => plan.TeamOf[w.Id]);

    public AllocationTerms Parts(AllocationGroup group) => Parts(group, plan.WorkerOf[group.Id]);

    public AllocationTerms Parts(AllocationWorker worker) => Parts(worker, LoadOf(worker));

    /// <summary>The group with another worker.</summary>
    public OtherChoice WithWorker(AllocationGroup group, AllocationWorker to)
    {
        var difference = Parts(group, to.Id) - Parts(group) + Parts(to, LoadOf(to) + group.Weight.Value) - Parts(to);
        var holder = plan.WorkerOf[group.Id];
        if (problem.Workers.FirstOrDefault(w => w.Id == holder) is { Leaving: false } from) difference = difference + Parts(from, LoadOf(from) - group.Weight.Value) - Parts(from);
        return new(to.Id.Text, difference, Breaches([plan.TeamOf[holder], plan.TeamOf[to.Id]], w => plan.TeamOf[w], g => g == group.Id ? to.Id : plan.WorkerOf[g]));
    }

    /// <summary>The worker in another team, with all her groups.</summary>
    public OtherChoice InTeam(AllocationWorker worker, TeamId to)
    {
        var difference = AllocationExplanation.PartsOf(problem, worker, to, LoadOf(worker), _mean) - Parts(worker);
        foreach (var group in _held[worker.Id]) difference = difference + AllocationExplanation.PartsOf(problem, group, worker.Id, to) - Parts(group);
        return new(to.Text, difference, Breaches([plan.TeamOf[worker.Id], to], w => w == worker.Id ? to : plan.TeamOf[w], g => plan.WorkerOf[g]));
    }

    // Everybody in the teams that the choice touches, with all that they hold, is a problem of its own: its rules are those of the whole.
    private IReadOnlyList<AllocationBreach> Breaches(HashSet<TeamId> teams, Func<WorkerId, TeamId> teamOf, Func<GroupId, WorkerId> workerOf)
    {
        var workers = teams.SelectMany(t => _inTeam[t]).ToList();
        var groups = workers.SelectMany(w => _held[w.Id]).ToList();
        return AllocationRules.Breaches(
            problem with { Teams = [.. problem.Teams.Where(t => teams.Contains(t.Id))], Workers = workers, Groups = groups },
            new() { TeamOf = workers.ToDictionary(w => w.Id, w => teamOf(w.Id)), WorkerOf = groups.ToDictionary(g => g.Id, g => workerOf(g.Id)) });
    }

    private decimal LoadOf(AllocationWorker worker) => _loads.GetValueOrDefault(worker.Id);

    private AllocationTerms Parts(AllocationGroup group, WorkerId holder) => AllocationExplanation.PartsOf(problem, group, holder, plan.TeamOf[holder]);

    private AllocationTerms Parts(AllocationWorker worker, decimal load) => AllocationExplanation.PartsOf(problem, worker, plan.TeamOf[worker.Id], load, _mean);
}
