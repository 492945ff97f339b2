namespace Throughcare.Transfers;

/// <summary>What one limit of a timetable is about: the part of a rule that can be dropped alone.</summary>
public enum TransferLimitKind
{
    /// <summary>How many groups one worker takes a week.</summary>
    Intake,

    /// <summary>When one worker starts.</summary>
    Start,

    /// <summary>Until when one worker hands over.</summary>
    Leave,

    /// <summary>The closed weeks of one group.</summary>
    Blocked,

    /// <summary>Weeks' notice.</summary>
    LeadTime,

    /// <summary>Weeks of joint visits.</summary>
    Handover,

    /// <summary>The most that one worker holds.</summary>
    Capacity,

    /// <summary>The most that one team holds.</summary>
    TeamCapacity,
}

/// <summary>One limit of a problem that can be dropped by itself, with a sentence that gives its amount.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Subject">Id of the worker, team or group; empty where it holds for everybody.</param>
/// <param name="Sentence">The limit in words.</param>
public sealed record TransferLimit(TransferLimitKind Kind, string Subject, string Sentence)
{
    internal (TransferLimitKind, string) Key => (Kind, Subject);
}
