using Throughcare.App.Access;
using Throughcare.App.Equality;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Web.Pages.Proposals.Equality;

/// <summary>A point with what is typed as its answer.</summary>
public sealed record PointToAnswer(ReviewPoint Point, string? Answer);

/// <summary>A page of the stage "Equality". What staff declared is opened only for whoever may see characteristics, for counts by group.</summary>
public abstract class EqualityPage(IProposalStore store, Characteristics characteristics, TimeProvider clock) : ProposalPage(store)
{
    protected override string StageName => "Equality";

    public EqualityCase Case { get; private set; } = null!;

    public EqualityPaper Paper => Case.Paper;

    public EqualityAssessment Assessment => Paper.Assessment;

    public AssessmentReview Review => Case.Review;

    /// <summary>What is wrong in the text of the assessment itself.</summary>
    public IReadOnlyList<Finding> Unread { get; private set; } = [];

    /// <summary>May see characteristics, and so the comparison of staff.</summary>
    public bool Lead => Reach.Viewer.May(Grant.SeeCharacteristics, GrantScope.Council);

    public DateOnly Today => LondonTime.Today(clock);

    /// <summary>The version that a change is made from.</summary>
    public int Version => Kept.Paper(PaperKind.Equality).Version;

    /// <summary>What staff declared; empty for whoever may not see characteristics.</summary>
    protected IReadOnlyList<PersonTrait> Traits { get; private set; } = [];

    protected Characteristics Characteristics => characteristics;

    protected virtual Audience Audience => new(Reach.AllChildren, Lead);

    public IReadOnlyList<GroupShown> Groups(HeadingEvidence evidence) => EvidenceTables.Show(evidence, Seen);

    /// <summary>What somebody wrote, without small numbers of people for readers who may not see them.</summary>
    public string? Say(string? text) => text is null || Audience.SeesTraits ? text : Seen.Say(text);

    private Hiding Seen => field ??= SmallNumbers.Hide(EvidenceTables.Tables(Case.Evidence, new()), Audience);

    /// <summary>What the figures say under a heading; empty where the reader sees none.</summary>
    public IEnumerable<HeadingEvidence> EvidenceOf(string heading, EffectOn on) =>
        Case.Evidence.Where(e => e.Heading == heading && e.People.On == on && e.Groups.Count > 0 && (on == EffectOn.Children || Lead));

    protected async Task Load()
    {
        var ct = HttpContext.RequestAborted;
        Unread = EqualityOfProposal.Read(Kept).Findings;
        var option = EqualityOfProposal.OptionOf(Kept, EqualityOfProposal.Paper(Kept));
        if (Lead) Traits = await characteristics.Of(Kept.Key, ct);
        Case = EqualityEvidenceAction.Of(Kept, option is null ? null : Measured.Result(option), option is not null && Released(option), Traits, Today);
    }

    /// <summary>Saves a change; false, with what is wrong, where it was refused.</summary>
    protected async Task<bool> Save(int version, Func<EqualityPaper, EqualityPaper> change, string by)
    {
        try
        {
            await EqualityOfProposal.Save(Store, Kept, version, change, by, HttpContext.RequestAborted);
            return true;
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
            return false;
        }
    }

    protected string Me => Reach.Viewer.Alone ? "The person at this computer" : Reach.Viewer.Name;

    private bool Released(Throughcare.Options.Option option) => Reach.Gate(option.Id).Named;

    /// <summary>Where a point is put right.</summary>
    public string WhereOf(ReviewPoint point) =>
        point.Heading is { } heading ? Links.EqualityHeading(heading)
        : point.Action is { } action && Assessment.Actions.Any(a => a.Id == action) ? Links.EqualityAction(action)
        : point.Rule is "staff-not-assessed" or "children-not-assessed" ? Links.EqualityHeading(Paper.Headings.All[0].Id)
        : Links.EqualityAbout;
}
