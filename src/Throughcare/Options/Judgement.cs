namespace Throughcare.Options;

/// <summary>What a person decided about a child or a worker.</summary>
public enum JudgementKind
{
    /// <summary>This child stays with the present worker.</summary>
    Stay,

    /// <summary>This child must change worker.</summary>
    Move,

    /// <summary>This child is to have the named worker.</summary>
    ThisWorker,

    /// <summary>This worker is to be in the named team.</summary>
    ThisTeam,

    /// <summary>The continuity (0 to 3) between this child and the present worker.</summary>
    Continuity,

    /// <summary>This child must not have the named worker; the reason is a code of <see cref="NotThisWorkerReason"/>.</summary>
    NotThisWorker,

    /// <summary>The named worker works with this child beside the lead: a trainee, a personal adviser before 18, or a colleague.</summary>
    SecondWorker,

    /// <summary>This child is planned apart from brothers and sisters.</summary>
    Apart,

    /// <summary>The child's manager agrees to the change to the named worker.</summary>
    AgreeTransfer,

    /// <summary>The child's change of worker is put off until the named day.</summary>
    DeferTransfer,

    /// <summary>A line of readiness is there for the child's change of worker.</summary>
    Ready,

    /// <summary>A manager lets the child's change be done though a line of readiness is open.</summary>
    ReadyWaived,

    /// <summary>The child has changed to the named worker; the day it was made is the day it happened.</summary>
    TransferDone,

    /// <summary>Whether the child's view of the change was sought and what it was, in brief a code of <see cref="ChildViews"/>; in the child's own words, as the reason.</summary>
    ChildView,

    /// <summary>A post to be recruited to has come to the named stage on the day.</summary>
    PostStage,
}

/// <summary>Why a worker is ruled out for a child: codes only, so that nothing about a person is written down here.</summary>
public static class NotThisWorkerReason
{
    public static IReadOnlyList<string> All { get; } = ["conflict of interest", "known privately", "complaint", "child's wish", "safety"];

    /// <summary>Stands with a rule-out that is taken back: there too nothing is written down in words.</summary>
    public const string NoLonger = "no longer applies";

    public static bool Is(string reason) => All.Contains(reason.Trim(), StringComparer.OrdinalIgnoreCase);
}

/// <summary>
/// A decision of a person, kept apart from what the council's systems said: insert-only, keyed by child or worker, laid again
/// over the next extract. Which of them hold, <see cref="HoldingJudgements"/> says.
/// </summary>
public sealed record Judgement
{
    public required JudgementKind Kind { get; init; }

    /// <summary>Id of the child or worker.</summary>
    public required string Subject { get; init; }

    /// <summary>Worker, team or continuity, where the kind needs one.</summary>
    public string? Value { get; init; }

    public required string Author { get; init; }

    public required string Reason { get; init; }

    public required DateOnly MadeOn { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>True where it takes back what was decided before of the same kind; it decides nothing itself.</summary>
    public bool TakenBack { get; init; }
}
