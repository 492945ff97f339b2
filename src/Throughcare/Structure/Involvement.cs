using Throughcare.Children;

namespace Throughcare.Structure;

/// <summary>What a worker is to a child.</summary>
public enum InvolvementRole
{
    /// <summary>The allocated worker: the one who counts as "their" worker.</summary>
    Lead,

    /// <summary>Works beside the lead and counts in no caseload unless the definition says so.</summary>
    Second,

    /// <summary>Personal adviser: may not be the only worker of a child under 18.</summary>
    PersonalAdviser,
}

/// <summary>A worker allocated to a child, from a day, to a day or still. The team is the one that the record names.</summary>
public sealed record Involvement
{
    public required ChildId Child { get; init; }

    public required WorkerId Worker { get; init; }

    public InvolvementRole Role { get; init; } = InvolvementRole.Lead;

    public TeamId? Team { get; init; }

    /// <summary>First day; null when the extract does not say since when.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why the worker changed, by the codes of the return (ORGRST is a restructure); of the involvement that begins.</summary>
    public string? Reason { get; init; }

    public bool OpenOn(DateOnly day) => (Since is null || Since <= day) && (Until is null || Until >= day);
}
