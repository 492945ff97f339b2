using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>A limit that today's arrangement breaks.</summary>
public enum BreachKind { Unallocated, OnlyPersonalAdviser, RoleMayNotHold, WorkerNotHere, DoublyAllocated, OverMaximum, TeamDoesNotServePhase, SiblingsApart }

/// <summary>One thing that stands against the rules today: a sentence, and the children or workers it is about.</summary>
public sealed record Breach(BreachKind Kind, string What, IReadOnlyList<ChildId> Children, IReadOnlyList<WorkerId> Workers);

/// <summary>Today's holdings, measured and not solved: what they come to by the same terms as a plan, and the limits they break.</summary>
public sealed record TodayMeasured
{
    public required Option Option { get; init; }

    public required AllocationTerms Terms { get; init; }

    /// <summary>What needs a person first stands first.</summary>
    public required IReadOnlyList<Breach> Breaches { get; init; }

    /// <summary>Children in care and care leavers: those who were measured.</summary>
    public required int Children { get; init; }
}

/// <summary>
/// "Do nothing" is always an option. It is measured by the terms of a plan (docs/method/options.md#do-nothing) and never solved, so
/// it may break limits that no plan may break; each is listed.
/// </summary>
public static class DoNothing
{
    /// <summary>The option itself, for a proposal that does not name it.</summary>
    public static Option Option { get; } = new()
    {
        Id = OptionId.DoNothing,
        Title = "Do nothing",
        Summary = "Teams, workers and children stay as they are today.",
        DoNothing = true,
    };

    public static TodayMeasured Measure(Snapshot snapshot, Option option, PhaseRules rules)
    {
        var positions = ChildPositions.Of(snapshot, rules)
            .Where(p => p.Child.InCare || (p.Phase is { } phase && RolePhases.IsAfterCare(phase, rules))).ToList();
        var loads = positions.Where(p => p.Worker is not null).GroupBy(p => p.Worker!.Id)
            .ToDictionary(g => g.Key, g => g.Aggregate(Points.Zero, (sum, p) => sum + p.Child.Weight));
        return new()
        {
            Option = option,
            Terms = Terms(snapshot, option, positions, loads),
            Breaches = [.. Breaches(snapshot, option, rules, positions, loads)],
            Children = positions.Count,
        };
    }

    private static AllocationTerms Terms(Snapshot snapshot, Option option, List<ChildPosition> positions, Dictionary<WorkerId, Points> loads)
    {
        var workers = snapshot.Workers
            .Where(w => w.HoldsChildren && RolePhases.HoldsChildren(w.Role) && w.Present(snapshot.AsAt) && !w.LongAbsent && w.Fte > Fte.Zero).ToList();
        var fte = workers.Sum(w => w.Fte.Value);
        var mean = fte == 0 ? 0 : positions.Sum(p => p.Child.Weight.Value) / fte;
        decimal over = 0, fairness = 0;
        foreach (var worker in workers)
        {
            var load = loads.GetValueOrDefault(worker.Id).Value;
            over += decimal.Max(0, load - option.Limits.Standard.Value * worker.Fte.Value);
            fairness += Math.Abs(load / worker.Fte.Value - mean);
        }
        var notInHomeTeam = positions.Count(p => p.Child.HomeLocality is not null
            && p.Fit is TeamLocalityFit.TeamOnly or TeamLocalityFit.LocalityOnly or TeamLocalityFit.Neither or TeamLocalityFit.Unallocated);
        return new()
        {
            Locality = option.Priorities.Locality * notInHomeTeam,
            Continuity = 0,
            OverStandard = option.Priorities.OverStandard * over,
            Fairness = option.Priorities.Fairness * fairness,
            Preference = 0,
            TeamChange = 0,
            Travel = 0,
        };
    }

