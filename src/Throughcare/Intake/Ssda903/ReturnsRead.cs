using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>
/// Several years of the children looked-after return, read and merged: what can be asked as at any day. Children with
/// episodes and no Header row are kept.
/// </summary>
public sealed record ReturnsRead
{
    /// <summary>The years, oldest first; a return without any date is not among them.</summary>
    public required IReadOnlyList<FinancialYear> Years { get; init; }

    /// <summary>Merged episodes of each child, in order of their first day.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Episode>> Episodes { get; init; }

    public required IReadOnlyDictionary<string, ChildDetails> Details { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<SocialWorkerEpisode>> SocialWorkers { get; init; }

    /// <summary>Unaccompanied asylum-seeking children, with the day on which they ceased to be (null: none).</summary>
    public required IReadOnlyDictionary<string, DateOnly?> Unaccompanied { get; init; }

    public required IReadOnlyList<SourceCount> Counts { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    public required IReadOnlyList<ChangedRow> Changes { get; init; }

    /// <summary>The last day of the latest return: 31 March.</summary>
    public DateOnly? LastDay => Years.Count == 0 ? null : Years[^1].Last;

    /// <summary>The children in care on a day, in the order of their ids.</summary>
    public IReadOnlyList<string> InCareOn(DateOnly day) =>
        [.. Episodes.Where(c => c.Value.Any(e => e.InCareOn(day))).Select(c => c.Key).Order(StringComparer.Ordinal)];
}
