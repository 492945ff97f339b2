using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>What came of circumstances that somebody asked to have considered.</summary>
public enum CircumstanceState { Asked, Agreed, NotAgreed }

/// <summary>
/// Circumstances that a worker asked in confidence to have considered. Only human resources reads them; a plan is told of the teams that were ruled out
/// and of nothing else.
/// </summary>
public sealed record Circumstance
{
    public required WorkerId Worker { get; init; }

    /// <summary>In the worker's words.</summary>
    public required string Text { get; init; }

    public required DateOnly AskedOn { get; init; }

    public CircumstanceState State { get; init; }

    /// <summary>Teams that were ruled out by agreement.</summary>
    public IReadOnlyList<TeamId> RuledOut { get; init; } = [];

    /// <summary>What human resources wrote to the worker.</summary>
    public string? Answer { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    /// <summary>All that leaves human resources.</summary>
    public AgreedLimit? Limit => State == CircumstanceState.Agreed && RuledOut.Count > 0 ? new(Worker, RuledOut) : null;

    /// <summary>Never the words: a record's own text would put them into a log.</summary>
    public override string ToString() => $"circumstances of {Worker}";
}

/// <summary>Teams in which a worker is not to be, by agreement. Says nothing of why.</summary>
public sealed record AgreedLimit(WorkerId Worker, IReadOnlyList<TeamId> RuledOut);
