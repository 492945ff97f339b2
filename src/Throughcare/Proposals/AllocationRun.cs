using Throughcare.Allocation;
using Throughcare.Options;

namespace Throughcare.Proposals;

/// <summary>
/// One solve of one option: what it was worked out from (extract, option version, seed, stop rule, engine version) and the
/// answer. Kept so that the same answer can be had again years later.
/// </summary>
public sealed record AllocationRun
{
    public required OptionId Option { get; init; }

    public required int OptionVersion { get; init; }

    public required string ExtractFingerprint { get; init; }

    public required AllocationAnswer Answer { get; init; }

    /// <summary>How many judgements the proposal had when it was worked out: they are only ever added, so those after are newer than the plan. Null where it was not kept.</summary>
    public int? Judgements { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }
}
