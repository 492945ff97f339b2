using Throughcare.Measures;

namespace Throughcare.Decisions;

/// <summary>
/// A decision as it is kept with the proposal: what is recommended, who signed, by which route and rules, which notices were given, and what was decided, published and done since. People are roles.
/// Null and empty mean that nobody has said yet; nothing is made up in their place.
/// </summary>
public sealed record DecisionPaper
{
    /// <summary>The title of the report: "Establishing a Together With team".</summary>
    public string? Title { get; init; }

    public string? Reference { get; init; }

    public DecisionRules Rules { get; init; } = new();

    public DecisionRoute? Route { get; init; }

    /// <summary>A role or body: "Director of Children's Social Care".</summary>
    public string? DecisionMaker { get; init; }

    /// <summary>The role of whoever wrote the report.</summary>
    public string? Author { get; init; }

    /// <summary>The directorate or service.</summary>
    public string? Service { get; init; }

    /// <summary>Wards or divisions with a significant effect; "All" for every one.</summary>
    public IReadOnlyList<string> Wards { get; init; } = [];

    /// <summary>Whether the report says that it is key.</summary>
    public bool? Key { get; init; }

    /// <summary>Whether the report says that it may be called in.</summary>
    public bool? SubjectToCallIn { get; init; }

    /// <summary>What is spent or saved in all; null where it was not said, and then the costing is asked.</summary>
    public Money? Value { get; init; }

    /// <summary>True where it is about staffing alone; some constitutions treat that apart.</summary>
    public bool StaffingOnly { get; init; }

    /// <summary>The proposal's option that is recommended, by id.</summary>
    public string? Option { get; init; }

    /// <summary>The version of the option that the report was written from.</summary>
    public int? OptionVersion { get; init; }

    public IReadOnlyList<Statement> Statements { get; init; } = [];

    public IReadOnlyList<AppraisedOption> Options { get; init; } = [];

    /// <summary>Why this is decided, for the record; an appraisal of options is not a reason.</summary>
    public string? Reasons { get; init; }

    public IReadOnlyList<string> Recommendations { get; init; } = [];

    /// <summary>Who was consulted and what they said, in words.</summary>
    public string? Consultation { get; init; }

    /// <summary>Conflicts of interest that a member declared, with any dispensation; "none" where it was asked and there are none.</summary>
    public string? Conflicts { get; init; }

    public IReadOnlyList<Implication> Implications { get; init; } = [];

    public IReadOnlyList<Confirmation> Confirmations { get; init; } = [];

    public IReadOnlyList<SignOff> SignOffs { get; init; } = [];

    /// <summary>Background papers (section 100D); "None" as the one line where there are none.</summary>
    public IReadOnlyList<string> BackgroundPapers { get; init; } = [];

    /// <summary>Documents that are attached to the report.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    public IReadOnlyList<ExemptPart> Exempt { get; init; } = [];

    public ForwardPlanEntry? ForwardPlan { get; init; }

    public GeneralException? GeneralException { get; init; }

    public SpecialUrgency? SpecialUrgency { get; init; }

    public PrivateMeeting? PrivateMeeting { get; init; }

    /// <summary>When agenda and report became public.</summary>
    public DateOnly? AgendaPublished { get; init; }

    /// <summary>The day on which it is to be decided.</summary>
    public DateOnly? Planned { get; init; }

    /// <summary>The day on which it was decided.</summary>
    public DateOnly? Decided { get; init; }

    /// <summary>The day on which the decision was published; the clock of call-in begins on the day after.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The effective date that was used, kept as well as the rule; null until one is.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>The first day of what is decided.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>Last day of what is decided, where it ends.</summary>
    public DateOnly? Ends { get; init; }

    public IReadOnlyList<AgreedValue> Values { get; init; } = [];

    public IReadOnlyList<Resolution> Resolutions { get; init; } = [];

    public IReadOnlyList<Delegation> Delegations { get; init; } = [];

    public IReadOnlyList<LaterDecision> Later { get; init; } = [];

    public CallIn? CallIn { get; init; }

    /// <summary>Documents that were made of it and kept, the latest of each kind last.</summary>
    public IReadOnlyList<KeptDocument> Documents { get; init; } = [];

    /// <summary>True where somebody has begun one.</summary>
    public bool Begun => Title is not null || Route is not null || Planned is not null || Decided is not null;

    /// <summary>The day of the decision: as it was, or else as it is planned.</summary>
    public DateOnly? Day => Decided ?? Planned;

    /// <summary>Whether any part is kept back.</summary>
    public bool HasExempt => Exempt.Count > 0;

    public ExemptPart? ExemptOf(string part) => Exempt.FirstOrDefault(e => string.Equals(e.Part, part, StringComparison.OrdinalIgnoreCase));
}
