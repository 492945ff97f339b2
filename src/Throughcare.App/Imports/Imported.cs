using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Imports;

/// <summary>What is asked of an import.</summary>
public sealed record ImportRequest
{
    /// <summary>The day to ask the sources as at; null takes the day that they themselves give.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>A proposal whose extract is to be replaced: its settings, options, judgements, runs and map are kept.</summary>
    public ProposalContent? Existing { get; init; }

    /// <summary>Keep children's names that a list brings; a plan needs none.</summary>
    public bool KeepNames { get; init; }

    public string Title { get; init; } = "";

    public string Council { get; init; } = "";
}

/// <summary>Children in care on a 31 March that the returns cover.</summary>
public sealed record InCareOn(DateOnly Day, int Children);

/// <summary>
/// What an import made: the content of a proposal, which is kept by whoever asked for it, and an account of every row.
/// </summary>
public sealed record Imported
{
    public required ProposalContent Content { get; init; }

    /// <summary>The content as it reads: it has been read once, so that what is kept can be opened.</summary>
    public required ProposalReading Reading { get; init; }

    public required DateOnly AsAt { get; init; }

    /// <summary>Where the day came from, in words: "given", "the last day of the latest return (2021/22)".</summary>
    public required string AsAtFrom { get; init; }

    /// <summary>The sources in words, for the proposal's settings.</summary>
    public required string Source { get; init; }

    /// <summary>For each source table: rows in = rows kept + rows rejected.</summary>
    public required IReadOnlyList<SourceCount> Counts { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    /// <summary>Rows that merging the years changed.</summary>
    public required IReadOnlyList<ChangedRow> Changes { get; init; }

    /// <summary>Empty without yearly returns.</summary>
    public required IReadOnlyList<InCareOn> InCare { get; init; }
}
