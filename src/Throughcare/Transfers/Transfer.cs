using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Transfers;

/// <summary>Why a group must not change worker in some weeks. Each reason is a rule that a council may switch off (<see cref="TransferRules"/>).</summary>
public enum WindowReason
{
    /// <summary>A hearing, exams, a placement move, a review, or the first weeks of a placement.</summary>
    KeyEvent,

    /// <summary>Care proceedings that have not ended.</summary>
    Proceedings,

    /// <summary>The file is not ready to be handed over.</summary>
    NotReady,

    /// <summary>A manager has put the change off.</summary>
    Deferred,

    /// <summary>The young person is under 18, and the receiving worker is a personal adviser.</summary>
    Under18,

    /// <summary>Social worker and personal adviser work together first.</summary>
    Coworking,
}

/// <summary>Weeks, the first and the last included, in which a group must not change worker.</summary>
public sealed record BlockedWindow(int FirstWeek, int LastWeek, WindowReason Because = WindowReason.KeyEvent)
{
    public bool Covers(int week) => week >= FirstWeek && week <= LastWeek;
}

/// <summary>One sibling group (or one child) that changes worker.</summary>
public sealed record Transfer
{
    /// <summary>The group's id.</summary>
    public required GroupId Id { get; init; }

    /// <summary>How many children; one or more.</summary>
    public required int Children { get; init; }

    /// <summary>Sum of the children's weights: what the group adds to a worker's load.</summary>
    public required Points Weight { get; init; }

    /// <summary>How much a week of waiting matters; more than 0, 1 is ordinary.</summary>
    public required decimal Urgency { get; init; }

    /// <summary>Null where the group has no worker today.</summary>
    public WorkerId? From { get; init; }

    public required WorkerId To { get; init; }

    public IReadOnlyList<BlockedWindow> Blocked { get; init; } = [];
}
