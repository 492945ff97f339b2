using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.Delivery;

/// <summary>What happened that the timetable did not say.</summary>
public enum OutsideKind
{
    /// <summary>A child who was to change has changed to somebody else.</summary>
    AnotherWorker,

    /// <summary>A change was made before its week.</summary>
    Earlier,

    /// <summary>A child who was not to change has another worker.</summary>
    NotPlanned,

    /// <summary>A change is recorded as done, and the extract has another worker.</summary>
    NotInExtract,

    ChildCame,

    ChildLeft,

    WorkerCame,

    WorkerLeft,
}

/// <summary>One thing that happened outside the plan.</summary>
/// <param name="Kind">What.</param>
/// <param name="Child">The child whom it is about; null where it is about a worker.</param>
/// <param name="Worker">The worker now, or the worker whom it is about.</param>
/// <param name="On">The day, where it is known.</param>
/// <param name="Restricted">The record of the child, who has left, was restricted.</param>
public sealed record OutsideEvent(OutsideKind Kind, ChildId? Child, WorkerId? Worker, DateOnly? On, bool Restricted = false);

/// <summary>Finds what an extract shows that a timetable of an earlier one did not say (docs/method/delivery.md#outside-the-plan).</summary>
internal static class OutsidePlan
{
    public static IReadOnlyList<OutsideEvent> Of(Snapshot snapshot, ScheduleRun timetable, IReadOnlyList<DeliveredTransfer> transfers, IReadOnlyDictionary<ChildId, ChildPosition> now) =>
        [.. OfTransfers(transfers, now).Concat(snapshot.AsAt > timetable.ExtractAsAt ? Fresh(snapshot, timetable, now) : []).OrderBy(e => e.Kind).ThenBy(e => e.On).ThenBy(e => e.Child?.Text ?? e.Worker?.Text, StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<OutsideEvent> OfTransfers(IReadOnlyList<DeliveredTransfer> transfers, IReadOnlyDictionary<ChildId, ChildPosition> now)
    {
        foreach (var (transfer, child) in transfers.Where(t => !t.Change.Settled).SelectMany(t => t.Children.Select(c => (t, c))))
        {
            if (transfer.State == DeliveryState.OutsidePlan && now[child].Worker is { } holder && holder.Id == transfer.HeldBy) yield return new(OutsideKind.AnotherWorker, child, holder.Id, now[child].Since);
            if (transfer.Early) yield return new(OutsideKind.Earlier, child, transfer.To, transfer.On);
        }
        // A record that no extract bears out stays one, also after the timetable was made again.
        foreach (var (transfer, child) in transfers.Where(t => t.NotInExtract).SelectMany(t => t.Children.Select(c => (t, c))).Where(x => now[x.c].Worker?.Id != x.t.To))
            yield return new(OutsideKind.NotInExtract, child, now[child].Worker?.Id, transfer.On);
    }

    private static IEnumerable<OutsideEvent> Fresh(Snapshot snapshot, ScheduleRun timetable, IReadOnlyDictionary<ChildId, ChildPosition> now)
    {
        var (known, planned) = (timetable.Children.ToHashSet(), timetable.Changes.SelectMany(c => c.Children).ToHashSet());
        foreach (var position in now.Values.Where(p => known.Contains(p.Child.Id) && !planned.Contains(p.Child.Id) && p.Since > timetable.ExtractAsAt && p.Worker is not null))
            yield return new(OutsideKind.NotPlanned, position.Child.Id, position.Worker!.Id, position.Since);
        foreach (var position in now.Values.Where(p => !known.Contains(p.Child.Id))) yield return new(OutsideKind.ChildCame, position.Child.Id, position.Worker?.Id, position.Since);
        foreach (var child in timetable.Children.Where(c => !now.ContainsKey(c))) yield return new(OutsideKind.ChildLeft, child, null, null, timetable.Restricted.Contains(child));
        var (here, before) = (snapshot.Workers.Where(w => w.Present(snapshot.AsAt)).ToList(), timetable.Workers.ToHashSet());
        foreach (var worker in here.Where(w => !before.Contains(w.Id))) yield return new(OutsideKind.WorkerCame, null, worker.Id, worker.Starts);
        var present = here.Select(w => w.Id).ToHashSet();
        foreach (var worker in timetable.Workers.Where(w => !present.Contains(w))) yield return new(OutsideKind.WorkerLeft, null, worker, snapshot.Workers.FirstOrDefault(w => w.Id == worker)?.Leaves);
    }
}
