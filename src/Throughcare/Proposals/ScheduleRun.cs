using Throughcare.Allocation;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Structure;
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

    /// <summary>Proved: so many of the groups whose own week is still open had to be in another week too. Null where it was kept near to none.</summary>
    public int? FewestChanged { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>The day of the extract that it was made of.</summary>
    public DateOnly ExtractAsAt { get; init; }

    /// <summary>Its changes, and those of the timetables before it that were settled by then. Empty without a timetable.</summary>
    public IReadOnlyList<PlannedChange> Changes { get; init; } = [];

    /// <summary>Changes that stood in the timetable before, were still to come, and are in this one no more.</summary>
    public IReadOnlyList<PlannedChange> Dropped { get; init; } = [];

    /// <summary>It goes on from a timetable before it, so that its changes can be held against that one's.</summary>
    public bool Follows { get; init; }

    /// <summary>Every week that was planned, those of the timetables before it first.</summary>
    public IReadOnlyList<PlannedWeek> Weeks { get; init; } = [];

    /// <summary>The children of its extract, so that a later one shows who came and who left.</summary>
    public IReadOnlyList<ChildId> Children { get; init; } = [];

    /// <summary>Those of them whose record was restricted: one who has left is counted, and not named.</summary>
    public IReadOnlyList<ChildId> Restricted { get; init; } = [];

    /// <summary>The workers who were here then.</summary>
    public IReadOnlyList<WorkerId> Workers { get; init; } = [];

    /// <summary>The day of each group's change; empty without a timetable.</summary>
    public IReadOnlyDictionary<GroupId, DateOnly> Days =>
        Answer.Schedule?.WeekOf.ToDictionary(w => w.Key, w => new PlanWeeks(FirstDay, 1).Day(w.Value)) ?? [];
}
