using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.Delivery;

/// <summary>
/// What a timetable keeps so that delivery can be held against it: its own changes and weeks, and what the timetable before it had settled (docs/method/delivery.md#planning-again).
/// Where nothing was settled, a timetable that is made anew begins anew.
/// </summary>
public static class FollowedPlan
{
    /// <param name="made">The timetable that was just made.</param>
    /// <param name="timetable">The same in the field's words.</param>
    /// <param name="snapshot">The extract that it was made of.</param>
    /// <param name="rules">The phase rules.</param>
    /// <param name="before">How the timetable before it had been carried out; null where there was none.</param>
    /// <param name="near">It was kept near to the one before, so that it goes on from there.</param>
    public static ScheduleRun Follow(ScheduleRun made, TransferTimetable timetable, Snapshot snapshot, PhaseRules rules, Delivered? before, bool near)
    {
        if (before is not null && timetable.Answer.Schedule is null) return Keep(made, before.Timetable);
        if (before is not null && !near && before.Transfers.All(t => !Settled(t))) before = null;
        var inLines = timetable.Lines.SelectMany(l => l.Children).ToHashSet();
        var settled = before?.Transfers.Where(t => Settled(t) && !t.Change.Children.Any(inLines.Contains)).ToList() ?? [];
        var open = before?.Transfers.Where(t => !Settled(t) && t.State != DeliveryState.NoLongerHere).ToList() ?? [];
        var known = open.SelectMany(t => t.Change.Children.Select(c => (c, t.Change))).ToDictionary(x => x.c, x => x.Change);
        // Whoever the extract has, also where that worker has gone and cannot hand over any more.
        var held = timetable.Reading.Outcome.Children.ToDictionary(c => c.Id, c => c.Before.Worker?.Id);
        var lines = timetable.Lines.Select(l =>
        {
            var earlier = l.Children.Select(c => known.GetValueOrDefault(c)).FirstOrDefault(c => c is not null);
            return new PlannedChange
            {
                Transfer = l.Planned.Id, Children = l.Children, From = held[l.Children[0]], To = l.To, Day = l.Day,
                DayBefore = earlier?.Day, ToBefore = earlier is not null && earlier.To != l.To ? earlier.To : null,
            };
        });
        var gone = before is null ? [] : before.Timetable.Weeks.Where(w => w.Day < made.FirstDay).ToList();
        return made with
        {
            ExtractAsAt = snapshot.AsAt,
            Follows = before is not null,
            Changes = [.. settled.Select(t => t.Change with { Settled = true }), .. lines],
            Dropped = [.. open.Where(t => !t.Change.Children.Any(inLines.Contains)).Select(t => t.Change)],
            Weeks = [.. gone, .. PlannedWeeks.Of(snapshot, timetable, rules, settled.Where(t => t.State == DeliveryState.Done).Sum(t => t.Children.Count), before?.Timetable.Weeks is [var today, ..] ? today.AsToday : null)],
            Children = [.. snapshot.Children.Select(c => c.Id)],
            Restricted = [.. snapshot.Children.Where(c => c.Restricted != Restricted.No).Select(c => c.Id)],
            Workers = [.. snapshot.Workers.Where(w => w.Present(snapshot.AsAt)).Select(w => w.Id)],
        };
    }

    // Where none was found, what was planned before stays planned.
    private static ScheduleRun Keep(ScheduleRun made, ScheduleRun before) => made with
    {
        ExtractAsAt = before.ExtractAsAt,
        Follows = before.Follows,
        Changes = before.Changes,
        Dropped = before.Dropped,
        Weeks = before.Weeks,
        Children = before.Children,
        Restricted = before.Restricted,
        Workers = before.Workers,
    };

    private static bool Settled(DeliveredTransfer transfer) => transfer.State is DeliveryState.Done or DeliveryState.Refused or DeliveryState.OutsidePlan;
}
