using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>The weeks of a timetable as they are planned, up to the last change, to be kept: a later extract has no other memory of them.</summary>
public static class PlannedWeeks
{
    /// <param name="snapshot">The day on which it was planned.</param>
    /// <param name="timetable">The timetable.</param>
    /// <param name="rules">The phase rules.</param>
    /// <param name="done">Children who had changed before.</param>
    /// <param name="asToday">What would be with nothing changed, where an earlier timetable of the same plan said it.</param>
    public static IReadOnlyList<PlannedWeek> Of(Snapshot snapshot, TransferTimetable timetable, PhaseRules rules, int done = 0, WeekMeasured? asToday = null)
    {
        var (outcome, option) = (timetable.Reading.Outcome, timetable.Reading.Outcome.Reading.Option);
        var weekOf = timetable.Lines.SelectMany(l => l.Children.Select(c => (c, l.Week))).ToDictionary(x => x.c, x => x.Week);
        var never = timetable.Reading.NotScheduled.SelectMany(n => n.Children).ToHashSet();
        var nothing = asToday ?? WeekMeasured.Of(snapshot.AsAt, snapshot, Holders(c => c.Before.Worker), option, rules, 0);
        return
        [
            .. Enumerable.Range(1, Math.Max(1, weekOf.Values.DefaultIfEmpty().Max())).Select(week => new PlannedWeek(
                WeekMeasured.Of(timetable.Reading.Weeks.Day(week), outcome.Planned, Holders(c => Gone(c, week) ? c.After.Worker : c.Before.Worker), option, rules, done + weekOf.Values.Count(w => w <= week)),
                nothing with { Day = timetable.Reading.Weeks.Day(week) })),
        ];

        // Whoever is to change and is in no line has changed already, by record.
        bool Gone(PlacedChild child, int week) => weekOf.TryGetValue(child.Id, out var own) ? own <= week : !never.Contains(child.Id);

        Dictionary<ChildId, WorkerId> Holders(Func<PlacedChild, Worker?> which) =>
            outcome.Children.Where(c => which(c) is not null).ToDictionary(c => c.Id, c => which(c)!.Id);
    }
}
