using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>
/// What one foreign format gave: tables of the proposal, and everything that was found, changed or rejected on the way. Rows in =
/// rows kept + rows rejected for each source table.
/// </summary>
public sealed record ImportedPart
{
    /// <summary>Tables by the contract of <see cref="ProposalTables"/>.</summary>
    public required IReadOnlyList<RawTable> Tables { get; init; }

    public required IReadOnlyList<SourceCount> Counts { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    public IReadOnlyList<ChangedRow> Changes { get; init; } = [];
}
