using Throughcare.Allocation;
using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Proposals;

/// <summary>A change of worker that people were told of: kept with its timetable, so that it can be held against what became of it.</summary>
public sealed record PlannedChange
{
    /// <summary>The transfer; a part of a group of brothers and sisters has an id of its own.</summary>
    public required GroupId Transfer { get; init; }

    /// <summary>The children as they were then; some may have left since.</summary>
    public required IReadOnlyList<ChildId> Children { get; init; }

    /// <summary>Null where nobody held them.</summary>
    public required WorkerId? From { get; init; }

    public required WorkerId To { get; init; }

    /// <summary>The first day of its week.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day that it had in the timetable before; null where it was in none.</summary>
    public DateOnly? DayBefore { get; init; }

    /// <summary>The worker whom it went to in the timetable before, where that was another.</summary>
    public WorkerId? ToBefore { get; init; }

    /// <summary>True where it was done, refused or overtaken when this timetable was made: it is in none of its weeks, and still part of what was planned.</summary>
    public bool Settled { get; init; }
}
