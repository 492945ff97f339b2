using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.Delivery;

/// <summary>A week of the plan: as it was planned, with nothing changed, and as it was; the last is null where the week is to come.</summary>
public sealed record DeliveredWeek(WeekMeasured Planned, WeekMeasured AsToday, WeekMeasured? Actual)
{
    public DateOnly Day => Planned.Day;
}

/// <summary>Puts together who had which worker in each week that has begun: from the records of people, the first days in the extract, and who held whom when it was planned.</summary>
internal sealed class ActualWeeks(
    Proposal proposal, Option option, ScheduleRun timetable, Snapshot structure, IReadOnlyDictionary<ChildId, ChildPosition> now, IReadOnlyList<DeliveredTransfer> transfers, IReadOnlyList<Judgement> holding)
{
    private readonly Dictionary<ChildId, Judgement> _done = holding.Where(j => j is { Kind: JudgementKind.TransferDone, Value: not null }).GroupBy(j => new ChildId(j.Subject)).ToDictionary(g => g.Key, g => g.Last());
    private readonly Dictionary<ChildId, WorkerId> _from = timetable.Changes.Where(c => c.From is not null).SelectMany(c => c.Children.Select(child => (child, From: c.From!.Value)))
        .GroupBy(c => c.child).ToDictionary(g => g.Key, g => g.First().From);
    private readonly ILookup<ChildId, Involvement> _records = proposal.Extract.Snapshot.Involvements.Where(i => i.Role == InvolvementRole.Lead).ToLookup(i => i.Child);

    /// <summary>A week is told once it has begun, as it stands at its end or today.</summary>
    public IReadOnlyList<DeliveredWeek> Until(DateOnly today) =>
        [.. timetable.Weeks.Select(w => new DeliveredWeek(w.Planned, w.AsToday, w.Day > today ? null : Actual(w.Day, w.Day.AddDays(6) is var end && end < today ? end : today)))];

    private WeekMeasured Actual(DateOnly day, DateOnly end) => WeekMeasured.Of(day, structure,
        now.Values.Select(p => (p.Child.Id, Worker: Holder(p, end))).Where(c => c.Worker is not null).ToDictionary(c => c.Id, c => c.Worker!.Value), option, proposal.PhaseRules,
        transfers.Where(t => t.State is DeliveryState.Done or DeliveryState.OutsidePlan && t.On <= end).Sum(t => t.Children.Count));

    private WorkerId? Holder(ChildPosition child, DateOnly day)
    {
        var recorded = _done.GetValueOrDefault(child.Child.Id);
        // A worker since a later day than the record is newer than it.
        if (recorded is not null && recorded.MadeOn <= day && !(child.Since > recorded.MadeOn && child.Since <= day)) return new WorkerId(recorded.Value!);
        if (child.Since is not { } since || since <= day) return child.Worker?.Id;
        return _records[child.Child.Id].Where(i => i.OpenOn(day)).OrderByDescending(i => i.Since).FirstOrDefault()?.Worker
            ?? (_from.TryGetValue(child.Child.Id, out var before) ? before : null);
    }
}
