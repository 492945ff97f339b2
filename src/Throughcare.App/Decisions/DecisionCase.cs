using Throughcare.App.Checks;
using Throughcare.App.Costing;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Equality;
using Throughcare.App.Papers;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Plans;
using Throughcare.App.Transfers;
using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Decisions;
using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Decisions;

/// <summary>A decision with all that stands behind it: the proposal, its kept plans, its costs, and what the other papers say. Pages, documents and commands start from it.</summary>
public sealed class DecisionCase
{
    private readonly Lazy<PlanComparison> _comparison;
    private readonly Lazy<Hiding> _hiding;
    private readonly Lazy<IReadOnlyList<Release>> _register, _otherReleases;
    private readonly Lazy<ProposalCosts?> _costs;
    private readonly Lazy<DecisionTerms> _terms;
    private readonly Lazy<IReadOnlyList<HeadingEvidence>> _compared;

    private DecisionCase(ProposalContent content, ProposalReading reading, DateOnly today, int costingVersion, IReadOnlyDictionary<string, string>? elsewhere)
    {
        (Reading, Today, CostingVersion) = (reading, today, costingVersion);
        var papers = PapersRead.Of(content);
        (Paper, Findings, Consultation, Equality) = (papers.Decision.Paper, papers.Decision.Findings, papers.Consultation.Paper, papers.Equality.Paper);
        _terms = new(MakeTerms);
        _compared = new(() => Compare([]));
        _costs = new(() => CostAction.Of(reading));
        _comparison = new(() => PlanAction.FromRuns(reading.Proposal));
        // Documents are read by everybody sooner or later, so their numbers are hidden as for everybody.
        // So is what an earlier publication hid, of this proposal or another.
        _register = new(() => ReleaseRegister.Read(content.Papers.GetValueOrDefault(PaperKind.Released, "")));
        _otherReleases = new(() => [.. (elsewhere ?? new Dictionary<string, string>()).OrderBy(e => e.Key, StringComparer.Ordinal).SelectMany(e => ReleaseRegister.Read(e.Value))]);
        _hiding = new(() => PlanReport.Decide(_comparison.Value, Audience.Everyone, register: Register));
    }

    public static DecisionCase Of(ProposalContent content, ProposalReading reading, DateOnly today, int costingVersion = 0) => new(content, reading, today, costingVersion, null);

    /// <param name="kept">The proposal.</param>
    /// <param name="today">The day.</param>
    /// <param name="elsewhere">The registers of what other proposals of the council published.</param>
    public static DecisionCase Of(KeptProposal kept, DateOnly today, IReadOnlyDictionary<string, string>? elsewhere = null) => new(kept.Content, kept.Reading, today, kept.CostingVersion, elsewhere);

    private DecisionCase(DecisionCase other, DecisionPaper paper, IReadOnlyList<PersonTrait>? declared = null)
    {
        (Reading, Today, CostingVersion, Findings, Paper) = (other.Reading, other.Today, other.CostingVersion, other.Findings, paper);
        (Consultation, Equality) = (other.Consultation, other.Equality);
        (_costs, _comparison, _hiding, _register, _otherReleases) = (other._costs, other._comparison, other._hiding, other._register, other._otherReleases);
        _compared = declared is null ? other._compared : new(() => Compare(declared));
        // The checks ask the paper too, so they are made again for another.
        _terms = new(MakeTerms);
    }

    /// <summary>The same with the paper as it would be.</summary>
    public DecisionCase With(DecisionPaper paper) => new(this, paper);

    /// <summary>The same with what staff declared, for whoever may see characteristics: it is compared under each heading of the assessment.</summary>
    public DecisionCase Comparing(IReadOnlyList<PersonTrait> declared) => new(this, Paper, declared);

    public ProposalReading Reading { get; }

    public Proposal Proposal => Reading.Proposal;

    public DecisionPaper Paper { get; }

    /// <summary>The paper of the consultation; empty where nobody has written it.</summary>
    public ConsultationPaper Consultation { get; }

    /// <summary>The equality impact assessment; empty where nobody has written it.</summary>
    public EqualityPaper Equality { get; }

