using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>A row that was not taken, and why. The row is kept as it was found.</summary>
public sealed record RejectedRow(RawTable Table, RawRow Row, Finding Why);

/// <summary>
/// What was read from one table. Rows in = rows kept + rows rejected, always; nothing is dropped in silence.
/// </summary>
public sealed record Accepted<T>
{
    public required IReadOnlyList<T> Rows { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    /// <summary>Warnings and notes, and the reasons of the rejected rows.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    public int RowsIn => Rows.Count + Rejected.Count;
}
