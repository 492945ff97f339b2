namespace Throughcare.App.Runs;

/// <summary>What a run does.</summary>
public enum RunKind
{
    /// <summary>One option is solved.</summary>
    Plan,

    /// <summary>The plans of one option from "nobody changes worker" to "everybody in the home-locality team".</summary>
    TradeOff,

    /// <summary>The plan of one option gets its timetable.</summary>
    Schedule,
}

/// <summary>How a run stands.</summary>
public enum RunState
{
    Queued,
    Running,
    Done,

    /// <summary>A person stopped it; the best so far was kept.</summary>
    Stopped,

    /// <summary>It could not be carried out; its findings say why.</summary>
    Failed,
}

/// <summary>A run's id: opaque, so that it may stand in a link or a log.</summary>
public readonly record struct RunId(Guid Value)
{
    public static RunId? Parse(string? text) => Guid.TryParseExact(text, "N", out var value) ? new RunId(value) : null;

    public override string ToString() => Value.ToString("N");
}

/// <summary>When a search stops: the first of these that is reached. Null means no limit of that kind. And whether it keeps near the plan that is there.</summary>
public sealed record RunLimits
{
    public double? Seconds { get; init; }

    public long? Iterations { get; init; }

    /// <summary>Good enough: proved that no plan does better by more than this share (0.005 is 0.5%).</summary>
    public double? Gap { get; init; }

    /// <summary>Keep near the plan that is kept for the option: each departure from it has the option's price.</summary>
    public bool NearKept { get; init; }

    /// <summary>For a timetable: where the plan is of an earlier extract, or decisions about it are newer, it is made again first.</summary>
    public bool PlanFirst { get; init; }

    /// <summary>After a decision: the plan too where it does not know it yet, and then the weeks near those that people know.</summary>
    public bool Rest { get; init; }

    /// <summary>For the weeks of the rest: a manager waits for it.</summary>
    public static RunLimits ForRest { get; } = new() { Seconds = 1.2, Gap = 0.005, NearKept = true, Rest = true };

    public static RunLimits Default { get; } = new() { Seconds = 60, Gap = 0.005 };

    /// <summary>For each point of a curve.</summary>
    public static RunLimits ForEachPoint { get; } = new() { Seconds = 10, Gap = 0.005 };
}

/// <summary>How far a run is, as pages show it while they wait.</summary>
public sealed record RunProgress
{
    public required RunState State { get; init; }

    /// <summary>What it is doing, as a phrase: "Looking for a better plan".</summary>
    public required string Doing { get; init; }

    /// <summary>What the best plan so far comes to; null before there is one.</summary>
    public decimal? Best { get; init; }

    /// <summary>No plan can come to less: proved.</summary>
    public decimal? Bound { get; init; }

    /// <summary>Proved: no plan does better than the best so far by more than this share.</summary>
    public decimal? Gap { get; init; }

    public long Iterations { get; init; }

    public double Seconds { get; init; }

    /// <summary>True when nothing more will come.</summary>
    public bool Over => State is RunState.Done or RunState.Stopped or RunState.Failed;
}
