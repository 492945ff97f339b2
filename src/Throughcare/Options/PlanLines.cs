using Throughcare.Children;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>What a plan would change for a child; those that need a person first stand first.</summary>
public enum ChildChange
{
    /// <summary>A rule would have kept the relationship, and no plan fits so.</summary>
    ReleasedToNewWorker,

    NewWorker,

    /// <summary>Unallocated today.</summary>
    FirstWorker,

    /// <summary>The same worker, who would be in another team.</summary>
    SameWorkerNewTeam,

    SameWorkerSameTeam,

    NotInPlan,
}

/// <summary>A child's row of a plan. A suggestion that nobody has looked at is "suggested, for review".</summary>
public sealed record ChildLine
{
    public required ChildId Child { get; init; }
    public required string Phase { get; init; }
    public required LocalityId? Home { get; init; }
    public required WorkerId? FromWorker { get; init; }
    public required string FromTeam { get; init; }
    public required WorkerId? ToWorker { get; init; }
    public required string ToTeam { get; init; }
    public required ChildChange Change { get; init; }
    public required bool RightBefore { get; init; }
    public required bool RightAfter { get; init; }
    public required string Reason { get; init; }

    /// <summary>Continuity 0 to 3; null without a worker or outside the plan.</summary>
    public required int? Continuity { get; init; }

    public required bool ContinuityAssumed { get; init; }

    /// <summary>The record is opened only to people who are named for it.</summary>
    public bool Restricted { get; init; }

    /// <summary>The worker and the team of the plan are left out, because placements are not released to whom this is shown.</summary>
    public bool Unplaced { get; init; }

    /// <summary>Somebody has decided about the child's worker since or before.</summary>
    public bool LookedAt { get; init; }

    public string ChangeInWords => Unplaced && Change == ChildChange.SameWorkerSameTeam ? "Same social worker" : PlanLines.InWords(Change);

    public bool IsSuggestion => Change is ChildChange.ReleasedToNewWorker or ChildChange.NewWorker or ChildChange.FirstWorker;
}

/// <summary>A worker's row of a plan.</summary>
public sealed record WorkerLine
{
    public required WorkerId Worker { get; init; }
    public required WorkerRole Role { get; init; }
    public required Fte Fte { get; init; }
    public required bool Agency { get; init; }
    public required bool NewPost { get; init; }
    public required string FromTeam { get; init; }
    public required string ToTeam { get; init; }
    public required bool ChangesTeam { get; init; }
    public required bool ChangesBase { get; init; }
    public required bool ChangesManager { get; init; }
    public required int ChildrenBefore { get; init; }
    public required int ChildrenAfter { get; init; }
    public required int Kept { get; init; }
    public required Points LoadBefore { get; init; }
    public required Points LoadAfter { get; init; }

    /// <summary>1 for the first choice; null where none was given.</summary>
    public required int? Choice { get; init; }

    /// <summary>Somebody has decided about the worker's team.</summary>
    public bool LookedAt { get; init; }

    public required string Reason { get; init; }
}

/// <summary>Writes the rows of a plan.</summary>
public static class PlanLines
{
    public static IReadOnlyList<ChildLine> Children(PlanOutcome outcome)
    {
        var reason = new ChildReason(outcome);
        var before = outcome.Before.ByTeam.Where(t => t.Team is not null).ToDictionary(t => t.Team!.Value, t => t.Title);
        var after = outcome.After.ByTeam.Where(t => t.Team is not null).ToDictionary(t => t.Team!.Value, t => t.Title);
        return [.. outcome.Children.Select(c => new ChildLine
        {
            Child = c.Id,
            Phase = c.Before.Phase is { } phase ? outcome.Before.Rules.TitleOf(phase) : "not known",
            Home = c.Before.Child.HomeLocality,
            FromWorker = c.Before.Worker?.Id,
            FromTeam = Name(before, c.Before.Team),
            ToWorker = c.After.Worker?.Id,
            ToTeam = Name(after, c.After.Team),
            Change = Change(c),
            RightBefore = c.RightBefore,
            RightAfter = c.RightAfter,
            Reason = reason.Of(c),
            Continuity = c.Group?.Worker is null ? null : c.Group.Continuity,
            ContinuityAssumed = c.Group?.ContinuityAssumed ?? false,
            LookedAt = outcome.LookedAt.Children.Contains(c.Id),
            Restricted = c.Before.Child.Restricted != Throughcare.Children.Restricted.No,
        }).OrderBy(l => l.Change).ThenBy(l => l.Child)];
    }

    public static IReadOnlyList<WorkerLine> Workers(PlanOutcome outcome)
    {
        var reason = new WorkerReason(outcome);
        return [.. outcome.Workers
            .Where(w => w.Worker.InPlan || w.ChildrenBefore.Count > 0)
            .OrderBy(w => w.ChangesTeam ? 0 : w.Worker.InPlan ? 1 : 2).ThenBy(w => w.Id)
            .Select(w => new WorkerLine
            {
                Worker = w.Id,
                Role = w.Worker.Role,
                Fte = w.Worker.Fte,
                Agency = w.Worker.Agency,
                NewPost = w.Worker.NewPost,
                FromTeam = w.TeamBefore?.Name ?? "",
                ToTeam = w.Worker.InPlan ? w.TeamAfter?.Name ?? "" : "",
                ChangesTeam = w.ChangesTeam,
                ChangesBase = w.ChangesBase,
                ChangesManager = w.ChangesManager,
                ChildrenBefore = w.ChildrenBefore.Count,
                ChildrenAfter = w.ChildrenAfter.Count,
                Kept = w.Kept,
                LoadBefore = w.LoadBefore,
                LoadAfter = w.LoadAfter,
                Choice = w.RankMet + 1,
                LookedAt = outcome.LookedAt.Workers.Contains(w.Id),
                Reason = reason.Of(w),
            })];
    }

    private static ChildChange Change(PlacedChild c) =>
        !c.InPlan ? ChildChange.NotInPlan
        : c.Before.Worker is null ? ChildChange.FirstWorker
        : c.ChangesWorker ? c.Group!.Released ? ChildChange.ReleasedToNewWorker : ChildChange.NewWorker
        : c.Before.Team == c.After.Team ? ChildChange.SameWorkerSameTeam : ChildChange.SameWorkerNewTeam;

    private static string Name(Dictionary<TeamId, string> names, TeamId? team) => team is { } id ? names.GetValueOrDefault(id, id.Text) : "";

    /// <summary>The change in words, as a heading or a cell.</summary>
    public static string InWords(ChildChange change) => change switch
    {
        ChildChange.ReleasedToNewWorker => "New social worker: no plan fits otherwise",
        ChildChange.NewWorker => "New social worker",
        ChildChange.FirstWorker => "Social worker for the first time",
        ChildChange.SameWorkerNewTeam => "Same social worker, in a new team",
        ChildChange.SameWorkerSameTeam => "Same social worker, same team",
        _ => "Not in the plan",
    };
}
