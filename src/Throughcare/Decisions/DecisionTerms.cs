using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Decisions;

/// <summary>What stands beside the paper when it is judged: from the costing, the consultation, the equality assessment and the checks.</summary>
public sealed record DecisionTerms
{
    public required WorkingDays Days { get; init; }

    /// <summary>Today, as London has it; nothing that happened can be later.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What the costing of the recommended option comes to; null where there is none.</summary>
    public Money? Costed { get; init; }

    public DateOnly? ConsultationOpens { get; init; }

    public DateOnly? ConsultationCloses { get; init; }

    public DateOnly? EqualitySigned { get; init; }

    /// <summary>What the checks found and nobody has accepted.</summary>
    public IReadOnlyList<Finding> Checks { get; init; } = [];

    public HidingRule Hiding { get; init; } = new();
}

/// <summary>Questions that several parts ask of a paper.</summary>
public static class DecisionQuestions
{
    public static bool AllWards(this DecisionPaper paper) => paper.Wards.Any(w => w.Trim().Equals("all", StringComparison.OrdinalIgnoreCase) || w.Trim().Equals("all wards", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is treated as key: where the test says so, and where the report does.</summary>
    public static bool TreatedAsKey(this DecisionPaper paper, Money? costed) => paper.Rules.Governance == Governance.Executive && (paper.Key == true || KeyDecisionTest.Of(paper, costed).IsKey == true);

    /// <summary>Whether something of it is to be dealt with in private in a meeting.</summary>
    public static bool PartlyPrivate(this DecisionPaper paper) => paper.Route?.InMeeting() == true && (paper.HasExempt || paper.PrivateMeeting is not null);
}
