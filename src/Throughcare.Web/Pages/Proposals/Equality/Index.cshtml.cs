using Throughcare.App.Equality;
using Throughcare.App.Proposals;
using Throughcare.Equality;
using Throughcare.Web.Access;
using Throughcare.Web.Equality;

namespace Throughcare.Web.Pages.Proposals.Equality;

/// <summary>The assessment as a whole: what holds up a signature, each heading, the action plan, the days and who has signed.</summary>
public class IndexModel(IProposalStore store, Characteristics characteristics, TimeProvider clock) : EqualityPage(store, characteristics, clock)
{
    protected override bool IsStagePage => true;

    /// <summary>Of how many workers characteristics are kept; null for whoever may not know.</summary>
    public int? Declared { get; private set; }

    public bool Edits => HttpContext.Sends(Links.EqualityAbout);

    public async Task OnGetAsync()
    {
        await Load();
        if (Lead) Declared = await Characteristics.Count(Kept.Key, HttpContext.RequestAborted);
    }

    /// <summary>One word for what the figures say of a heading: the strongest of its comparisons.</summary>
    public string Figures(string heading, EffectOn on)
    {
        var shown = EvidenceOf(heading, on).SelectMany(Groups).ToList();
        return shown.Count == 0 ? "–"
            : shown.Any(g => g.Verdict == EvidenceVerdict.Difference) ? EqualityWords.Of(EvidenceVerdict.Difference)
            : shown.All(g => g.Verdict == EvidenceVerdict.NoDifference) ? EqualityWords.Of(EvidenceVerdict.NoDifference)
            : shown.Any(g => g.Verdict is null) ? EqualityWords.Of((EvidenceVerdict?)null) : EqualityWords.Of(EvidenceVerdict.TooFewToTell);
    }
}
