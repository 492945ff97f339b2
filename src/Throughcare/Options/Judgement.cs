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
}

/// <summary>
/// A decision of a person, kept apart from what the council's systems said: insert-only, keyed by child or worker, laid again
/// over the next extract. The latest of one kind for one subject holds.
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
}
