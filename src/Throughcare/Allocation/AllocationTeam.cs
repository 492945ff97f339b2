using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>A team in a problem. Limits hold for the plan: FTE range and the weighted children its workers hold together.</summary>
public sealed record AllocationTeam
{
    public required TeamId Id { get; init; }
    public required string Name { get; init; }
    public required Fte FteMin { get; init; }
    public required Fte FteMax { get; init; }
    public required Points OversightLimit { get; init; }

    /// <summary>Most workers whom the team's manager oversees; null means no limit.</summary>
    public int? MostWorkers { get; init; }

    /// <summary>Most children, each counted as one, whom the team's workers may hold together; null means no limit.</summary>
    public int? MostChildren { get; init; }
}
