using Throughcare.Children;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.Delivery;

/// <summary>How a change of worker stands against its week.</summary>
public enum DeliveryState { ToCome, Done, Late, Refused, OutsidePlan, NoLongerHere }

/// <summary>A change of worker that was planned, and what became of it.</summary>
public sealed record DeliveredTransfer
{
    public required PlannedChange Change { get; init; }

    /// <summary>Those of it who are in the extract; empty where none is.</summary>
    public required IReadOnlyList<ChildId> Children { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>The day on which it happened, by record or by the extract; null where it has not, or nobody knows.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Who holds the children now, where it is neither the worker of the plan nor the one before.</summary>
    public WorkerId? HeldBy { get; init; }

    /// <summary>Weeks after the planned one: of what is done late and of what is not done yet.</summary>
    public int WeeksLate { get; init; }

    /// <summary>Recorded as done, though a later extract has another worker.</summary>
    public bool NotInExtract { get; init; }

    public WorkerId To => Change.To;

    public DateOnly Planned => Change.Day;

    /// <summary>Done before its week.</summary>
    public bool Early => State == DeliveryState.Done && On < Planned;

    /// <summary>Done in its week or before.</summary>
    public bool OnTime => State == DeliveryState.Done && WeeksLate == 0;
}

/// <summary>A post to be recruited to: its stages by day, and when it was planned to start.</summary>
public sealed record PostDelivered(WorkerId Post, string Team, DateOnly? Planned, DateOnly? Advert, DateOnly? Offer, DateOnly? Start)
{
    /// <summary>The last stage that it has come to, as in "offer"; null before the first.</summary>
    public string? Stage => Start is not null ? "start" : Offer is not null ? "offer" : Advert is not null ? "advert" : null;
}
