using Throughcare.Children;
using Throughcare.Localities;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>
/// Where everyone is on one date: the children, who works with whom, the teams, the workers and the map. Everything that is
/// measured or planned starts from one. Ids are unique, and every worker, team and child that is named exists.
/// </summary>
public sealed record Snapshot
{
    public required DateOnly AsAt { get; init; }

    public required IReadOnlyList<Child> Children { get; init; }

    public required IReadOnlyList<Involvement> Involvements { get; init; }

    public required IReadOnlyList<Team> Teams { get; init; }

    public required IReadOnlyList<Worker> Workers { get; init; }

    public IReadOnlyList<Post> Posts { get; init; } = [];

    public LocalityMap Map { get; init; } = LocalityMap.Empty;

    /// <summary>Days on which children should not change worker, beside those that follow from their own dates.</summary>
    public IReadOnlyList<ChildWindow> Windows { get; init; } = [];

    public IReadOnlyList<StatedArrival> Arrivals { get; init; } = [];
}
