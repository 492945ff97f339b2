using Throughcare.Measures;

namespace Throughcare.Options;

/// <summary>
/// A plan against today, as figures (docs/method/comparison.md). Children who keep their social worker come first; a child who is
/// newly in the right team and locality is counted apart by how: the worker came to the child's team, or the worker is new.
/// </summary>
public sealed record PlanFigures
{
    /// <summary>The headline: of the children in the plan who have a worker today, those who keep that worker.</summary>
    public required Figure KeepWorker { get; init; }

    /// <summary>In parts by why: the worker is not in the plan, a person decided, released, or the plan suggests it.</summary>
    public required Figure ChangeWorker { get; init; }

    /// <summary>Children whom nobody holds today and who would have a worker.</summary>
    public required Figure GetWorker { get; init; }

    public required Figure RightBefore { get; init; }

    public required Figure RightAfter { get; init; }

    /// <summary>In parts: the same worker in a new team, and a new worker.</summary>
    public required Figure Gained { get; init; }

    public required Figure Lost { get; init; }

    public required Figure RightTeamBefore { get; init; }

    public required Figure RightTeamAfter { get; init; }

    public required Figure RightLocalityBefore { get; init; }

    public required Figure RightLocalityAfter { get; init; }

    public required Figure StaffChangeTeam { get; init; }

    public required Figure StaffChangeBase { get; init; }

    public required Figure StaffChangeManager { get; init; }

    /// <summary>In parts: first, second, third choice, later or none of them; the workers who gave an order.</summary>
    public required Figure Preferences { get; init; }

    public required Figure LoadMeanBefore { get; init; }

    public required Figure LoadMeanAfter { get; init; }

    public required Figure LoadLargestBefore { get; init; }

    public required Figure LoadLargestAfter { get; init; }

    public required Figure OverStandardBefore { get; init; }

    public required Figure OverStandardAfter { get; init; }

    /// <summary>In parts by why.</summary>
    public required Figure NotInPlan { get; init; }

    /// <summary>Children whom a rule held to their worker and who had to be released.</summary>
    public required Figure Released { get; init; }

    /// <summary>Suggested changes of social worker that a person has looked at; none when a plan is made.</summary>
    public required Figure Reviewed { get; init; }

    /// <summary>At most four, for the top of a page.</summary>
    public IReadOnlyList<Figure> Headlines => [KeepWorker, RightAfter, StaffChangeTeam, OverStandardAfter];

    public IEnumerable<Figure> All =>
    [
        KeepWorker, ChangeWorker, GetWorker, RightBefore, RightAfter, Gained, Lost, RightTeamBefore, RightTeamAfter, RightLocalityBefore, RightLocalityAfter,
        StaffChangeTeam, StaffChangeBase, StaffChangeManager, Preferences, LoadMeanBefore, LoadMeanAfter, LoadLargestBefore, LoadLargestAfter,
        OverStandardBefore, OverStandardAfter, NotInPlan, Released, Reviewed,
    ];

    /// <summary>What was before beside what would be; null where there is no "before".</summary>
    public IReadOnlyList<(Figure? Before, Figure After)> Pairs =>
    [
        (null, KeepWorker), (null, ChangeWorker), (null, GetWorker), (RightBefore, RightAfter), (null, Gained), (null, Lost),
        (RightTeamBefore, RightTeamAfter), (RightLocalityBefore, RightLocalityAfter), (null, StaffChangeTeam), (null, StaffChangeBase), (null, StaffChangeManager),
        (null, Preferences), (LoadMeanBefore, LoadMeanAfter), (LoadLargestBefore, LoadLargestAfter), (OverStandardBefore, OverStandardAfter), (null, NotInPlan), (null, Released),
    ];

    public static PlanFigures Of(PlanOutcome outcome, RelationshipsKept relationships) => new PlanCounting(outcome, relationships).Figures();
}
