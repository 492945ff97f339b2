using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.Equality;

/// <summary>
/// An equality impact assessment as it is kept with the proposal: what it says now, under which headings and who must sign. Holds no characteristic of any person: these are kept apart, in confidence.
/// </summary>
public sealed record EqualityPaper
{
    public static readonly IReadOnlyList<string> UsuallySign = ["Author", "Equality lead"];

    /// <summary>The option that is assessed; null until one is chosen, and then the first that is proposed.</summary>
    public OptionId? Option { get; init; }

    public EqualityAssessment Assessment { get; init; } = new();

    public EqualityHeadings Headings { get; init; } = EqualityHeadings.Usual;

    /// <summary>As whom it must be signed.</summary>
    public IReadOnlyList<string> MustSign { get; init; } = UsuallySign;

    /// <summary>The day on which the change was agreed in principle, where it was before the decision proper.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>What a published assessment says, beside what is computed.</summary>
    public IReadOnlyList<PublishedStatement> Statements { get; init; } = [];

    /// <summary>True where somebody has begun it.</summary>
    public bool Begun => Assessment.Assesses(EffectOn.Staff) || Assessment.Assesses(EffectOn.Children) || Assessment.Actions.Count > 0 || Assessment.Aims is not null || Assessment.AssessedOn is not null;

    /// <summary>The assessment reviewed beside the evidence and the days of the proposal; the day of agreement is the paper's own.</summary>
    public AssessmentReview Review(IReadOnlyList<HeadingEvidence> evidence, DaysAround days, DateOnly? today = null) => AssessmentReview.Of(new()
    {
        Assessment = Assessment, Headings = Headings, MustSign = MustSign, Evidence = evidence, Days = days with { Agreed = AgreedOn ?? days.Agreed }, Today = today,
    });
}
