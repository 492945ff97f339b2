using Throughcare.Allocation;

namespace Throughcare.Tests.Allocation;

/// <summary>
/// The cheapest of every plan, quickly enough for a dozen groups: teams one by one, groups depth first, left as soon as what is held is too much or already as dear as the best. Prices and rules
/// stand here a second time; on the smallest councils a test holds it against <see cref="EveryPlan"/>, which has them from the definitions.
/// </summary>
internal sealed class QuickEnumeration
{
    private readonly AllocationProblem _problem;
    private readonly AllocationWorker[] _present;
    private readonly decimal _mean;
    private readonly int[] _teams, _holders;
    private readonly decimal[] _load;
    private decimal? _best;

    private QuickEnumeration(AllocationProblem problem)
    {
        _problem = problem;
        _present = [.. problem.Workers.Where(w => !w.Leaving)];
        _mean = problem.Groups.Sum(g => g.Weight.Value) / Math.Max(0.01m, _present.Sum(w => w.LoadFte));
        (_teams, _holders, _load) = (new int[_present.Length], new int[problem.Groups.Count], new decimal[_present.Length]);
    }

    /// <summary>Null where no plan fits.</summary>
    public static decimal? Cheapest(AllocationProblem problem)
    {
        var all = new QuickEnumeration(problem);
        all.Place(0, 0);
        return all._best;
    }

    private void Place(int s, decimal price)
    {
        if (s == _present.Length)
        {
            if (!_problem.Teams.Index().All(t => Fits(t.Index, t.Item))) return;
            Give(0, price);
            return;
        }
        var worker = _present[s];
        for (var t = 0; t < _problem.Teams.Count; t++)
        {
            var team = _problem.Teams[t].Id;
            if (!worker.AllowedTeams.Contains(team) || worker.PinnedTeam is { } pin && pin != team) continue;
            _teams[s] = t;
            var change = worker.CurrentTeam is { } before && before != team ? _problem.Prices.TeamChange : 0;
            var told = _problem.Published is { } plan && plan.Plan.TeamOf.TryGetValue(worker.Id, out var was) && was != team ? plan.PerWorker : 0;
            Place(s + 1, price + change + told + _problem.Prices.Preference * worker.PreferenceRank[team] + _problem.Prices.Travel * worker.ExcessTravel[team].Kilometres);
        }
    }

    private bool Fits(int t, AllocationTeam team)
    {
        var inTeam = _present.Where((_, s) => _teams[s] == t).ToList();
        return inTeam.Sum(w => w.Fte.Value) is var fte && fte >= team.FteMin.Value && fte <= team.FteMax.Value && !(inTeam.Count > team.MostWorkers);
    }

    private void Give(int g, decimal price)
    {
        if (price >= _best) return;
        if (g == _problem.Groups.Count)
        {
            if (OversightHolds()) _best = Math.Min(_best ?? decimal.MaxValue, price + LoadPrice());
            return;
        }
        var group = _problem.Groups[g];
        for (var s = 0; s < _present.Length; s++)
        {
            var worker = _present[s];
            if (_load[s] + group.Weight.Value > _problem.MaximumCaseload.Value * worker.LoadFte || !worker.Phases.Contains(group.Phase)
                || group.Decision == GroupDecision.Stay && group.CurrentWorker != worker.Id || group.Decision == GroupDecision.Move && group.CurrentWorker == worker.Id
                || group.NotWorkers.Contains(worker.Id) || !group.NeedsSkills.All(worker.Has)) continue;
            var team = _problem.Teams[_teams[s]].Id;
            var away = group.HomeTeam is { } home && home != team ? _problem.Prices.Locality : 0;
            var change = group.CurrentWorker is { } current && current != worker.Id ? _problem.Prices.Continuity * group.Continuity : 0;
            var told = _problem.Published is { } plan && plan.Plan.WorkerOf.TryGetValue(group.Id, out var was) && was != worker.Id ? plan.PerChild : 0;
            var way = group.ToPlacement.TryGetValue(team, out var distance) ? _problem.Prices.Placement * distance.Kilometres : 0;
            (_holders[g], _load[s]) = (s, _load[s] + group.Weight.Value);
            Give(g + 1, price + (away + change + told) * group.Children + way);
            _load[s] -= group.Weight.Value;
        }
    }

    private bool OversightHolds() => _problem.Teams.Index().All(t =>
        _load.Where((_, s) => _teams[s] == t.Index).Sum() <= t.Item.OversightLimit.Value
        && !(_problem.Groups.Where((_, g) => _teams[_holders[g]] == t.Index).Sum(x => x.Children) > t.Item.MostChildren));

    private decimal LoadPrice() => _present.Select((w, s) =>
        _problem.Prices.OverStandard * Math.Max(0, _load[s] - _problem.StandardCaseload.Value * w.LoadFte)
        + (w.LoadFte > 0 ? _problem.Prices.Fairness * Math.Abs(_load[s] / w.LoadFte - _mean) : 0)).Sum();
}
