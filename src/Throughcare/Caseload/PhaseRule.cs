using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>
/// One row of the rule table: children of whom all this is true are in this phase. What is null or empty is not asked.
/// A child in care whose age is not known counts as under 18.
/// </summary>
public sealed record PhaseRule
{
    /// <summary>Stable name, in kebab case: "permanence-full-order".</summary>
    public required string Id { get; init; }

    public required CarePhase Phase { get; init; }

    /// <summary>The wider phase it belongs to, such as "care": a team that serves "care" serves every phase in it.</summary>
    public required CarePhase Group { get; init; }

    /// <summary>The phase in words: "Through care (16 and 17)".</summary>
    public required string Title { get; init; }

    public int? AgeFrom { get; init; }

    public int? AgeTo { get; init; }

    public bool? InCare { get; init; }

    /// <summary>Legal status codes of the children looked-after return.</summary>
    public IReadOnlyList<string> LegalStatuses { get; init; } = [];

    /// <summary>True: proceedings are open; false: none are.</summary>
    public bool? ProceedingsOpen { get; init; }

    public PermanenceAsked Permanence { get; init; }

    /// <summary>Leaving care statuses as recorded.</summary>
    public IReadOnlyList<string> LeavingCare { get; init; } = [];

    /// <summary>Why, as the end of a sentence: "aged 16 or 17 and in care".</summary>
    public required string Because { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string? Source { get; init; }

    public DateOnly? CheckedOn { get; init; }

    public bool HoldsOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || ValidTo >= day);

    public bool Fits(Child child, int? age, DateOnly day) =>
        FitsAge(child, age)
        && (InCare is null || InCare == child.InCare)
        && (ProceedingsOpen is null || ProceedingsOpen == (child.Proceedings?.OpenOn(day) ?? false))
        && FitsPermanence(child.PermanencePlanFinal)
        && (LegalStatuses.Count == 0 || Names(LegalStatuses, child.LegalStatus))
        && (LeavingCare.Count == 0 || Names(LeavingCare, child.LeavingCareStatus));

    private bool FitsAge(Child child, int? age) => age is { } years
        ? (AgeFrom is null || years >= AgeFrom) && (AgeTo is null || years <= AgeTo)
        : AgeFrom is null && (AgeTo is null || (child.InCare && AgeTo >= 17));

    private bool FitsPermanence(bool? final) => Permanence switch
    {
        PermanenceAsked.Final => final == true,
        PermanenceAsked.NotFinal => final == false,
        PermanenceAsked.NotKnown => final is null,
        _ => true,
    };

    private static bool Names(IReadOnlyList<string> listed, string? found) =>
        found is not null && listed.Contains(found, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What a phase rule asks of the plan for permanence.</summary>
public enum PermanenceAsked { Anything, Final, NotFinal, NotKnown }

/// <summary>The phase of a child and what decided it. The phase is null where no rule gives one.</summary>
public sealed record PhaseDecision(CarePhase? Phase, PhaseRule? Rule, string Because);
