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
}
