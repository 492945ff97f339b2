using Throughcare.App.Proposals;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.App.Runs;

/// <summary>A run as it stands.</summary>
public sealed record RunStatus
{
    public required RunId Id { get; init; }

    public required RunKind Kind { get; init; }

    public required ProposalKey Proposal { get; init; }

    /// <summary>The option that is solved.</summary>
    public required OptionId Option { get; init; }

    public required RunProgress Progress { get; init; }

    /// <summary>Why it failed, in sentences; empty unless it did.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public int Seed { get; init; }

    /// <summary>What it was started with.</summary>
    public RunLimits Limits { get; init; } = RunLimits.Default;

    public required DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
