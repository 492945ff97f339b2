using Throughcare.Calendar;
using Throughcare.Solver;
using Throughcare.Structure;

namespace Throughcare.App.Samples;

/// <summary>
/// Who works with whom: workers keep children from before the last reorganisation, so that many are held outside their home
/// locality. Then children of like households change hands until exactly the published number is in the right team and locality.
/// </summary>
internal sealed class AllocationMaking(SamplePlan plan, StaffMaking staff, SeededRandom random)
{
    private const string Restructure = "ORGRST";

    private static readonly (string, int)[] Reasons = [("MANAGE", 25), ("LEFTRL", 28), ("TSPROC", 27), ("ABSENC", 8), ("OTHERS", 5), ("CHCHAN", 4), ("PCCHAN", 3)];

    private List<Household> _held = [];
    private double[] _target = [];
    private int[] _load = [];

    /// <summary>The last reorganisation: seven months before the date.</summary>
    private DateOnly Reorganised => plan.AsAt.AddMonths(-7).AddDays(1 - plan.AsAt.AddMonths(-7).Day);

    public void Allocate(List<Household> households)
    {
        (_target, _load) = (Targets(), new int[staff.Workers.Count]);
        var care = households.Where(h => h.Need != Need.CareLeaver).ToList();
        var single = care.Where(h => h.Need == Need.Permanent && h.Children.Count == 1 && h.Locality is not null).ToList();
        random.Shuffle(single);
        var without = single.Take(plan.Unallocated).ToHashSet();
        _held = [.. care.Where(h => !without.Contains(h))];
        foreach (var household in _held.OrderBy(h => h.Need).ThenByDescending(h => h.Children.Count)) Give(household);
        if (plan.Level) Level();
        if (plan.RightTeamAndLocality is { } wanted) Reach(wanted);
        foreach (var household in _held) Tell(household);
        foreach (var household in households.Where(h => h.Need == Need.CareLeaver)) GiveCareLeaver(household);
    }

    /// <summary>Phase by the standard rules, as far as these children can be in one.</summary>
    private string PhaseOf(Household household, SampleChild child) => household.Need switch
    {
        Need.Proceedings => "proceedings",
        _ when Age.On(child.Born, plan.AsAt) >= 16 => "through-care",
        Need.PlanNotFinal => "care-planning",
        _ => "permanence",
    };

    private int Right(Household household, int worker)
    {
        var team = staff.Teams.Find(t => t.Id == staff.Workers[worker].Team)!;
        return household.Locality is { } home && team.Covers(home) ? household.Children.Count(c => team.Phases.Contains(PhaseOf(household, c))) : 0;
    }

    private bool Present(SampleWorker worker) => worker is { Role: WorkerRole.SocialWorker, Holds: true, LongAbsent: false } && (worker.Starts is null || worker.Starts <= plan.AsAt);

    private double[] Targets()
    {
        var targets = new double[staff.Workers.Count];
        foreach (var team in plan.Teams)
        {
            var workers = Enumerable.Range(0, targets.Length).Where(i => staff.Workers[i].Team == team.Id && Present(staff.Workers[i])).ToList();
            double all = 0;
            foreach (var i in workers) all += targets[i] = staff.Workers[i].Fte * (staff.Workers[i].NewlyQualified ? 0.65 : 1) * (0.85 + 0.3 * random.NextUnit());
            foreach (var i in workers) targets[i] *= team.Holds / all;
        }
        return targets;
    }

    private void Give(Household household)
    {
        var early = household.Need is Need.Proceedings or Need.PlanNotFinal;
        var worker = random.PickByWeight(staff.Workers.Count, i =>
        {
            if (_target[i] <= 0) return 0;
            var team = staff.Teams.Find(t => t.Id == staff.Workers[i].Team)!;
            if (early && !team.Phases.Contains("proceedings")) return 0;
            var room = Math.Max(_target[i] - _load[i] - (household.Children.Count - 1) / 2.0, 0.02);
            var leans = household.Locality is { } home && staff.Planned[i].Leans is { } from && from.Contains(home);
            var covers = household.Locality is { } locality && team.Covers(locality);
            var serves = team.Phases.Contains(PhaseOf(household, household.Children[0]));
            return room * room * (leans ? 12 : 1) * (serves ? 5 : 1) * (early && covers ? 4 : 1);
        }) ?? throw new InvalidOperationException("The plan has no worker who may hold children.");
        household.Worker = worker;
        _load[worker] += household.Children.Count;
    }

    /// <summary>Households of one size change hands, so that loads stay, until the number is reached.</summary>
    private void Reach(int wanted)
    {
        var settled = _held.Where(h => h.Need == Need.Permanent).ToList();
        var now = _held.Sum(h => Right(h, h.Worker!.Value));
        for (var turn = 0; now != wanted; turn++)
        {
            if (turn == 200_000) throw new InvalidOperationException($"The plan asks for {wanted} children in the right team and locality; {now} was as near as it came.");
            var (a, b) = (random.Pick(settled), random.Pick(settled));
            if (a.Worker == b.Worker || a.Children.Count != b.Children.Count) continue;
            var then = now - Right(a, a.Worker!.Value) - Right(b, b.Worker!.Value) + Right(a, b.Worker.Value) + Right(b, a.Worker.Value);
            if (Math.Abs(then - wanted) >= Math.Abs(now - wanted)) continue;
            (a.Worker, b.Worker) = (b.Worker, a.Worker);
            now = then;
        }
    }

