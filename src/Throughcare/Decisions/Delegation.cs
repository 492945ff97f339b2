using Throughcare.Measures;

namespace Throughcare.Decisions;

/// <summary>What is resolved, as it is read out. A resolution may delegate.</summary>
public sealed record Resolution(int Number, string Text);

/// <summary>
/// Power given to somebody to decide what follows. Without a limit of value and of time nobody can say later whether a decision was covered.
/// </summary>
public sealed record Delegation
{
    /// <summary>To whom: roles, one or several.</summary>
    public required string To { get; init; }

    /// <summary>What they may decide.</summary>
    public required string What { get; init; }

    /// <summary>The number of the resolution that gives it.</summary>
    public int? Resolution { get; init; }

    /// <summary>The most that may be committed under it in all; null where no limit was set.</summary>
    public Money? UpTo { get; init; }

    /// <summary>The last day on which it may be used; null where no limit was set.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whom they must consult before they decide; null for nobody.</summary>
    public string? InConsultationWith { get; init; }
}

/// <summary>A later decision that rests on this one: under a delegation, or one that amends or ends it.</summary>
public sealed record LaterDecision
{
    public required string Title { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>Who took it: a role.</summary>
    public string? By { get; init; }

    /// <summary>The resolution under whose delegation it was taken; null for one that needed none.</summary>
    public int? Under { get; init; }

    /// <summary>What it commits; null where it was not said.</summary>
    public Money? Value { get; init; }

    /// <summary>What it did: "50 social workers: recruitment to 20 posts begun".</summary>
    public string? Did { get; init; }

    /// <summary>Its reference where it was published.</summary>
    public string? Reference { get; init; }
}
