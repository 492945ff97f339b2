using Throughcare.Allocation;
using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>A change of worker as an earlier timetable had it: its day, and where it is known to whom.</summary>
public sealed record EarlierMove(DateOnly Day, WorkerId? To);

/// <summary>What is other with one change of worker than in the timetable that was there before.</summary>
public enum MoveChange
{
    /// <summary>The same worker, on another day.</summary>
    AnotherDay,

    /// <summary>Another worker than was planned.</summary>
    AnotherWorker,

    /// <summary>It was in no week before.</summary>
    New,

    /// <summary>It is in no week now: the children keep their worker.</summary>
    NoLonger,
}

/// <summary>One change of worker that is other than before.</summary>
public sealed record ChangedMove
{
    public required GroupId Id { get; init; }

    public required IReadOnlyList<ChildId> Children { get; init; }

    public required MoveChange What { get; init; }

    public EarlierMove? Before { get; init; }

    /// <summary>Null where it is in no week now.</summary>
    public TimetableLine? Now { get; init; }

    /// <summary>True where somebody decided about one of these children since: that was asked for.</summary>
    public required bool Asked { get; init; }
}

/// <summary>Which changes of worker are other than in an earlier timetable: those that were asked for, and the others, which are the disturbance.</summary>
public static class ChangedMoves
{
    /// <param name="timetable">The timetable of now.</param>
    /// <param name="before">The earlier one.</param>
    /// <param name="decided">Children about whom something was decided since.</param>
    public static IReadOnlyList<ChangedMove> Of(TransferTimetable timetable, IReadOnlyDictionary<GroupId, EarlierMove> before, IReadOnlySet<ChildId> decided)
    {
        var changed = new List<ChangedMove>();
        foreach (var line in timetable.Lines)
        {
            var was = before.GetValueOrDefault(line.Planned.Id);
            if (was is null) Add(line.Planned.Id, line.Children, MoveChange.New, null, line);
            else if (was.To is { } to && to != line.To) Add(line.Planned.Id, line.Children, MoveChange.AnotherWorker, was, line);
            else if (was.Day != line.Day) Add(line.Planned.Id, line.Children, MoveChange.AnotherDay, was, line);
        }
        var now = timetable.Lines.Select(l => l.Planned.Id).ToHashSet();
        var groups = timetable.Reading.Outcome.Reading.Groups.ToDictionary(g => g.Id, g => g.Children);
        foreach (var (id, was) in before.Where(b => !now.Contains(b.Key)).OrderBy(b => b.Key.Text, StringComparer.Ordinal))
            Add(id, groups.GetValueOrDefault(PlannedTransfer.GroupOf(id)) ?? [new(id.Text)], MoveChange.NoLonger, was, null);
        return [.. changed.OrderBy(c => c.Asked ? 0 : 1).ThenBy(c => c.Now?.Day ?? DateOnly.MaxValue).ThenBy(c => c.Id.Text, StringComparer.Ordinal)];

        void Add(GroupId id, IReadOnlyList<ChildId> children, MoveChange what, EarlierMove? was, TimetableLine? line) =>
            changed.Add(new() { Id = id, Children = children, What = what, Before = was, Now = line, Asked = children.Any(decided.Contains) });
    }
}
