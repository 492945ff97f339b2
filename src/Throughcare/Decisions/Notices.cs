namespace Throughcare.Decisions;

/// <summary>The entry of a key decision in the forward plan: what regulation 9 asks to be public for 28 clear days.</summary>
public sealed record ForwardPlanEntry
{
    /// <summary>When it was first published; the clock of 28 clear days begins on the day after.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The matter to be decided.</summary>
    public string? Matter { get; init; }

    /// <summary>Who decides, as a role or body.</summary>
    public string? DecisionMaker { get; init; }

    /// <summary>The first day on which it may be decided, or of the period.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the period; null where it is one day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Documents that will be put before whoever decides, one a line.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Where the documents can be asked for.</summary>
    public string? CopiesFrom { get; init; }

    /// <summary>How further documents are asked for as they come.</summary>
    public string? FurtherDocuments { get; init; }

    /// <summary>What regulation 9(1) asks for and is not there, in words.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. string.IsNullOrWhiteSpace(Matter) ? ["the matter to be decided"] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(DecisionMaker) ? ["who decides, with their title, or the name and members of the body"] : Array.Empty<string>(),
        .. From is null ? ["the day or the period of the decision"] : Array.Empty<string>(),
        .. Documents.Count == 0 ? ["the documents that whoever decides will have"] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(CopiesFrom) ? ["where copies can be had"] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(FurtherDocuments) ? ["how further documents are asked for"] : Array.Empty<string>(),
    ];
}

/// <summary>Where 28 clear days were impracticable (regulation 10): the chair of scrutiny was told in writing, and the notice with reasons has been public for five clear days.</summary>
public sealed record GeneralException(DateOnly? ChairTold, DateOnly? Published, string? Reason);

/// <summary>Where five clear days were too long as well (regulation 11): the chair of scrutiny agreed that it is urgent and cannot reasonably be put off.</summary>
public sealed record SpecialUrgency(string? AgreedBy, DateOnly? AgreedOn, DateOnly? Published, string? Reason);

/// <summary>A meeting, or a part of one, in private (regulation 5): first notice 28 clear days before, second notice five clear days before with reasons, what people said against it, and the reply.</summary>
public sealed record PrivateMeeting(DateOnly? FirstNotice, DateOnly? SecondNotice, string? Reasons, string? Representations, string? Reply);

/// <summary>What came of a call-in.</summary>
public enum CallInOutcome
{
    /// <summary>The decision stands and takes effect.</summary>
    Released,

    /// <summary>Whoever decided is asked to think again.</summary>
    ReferredBack,

    /// <summary>Thought again and decided otherwise.</summary>
    Amended,
}

/// <summary>A call-in: asked for on a day, by how many of which body, with what came of it.</summary>
public sealed record CallIn(DateOnly Asked, string? By, string? Grounds, CallInOutcome? Outcome = null, DateOnly? OutcomeOn = null, string? Said = null);
