using Throughcare.Findings;

namespace Throughcare.Intake.Ssd;

/// <summary>Something of a person's from a day to a day: an address, a placement, a legal status, an episode of care.</summary>
public sealed record PersonSpan(string Person, DateOnly? From, DateOnly? To, string Value, Place Where)
{
    /// <summary>A second value where the table has one: the day of entering care, the id of a placement.</summary>
    public string Also { get; init; } = "";

    /// <summary>Counted on its last day too, unless <paramref name="endCounts"/> says that the end is the day after.</summary>
    public bool OpenOn(DateOnly day, bool endCounts = true) =>
        (From is null || From <= day) && (To is null || To > day || (endCounts && To == day));
}

/// <summary>A row of the involvements table whose role we know as an allocated worker's.</summary>
public sealed record AllocatedRow(string Person, string RoleCode, WorkerSpan Span);

/// <summary>A professional without a name: job title, team, working time and agency flag.</summary>
public sealed record Professional(string Id, string JobTitle, string Department, string Fte, string Agency, Place Where);

/// <summary>A team of the department table; the parent is empty for one that stands at the top.</summary>
public sealed record Department(string Id, string Name, string Parent, Place Where);

/// <summary>A care leaver's row: the status as one of ours, and who is allocated; the worker and the adviser are ids, or empty.</summary>
public sealed record CareLeaver(string Person, string Eligibility, DateOnly? LatestContact, string Team, string Worker, string PersonalAdviser, Place Where);

/// <summary>A period before proceedings: the day it was decided on, and the day of the letter that issues care proceedings.</summary>
public sealed record PreProceeding(string Person, DateOnly? LetterOfIssue, DateOnly? Decided, Place Where);

/// <summary>The rows of an extract of the Standard Safeguarding Dataset, before they are asked as at a day.</summary>
public sealed record SsdRead
{
    /// <summary>Dates of birth by person id.</summary>
    public required IReadOnlyDictionary<string, DateOnly?> People { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<AllocatedRow>> Allocated { get; init; }

    public required IReadOnlyDictionary<string, Professional> Professionals { get; init; }

    public required IReadOnlyDictionary<string, Department> Departments { get; init; }

    public required ILookup<string, PersonSpan> Homes { get; init; }

    public required ILookup<string, PersonSpan> Episodes { get; init; }

    public required ILookup<string, PersonSpan> Placements { get; init; }

    public required ILookup<string, PersonSpan> LegalStatuses { get; init; }

    public required ILookup<string, PersonSpan> Unaccompanied { get; init; }

    public required IReadOnlyDictionary<string, CareLeaver> CareLeavers { get; init; }

    public required ILookup<string, PreProceeding> PreProceedings { get; init; }

    public required IReadOnlyDictionary<string, string> Families { get; init; }

    /// <summary>The latest day on which anything began or ceased: the day of the extract, as far as it tells.</summary>
    public DateOnly? LastDay { get; init; }

    public required IReadOnlyList<SourceCount> Counts { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }
}
