using Throughcare.Calendar;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Web.Access;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Bridge;

/// <summary>Children who come to one worker and who leave, on one day.</summary>
public sealed record TimetableRow(string Team, WorkerId Worker, int Week, DateOnly Day, int Coming, int Leaving)
{
    /// <summary>Weeks in which some of those who come must not change, as "1 to 3"; empty where none is closed.</summary>
    public string Closed { get; init; } = "";
}

/// <summary>The timetable by worker and week, as far as the reader may see the workers; the rows of the table are the marks of the picture.</summary>
public sealed record TimetableRows(IReadOnlyList<TimetableRow> Rows, int WorkersNotShown)
{
    public static TimetableRows Of(TransferTimetable timetable, InReach reach)
    {
        var placed = timetable.Reading.Outcome.Workers.ToDictionary(w => w.Id);
        var teams = timetable.Loads.ToDictionary(l => l.Worker, l => l.Team);
        var all = timetable.Lines.SelectMany(l => l.From is { } from ? (WorkerId[])[l.To, from] : [l.To]).Distinct().ToList();
        var seen = all.Where(w => placed.TryGetValue(w, out var worker) ? reach.Worker(worker, timetable.Reading.Outcome.Reading.Option.Id) && reach.LoadOf(worker) : reach is { AllChildren: true, AllWorkers: true }).ToList();
        var rows =
            from worker in seen
            from week in timetable.Lines.GroupBy(l => l.Day)
            let coming = week.Where(l => l.To == worker).Sum(l => l.Children.Count)
            let leaving = week.Where(l => l.From == worker).Sum(l => l.Children.Count)
            where coming + leaving > 0
            let team = teams.GetValueOrDefault(worker) ?? placed.GetValueOrDefault(worker)?.TeamAfter?.Name ?? "In no team"
            orderby team, worker, week.Key
            select new TimetableRow(team, worker, week.First().Week, week.Key, coming, leaving) { Closed = ClosedWeeksOf.InWords(timetable, week.Where(l => l.To == worker)) };
        return new([.. rows], all.Count - seen.Count);
    }

    public Timetable Picture(TransferTimetable timetable, TimeProvider clock)
    {
        var weeks = timetable.Reading.Weeks;
        var staff = timetable.Reading.Problem.Workers.ToDictionary(w => w.Id);
        var today = (LondonTime.Today(clock).DayNumber - weeks.FirstDay.DayNumber) / 7m + 1;
        return new(Finding(timetable), [.. timetable.Days.Select(BridgeWords.ShortDay)],
        [
            .. Rows.GroupBy(r => r.Worker).Select(g => new WeekRow(g.Key.Text, Math.Clamp(staff.GetValueOrDefault(g.Key)?.StartWeek ?? 1, 1, weeks.Count), Math.Clamp(staff.GetValueOrDefault(g.Key)?.LeaveWeek ?? weeks.Count, 1, weeks.Count),
                [.. g.Select(r => new WeekMark(r.Week, r.Coming, r.Leaving, Tip(r)))], ClosedWeeksOf.Marks(timetable, g.Key))),
        ], today >= 1 && today < weeks.Count + 1 ? today : null);
    }

    public static string Finding(TransferTimetable timetable)
    {
        if (timetable.Lines.Count == 0) return "No child changes social worker";
        var half = (timetable.Children + 1) / 2;
        var (sum, day) = (0, timetable.Lines[0].Day);
        foreach (var line in timetable.Lines)
        {
            (sum, day) = (sum + line.Children.Count, line.Day);
            if (sum >= half) break;
        }
        return $"Half of the children have changed by {BridgeWords.Day(day)}, and all by {BridgeWords.Day(timetable.Lines[^1].Day)}";
    }

    private static string Tip(TimetableRow row) => $"{row.Worker}, {BridgeWords.Day(row.Day)}: {string.Join(", ", new[] { row.Coming > 0 ? $"{BridgeWords.Children(row.Coming)} to this worker" : "", row.Leaving > 0 ? $"{BridgeWords.Children(row.Leaving)} from this worker" : "" }.Where(t => t.Length > 0))}";
}
