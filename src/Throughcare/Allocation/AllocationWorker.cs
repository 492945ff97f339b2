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

    /// <summary>
    /// The part of a full caseload that the worker carries for the FTE, from 0 to 1: below 1 while newly qualified, in training, coming back or away. It
    /// limits the load alone; team, preference and FTE in the team are as for anybody else.
    /// </summary>
    public decimal CaseloadShare { get; init; } = 1;

    /// <summary>What the worker can do that some children need ("court", "BSL"); compared without regard to case.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>FTE that counts for load: the FTE times the share of a caseload.</summary>
    public decimal LoadFte => Fte.Value * CaseloadShare;

    public bool Has(string skill) => Skills.Contains(skill, StringComparer.OrdinalIgnoreCase);

    /// <summary>Appears only as a present worker: gets no team, holds nobody, counts in no FTE.</summary>
    public bool Leaving { get; init; }
}
