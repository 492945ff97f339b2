using Throughcare.Equality;

namespace Throughcare.Tests.Equality;

/// <summary>An assessment against which nothing can be said, to be spoilt one thing at a time: every heading has its own reason, carers are harmed and helped, and the days are in order.</summary>
internal static class SmallAssessment
{
    public static readonly DaysAround Days = new()
    {
        ConsultationOpens = new(2026, 5, 5), ConsultationCloses = new(2026, 6, 5), Decided = new(2026, 6, 29), ChangesBegin = new(2026, 9, 7),
    };

    public static EqualityAssessment Sound { get; } = new()
    {
        Aims = "Children have a social worker from the team for their home locality.",
        AssessedOn = new(2026, 6, 12),
        Rows = [.. EqualityHeadings.Usual.All.SelectMany(h => new[] { Row(h, EffectOn.Staff), Row(h, EffectOn.Children) })],
        Actions = [new() { Id = "journeys", Headings = ["carers"], On = EffectOn.Staff, Issue = "Journeys to a new base", Action = "Agree hours before anybody moves", Owner = "Service manager", Due = new(2026, 8, 1) }],
        Reviews = [new(LookAgain.AfterConsultation, new(2026, 6, 10), new(2026, 6, 10), "Base of the north team stays."), new(LookAgain.AfterChange, new(2027, 3, 1))],
        SignOffs = [new("Author", new(2026, 6, 15)), new("Equality lead", new(2026, 6, 16))],
    };

    public static AssessmentReview Review(EqualityAssessment assessment, DaysAround? days = null, params IReadOnlyList<HeadingEvidence> evidence) =>
        AssessmentReview.Of(new() { Assessment = assessment, Days = days ?? Days, Evidence = evidence });

    public static IEnumerable<string> Rules(EqualityAssessment assessment, DaysAround? days = null) => Review(assessment, days).Points.Select(p => p.Rule);

    public static EqualityAssessment With(this EqualityAssessment assessment, string heading, EffectOn on, Func<HeadingAssessed, HeadingAssessed> change) =>
        assessment with { Rows = [.. assessment.Rows.Select(r => r.Heading == heading && r.On == on ? change(r) : r)] };

    private static HeadingAssessed Row(EqualityHeading heading, EffectOn on) => new()
    {
        Heading = heading.Id,
        On = on,
        Impact = (heading.Id, on) switch { ("carers", EffectOn.Staff) => Impact.Negative, ("age", EffectOn.Children) => Impact.Positive, _ => Impact.Neutral },
        Evidence = $"Looked at for {on} under {heading.Name}: what changes is the base.",
    };
}
