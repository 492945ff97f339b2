using Throughcare.Localities;
using Throughcare.Measures;

namespace Throughcare.Structure;

/// <summary>A team's id: the council's own, or its name where there is none. Compared without regard to case.</summary>
public readonly record struct TeamId(string Text) : IComparable<TeamId>
{
    public bool Equals(TeamId other) => string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => Text is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    public int CompareTo(TeamId other) => string.Compare(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    public static bool operator <(TeamId a, TeamId b) => a.CompareTo(b) < 0;
    public static bool operator >(TeamId a, TeamId b) => a.CompareTo(b) > 0;
    public static bool operator <=(TeamId a, TeamId b) => a.CompareTo(b) <= 0;
    public static bool operator >=(TeamId a, TeamId b) => a.CompareTo(b) >= 0;

    public override string ToString() => Text;
}

/// <summary>A worker's id in the council's systems or register: never a name. Compared without regard to case.</summary>
public readonly record struct WorkerId(string Text) : IComparable<WorkerId>
{
    public bool Equals(WorkerId other) => string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => Text is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    public int CompareTo(WorkerId other) => string.Compare(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    public static bool operator <(WorkerId a, WorkerId b) => a.CompareTo(b) < 0;
    public static bool operator >(WorkerId a, WorkerId b) => a.CompareTo(b) > 0;
    public static bool operator <=(WorkerId a, WorkerId b) => a.CompareTo(b) <= 0;
    public static bool operator >=(WorkerId a, WorkerId b) => a.CompareTo(b) >= 0;

    public override string ToString() => Text;
}

/// <summary>
/// A phase of care that teams serve, such as "permanence" or "after-care". Which child is in which phase is decided by the
/// dated rule table (Caseload). Compared without regard to case.
/// </summary>
public readonly record struct CarePhase(string Text)
{
    public bool Equals(CarePhase other) => string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => Text is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    public override string ToString() => Text;
}

/// <summary>A team: the phases of care and the localities that it serves, its manager and its base.</summary>
public sealed record Team
{
    public required TeamId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Phases served; empty means not stated, and then the right-team figure cannot be worked out for its children.</summary>
    public IReadOnlyList<CarePhase> Phases { get; init; } = [];

    /// <summary>Localities covered; empty means not stated, or the whole council where <see cref="CoversAll"/> is set.</summary>
    public IReadOnlyList<LocalityId> Localities { get; init; } = [];

    /// <summary>True for a team that serves every locality, such as an after-care team.</summary>
    public bool CoversAll { get; init; }

    public WorkerId? Manager { get; init; }

    /// <summary>The town or office where the team is based ("centre of duty").</summary>
    public string? Base { get; init; }

    public TeamId? Parent { get; init; }

    public bool Serves(CarePhase phase) => Phases.Contains(phase);

    public bool Covers(LocalityId locality) => CoversAll || Localities.Contains(locality);
}

/// <summary>What sort of worker this is: decides who may hold children and who counts in a caseload.</summary>
public enum WorkerRole { SocialWorker, SeniorPractitioner, PersonalAdviser, TeamManager, ServiceManager, Trainee, FamilyWorker, Other }

/// <summary>Somebody who works with children or manages those who do.</summary>
public sealed record Worker
{
    public required WorkerId Id { get; init; }

    public required WorkerRole Role { get; init; }

    /// <summary>The job title as the council's system has it.</summary>
    public string? JobTitle { get; init; }

    public required Fte Fte { get; init; }

    public TeamId? Team { get; init; }

    /// <summary>Line manager; never the worker herself, and no cycles.</summary>
    public WorkerId? Manager { get; init; }

    public bool Agency { get; init; }

    /// <summary>Newly qualified (assessed and supported year): a lower load by the caseload definition.</summary>
    public bool NewlyQualified { get; init; }

    /// <summary>Part of a full caseload that the worker carries for the FTE, from 0 to 1; null where nothing else than the rules says so.</summary>
    public decimal? CaseloadShare { get; init; }

    /// <summary>What the worker can do that some children need.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    public DateOnly? Starts { get; init; }

    /// <summary>Last day, where the worker is leaving.</summary>
    public DateOnly? Leaves { get; init; }

    /// <summary>Away for long (sickness, maternity) on the snapshot's date.</summary>
    public bool LongAbsent { get; init; }

    /// <summary>May hold children; managers do not unless the extract shows that they do.</summary>
    public bool HoldsChildren { get; init; } = true;

    public bool Present(DateOnly day) => (Starts is null || Starts <= day) && (Leaves is null || Leaves >= day);
}

/// <summary>A funded place in a team, filled or vacant.</summary>
public sealed record Post
{
    public required string Id { get; init; }

    public required TeamId Team { get; init; }

    public required WorkerRole Role { get; init; }

    public required Fte Fte { get; init; }

    public string? Grade { get; init; }

    /// <summary>First day on which somebody is expected in a post that is to be recruited to; null where nobody has said.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>Null when vacant.</summary>
    public WorkerId? Holder { get; init; }
}
