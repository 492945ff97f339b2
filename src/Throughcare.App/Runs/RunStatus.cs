using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.App.Runs;

/// <summary>A run as it stands.</summary>
public sealed record RunStatus
{
    public required RunId Id { get; init; }

    public required RunKind Kind { get; init; }

    /// <summary>Null while an import has not made its proposal yet.</summary>
    public ProposalKey? Proposal { get; init; }

    /// <summary>The option that is solved; null for an import.</summary>
    public OptionId? Option { get; init; }

    public required RunProgress Progress { get; init; }

    /// <summary>Why it failed, in sentences; empty unless it did.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public int Seed { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}

/// <summary>What an import works on.</summary>
public sealed record ImportInput
{
    /// <summary>Where the files wait; removed when the import is over.</summary>
    public required string Folder { get; init; }

    /// <summary>The day that the files describe; null where the files say.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>Title of the new proposal.</summary>
    public string? Title { get; init; }

    public string? Council { get; init; }

    /// <summary>The proposal whose extract is replaced; null for a new proposal.</summary>
    public string? Replaces { get; init; }
}
