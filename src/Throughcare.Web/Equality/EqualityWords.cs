using Throughcare.App.Equality;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Equality;

namespace Throughcare.Web.Equality;

/// <summary>How the assessment is said on pages.</summary>
public static class EqualityWords
{
    /// <summary>How far the assessment is, for the side navigation. Figures are left out: not everybody may see them, and they can only add to what has to be put right.</summary>
    public static string State(KeptProposal kept)
    {
        var paper = EqualityOfProposal.Paper(kept);
        if (!paper.Begun) return "Not begun";
        var review = paper.Review([], EqualityEvidenceAction.Days(kept));
        return review.HoldingUp.Count() is var open and > 0 ? $"{open} to put right" : review.Unsigned.Count > 0 ? "To be signed" : "Signed";
    }

    public static string Of(Impact? impact) => impact switch { Impact.Positive => "Positive", Impact.Negative => "Negative", Impact.Neutral => "Neutral", Impact.Unclear => "Unclear", _ => "Not assessed" };

    public static string Of(EffectOn on) => on == EffectOn.Staff ? "Staff" : "Children";

    public static string Of(EvidenceVerdict? verdict) => verdict.InWords();

    public static string Of(PointWeight weight) => weight switch { PointWeight.Stops => "Stops", PointWeight.Challenged => "Challenged", _ => "Note" };

    public static string Of(HeadingSource source) => source switch
    {
        HeadingSource.Act => "Protected characteristic, Equality Act 2010",
        HeadingSource.ActFirstLimbOnly => "Protected characteristic, Equality Act 2010: counts for eliminating discrimination only",
        _ => "The council’s own heading",
    };

    public static string Of(LookAgain when) => when == LookAgain.AfterConsultation ? "With the answers to the consultation, before the change" : "After the change";

    public static string Day(DateOnly? day) => day is { } d ? FigureWords.Day(d) : "not set";

    public static string What(Impact impact) => impact switch
    {
        Impact.Positive => "It removes discrimination, gives people a better chance or brings people together",
        Impact.Negative => "People under this heading may be put at a disadvantage. An action is needed",
        Impact.Neutral => "No effect that differs from that on others. Say how you know",
        _ => "Too little is known. Nobody can sign an assessment that says so",
    };
}
