using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Transfers;

/// <summary>A worker in a timetable of transfers.</summary>
public sealed record TransferWorker
{
    public required WorkerId Id { get; init; }

    /// <summary>Most weighted children. Who starts above it may stay there, and never goes above the load at the start.</summary>
    public required Points MaximumLoad { get; init; }

    /// <summary>Weight of the groups that stay with the worker throughout.</summary>
    public required Points FixedLoad { get; init; }

    /// <summary>Most groups (not children) that may come to the worker in one week.</summary>
    public required int IntakePerWeek { get; init; }

    /// <summary>First week in which the worker can hold children; 1 where already here.</summary>
    public int StartWeek { get; init; } = 1;

    /// <summary>Last week in which the worker can hand over; null where the worker stays.</summary>
    public int? LeaveWeek { get; init; }
}

/// <summary>A team whose workers together may hold so much in every week. A team that starts above may stay there.</summary>
public sealed record TransferTeam
{
    public required TeamId Id { get; init; }
    public required string Name { get; init; }
    public required Points MaximumLoad { get; init; }
    public required IReadOnlyList<WorkerId> Workers { get; init; }
}

/// <summary>
/// Load that comes from outside the plan at the start of a week and then stays: stated arrivals, or with a minus children who leave care. It takes
/// capacity of the worker, or where no worker is known yet of the team alone.
/// </summary>
public sealed record LoadChange
{
    public required int Week { get; init; }

    /// <summary>Either the worker or the team is stated. A worker's change counts in the worker's team as well.</summary>
    public WorkerId? Worker { get; init; }

    public TeamId? Team { get; init; }

    /// <summary>Weighted children; below 0 where load goes.</summary>
    public required Points Weight { get; init; }
}
