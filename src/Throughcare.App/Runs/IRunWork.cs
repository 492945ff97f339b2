using Throughcare.App.Proposals;

namespace Throughcare.App.Runs;

/// <summary>
/// One kind of background work. It may be begun again from the start after a machine went down, so doing it twice must come to the same.
/// </summary>
public interface IRunWork
{
    RunKind Kind { get; }

    /// <summary>
    /// Does the work and says what came of it. A cancelled plan gives the best so far; work that cannot be cut short throws
    /// <see cref="OperationCanceledException"/>, having kept nothing.
    /// </summary>
    Task<RunEnding> Do(RunTask task, IProgress<RunProgress> progress, CancellationToken stop);
}

/// <summary>What a run was started with.</summary>
public sealed record RunTask
{
    public required RunId Id { get; init; }

    public required RunKind Kind { get; init; }

    public ProposalKey? Proposal { get; init; }

    public string? Option { get; init; }

    public required int Seed { get; init; }

    public required string? Input { get; init; }
}

/// <summary>What came of a run.</summary>
public sealed record RunEnding
{
    /// <summary>The proposal that it belongs to: for an import, the one it made.</summary>
    public required ProposalKey Proposal { get; init; }

    /// <summary>The answer of a plan.</summary>
    public Throughcare.Proposals.AllocationRun? Answer { get; init; }

    /// <summary>The last that there is to say of how far it came.</summary>
    public required RunProgress Progress { get; init; }
}
