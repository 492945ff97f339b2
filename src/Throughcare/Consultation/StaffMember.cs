using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>What of somebody's working life changes, or may change. The first five are their own; the last two are those around them.</summary>
public enum StaffChange { Team, Base, Manager, Role, Hours, TeamManager, Colleagues }

/// <summary>How somebody comes into the new arrangement (domain rule 10.6).</summary>
public enum Standing
{
    /// <summary>One place is open to them and is enough for all who may have it.</summary>
    SlotIn,

    /// <summary>More people than places: the place is between those who may have it.</summary>
    RingFence,

    /// <summary>More than one team is open to them, and there is room: they say what they would like.</summary>
    Preference,

    /// <summary>No place in the option is open to them.</summary>
    AtRisk,

    /// <summary>Supplied by an agency: told and heard, with no claim to a place.</summary>
    Agency,
}

/// <summary>How near a change comes to somebody.</summary>
public enum Effect { NotAffected, Indirectly, Directly }

/// <summary>Somebody who works in the service, and what the change is to them. Holds no trait and no circumstance.</summary>
public sealed record StaffMember
{
    public required WorkerId Id { get; init; }

    public required WorkerRole Role { get; init; }

    public required Fte Fte { get; init; }

    /// <summary>The team today.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Away for long: consulted like everybody else, by a way that reaches them.</summary>
    public bool Away { get; init; }

    public IReadOnlyList<StaffChange> Changes { get; init; } = [];

    /// <summary>Teams of the option that they may be in; empty where none is open, and for those whom the option does not touch.</summary>
    public IReadOnlyList<TeamId> Open { get; init; } = [];

    /// <summary>Null where nothing of their own changes.</summary>
    public Standing? Standing { get; init; }

    /// <summary>Why, as a sentence without a subject: "may be in two teams".</summary>
    public required string Why { get; init; }

    public Effect Effect => Standing is not null || Changes.Any(c => c < StaffChange.TeamManager) ? Effect.Directly : Changes.Count > 0 ? Effect.Indirectly : Effect.NotAffected;

    public bool Has(StaffChange change) => Changes.Contains(change);
}