    /// <summary>Settled households pass from workers who hold too many to those who hold too few, until every team holds its number.</summary>
    private void Level()
    {
        var wanted = new int[_load.Length];
        foreach (var team in plan.Teams)
        {
            var workers = Enumerable.Range(0, wanted.Length).Where(i => staff.Workers[i].Team == team.Id && Present(staff.Workers[i])).ToList();
            var shares = Chances.Apportion([.. workers.Select(i => staff.Workers[i].Fte)], team.Holds);
            for (var i = 0; i < workers.Count; i++) wanted[workers[i]] = shares[i];
        }
        // The largest households first: a child alone fits in wherever one place is left.
        foreach (var household in _held.Where(h => h.Need is Need.Permanent or Need.Unaccompanied).OrderByDescending(h => h.Children.Count))
        {
            var (from, size) = (household.Worker!.Value, household.Children.Count);
            if (_load[from] <= wanted[from]) continue;
            if (Enumerable.Range(0, wanted.Length).FirstOrDefault(i => _load[i] + size <= wanted[i], -1) is not (>= 0 and var to)) continue;
            household.Worker = to;
            _load[from] -= size;
            _load[to] += size;
        }
        if (!_load.AsSpan().SequenceEqual(wanted)) throw new InvalidOperationException("The plan's teams cannot hold their numbers to a child.");
    }

    private void Tell(Household household)
    {
        var worker = staff.Workers[household.Worker!.Value];
        var since = Since(worker, household);
        var reason = since == Reorganised ? Restructure : random.PickByWeight(Reasons);
        foreach (var child in household.Children)
        {
            var entered = child.EnteredCare;
            var from = since < entered ? entered : since;
            child.Allocations.Add(new(worker.Id, worker.Team!, InvolvementRole.Lead, from, null, from == entered ? "FCONTA" : reason));
            Before(child, worker.Id, from);
        }
    }

    /// <summary>First day with the present worker: agency and new workers have known their children for less long.</summary>
    private DateOnly Since(SampleWorker worker, Household household)
    {
        if (household.Need == Need.Proceedings && random.Chance(0.7)) return household.Children.Min(c => c.EnteredCare);
        if (worker.Agency || worker.NewlyQualified) return plan.AsAt.AddDays(-random.Between(10, 330));
        if (household.Need == Need.Permanent && random.Chance(0.1)) return Reorganised;
        var days = random.PickByWeight([(45, 18), (150, 7), (300, 9), (500, 16), (700, 18), (1000, 18), (1400, 14)]);
        return plan.AsAt.AddDays(-random.Between(days / 2, days + days / 4));
    }

    /// <summary>Workers before the present one, back to the first day in care or to the first return that names workers.</summary>
    private void Before(SampleChild child, string worker, DateOnly since)
    {
        var first = new DateOnly(plan.AsAt.Year - 3, 4, 1);
        var others = staff.Workers.Where(Present).ToList();
        while (since > child.EnteredCare && since > first)
        {
            var earlier = random.Pick(others);
            if (earlier.Id == worker) continue;
            var from = since.AddDays(-random.Between(60, 600));
            if (from < child.EnteredCare.AddDays(30)) from = child.EnteredCare;
            child.Allocations.Insert(0, new(earlier.Id, earlier.Team!, InvolvementRole.Lead, from, since.AddDays(-1), from == child.EnteredCare ? "FCONTA" : random.PickByWeight(Reasons)));
            (worker, since) = (earlier.Id, from);
        }
    }

    private void GiveCareLeaver(Household household)
    {
        var child = household.Children[0];
        var advisers = Enumerable.Range(0, staff.Workers.Count).Where(i => staff.Workers[i] is { Role: WorkerRole.PersonalAdviser, Starts: null }).ToList();
        var worker = staff.Workers[advisers.MinBy(i => (_load[i] + random.NextUnit()) / staff.Workers[i].Fte)];
        _load[staff.Workers.IndexOf(worker)]++;
        var eighteenth = Age.Birthday(child.Born, 18);
        var since = plan.AsAt.AddDays(-random.Between(20, 1100));
        child.Allocations.Add(new(worker.Id, worker.Team!, InvolvementRole.PersonalAdviser, since < eighteenth ? eighteenth : since, null, "TSPROC"));
    }

    /// <summary>Workers of somebody who has left care: one or two, up to the last day.</summary>
    public void TellFormer(SampleChild child)
    {
        var worker = random.Pick(staff.Workers.Where(Present).ToList());
        var (entered, left) = (child.EnteredCare, child.Episodes[^1].Ended!.Value);
        var since = random.Chance(0.5) || left.DayNumber - entered.DayNumber < 120 ? entered : entered.AddDays(random.Between(60, left.DayNumber - entered.DayNumber - 30));
        child.Allocations.Add(new(worker.Id, worker.Team!, InvolvementRole.Lead, since, left, since == entered ? "FCONTA" : random.PickByWeight(Reasons)));
        Before(child, worker.Id, since);
    }
}
