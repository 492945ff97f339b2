using Throughcare.Calendar;
using Throughcare.Localities;
using Throughcare.Measures;

namespace Throughcare.Children;

/// <summary>A child's id in the council's own systems: never a name. Compared exactly, after trimming.</summary>
public readonly record struct ChildId(string Text) : IComparable<ChildId>
{
    public int CompareTo(ChildId other) => string.CompareOrdinal(Text, other.Text);

    public static bool operator <(ChildId a, ChildId b) => a.CompareTo(b) < 0;
    public static bool operator >(ChildId a, ChildId b) => a.CompareTo(b) > 0;
    public static bool operator <=(ChildId a, ChildId b) => a.CompareTo(b) <= 0;
    public static bool operator >=(ChildId a, ChildId b) => a.CompareTo(b) >= 0;

    public override string ToString() => Text;
}

/// <summary>Brothers and sisters who should share a worker. A child without one is a group of one.</summary>
public readonly record struct SiblingGroupId(string Text)
{
    public override string ToString() => Text;
}

/// <summary>Why a child has no home locality: a class of its own, never counted as the wrong locality.</summary>
public enum NoHome
{
    /// <summary>The child has a home locality, or may have.</summary>
    HasHome,

    /// <summary>An unaccompanied asylum-seeking child has no home postcode.</summary>
    Unaccompanied,

    /// <summary>Short breaks (legal status V3, V4) carry no home postcode in the return.</summary>
    ShortBreaks,

    /// <summary>The home postcode is missing, is not a postcode, or is in no look-up.</summary>
    Unknown,
}

/// <summary>Care or supervision proceedings in court. The expected end is 26 weeks after issue unless a court date is recorded.</summary>
public sealed record Proceedings(DateOnly Issued, DateOnly? ExpectedEnd = null, DateOnly? Ended = null)
{
    /// <summary>Section 32 of the Children Act 1989: 26 weeks.</summary>
    public const int StatutoryWeeks = 26;

    public DateOnly EndsBy(int weeks = StatutoryWeeks) => Ended ?? ExpectedEnd ?? Issued.AddDays(7 * weeks);

    public bool OpenOn(DateOnly day) => Issued <= day && (Ended is null || Ended > day);
}

/// <summary>
/// A child or young person as a planner needs to know them: no address, and no name unless the council keeps names. What is not known is null, and what was
/// assumed is said in the snapshot's findings.
/// </summary>
public sealed record Child
{
    public required ChildId Id { get; init; }

    /// <summary>Null unless the council has turned names on and its list brought one.</summary>
    public string? Name { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Age in whole years on the snapshot's date, where no date of birth is given.</summary>
    public int? StatedAge { get; init; }

    public LocalityId? HomeLocality { get; init; }

    /// <summary>Kept only so that a changed locality map can be laid over it again; null once it has been cut to its first half.</summary>
    public Postcode? HomePostcode { get; init; }

    /// <summary>Why there is no home locality; <see cref="NoHome.HasHome"/> when there is one.</summary>
    public NoHome NoHome { get; init; }

    /// <summary>Legal status code of the children looked-after return, such as C2 or V2; null when not in care or not known.</summary>
    public string? LegalStatus { get; init; }

    /// <summary>First day of the present period of care; null when not looked after.</summary>
    public DateOnly? InCareSince { get; init; }

    /// <summary>True when looked after on the snapshot's date.</summary>
    public bool InCare { get; init; }

    public Proceedings? Proceedings { get; init; }

    /// <summary>The permanence plan is final (long-term fostering, kinship, adoption, return home); null when not known.</summary>
    public bool? PermanencePlanFinal { get; init; }

    /// <summary>Leaving care status as recorded: eligible, relevant, former relevant, qualifying; null when none.</summary>
    public string? LeavingCareStatus { get; init; }

    /// <summary>Placement type code of the return, such as U4; null when not known.</summary>
    public string? PlacementType { get; init; }

    /// <summary>First day of the present placement.</summary>
    public DateOnly? PlacedSince { get; init; }

    public SiblingGroupId? Siblings { get; init; }

    /// <summary>Why only people who are named for it may open the record; <see cref="Restricted.No"/> as a rule.</summary>
    public Restricted Restricted { get; init; }

    /// <summary>What the worker must be able to do; empty for nothing special.</summary>
    public IReadOnlyList<string> NeedsSkills { get; init; } = [];

    /// <summary>Case weight; one where none is given.</summary>
    public Points Weight { get; init; } = Points.One;

    /// <summary>Continuity with the present worker, 0 (should change) to 3 (strong), where somebody has said so.</summary>
    public int? Continuity { get; init; }

    /// <summary>Care phase where the extract states one; otherwise the phase rules decide.</summary>
    public string? StatedPhase { get; init; }

    public int? AgeOn(DateOnly day) => DateOfBirth is { } born && born <= day ? Age.On(born, day) : StatedAge;
}
