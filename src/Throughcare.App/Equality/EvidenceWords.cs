using Throughcare.Equality;
using Throughcare.Measures;

namespace Throughcare.App.Equality;

/// <summary>What figures say of a group, in the words of pages and documents.</summary>
public static class EvidenceWords
{
    /// <summary>Nothing is said, and the mark stands, where the figures themselves are hidden.</summary>
    public static string InWords(this EvidenceVerdict? verdict) => verdict switch
    {
        EvidenceVerdict.Difference => "A difference is seen",
        EvidenceVerdict.NoDifference => "No difference is seen",
        EvidenceVerdict.TooFewToTell => "Too few to tell",
        _ => Shown.Mark,
    };
}
