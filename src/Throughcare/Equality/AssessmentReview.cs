using Throughcare.Measures;

namespace Throughcare.Equality;

/// <summary>The days that an assessment is held against; null where nobody has said.</summary>
public sealed record DaysAround
{
    /// <summary>The change was agreed in principle, before any formal decision.</summary>
    public DateOnly? Agreed { get; init; }

    public DateOnly? Decided { get; init; }

    public DateOnly? ConsultationOpens { get; init; }

    public DateOnly? ConsultationCloses { get; init; }

    public DateOnly? ChangesBegin { get; init; }
}

/// <summary>Everything that a review of an assessment looks at.</summary>
public sealed record AssessmentCase
{
    public required EqualityAssessment Assessment { get; init; }

    public EqualityHeadings Headings { get; init; } = EqualityHeadings.Usual;

    public IReadOnlyList<HeadingEvidence> Evidence { get; init; } = [];

    public DaysAround Days { get; init; } = new();

    /// <summary>As whom it must be signed.</summary>
    public IReadOnlyList<string> MustSign { get; init; } = EqualityPaper.UsuallySign;

    public HidingRule Hiding { get; init; } = new();

    /// <summary>Today, for what is overdue; null where that does not matter.</summary>
    public DateOnly? Today { get; init; }
}

/// <summary>
/// Whether an assessment says enough to be signed, and what is missing. The rules are those of docs/method/equality.md: due regard comes before the decision and with an open mind, so
/// what is empty, unclear or contradicted stops a signature.
/// </summary>
public sealed class AssessmentReview
{
    private AssessmentReview(AssessmentCase of, IReadOnlyList<ReviewPoint> points)
    {
        Points = points;
        var text = AssessedText.Fingerprint(of.Assessment);
        Unsigned = [.. of.MustSign.Where(role => !of.Assessment.SignOffs.Any(s => Same(s.Role, role) && (s.Text is null || s.Text == text)))];
    }

    /// <summary>What stops, then what is challenged, then notes; within these in the order of the headings.</summary>
    public IReadOnlyList<ReviewPoint> Points { get; }

    /// <summary>Those who have still to sign this wording.</summary>
    public IReadOnlyList<string> Unsigned { get; }

    public IEnumerable<ReviewPoint> HoldingUp => Points.Where(p => p.HoldsUp);

    public bool MaySign => !HoldingUp.Any();

    public bool Signed => MaySign && Unsigned.Count == 0;

    public IEnumerable<ReviewPoint> Under(string heading, EffectOn on) => Points.Where(p => p.On == on && string.Equals(p.Heading, heading, StringComparison.OrdinalIgnoreCase));

    public static AssessmentReview Of(AssessmentCase of)
    {
        var answers = of.Assessment.Answers.Where(a => !string.IsNullOrWhiteSpace(a.Text)).GroupBy(a => a.Challenge, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Last().Text, StringComparer.OrdinalIgnoreCase);
        List<ReviewPoint> points = [.. HeadingRules.Of(of), .. ActionRules.Of(of), .. DayRules.Of(of), .. TextRules.Of(of)];
        return new(of, [.. points.Select(p => p.Weight == PointWeight.Challenged ? p with { Answer = answers.GetValueOrDefault(p.Key) } : p).OrderByDescending(p => p.Weight)]);
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
