using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.Delivery;

/// <summary>Tells of one planned change what became of it: by record first, then by the extract.</summary>
internal sealed class TransferTelling(Snapshot snapshot, IReadOnlyDictionary<ChildId, ChildPosition> now, IReadOnlyList<Judgement> holding, DateOnly today)
{
    private readonly ILookup<ChildId, Judgement> _done = holding.Where(j => j is { Kind: JudgementKind.TransferDone, Value: not null }).ToLookup(j => new ChildId(j.Subject));
    private readonly HashSet<ChildId> _stays = [.. holding.Where(j => j.Kind == JudgementKind.Stay).Select(j => new ChildId(j.Subject))];

    public DeliveredTransfer Of(PlannedChange change)
    {
        var children = change.Children.Where(now.ContainsKey).ToList();
        if (children.Count == 0) return As(DeliveryState.NoLongerHere);
        var records = children.Select(c => (Child: c, Done: _done[c].LastOrDefault(j => new WorkerId(j.Value!) == change.To))).ToList();
        if (records.All(r => r.Done is not null || Holder(r.Child) == change.To))
            return As(DeliveryState.Done, records.Max(r => r.Done?.MadeOn ?? now[r.Child].Since) ?? snapshot.AsAt) with { NotInExtract = records.Any(r => r.Done is { } done && snapshot.AsAt > done.MadeOn && Holder(r.Child) != change.To) };
        if (children.Any(_stays.Contains)) return As(DeliveryState.Refused);
        if (children.FirstOrDefault(c => Holder(c) is { } holder && holder != change.To && holder != change.From) is { Text: not null } elsewhere)
            return As(DeliveryState.OutsidePlan, now[elsewhere].Since, Holder(elsewhere));
        return As(change.Day.AddDays(7) <= today ? DeliveryState.Late : DeliveryState.ToCome);

        DeliveredTransfer As(DeliveryState state, DateOnly? on = null, WorkerId? heldBy = null) => new()
        {
            Change = change, Children = children, State = state, On = on, HeldBy = heldBy,
            WeeksLate = state is DeliveryState.Done or DeliveryState.Late ? Math.Max(0, ((on ?? today).DayNumber - change.Day.DayNumber) / 7) : 0,
        };
    }

    private WorkerId? Holder(ChildId child) => now[child].Worker?.Id;
}