    private static IEnumerable<Breach> Breaches(Snapshot snapshot, Option option, PhaseRules rules, List<ChildPosition> positions, Dictionary<WorkerId, Points> loads)
    {
        if (Those(p => p.Worker is null) is { Count: > 0 } nobody)
            yield return About(BreachKind.Unallocated, nobody, n => $"{Children(n)} {Have(n)} no allocated worker.");
        if (Those(p => p.Has(Attention.OnlyPersonalAdviser)) is { Count: > 0 } adviserOnly)
            yield return About(BreachKind.OnlyPersonalAdviser, adviserOnly, n => $"{Children(n)} under 18 {Have(n)} a personal adviser as the only worker.");
        var mayNot = Those(p => p.Worker is { } w && p.Phase is { } phase && !RolePhases.MayHold(w.Role, phase, rules) && !p.Has(Attention.OnlyPersonalAdviser));
        foreach (var role in mayNot.GroupBy(p => p.Worker!.Role).OrderBy(g => g.Key))
            yield return About(BreachKind.RoleMayNotHold, [.. role], n => $"{Children(n)} {Are(n)} held by a {RolePhases.InWords(role.Key)}, who may not be the child's worker.");
        if (Those(p => p.Has(Attention.WorkerNotPresent) || p.Has(Attention.WorkerAway)) is { Count: > 0 } away)
            yield return About(BreachKind.WorkerNotHere, away, n => $"{Children(n)} {Have(n)} a worker who has left, has not begun or is away for long.");
        if (Those(p => p.Has(Attention.DoublyAllocated)) is { Count: > 0 } twice)
            yield return About(BreachKind.DoublyAllocated, twice, n => $"{Children(n)} {Have(n)} more than one allocated worker.");
        foreach (var worker in snapshot.Workers.Where(w => loads.GetValueOrDefault(w.Id).Value > option.Limits.Maximum.Value * w.Fte.Value && RolePhases.HoldsChildren(w.Role)))
        {
            var most = Points.From(option.Limits.Maximum.Value * worker.Fte.Value);
            yield return new(BreachKind.OverMaximum, $"{worker.Id} carries {loads[worker.Id]} weighted children; the maximum for {worker.Fte} FTE is {most}.",
                [.. positions.Where(p => p.Worker?.Id == worker.Id).Select(p => p.Child.Id).Order()], [worker.Id]);
        }
        foreach (var team in Those(p => p.Answer.RightTeam == false && p.Worker is not null).GroupBy(p => p.Team).OrderBy(g => g.Key?.Text, StringComparer.OrdinalIgnoreCase))
            yield return About(BreachKind.TeamDoesNotServePhase, [.. team], n => $"{Children(n)} {Are(n)} held in {Name(team.Key)}, which does not serve their phase of care.");
        var families = positions.Where(p => p.Child.Siblings is not null && p.Worker is not null && !(p.Phase is { } phase && RolePhases.IsAfterCare(phase, rules)))
            .GroupBy(p => p.Child.Siblings!.Value).Where(g => g.Select(p => p.Worker!.Id).Distinct().Count() > 1).ToList();
        if (families.Count > 0)
            yield return About(BreachKind.SiblingsApart, [.. families.SelectMany(f => f)],
                _ => families.Count == 1 ? "The brothers and sisters of one family have different workers." : $"In {families.Count:#,0} families brothers and sisters have different workers.");

        List<ChildPosition> Those(Func<ChildPosition, bool> which) => [.. positions.Where(which)];

        string Name(TeamId? id) => snapshot.Teams.FirstOrDefault(t => t.Id == id)?.Name ?? id?.Text ?? "no team";
    }

    private static Breach About(BreachKind kind, List<ChildPosition> positions, Func<int, string> what) => new(kind, what(positions.Count),
        [.. positions.Select(p => p.Child.Id).Order()],
        [.. positions.Where(p => p.Worker is not null).Select(p => p.Worker!.Id).Distinct().Order()]);

    private static string Children(int n) => n == 1 ? "1 child" : $"{n:#,0} children";

    private static string Have(int n) => n == 1 ? "has" : "have";

    private static string Are(int n) => n == 1 ? "is" : "are";
}
