using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>The changes of worker of a plan: those that get a week, those that can have none, and those that have been made already.</summary>
internal sealed class ChangesOfWorker(
    Snapshot snapshot, IReadOnlyList<Judgement> holding, PlanOutcome outcome, TransferSettings settings, PlanWeeks weeks, StaffInWeeks staff, int proceedingsWeeks, List<Finding> findings)
{
    private readonly ILookup<ChildId, ChildWindow> _windows = snapshot.Windows.ToLookup(w => w.Child);
    private readonly Dictionary<ChildId, DateOnly> _deferred = ByChild(holding, JudgementKind.DeferTransfer)
        .Where(j => DateOnly.TryParseExact(j.Value.Value, "yyyy-MM-dd", out _)).ToDictionary(j => j.Key, j => DateOnly.ParseExact(j.Value.Value!, "yyyy-MM-dd"));
    private readonly Dictionary<ChildId, Judgement> _done = ByChild(holding, JudgementKind.TransferDone);
    private readonly AtEighteen _eighteen = new(snapshot, holding, outcome, settings, weeks, staff);
    private readonly List<PlannedTransfer> _planned = [];
    private readonly List<NotScheduled> _not = [];

    public IReadOnlyList<PlannedTransfer> Planned => _planned;

    public IReadOnlyList<NotScheduled> NotScheduled => _not;

    /// <summary>Children who have changed already, by record, and the extract does not say so yet.</summary>
    public IReadOnlyDictionary<ChildId, WorkerId> Made { get; private set; } = new Dictionary<ChildId, WorkerId>();

    public ChangesOfWorker Read()
    {
        var changing = outcome.Children.Where(c => c.InPlan && c.After.Worker is not null && c.Before.Worker?.Id != c.After.Worker.Id).ToList();
        Made = changing.Where(c => _done.TryGetValue(c.Id, out var done) && new WorkerId(done.Value!) == c.After.Worker!.Id).ToDictionary(c => c.Id, c => c.After.Worker!.Id);
        foreach (var group in changing.Where(c => !Made.ContainsKey(c.Id)).GroupBy(c => c.Group!.Id))
        {
            var number = 0;
            // Brothers and sisters with one worker change together; those whom another worker holds are a part of their own.
            foreach (var part in group.GroupBy(c => c.Before.Worker?.Id).OrderBy(p => p.Key == group.First().Group!.Worker ? 0 : 1).ThenBy(p => p.Key?.Text, StringComparer.OrdinalIgnoreCase))
                Add(group.Key, ++number, [.. part], part.First().After.Worker!.Id);
        }
        var changes = changing.Select(c => c.Id).ToHashSet();
        foreach (var (young, adviser) in _eighteen.Changes(outcome.Children.Where(c => !changes.Contains(c.Id)), findings))
        {
            if (_done.TryGetValue(young.Id, out var done) && new WorkerId(done.Value!) == adviser) Made = new Dictionary<ChildId, WorkerId>(Made) { [young.Id] = adviser };
            else Add(new(young.Id.Text), 1, [young], adviser);
        }
        return this;
    }

    private void Add(GroupId group, int number, IReadOnlyList<PlacedChild> children, WorkerId to)
    {
        // A worker whose last day is past cannot hand over: the children have nobody in fact.
        var from = children[0].Before.Worker is { } holder && staff.LeaveWeek(holder.Id) is not <= 0 ? holder.Id : (WorkerId?)null;
        var closed = children.SelectMany(c => Closed(c, to)).Distinct().ToList();
        var blocked = closed.Where(c => c.First <= weeks.Count && c.Last >= 1).Select(c => new BlockedWindow(Math.Max(1, c.First), Math.Min(weeks.Count, c.Last), c.Reason)).Distinct().ToList();
        if (Never(to, blocked, closed) is { } why)
        {
            _not.Add(new(group, [.. children.Select(c => c.Id)], from, to, why));
            return;
        }
        _planned.Add(new()
        {
            Group = group,
            Children = [.. children.Select(c => c.Id)],
            FromTeam = staff.TeamToday(children[0].Before.Worker?.Id),
            ToTeam = staff.TeamInPlan(to),
            Closed = [.. closed.Select(c => c.Days)],
            Eighteen = _eighteen.IsAdviser(to) ? children.Select(c => AtEighteen.Birthday(c.Before.Child)).Max() : null,
            Transfer = new()
            {
                Id = number == 1 ? group : new(group.Text + PlannedTransfer.Part + number + ")"),
                Children = children.Count,
                Weight = children.Aggregate(Points.Zero, (sum, c) => sum + c.Before.Child.Weight),
                Urgency = from is null ? TransferProblems.UrgencyWithoutWorker : 1,
                From = from,
                To = to,
                Blocked = blocked,
            },
        });
    }

    private string? Never(WorkerId to, List<BlockedWindow> blocked, List<ClosedWeeks> closed)
    {
        if (staff.LeaveWeek(to) is { } leaves && leaves <= weeks.Count) return $"{to} leaves on {TransferProblems.Day(staff.Leaves(to)!.Value)}, within the plan.";
        if (staff.StartWeek(to) > weeks.Count) return $"{to} is not here before {TransferProblems.Day(weeks.Day(staff.StartWeek(to)))}, after the plan.";
        if (Enumerable.Range(1, weeks.Count).All(w => blocked.Any(b => b.Covers(w) && settings.Policy.Has(TransferRules.RuleOf(b.Because)))))
            return $"No week of the plan is open: {closed.OrderByDescending(c => c.Days.To).First().Days.Says(snapshot.AsAt)}.";
        return null;
    }

    private IEnumerable<ClosedWeeks> Closed(PlacedChild placed, WorkerId to)
    {
        var child = placed.Before.Child;
        foreach (var young in _eighteen.Closed(placed, to)) yield return young;
        if (child.Proceedings is { } court && court.OpenOn(weeks.FirstDay))
        {
            var ends = court.EndsBy(proceedingsWeeks);
            yield return new(1, weeks.LastBy(ends), WindowReason.Proceedings, new(court.Issued, ends, $"care proceedings are expected to end on {TransferProblems.Day(ends)}"));
        }
        if (child.PlacedSince is { } placedOn && settings.PlacementWeeks > 0)
            yield return During(false, placedOn, placedOn.AddDays(7 * settings.PlacementWeeks - 1), WindowReason.KeyEvent, "the first weeks of a placement");
        foreach (var window in _windows[child.Id])
            yield return During(true, window.From, window.To, window.Because == ChildWindowReason.NotReady ? WindowReason.NotReady : WindowReason.KeyEvent, ChildWindowWords.InWords(window.Because));
        if (_deferred.TryGetValue(child.Id, out var until))
            yield return new(1, weeks.FirstFrom(until) - 1, WindowReason.Deferred, new(weeks.FirstDay, until.AddDays(-1), $"put off by a manager until {TransferProblems.Day(until)}"));
    }

    // A week with any of the days in it is closed.
    private ClosedWeeks During(bool due, DateOnly from, DateOnly to, WindowReason reason, string because) =>
        new(weeks.LastBy(from), weeks.LastBy(to), reason, new(from, to, $"{because}, until {TransferProblems.Day(to)}", due));

    private static Dictionary<ChildId, Judgement> ByChild(IReadOnlyList<Judgement> holding, JudgementKind kind) =>
        holding.Where(j => j.Kind == kind).GroupBy(j => new ChildId(j.Subject)).ToDictionary(g => g.Key, g => g.Last());
}
