using Throughcare.Allocation;

namespace Throughcare.Transfers;

/// <summary>A timetable: the week, from 1, at whose start each group changes worker.</summary>
public sealed record TransferSchedule
{
    public required IReadOnlyDictionary<GroupId, int> WeekOf { get; init; }

    /// <summary>The last week used; 0 without transfers.</summary>
    public int LastWeek => WeekOf.Count == 0 ? 0 : WeekOf.Values.Max();
}
