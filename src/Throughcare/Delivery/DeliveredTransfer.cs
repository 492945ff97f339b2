using Throughcare.Allocation;
using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Delivery;

/// <summary>How a change of worker stands against its day.</summary>
public enum DeliveryState { ToCome, Done, Late, Refused, OutsidePlan, NoLongerHere }

/// <summary>A change of worker that was planned, and what became of it.</summary>
public sealed record DeliveredTransfer
{
    public required GroupId Group { get; init; }

    /// <summary>Those of the group who are in the extract; empty where none is.</summary>
    public required IReadOnlyList<ChildId> Children { get; init; }

    public required WorkerId To { get; init; }

    public required DateOnly Planned { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>The day on which it happened, by record or by the extract; null where it has not, or nobody knows.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Who holds the children now, where it is neither the worker of the plan nor the one before.</summary>
    public WorkerId? HeldBy { get; init; }

    /// <summary>Weeks after the planned day: of what is done late and of what is not done yet.</summary>
    public int WeeksLate { get; init; }
}

/// <summary>A child who changed worker since the plan began though the plan did not say so.</summary>
public sealed record ChangeOutsidePlan(ChildId Child, WorkerId Worker, DateOnly? Since);

/// <summary>Changes of worker planned and done by the start of a week, counted in children.</summary>
public sealed record WeekDelivered(DateOnly Day, int Planned, int Done);

/// <summary>A post to be recruited to: its stages by day, and when it was planned to start.</summary>
public sealed record PostDelivered(WorkerId Post, string Team, DateOnly? Planned, DateOnly? Advert, DateOnly? Offer, DateOnly? Start);
