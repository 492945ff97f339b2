using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.Consultation;

/// <summary>Who a meeting is with.</summary>
public enum MeetingKind { Staff, Union, OneToOnes, Other }

/// <summary>A meeting held or planned. Says nothing of who said what; one-to-ones are counted, never named.</summary>
public sealed record Meeting
{
    public required string Id { get; init; }

    public required MeetingKind Kind { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>With whom, as a group: "North team", "UNISON".</summary>
    public required string With { get; init; }

    /// <summary>How many came, or how many one-to-ones were held; null until it was held.</summary>
    public int? Attended { get; init; }

    /// <summary>What was talked of, in general.</summary>
    public string? Note { get; init; }

    public bool Held => Attended is not null;
}

/// <summary>A paper that was given out.</summary>
public sealed record IssuedDocument
{
    public required string Title { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>To whom: "all staff in scope", "unions".</summary>
    public required string To { get; init; }
}

/// <summary>What several people said, what the council did, and whether the option changed: "we asked, you said, we did".</summary>
public sealed record Theme
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Asked { get; init; }

    public string? Said { get; init; }

    public string? Did { get; init; }

    /// <summary>Why nothing was done, where nothing was.</summary>
    public string? WhyNot { get; init; }

    /// <summary>The version of the option that came of it; null where the option stays.</summary>
    public int? OptionVersion { get; init; }

    public bool Answered => Did is { Length: > 0 } || WhyNot is { Length: > 0 };
}

/// <summary>Human resources lets named placements be seen. Made once for a plan, dated and signed; a new plan needs a new one.</summary>
public sealed record PlacementRelease
{
    public required OptionId Option { get; init; }

    /// <summary>The run whose plan is released, by <see cref="NameOf"/>.</summary>
    public required string Run { get; init; }

    public required DateOnly On { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <summary>What tells a run of an option from every other: the option's version, and when it finished.</summary>
    public static string NameOf(AllocationRun run) => $"version {run.OptionVersion}, {run.FinishedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss}";
}
