using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>A worker in a problem.</summary>
public sealed record AllocationWorker
{
    public required WorkerId Id { get; init; }
    public required Fte Fte { get; init; }

    /// <summary>Phases the role may hold.</summary>
    public required IReadOnlyList<CarePhase> Phases { get; init; }

    /// <summary>Null for a new post.</summary>
    public TeamId? CurrentTeam { get; init; }

    public required IReadOnlyList<TeamId> AllowedTeams { get; init; }

    public TeamId? PinnedTeam { get; init; }

    /// <summary>An entry for each allowed team; 0 is the first choice.</summary>
    public required IReadOnlyDictionary<TeamId, int> PreferenceRank { get; init; }

    /// <summary>An entry for each allowed team.</summary>
    public required IReadOnlyDictionary<TeamId, Distance> ExcessTravel { get; init; }

    /// <summary>Appears only as a present worker: gets no team, holds nobody, counts in no FTE.</summary>
    public bool Leaving { get; init; }
}
