using Throughcare.Measures;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>The lines of a timetable, what each worker carries by week, and the children who go from team to team.</summary>
internal static class TimetableLines
{
    public static IReadOnlyList<TimetableLine> Of(TransferReading reading, TransferAnswer answer, TransferSchedule schedule)
    {
        var waits = (answer.Waits.Count > 0 ? answer.Waits : WhyNotSooner.Of(reading.Problem, schedule)).ToDictionary(w => w.Transfer);
        var words = new WaitingWords(reading);
        return
        [
            .. reading.Transfers.Select(t => new TimetableLine
            {
                Planned = t,
                Week = schedule.WeekOf[t.Id],
                Day = reading.Weeks.Day(schedule.WeekOf[t.Id]),
                Waits = waits.TryGetValue(t.Id, out var why) ? words.Of(t, why.Binding) : null,
            }).OrderBy(l => l.Week).ThenBy(l => l.To).ThenBy(l => l.Planned.Id.Text, StringComparer.Ordinal),
        ];
    }

    public static IReadOnlyList<WorkerWeeks> Loads(TransferReading reading, TransferSchedule schedule)
    {
        var teams = reading.Outcome.Workers.ToDictionary(w => w.Id, w => w.TeamAfter?.Name);
        return
        [
            .. Walk.Workers(reading.Problem, schedule).GroupBy(w => w.Id).Where(g => g.Any(w => w.Load > Points.Zero))
                .Select(g => new WorkerWeeks { Worker = new WorkerId(g.Key), Team = teams.GetValueOrDefault(new(g.Key)), Limit = g.First().Limit, Loads = [.. g.OrderBy(w => w.Week).Select(w => w.Load)] })
                .OrderBy(w => w.Team is null).ThenBy(w => w.Team, StringComparer.OrdinalIgnoreCase).ThenBy(w => w.Worker),
        ];
    }

    public static IReadOnlyList<TransferFlow> Flows(TransferReading reading, IReadOnlyList<TimetableLine> lines) =>
    [
        .. lines.GroupBy(l => (From: l.From is null ? "" : l.Planned.FromTeam?.Name ?? "", To: l.Planned.ToTeam?.Name ?? ""))
            .Select(g => new TransferFlow(g.Key.From, g.Key.To, [.. Enumerable.Range(1, reading.Weeks.Count).Select(w => g.Where(l => l.Week == w).Sum(l => l.Children.Count))]))
            .OrderByDescending(f => f.Children).ThenBy(f => f.From, StringComparer.OrdinalIgnoreCase).ThenBy(f => f.To, StringComparer.OrdinalIgnoreCase),
    ];
}
