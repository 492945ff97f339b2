using Throughcare.Findings;

namespace Throughcare.Equality;

/// <summary>How much a point weighs.</summary>
public enum PointWeight
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Must be put right or answered before anybody signs.</summary>
    Challenged,

    /// <summary>Must be put right before anybody signs; no answer will do.</summary>
    Stops,
}

/// <summary>Something in an assessment that is thin, missing or at odds with itself, and what to do about it.</summary>
public sealed record ReviewPoint
{
    /// <summary>Stable name of the rule, in kebab case: "negative-without-action".</summary>
    public required string Rule { get; init; }

    public required PointWeight Weight { get; init; }

    public required string What { get; init; }

    public required string ToDo { get; init; }

    /// <summary>The heading it stands under; null for the assessment as a whole.</summary>
    public string? Heading { get; init; }

    public EffectOn? On { get; init; }

    /// <summary>The action it is about, by id.</summary>
    public string? Action { get; init; }

    /// <summary>The author's answer, where it was challenged and answered.</summary>
    public string? Answer { get; init; }

    /// <summary>What an answer names: the rule and where it stands.</summary>
    public string Key => string.Join('/', new[] { Rule, Heading, On?.ToString().ToLowerInvariant(), Action }.OfType<string>());

    public bool HoldsUp => Weight == PointWeight.Stops || (Weight == PointWeight.Challenged && Answer is null);

    /// <summary>The point as a finding, for whatever lists findings.</summary>
    public Finding AsFinding(EqualityHeadings headings) => new()
    {
        Rule = Rule,
        Severity = Weight switch { PointWeight.Stops => Severity.Error, PointWeight.Challenged when Answer is null => Severity.Warning, _ => Severity.Note },
        What = What,
        Where = new("equality assessment" + (Heading is { } heading ? $", {headings.NameOf(heading)}" : "") + (On is { } on ? $" ({on.ToString().ToLowerInvariant()})" : "")),
        ToDo = ToDo,
    };
}
