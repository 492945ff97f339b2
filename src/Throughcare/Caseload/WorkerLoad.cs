using Throughcare.Children;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>What one worker carries on the day, under a caseload definition.</summary>
public sealed record WorkerLoad
{
    public required Worker Worker { get; init; }

    /// <summary>The children held, by id.</summary>
    public required IReadOnlyList<ChildId> Children { get; init; }

    public required Points Weighted { get; init; }

    /// <summary>The working time that the definition counts.</summary>
    public required Fte Fte { get; init; }

    /// <summary>Weighted children that this working time carries as standard.</summary>
    public required decimal Standard { get; init; }

    /// <summary>Weighted children that this working time carries at most.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>Why the worker does not count, as the end of a sentence; null where she counts.</summary>
    public required string? LeftOut { get; init; }

    public bool Counts => LeftOut is null;

    public Rate ChildrenPerFte => new(Children.Count, Fte.Value);

    public Rate WeightedPerFte => new(Weighted.Value, Fte.Value);

    public bool OverStandard => Weighted.Value > Standard;

    public bool OverMaximum => Weighted.Value > Maximum;
}

/// <summary>What one manager oversees: the workers she manages and the children they hold.</summary>
public sealed record ManagerLoad
{
    public required WorkerId Manager { get; init; }

    public required IReadOnlyList<WorkerId> Workers { get; init; }

    public required Fte Fte { get; init; }

    public required IReadOnlyList<ChildId> Children { get; init; }

    public required Points Weighted { get; init; }
}
