using Throughcare.Allocation;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>Days on which a group should not change worker, and why, as the end of a sentence.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Because">The end of a sentence.</param>
/// <param name="Due">True for what the case system has as due: shown while it is near, and afterwards a matter of the case system alone.</param>
public sealed record ClosedDays(DateOnly From, DateOnly To, string Because, bool Due = false)
{
    /// <summary>What is due later than this many days after the extract is shaped by, and not shown.</summary>
    public const int DaysShown = 14;

    public bool Shown(DateOnly asAt) => !Due || From <= asAt.AddDays(DaysShown);

    /// <summary>Why, as far as it is shown.</summary>
    public string Says(DateOnly asAt) => Shown(asAt) ? Because : $"something that is due more than {DaysShown} days after the extract, which the case system has";
}

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

    /// <summary>The 18th birthday, where a personal adviser takes over from the social worker; null for every other change.</summary>
    public DateOnly? Eighteen { get; init; }

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

    /// <summary>The day of the extract.</summary>
    public required DateOnly AsAt { get; init; }

    public required TransferSettings Settings { get; init; }

    public required PlanWeeks Weeks { get; init; }

    public required TransferProblem Problem { get; init; }

    public required IReadOnlyList<PlannedTransfer> Transfers { get; init; }

    public required IReadOnlyList<NotScheduled> NotScheduled { get; init; }

    public required IReadOnlyList<JoiningChild> Joining { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }
}
