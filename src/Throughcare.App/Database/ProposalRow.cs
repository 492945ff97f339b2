namespace Throughcare.App.Database;

/// <summary>A proposal: its settings as they now stand, and the extract that it now stands on.</summary>
public sealed class ProposalRow : ICouncilRow
{
    public required Guid Id { get; set; }

    public int CouncilId { get; set; }

    /// <summary>Short name for links and commands, unique within the council.</summary>
    public required string Key { get; set; }

    public required string Title { get; set; }

    public bool MadeUp { get; set; }

    /// <summary>The text of proposal.yaml as it now stands.</summary>
    public required string Settings { get; set; }

    public Guid? CurrentExtractId { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Goes up by one with every change to anything that the proposal holds: the key of what is kept in memory. Raising it comes first in every change, so that changes to one proposal follow one another.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The example that it was loaded from, name and fingerprint, so that it is not loaded twice; null for what people made.</summary>
    public string? LoadedFrom { get; set; }
}

/// <summary>What the council's systems said on one day. Rows are added with it and never changed; the next extract is another.</summary>
public sealed class ExtractRow : ICouncilRow
{
    public required Guid Id { get; set; }

    public int CouncilId { get; set; }

    public required Guid ProposalId { get; set; }

    public required DateOnly AsAt { get; set; }

    public required DateTimeOffset ReceivedAt { get; set; }

    /// <summary>The files that it came from, in words.</summary>
    public required string Source { get; set; }

    public required string Fingerprint { get; set; }

    /// <summary>Boundaries as GeoJSON; null when there are none.</summary>
    public string? Boundaries { get; set; }
}

/// <summary>One table of an extract: its headings, and where it was read from.</summary>
public sealed class ExtractTableRow : ICouncilRow
{
    public long Id { get; set; }

    public int CouncilId { get; set; }

    public required Guid ExtractId { get; set; }

    public required int Position { get; set; }

    public required string File { get; set; }

    public string? Sheet { get; set; }

    public required IReadOnlyList<string> Columns { get; set; }
}

/// <summary>One row of a table as it was found: cells of text, before anything is believed.</summary>
public sealed class ExtractCellsRow : ICouncilRow
{
    public required long TableId { get; set; }

    /// <summary>Place in the table, from 0.</summary>
    public required int Position { get; set; }

    public int CouncilId { get; set; }

    /// <summary>The row's number in its file, as a person counts: 1 is the heading.</summary>
    public required int Number { get; set; }

    public required IReadOnlyList<string> Cells { get; set; }
}

/// <summary>What a person decided, as it was written; insert-only. It is read by the same reader as the folder's, which may refuse it.</summary>
public sealed class JudgementRow : ICouncilRow
{
    public long Id { get; set; }

    public int CouncilId { get; set; }

    public required Guid ProposalId { get; set; }

    public required string Kind { get; set; }

    public required string Subject { get; set; }

    public required string Value { get; set; }

    public required string Author { get; set; }

    public required string Reason { get; set; }

    public required string MadeOn { get; set; }

    public required string ReviewOn { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}

/// <summary>One saved version of an option; the latest holds, the others are kept for the runs that name them.</summary>
public sealed class OptionVersionRow : ICouncilRow
{
    public required Guid Id { get; set; }

    public int CouncilId { get; set; }

    public required Guid ProposalId { get; set; }

    /// <summary>The option's id within its proposal.</summary>
    public required string Option { get; set; }

    public required int Version { get; set; }

    /// <summary>Place among the proposal's options, from 0.</summary>
    public required int Position { get; set; }

    /// <summary>Its part of proposal.yaml.</summary>
    public required string Settings { get; set; }

    /// <summary>Its rows of the option tables, as JSON.</summary>
    public required string Tables { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
