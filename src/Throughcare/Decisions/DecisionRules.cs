using Throughcare.Measures;

namespace Throughcare.Decisions;

/// <summary>
/// What the council's constitution says of decisions. Local: every default is a common one and is said to be one, except for the money at which a decision is key, for which
/// there is none. Sources stand in docs/method/decisions.
/// </summary>
public sealed record DecisionRules
{
    public Governance Governance { get; init; } = Governance.Executive;

    /// <summary>Spending or saving from which a decision is key; null where the council has not said, and then money decides nothing.</summary>
    public Money? KeyFrom { get; init; }

    /// <summary>Wards or divisions in which a significant effect makes a decision key (regulation 8). Default 2.</summary>
    public int KeyWards { get; init; } = 2;

    /// <summary>Clear days of notice of a key decision (regulation 9) and of a private meeting (regulation 5).</summary>
    public int NoticeDays { get; init; } = 28;

    /// <summary>Clear days under the general exception (regulation 10), and of the second notice of a private meeting.</summary>
    public int ExceptionDays { get; init; } = 5;

    /// <summary>Clear days for which agenda and papers are public before a meeting.</summary>
    public int AgendaDays { get; init; } = 5;

    /// <summary>Whether the days of agendas, exceptions and second notices are working days, as courts and most constitutions count them. Default yes.</summary>
    public bool ShortNoticesInWorkingDays { get; init; } = true;

    /// <summary>Clear working days from publication within which a decision may be called in. Default 5; 0 for no call-in.</summary>
    public int CallInDays { get; init; } = 5;

    /// <summary>Working days within which scrutiny meets after a call-in. Default 10.</summary>
    public int ScrutinyMeetsWithin { get; init; } = 10;

    /// <summary>Whether decisions about staffing alone are outside call-in, as some constitutions have it. Default no.</summary>
    public bool StaffingOutsideCallIn { get; init; }

    /// <summary>Implications that a report must state, each with something written under it.</summary>
    public IReadOnlyList<ImplicationKind> RequiredImplications { get; init; } =
        [ImplicationKind.Finance, ImplicationKind.Legal, ImplicationKind.HumanResources, ImplicationKind.Procurement, ImplicationKind.Equality, ImplicationKind.Property, ImplicationKind.Risk];

    /// <summary>Sign-offs that must be there, in the order in which they are given.</summary>
    public IReadOnlyList<SignOffStep> RequiredSignOffs { get; init; } = [SignOffStep.Author, SignOffStep.Finance, SignOffStep.Legal];
}
