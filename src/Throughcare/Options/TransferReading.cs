using Throughcare.Allocation;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>Days on which a group should not change worker, and why, as the end of a sentence.</summary>
public sealed record ClosedDays(DateOnly From, DateOnly To, string Because);

/// <summary>Children who change worker together: a group of brothers and sisters, or those of it who have one worker today.</summary>
public sealed record PlannedTransfer
{
    /// <summary>Ends the id of those of a group of brothers and sisters who have another worker today than the rest.</summary>
    public const string Part = " (part ";

    /// <summary>The group of the plan behind the id of a transfer, part of a group or whole.</summary>
    public static GroupId GroupOf(GroupId transfer) => transfer.Text.LastIndexOf(Part, StringComparison.Ordinal) is >= 0 and var at ? new(transfer.Text[..at]) : transfer;

    public required Transfer Transfer { get; init; }

    /// <summary>The group in the plan.</summary>
    public required GroupId Group { get; init; }

    public required IReadOnlyList<ChildId> Children { get; init; }

    public required Team? FromTeam { get; init; }

    public required Team? ToTeam { get; init; }

    public IReadOnlyList<ClosedDays> Closed { get; init; } = [];

    public GroupId Id => Transfer.Id;
}

/// <summary>A change of worker of the plan that cannot be in this timetable, and why; the children keep their present worker meanwhile.</summary>
public sealed record NotScheduled(GroupId Group, IReadOnlyList<ChildId> Children, WorkerId? From, WorkerId To, string Why);

/// <summary>A child from outside the plan who is expected to join a team when court proceedings end.</summary>
public sealed record JoiningChild(ChildId Child, TeamId Team, DateOnly Day);

/// <summary>A plan as a problem of weeks, with everything that must be said beside it.</summary>
public sealed record TransferReading
{
    public required PlanOutcome Outcome { get; init; }

    public required TransferSettings Settings { get; init; }

    public required PlanWeeks Weeks { get; init; }

    public required TransferProblem Problem { get; init; }

    public required IReadOnlyList<PlannedTransfer> Transfers { get; init; }

    public required IReadOnlyList<NotScheduled> NotScheduled { get; init; }

    public required IReadOnlyList<JoiningChild> Joining { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }
}
