using Throughcare.Allocation;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Options;

/// <summary>
/// An option read against the snapshot: the problem for the engine, and everything that must be said beside it. Every child of
/// the snapshot is either in a group or in <see cref="NotInPlan"/>, exactly once.
/// </summary>
public sealed record ProblemReading
{
    public required Option Option { get; init; }

    public required DateOnly AsAt { get; init; }

    public required AllocationProblem Problem { get; init; }

    public required IReadOnlyList<PlannedGroup> Groups { get; init; }

    public required IReadOnlyList<PlannedWorker> Workers { get; init; }

    public required IReadOnlyList<NotPlanned> NotInPlan { get; init; }

    /// <summary>Teams that more people want first than there are posts for.</summary>
    public IReadOnlyList<ContestedTeam> Contested { get; init; } = [];

    public required IReadOnlyList<Assumption> Assumed { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Ids of the restricted records and of the groups that they are in, which may not be said to everybody.</summary>
    public IReadOnlyList<string> Restricted { get; init; } = [];

    public int ChildrenInPlan => Groups.Sum(g => g.Children.Count);

    /// <summary>Groups that a rule held and that had to be released so that a plan fits.</summary>
    public IEnumerable<PlannedGroup> Released => Groups.Where(g => g.Released);

    /// <summary>The same reading with these groups no longer held by a rule.</summary>
    public ProblemReading Release(IReadOnlySet<GroupId> groups)
    {
        if (groups.Count == 0) return this;
        return this with
        {
            Groups = [.. Groups.Select(g => groups.Contains(g.Id) ? g with { Decision = GroupDecision.Open, Released = true } : g)],
            Problem = Problem with
            {
                Groups = [.. Problem.Groups.Select(g => groups.Contains(g.Id) ? g with { Decision = GroupDecision.Open } : g)],
            },
        };
    }

    /// <summary>Weighted children outside the plan who stay with a worker: a fixed part of that worker's load in the problem.</summary>
    internal static GroupId OutsidePlanWith(Structure.WorkerId worker) => new("outside the plan, with " + worker.Text);

    internal static Points WeightOf(IEnumerable<PlannedGroup> groups) => groups.Aggregate(Points.Zero, (sum, g) => sum + g.Weight);
}
