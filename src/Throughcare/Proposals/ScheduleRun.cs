using Throughcare.Allocation;
using Throughcare.Options;
using Throughcare.Transfers;

namespace Throughcare.Proposals;

/// <summary>
/// One timetable of one plan: what it was worked out from (extract, option version, plan, settings, judgements, seed) and the answer. Kept so that the same can be had
/// again years later.
/// </summary>
public sealed record ScheduleRun
{
    public required OptionId Option { get; init; }

    public required int OptionVersion { get; init; }

    public required string ExtractFingerprint { get; init; }

    /// <summary>When the plan was finished of which it is the timetable: one option has one plan at a time.</summary>
    public required DateTimeOffset PlanFinishedAt { get; init; }

    /// <summary>The transfer settings as they are written, so that a change of them is seen.</summary>
    public required string Settings { get; init; }

    /// <summary>How many judgements the proposal had: those after are newer than the timetable.</summary>
    public required int Judgements { get; init; }

    /// <summary>The first day of its week 1.</summary>
    public required DateOnly FirstDay { get; init; }

    public required TransferAnswer Answer { get; init; }

    /// <summary>Where none fits: each by itself would let one fit, in a sentence.</summary>
    public IReadOnlyList<string> WaysOut { get; init; } = [];

    /// <summary>Groups in another week than in the timetable that it was kept near to; null where it was kept near to none.</summary>
    public int? ChangedFromEarlier { get; init; }

    /// <summary>What people knew before, where the rest was worked out again after a decision; empty otherwise.</summary>
    public IReadOnlyDictionary<GroupId, EarlierMove> Before { get; init; } = new Dictionary<GroupId, EarlierMove>();

    /// <summary>How many judgements the timetable before knew; null where it was kept near to none.</summary>
    public int? KnownBefore { get; init; }

    /// <summary>Of the groups about which nothing was decided since, the fewest that can be in another week, proved; null where that is not known.</summary>
    public int? FewestChanged { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>The day of each group's change; empty without a timetable.</summary>
    public IReadOnlyDictionary<GroupId, DateOnly> Days =>
        Answer.Schedule?.WeekOf.ToDictionary(w => w.Key, w => new PlanWeeks(FirstDay, 1).Day(w.Value)) ?? [];
}
