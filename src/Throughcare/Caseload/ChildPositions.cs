using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>
/// Works out who holds each child on the day of the snapshot. The holder is the allocated worker; where two are recorded, the
/// later one (then the lower id). A young person of 18 or over, or one not in care whose age is not known, may be held by a
/// personal adviser alone; a child under 18 with nobody else is unallocated.
/// </summary>
public static class ChildPositions
{
    public static IReadOnlyList<ChildPosition> Of(Snapshot snapshot, PhaseRules rules, int proceedingsWeeks = Proceedings.StatutoryWeeks)
    {
        var workers = new Dictionary<WorkerId, Worker>(snapshot.Workers.Count);
        foreach (var worker in snapshot.Workers) workers.TryAdd(worker.Id, worker);
        var open = OpenByChild(snapshot);
        var fits = new TeamLocalityRule(rules, snapshot.Teams);
        var positions = new List<ChildPosition>(snapshot.Children.Count);
        foreach (var child in snapshot.Children)
            positions.Add(Position(child, open.GetValueOrDefault(child.Id) ?? [], workers, fits, rules, snapshot.AsAt, proceedingsWeeks));
        return positions;
    }

    private static Dictionary<ChildId, List<Involvement>> OpenByChild(Snapshot snapshot)
    {
        var open = new Dictionary<ChildId, List<Involvement>>(snapshot.Children.Count);
        foreach (var involvement in snapshot.Involvements)
        {
            if (!involvement.OpenOn(snapshot.AsAt)) continue;
            if (!open.TryGetValue(involvement.Child, out var list)) open.Add(involvement.Child, list = new(1));
            list.Add(involvement);
        }
        return open;
    }

    private static ChildPosition Position(Child child, List<Involvement> open, Dictionary<WorkerId, Worker> workers, TeamLocalityRule fits, PhaseRules rules, DateOnly asAt, int proceedingsWeeks)
    {
        var age = child.AgeOn(asAt);
        var leads = Ordered(open, InvolvementRole.Lead);
        var advisers = Ordered(open, InvolvementRole.PersonalAdviser);
        var adult = age >= 18 || (age is null && !child.InCare);
        var holding = leads.Count > 0 ? leads[0] : adult && advisers.Count > 0 ? advisers[0] : null;
        var worker = holding is null ? null : workers.GetValueOrDefault(holding.Worker);
        var team = worker is null ? null : worker.Team ?? holding!.Team;
        var decision = rules.PhaseOf(child, asAt);
        var attention = new List<Attention>(0);
        if (worker is null) attention.Add(Attention.Unallocated);
        if (!adult && open.Count > 0 && open.All(i => IsAdviser(i, workers))) attention.Add(Attention.OnlyPersonalAdviser);
        if (worker is not null && !worker.Present(asAt)) attention.Add(Attention.WorkerNotPresent);
        if (leads.Count > 1) attention.Add(Attention.DoublyAllocated);
        if (worker is { LongAbsent: true }) attention.Add(Attention.WorkerAway);
        if (child.Proceedings is { } court && court.OpenOn(asAt) && court.EndsBy(proceedingsWeeks) < asAt) attention.Add(Attention.ProceedingsOverdue);
        if (worker?.Team is { } own && holding!.Team is { } recorded && own != recorded) attention.Add(Attention.OtherTeamOnRecord);
        if (decision.Phase is null) attention.Add(Attention.NoPhase);
        return new()
        {
            Child = child,
            Age = age,
            Decision = decision,
            Worker = worker,
            Team = team,
            RecordTeam = holding?.Team,
            Since = holding?.Since,
            Leads = leads.Count == 0 ? [] : [.. leads.Select(l => l.Worker)],
            Answer = fits.Of(worker is not null, team, decision.Phase, child.HomeLocality),
            Attention = attention.Count == 0 ? [] : attention,
        };
    }

    private static bool IsAdviser(Involvement involvement, Dictionary<WorkerId, Worker> workers) =>
        involvement.Role == InvolvementRole.PersonalAdviser
        || (workers.TryGetValue(involvement.Worker, out var worker) && worker.Role == WorkerRole.PersonalAdviser);

    /// <summary>The open involvements of one role, one for each worker, the latest first.</summary>
    private static List<Involvement> Ordered(List<Involvement> open, InvolvementRole role)
    {
        if (open.Count == 1) return open[0].Role == role ? open : [];
        var found = new List<Involvement>(open.Count);
        foreach (var involvement in open)
            if (involvement.Role == role) found.Add(involvement);
        if (found.Count < 2) return found;
        found.Sort((a, b) =>
        {
            var later = (b.Since ?? DateOnly.MinValue).CompareTo(a.Since ?? DateOnly.MinValue);
            return later != 0 ? later : a.Worker.CompareTo(b.Worker);
        });
        return [.. found.DistinctBy(i => i.Worker)];
    }
}
