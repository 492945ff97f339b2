namespace Throughcare.Transfers;

/// <summary>
/// How a council goes from today to a plan: when it begins, how many weeks it has, and its transfer policy. Every default is a local choice (docs/method/transfers.md).
/// </summary>
public sealed partial record TransferSettings
{
    /// <summary>First day of the first week; null where nobody has said, and then there is no timetable.</summary>
    public DateOnly? Starts { get; init; }

    public int Weeks { get; init; } = 26;

    /// <summary>Most groups that one worker receives in a week.</summary>
    public int IntakePerWeek { get; init; } = 2;

    public Capacity Capacity { get; init; } = Capacity.Hard;

    /// <summary>Per weighted child above a limit and week, where capacity is soft.</summary>
    public decimal OverLimitPrice { get; init; } = 10;

    public int NoticeWeeks { get; init; }

    public int JointVisitWeeks { get; init; }

    /// <summary>Weeks in which a personal adviser works beside the social worker before a change at 18.</summary>
    public int CoworkingWeeks { get; init; } = 13;

    /// <summary>Weeks after a child's placement begins in which the worker does not change.</summary>
    public int PlacementWeeks { get; init; } = 4;

    /// <summary>Weeks from the start of the plan until somebody is in a new post that has no date of its own.</summary>
    public int RecruitmentWeeks { get; init; } = 12;

    /// <summary>Rules that are switched off, by name (<see cref="TransferRules"/>).</summary>
    public IReadOnlyList<string> SwitchedOff { get; init; } = [];

    /// <summary>Ids of the lines that must be ready before a transfer is marked done (<see cref="ReadinessLines"/>).</summary>
    public IReadOnlyList<string> Readiness { get; init; } = [ReadinessLines.Accepted];

    public TransferPolicy Policy => new() { Capacity = Capacity, LeadWeeks = NoticeWeeks, HandoverWeeks = JointVisitWeeks, SwitchedOff = SwitchedOff };
}
