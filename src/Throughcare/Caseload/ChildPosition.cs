using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>Something about a child's holding that a person should look at, most pressing first.</summary>
public enum Attention
{
    /// <summary>In care or under 18 and held by nobody.</summary>
    Unallocated,

    /// <summary>Under 18 and a personal adviser is the only worker: not allowed for a child in care.</summary>
    OnlyPersonalAdviser,

    /// <summary>The worker who holds the child has left, or has not begun.</summary>
    WorkerNotPresent,

    /// <summary>Two or more workers are recorded as the allocated one.</summary>
    DoublyAllocated,

    /// <summary>The worker who holds the child is away for long.</summary>
    WorkerAway,

    /// <summary>Proceedings should have ended by now.</summary>
    ProceedingsOverdue,

    /// <summary>The record names another team than the worker's.</summary>
    OtherTeamOnRecord,

    /// <summary>No rule gives a phase.</summary>
    NoPhase,
}

/// <summary>One child as the baseline sees it: who holds the child, in which team, in which phase and why, and how that stands.</summary>
public sealed record ChildPosition
{
    public required Child Child { get; init; }

    public required int? Age { get; init; }

    public required PhaseDecision Decision { get; init; }

    /// <summary>The worker who holds the child; null when unallocated.</summary>
    public required Worker? Worker { get; init; }

    /// <summary>The worker's team; the record's where the worker has none.</summary>
    public required TeamId? Team { get; init; }

    /// <summary>The team that the record names, where it names one.</summary>
    public required TeamId? RecordTeam { get; init; }

    /// <summary>First day with this worker, where it is known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Everyone recorded as the allocated worker on the day; one as a rule.</summary>
    public required IReadOnlyList<WorkerId> Leads { get; init; }

    public required TeamLocalityAnswer Answer { get; init; }

    public required IReadOnlyList<Attention> Attention { get; init; }

    public CarePhase? Phase => Decision.Phase;

    public TeamLocalityFit Fit => Answer.Fit;

    public bool Has(Attention what) => Attention.Count > 0 && Attention.Contains(what);
}
