namespace Throughcare.Decisions;

/// <summary>How a step stands against its rule.</summary>
public enum StepState
{
    /// <summary>It is done or planned, and in order.</summary>
    InOrder,

    /// <summary>Its day breaks a rule.</summary>
    OutOfOrder,

    /// <summary>It is needed and has no day.</summary>
    Missing,

    /// <summary>It is not due yet, or nothing is known that it could be held against.</summary>
    Open,
}

/// <summary>
/// A step on the way to a decision: the day it has, and under it what the law or the constitution asks for.
/// </summary>
public sealed record DecisionStep
{
    /// <summary>Stable name, in kebab case: "notice".</summary>
    public required string Id { get; init; }

    public required string What { get; init; }

    /// <summary>The day that is planned or on which it was done; null where there is none.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The first day on which it may be; null for no such limit.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The last day on which it may be; null for no such limit.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>What is asked for, in words.</summary>
    public string? Rule { get; init; }

    /// <summary>Where that is written.</summary>
    public string? Source { get; init; }

    public StepState State { get; init; }

    /// <summary>Why it is out of order or missing, as a sentence.</summary>
    public string? Wrong { get; init; }

    /// <summary>What to do, where it is.</summary>
    public string? ToDo { get; init; }
}
