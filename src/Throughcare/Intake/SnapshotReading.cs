using Throughcare.Caseload;
using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>
/// How many rows a table of the contract has, from however many files: in = kept + rejected, always. What one file that was
/// brought in gave, whatever its format, is a <see cref="SourceCount"/>.
/// </summary>
public sealed record TableCount(string Table, int In, int Kept, int Rejected);

/// <summary>A snapshot with all that was found, assumed and rejected on the way to it.</summary>
public sealed record SnapshotReading
{
    public required Snapshot Snapshot { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<Assumption> Assumptions { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    /// <summary>One for each table of the contract that was given.</summary>
    public required IReadOnlyList<TableCount> Counts { get; init; }
}
