using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Transfers;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Bridge;

/// <summary>Weeks in which children who come to a worker must not change, by the rules that hold.</summary>
internal static class ClosedWeeksOf
{
    /// <summary>Every week until the child's own that is closed for somebody who comes to the worker.</summary>
    public static IReadOnlyList<WeekClosed> Marks(TransferTimetable timetable, WorkerId to)
    {
        var closed = timetable.Lines.Where(l => l.To == to).SelectMany(l => Weeks(timetable, l).Select(week => (Week: week, Children: l.Children.Count)));
        return [.. closed.GroupBy(c => c.Week).OrderBy(g => g.Key).Select(g => new WeekClosed(g.Key, $"{to}, week {g.Key}: closed for {BridgeWords.Children(g.Sum(c => c.Children))} who {(g.Sum(c => c.Children) == 1 ? "comes" : "come")} later"))];
    }

    /// <summary>"1 to 3, 5"; empty where none is closed.</summary>
    public static string InWords(TransferTimetable timetable, IEnumerable<TimetableLine> lines)
    {
        var weeks = lines.SelectMany(l => Weeks(timetable, l)).Distinct().Order().ToList();
        var spans = new List<string>();
        for (var i = 0; i < weeks.Count; i++)
        {
            var first = weeks[i];
            while (i + 1 < weeks.Count && weeks[i + 1] == weeks[i] + 1) i++;
            spans.Add(first == weeks[i] ? $"{first}" : $"{first} to {weeks[i]}");
        }
        return string.Join(", ", spans);
    }

    private static IEnumerable<int> Weeks(TransferTimetable timetable, TimetableLine line) =>
        Enumerable.Range(1, line.Week - 1).Where(week => line.Planned.Transfer.Blocked.Any(b => b.Covers(week) && timetable.Reading.Settings.Policy.Has(TransferRules.RuleOf(b.Because))));
}
