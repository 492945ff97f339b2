namespace Throughcare.Equality;

/// <summary>What a change is expected to do to people under a heading.</summary>
public enum Impact
{
    /// <summary>It removes discrimination, gives people a better chance or brings people together.</summary>
    Positive,

    /// <summary>People under this heading may be put at a disadvantage.</summary>
    Negative,

    /// <summary>No effect that differs from that on others; must be shown, not said.</summary>
    Neutral,

    /// <summary>Too little is known. Nobody can sign an assessment that says so.</summary>
    Unclear,
}

/// <summary>Whose lives the effect is on. Both must be assessed.</summary>
public enum EffectOn { Staff, Children }

/// <summary>What is said under one heading about staff or about children.</summary>
public sealed record HeadingAssessed
{
    /// <summary>The heading's id.</summary>
    public required string Heading { get; init; }

    public required EffectOn On { get; init; }

    /// <summary>Null where nobody has said.</summary>
    public Impact? Impact { get; init; }

    /// <summary>What the impact rests on, in the author's words.</summary>
    public string? Evidence { get; init; }

    /// <summary>How harm is made less, in words; what is to be done stands in the action plan.</summary>
    public string? Mitigation { get; init; }
}

/// <summary>The author's answer to one challenge (see <see cref="ReviewPoint.Key"/>), such as a neutral beside figures that differ. Whoever signs judges it.</summary>
public sealed record ChallengeAnswer(string Challenge, string Text);

/// <summary>A line of the action plan: complete with an action, an owner and a date.</summary>
public sealed record EqualityAction
{
    public required string Id { get; init; }

    /// <summary>Ids of the headings it is for; empty for the assessment as a whole.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Null for staff and children alike.</summary>
    public EffectOn? On { get; init; }

    public string? Issue { get; init; }

    public string? Action { get; init; }

    /// <summary>A role rather than a name.</summary>
    public string? Owner { get; init; }

    public DateOnly? Due { get; init; }

    public DateOnly? Done { get; init; }

    public bool Complete => !string.IsNullOrWhiteSpace(Issue) && !string.IsNullOrWhiteSpace(Action) && !string.IsNullOrWhiteSpace(Owner) && Due is not null;

    public bool IsFor(string heading, EffectOn on) => (On is null || On == on) && Headings.Contains(heading, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is missing, in words.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. string.IsNullOrWhiteSpace(Issue) ? ["the issue"] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(Action) ? ["what is to be done"] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(Owner) ? ["an owner"] : Array.Empty<string>(),
        .. Due is null ? ["a date"] : Array.Empty<string>(),
    ];
}

/// <summary>A signature under one wording of the assessment.</summary>
/// <param name="Role">As whom: "Equality lead".</param>
/// <param name="On">The day.</param>
/// <param name="Text">Fingerprint of what was signed; null where it was signed on paper.</param>
public sealed record EqualitySignOff(string Role, DateOnly On, string? Text = null);

/// <summary>When the assessment is looked at again.</summary>
public enum LookAgain
{
    /// <summary>With the answers to the consultation, before anything changes.</summary>
    AfterConsultation,

    /// <summary>With what the change has done to people.</summary>
    AfterChange,
}

/// <summary>One such look: planned, and done when it has a day and what was found.</summary>
public sealed record EqualityReview(LookAgain When, DateOnly? Due, DateOnly? Done = null, string? Found = null);

/// <summary>One wording of an equality impact assessment. Findings about it are made by <see cref="AssessmentReview"/>.</summary>
public sealed record EqualityAssessment
{
    public string? Aims { get; init; }

    public string? Background { get; init; }

    /// <summary>Data and research used, and how.</summary>
    public string? Data { get; init; }

    /// <summary>Whom the council has spoken with for it.</summary>
    public string? Engagement { get; init; }

    /// <summary>The day on which this wording was finished.</summary>
    public DateOnly? AssessedOn { get; init; }

    public IReadOnlyList<HeadingAssessed> Rows { get; init; } = [];

    public IReadOnlyList<ChallengeAnswer> Answers { get; init; } = [];

    public IReadOnlyList<EqualityAction> Actions { get; init; } = [];

    public IReadOnlyList<EqualitySignOff> SignOffs { get; init; } = [];

    public IReadOnlyList<EqualityReview> Reviews { get; init; } = [];

    public HeadingAssessed? Row(string heading, EffectOn on) => Rows.FirstOrDefault(r => r.On == on && string.Equals(r.Heading, heading, StringComparison.OrdinalIgnoreCase));

    public EqualityReview? Review(LookAgain when) => Reviews.FirstOrDefault(r => r.When == when);

    /// <summary>True where somebody has said something of the effect on them under any heading.</summary>
    public bool Assesses(EffectOn on) => Rows.Any(r => r.On == on && (r.Impact is not null || !string.IsNullOrWhiteSpace(r.Evidence)));
}
