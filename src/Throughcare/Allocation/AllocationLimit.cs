namespace Throughcare.Allocation;

/// <summary>What one limit is about: the part of a rule that can be dropped alone.</summary>
public enum LimitKind
{
    /// <summary>Least FTE of one team.</summary>
    LeastFte,

    /// <summary>Most FTE of one team.</summary>
    MostFte,

    /// <summary>Most weighted children of one team.</summary>
    Oversight,

    /// <summary>Most workers of one team.</summary>
    OversightWorkers,

    /// <summary>Most children of one team.</summary>
    OversightChildren,

    /// <summary>Most weighted children per FTE, for every worker.</summary>
    HardMaximum,

    /// <summary>One group stays with its worker.</summary>
    Stay,

    /// <summary>One group leaves its worker.</summary>
    Move,

    /// <summary>One worker is in the pinned team.</summary>
    PinnedTeam,

    /// <summary>One worker is in one of the allowed teams.</summary>
    AllowedTeam,

    /// <summary>Only some workers may hold one phase.</summary>
    Phase,

    /// <summary>Groups that need one skill have a worker with it.</summary>
    Skill,

    /// <summary>One group is not with the workers who are ruled out.</summary>
    NotThisWorker,
}

/// <summary>One limit of a problem that can be dropped by itself, with a sentence that gives its amount.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Subject">Id of the team, worker, group, phase or skill; empty where it holds for everybody.</param>
/// <param name="Sentence">The limit in words.</param>
public sealed record AllocationLimit(LimitKind Kind, string Subject, string Sentence)
{
    /// <summary>Name of the rule in <see cref="AllocationRules"/>: limits of one rule are one family.</summary>
    public string Rule => Kind switch
    {
        LimitKind.LeastFte or LimitKind.MostFte => AllocationRules.TeamFte,
        LimitKind.Oversight => AllocationRules.Oversight,
        LimitKind.OversightWorkers => AllocationRules.OversightWorkers,
        LimitKind.OversightChildren => AllocationRules.OversightChildren,
        LimitKind.HardMaximum => AllocationRules.HardMaximum,
        LimitKind.Stay => AllocationRules.Stay,
        LimitKind.Move => AllocationRules.Move,
        LimitKind.PinnedTeam => AllocationRules.PinnedTeam,
        LimitKind.AllowedTeam => AllocationRules.AllowedTeam,
        LimitKind.Phase => AllocationRules.Phase,
        LimitKind.Skill => AllocationRules.Skill,
        _ => AllocationRules.NotThisWorker,
    };

    internal (LimitKind, string) Key => (Kind, Subject);
}