    /// <summary>What was found while the paper was read.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public DateOnly Today { get; }

    /// <summary>0 in a folder, which keeps what holds now.</summary>
    public int CostingVersion { get; }

    public ProposalCosts? Costs => _costs.Value;

    /// <summary>The options as their kept plans have them; nothing is solved.</summary>
    public PlanComparison Comparison => _comparison.Value;

    public Hiding Hiding => _hiding.Value;

    /// <summary>What earlier publications showed and hid, of this proposal and of the others of the council.</summary>
    internal IReadOnlyList<Release> Register => [.. OtherReleases, .. OwnRegister];

    /// <summary>What earlier publications of this proposal showed and hid.</summary>
    internal IReadOnlyList<Release> OwnRegister => _register.Value;

    internal IReadOnlyList<Release> OtherReleases => _otherReleases.Value;

    /// <summary>The proposal's option that is recommended; null where none is named or it is not there.</summary>
    public Option? Recommended => Paper.Option is { } id ? Proposal.Options.FirstOrDefault(o => string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>What the recommended option costs; null where it has no costing.</summary>
    public OptionCost? RecommendedCost => Recommended is { } option ? Costs?.Options.FirstOrDefault(o => o.Option.Id == option.Id) : null;

    public KeptTimetable? Timetable => Recommended is { } option ? TimetableAction.FromRun(Proposal, option) : null;

    /// <summary>Those affected against those not, by heading: of children from the plan, and of staff where what they declared is at hand.</summary>
    public IReadOnlyList<HeadingEvidence> Compared => _compared.Value;

    private IReadOnlyList<HeadingEvidence> Compare(IReadOnlyList<PersonTrait> declared)
    {
        if (EqualityOfProposal.OptionOf(Proposal, Equality) is not { } option) return [];
        var run = Proposal.RunOf(option);
        var released = PlacementGate.Of(Consultation, option.Id, run is null ? null : PlacementRelease.NameOf(run), Today).Named;
        return EqualityEvidenceAction.Evidence(Proposal, option, Equality, Comparison.Options.FirstOrDefault(o => o.Option.Id == option.Id), released, declared);
    }

    public DecisionTerms Terms => _terms.Value;

    private DecisionTerms MakeTerms() => new()
    {
        Days = WorkingDays.England,
        Today = Today,
        ConsultationOpens = Consultation.Dates.Opens,
        ConsultationCloses = Consultation.Dates.Closes,
        EqualitySigned = Equality.Assessment.SignOffs.Count == 0 ? null : Equality.Assessment.SignOffs.Max(s => s.On),
        Checks = [.. ProposalCheck.Of(Proposal.Title, Paper, Consultation, Equality, Reading).Clashes.Select(c => new Finding { Rule = c.Rule.Id, Severity = c.Severity, What = c.What, ToDo = c.ToDo })],
        Costed = RecommendedCost is { HasChanges: true, Costing: { } costing } ? costing.Programme is { } programme && costing.Changes.Count == 0 ? programme.Totals.Stated : costing.TotalChange : null,
    };

    /// <summary>What stops publication, and what to look at; what could not be read first.</summary>
    public IReadOnlyList<Finding> BeforePublication => [.. Findings, .. OptionFindings(), .. Throughcare.Decisions.BeforePublication.Of(Paper, Terms)];

    private IEnumerable<Finding> OptionFindings()
    {
        if (Paper.Option is { } id && Recommended is null)
            yield return new() { Rule = "no-such-option", Severity = Severity.Error, What = $"The decision recommends the option '{id}', which the proposal does not have.", Value = id, ToDo = $"Choose one of: {string.Join(", ", Proposal.Options.Select(o => o.Id))}." };
        else if (Recommended is { } option && Paper.OptionVersion is { } version && version != option.Version)
            yield return new() { Rule = "option-changed", Severity = Severity.Warning, What = $"The option “{option.Title}” is now version {option.Version}; the decision was written from version {version}.", ToDo = "Look at what is different, and make the documents again." };
    }
}
