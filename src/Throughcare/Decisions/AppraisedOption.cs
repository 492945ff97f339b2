namespace Throughcare.Decisions;

/// <summary>What becomes of an option that was looked at.</summary>
public enum OptionOutcome
{
    /// <summary>Not chosen.</summary>
    Rejected,

    /// <summary>The one that is put forward.</summary>
    Recommended,
}

/// <summary>An option as the report appraises it. It may be one of the proposal's own, by id, whose figures then stand with it.</summary>
public sealed record AppraisedOption
{
    public required string Title { get; init; }

    /// <summary>The id of the proposal's option; null for one that was never planned, such as "do nothing".</summary>
    public string? Option { get; init; }

    public string Summary { get; init; } = "";

    public OptionOutcome Outcome { get; init; } = OptionOutcome.Rejected;

    /// <summary>Why it was rejected, or is recommended; a record of decision needs it.</summary>
    public string? Reason { get; init; }

    public string Part => $"option {Title}";
}

/// <summary>A part of the report that is told in sentences.</summary>
/// <param name="Heading">Its heading: "Background".</param>
/// <param name="Text">Paragraphs, with an empty line between them; a line that begins with a hyphen is a point of a list.</param>
public sealed record Statement(string Heading, string Text)
{
    public string Part => $"statement {Heading}";
}

/// <summary>A value as it was recommended and as it was agreed; the same where nothing was changed.</summary>
/// <param name="What">What it is of: "Posts", "Start".</param>
/// <param name="Recommended">As the report has it.</param>
/// <param name="Agreed">As it was decided; null until it is.</param>
public sealed record AgreedValue(string What, string Recommended, string? Agreed = null)
{
    public bool Differs => Agreed is not null && Agreed != Recommended;
}
