using Throughcare.App.Samples.Maps;
using Throughcare.Localities;
using Throughcare.Structure;

namespace Throughcare.App.Samples;

/// <summary>One episode of care as the yearly return has it. The last day and reason are null while it goes on.</summary>
internal sealed record SampleEpisode
{
    public required DateOnly Began { get; init; }
    public required string ReasonNew { get; init; }
    public required string LegalStatus { get; init; }
    public required string Placement { get; init; }
    public required string Provider { get; init; }
    public required string PlacementPostcode { get; init; }
    public DateOnly? Ended { get; init; }
    public string? ReasonEnded { get; init; }
    public string? ReasonPlacementChanged { get; init; }
}

/// <summary>A time with one worker.</summary>
internal sealed record SampleAllocation(string Worker, string Team, InvolvementRole Role, DateOnly Since, DateOnly? Until, string? Reason);

/// <summary>A made-up child or young person: an id and what a planner needs, never a name.</summary>
internal sealed class SampleChild
{
    public required string Id { get; init; }
    public required DateOnly Born { get; init; }
    public required string Sex { get; init; }
    public required string Ethnicity { get; init; }
    public required string Need { get; init; }
    public string? Siblings { get; set; }

    /// <summary>Index of the home postcode on the map; null where there is no home or it is not known.</summary>
    public int? Home { get; set; }

    public bool Unaccompanied { get; init; }
    public string? LeavingCareStatus { get; set; }
    public DateOnly? ProceedingsIssued { get; set; }
    public DateOnly? ProceedingsExpectedEnd { get; set; }
    public DateOnly? ProceedingsEnded { get; set; }
    public bool? PermanenceFinal { get; set; }
    public int? StatedContinuity { get; set; }

    /// <summary>Every episode, oldest first.</summary>
    public List<SampleEpisode> Episodes { get; } = [];

    public List<SampleAllocation> Allocations { get; } = [];

    public bool InCare => Episodes.Count > 0 && Episodes[^1].Ended is null;

    /// <summary>First day of the present or last period of care.</summary>
    public DateOnly EnteredCare => Episodes.Last(e => e.ReasonNew == "S").Began;
}

/// <summary>A made-up worker.</summary>
internal sealed record SampleWorker
{
    public required string Id { get; init; }
    public required WorkerRole Role { get; init; }
    public required string JobTitle { get; init; }

    /// <summary>In hundredths of a full-time worker.</summary>
    public required int Fte { get; init; }

    public string? Team { get; init; }
    public string? Manager { get; init; }
    public bool Agency { get; init; }
    public bool NewlyQualified { get; init; }
    public DateOnly? Starts { get; init; }
    public DateOnly? Leaves { get; init; }
    public bool LongAbsent { get; init; }
    public bool Holds { get; init; } = true;
}

/// <summary>A made-up team, of today or of an option.</summary>
internal sealed record SampleTeam
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<string> Phases { get; init; }

    /// <summary>Indexes of localities; null means all.</summary>
    public IReadOnlyList<int>? Localities { get; init; }

    public string? Manager { get; init; }
    public int? Base { get; init; }
    public string? FteMin { get; init; }
    public string? FteMax { get; init; }
    public string? Oversight { get; init; }

    public bool Covers(int locality) => Localities is null || Localities.Contains(locality);
}

/// <summary>A post of today, or one that an option adds.</summary>
internal sealed record SamplePost(string Id, string Team, WorkerRole Role, int Fte, string Grade, string? Holder)
{
    /// <summary>First day of somebody in a post that an option adds.</summary>
    public DateOnly? Starts { get; init; }
}

/// <summary>What a worker may do and would like under the option.</summary>
internal sealed record SampleTerms(string Worker, IReadOnlyList<string> Allowed, string? Pinned, string? Preferences, IReadOnlyList<(string Team, string Km)> Travel);

/// <summary>A made-up council, complete: the one source of every format it is written in.</summary>
internal sealed record SampleCouncil
{
    public required SamplePlan Plan { get; init; }
    public required int Seed { get; init; }
    public required InventedMap Map { get; init; }

    /// <summary>Children in care and care leavers on the date.</summary>
    public required IReadOnlyList<SampleChild> Children { get; init; }

    /// <summary>Children who left care in the six years before; they stand in returns only.</summary>
    public required IReadOnlyList<SampleChild> Former { get; init; }

    public required IReadOnlyList<SampleWorker> Workers { get; init; }
    public required IReadOnlyList<SampleTeam> Teams { get; init; }
    public required IReadOnlyList<SamplePost> Posts { get; init; }
    public required IReadOnlyList<SampleTeam> OptionTeams { get; init; }
    public required IReadOnlyList<SampleTerms> OptionTerms { get; init; }
    public required IReadOnlyList<SamplePost> OptionPosts { get; init; }

    public Postcode? HomePostcode(SampleChild child) => child.Home is { } at ? Map.Postcodes[at].Postcode : null;

    public int? HomeLocality(SampleChild child) => child.Home is { } at ? Map.Wards[Map.Postcodes[at].Ward].Locality : null;
}
