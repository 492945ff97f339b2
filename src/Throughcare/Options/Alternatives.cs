using Throughcare.Allocation;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>Another choice for one child or worker, everything else as planned: what changes by priority, and the limits it would break.</summary>
public sealed record Alternative
{
    /// <summary>The worker or team.</summary>
    public required string To { get; init; }

    /// <summary>What it comes to beside the plan, by priority; positive is worse. The parts add up to <see cref="More"/>.</summary>
    public required IReadOnlyList<(string Priority, decimal More)> Parts { get; init; }

    /// <summary>Sentences; empty where every limit holds.</summary>
    public required IReadOnlyList<string> Breaks { get; init; }

    public decimal More => Parts.Sum(p => p.More);

    public bool Fits => Breaks.Count == 0;

    /// <summary>"5.5 more in all: 6.0 more for changes of social worker, 0.5 less for uneven load".</summary>
    public string InWords
    {
        get
        {
            var parts = string.Join(", ", Parts.Where(p => p.More != 0).OrderByDescending(p => Math.Abs(p.More)).Select(p => $"{Amount(p.More)} for {p.Priority}"));
            return parts.Length == 0 ? "no difference by any priority" : $"{Amount(More)} in all: {parts}";
        }
    }

    private static string Amount(decimal more) => $"{Math.Abs(more):0.0#} {(more < 0 ? "less" : "more")}";
}

/// <summary>
/// What else there was for one child or worker. Each choice is priced and checked from the definitions, one change at a time: a better
/// plan that changes several at once does not show here, and the proved gap says how much it could bring.
/// </summary>
public static class Alternatives
{
    /// <summary>Every other worker who may hold the group: those that fit first, the nearest first.</summary>
    public static IReadOnlyList<Alternative> ForGroup(AllocationProblem problem, AllocationPlan plan, GroupId id) =>
        Ordered(AllocationExplanation.OfGroup(problem, plan, id, int.MaxValue), to => to);

    /// <summary>Every other team in which the worker may be, with the same children.</summary>
    public static IReadOnlyList<Alternative> ForWorker(AllocationProblem problem, AllocationPlan plan, WorkerId id)
    {
        var names = problem.Teams.ToDictionary(t => t.Id.Text, t => t.Name);
        return Ordered(AllocationExplanation.OfWorker(problem, plan, id, int.MaxValue), to => names[to]);
    }

    private static List<Alternative> Ordered(ExplainedChoice choice, Func<string, string> name) => [.. choice.Next
        .Select(other => InField(name(other.Id), other))
        .OrderBy(a => a.Fits ? 0 : 1).ThenBy(a => a.More).ThenBy(a => a.To, StringComparer.OrdinalIgnoreCase)];

    private static Alternative InField(string to, OtherChoice other) => new()
    {
        To = to,
        Parts =
        [
            ("children outside the home-locality team", other.Difference.Locality),
            ("changes of social worker", other.Difference.Continuity),
            ("load above the standard", other.Difference.OverStandard),
            ("uneven load", other.Difference.Fairness),
            ("staff preferences", other.Difference.Preference),
            ("staff changes of team", other.Difference.TeamChange),
            ("staff travel", other.Difference.Travel),
            ("distance to the placement", other.Difference.Placement),
            ("what people were told of the plan before", other.Difference.Published),
        ],
        Breaks = [.. other.InTheWay.Select(b => b.Sentence)],
    };
}
