using System.Numerics;

namespace Throughcare.Allocation;

/// <summary>
/// Checks a <see cref="BoundCertificate"/> from the definitions, in decimals and the slow way: for every worker and team, the cheapest load of single groups, one group after the other. Shares
/// nothing with the engine's bound: no pools, no kinds of worker, no rounded prices. The formula and why it holds stand in docs/method/allocation.md.
/// </summary>
public static class BoundProof
{
    /// <summary>
    /// What the prices prove: no plan comes to less. It can be above <see cref="BoundCertificate.Bound"/>, because single groups are counted more exactly than pools, and is
    /// <see cref="decimal.MaxValue"/> where some worker cannot hold what only she may hold. Prices of teams below 0 prove nothing and are refused.
    /// </summary>
    public static decimal Of(AllocationProblem problem, BoundCertificate certificate)
    {
        foreach (var (id, prices) in certificate.TeamPrices)
            if (prices.AnyBelowNothing) throw new ArgumentException($"A limit of team '{id}' has a price below 0 in the certificate, which proves nothing.");
        return new Working(problem, certificate).Proved();
    }

    private sealed class Working(AllocationProblem problem, BoundCertificate certificate)
    {
        private readonly int _unit = Unit(problem);
        private readonly decimal _mean = AllocationPricing.MeanLoad(problem).Mean;
        private readonly List<AllocationWorker> _present = [.. problem.Workers.Where(w => !w.Leaving)];
        private readonly long _weight = problem.Groups.Sum(g => (long)g.Weight.Hundredths);

        public decimal Proved()
        {
            var holders = problem.Groups.ToDictionary(g => g.Id, g => _present.Where(w => MayHold(w, g)).Select(w => w.Id).ToList());
            var proved = problem.Groups.Where(g => holders[g.Id].Count != 1).Sum(PriceOf) + problem.Teams.Sum(Limits);
            foreach (var worker in _present)
            {
                var may = problem.Groups.Where(g => holders[g.Id].Contains(worker.Id)).ToLookup(g => holders[g.Id].Count == 1);
                var room = Room(worker, may[true]);
                if (room < 0) return decimal.MaxValue;
                var teams = problem.Teams.Where(t => worker.AllowedTeams.Contains(t.Id) && (worker.PinnedTeam is null || worker.PinnedTeam == t.Id)).ToList();
                if (teams.Count == 0) return decimal.MaxValue;
                proved += teams.Min(t => Least(worker, t, may[true], may[false], room));
            }
            return proved;
        }

        private decimal PriceOf(AllocationGroup group) => certificate.GroupPrices.GetValueOrDefault(group.Id);

        // Where a team has no such limit there is nothing to price.
        private TeamLimitPrices PricesOf(AllocationTeam team)
        {
            var given = certificate.TeamPrices.GetValueOrDefault(team.Id) ?? new(0, 0, 0, 0, 0);
            return given with { MostWorkers = team.MostWorkers is null ? 0 : given.MostWorkers, MostChildren = team.MostChildren is null ? 0 : given.MostChildren };
        }

        // The limits as priced: what a plan that uses all of them would be spared. Loads are whole multiples of the unit, so nothing is lost by taking the manager's limit as one.
        private decimal Limits(AllocationTeam team)
        {
            var prices = PricesOf(team);
            return prices.LeastFte * team.FteMin.Value - prices.MostFte * team.FteMax.Value - prices.Oversight * Weight(team.OversightLimit.Hundredths / _unit)
                - prices.MostWorkers * (team.MostWorkers ?? 0) - prices.MostChildren * (team.MostChildren ?? 0);
        }

        private decimal Weight(int units) => (decimal)units * _unit / 100;

        private int Fixed(IEnumerable<AllocationGroup> own) => own.Sum(g => g.Weight.Hundredths) / _unit;

        // Units that the worker may hold beside what only she may hold; below 0 where that is too much already.
        private int Room(AllocationWorker worker, IEnumerable<AllocationGroup> own) =>
            (int)decimal.Min(_weight / _unit, decimal.Floor(problem.MaximumCaseload.Hundredths * worker.LoadFte / _unit)) - Fixed(own);

        // The least that the worker adds in the team, over every load of groups for which there is room.
        private decimal Least(AllocationWorker worker, AllocationTeam team, IEnumerable<AllocationGroup> own, IEnumerable<AllocationGroup> others, int room)
        {
            var prices = PricesOf(team);
            decimal Adds(AllocationGroup group) => Price(problem, group, worker, team) + prices.Oversight * group.Weight.Value + prices.MostChildren * group.Children;
            var cheapest = Cheapest([.. others.Select(g => (g.Weight.Hundredths / _unit, Adds(g) - PriceOf(g)))], room);
            var already = Fixed(own);
            var least = cheapest.Select((groups, load) => groups is null ? decimal.MaxValue : groups.Value + PriceOfLoad(worker, Weight(load + already))).Min();
            return least + own.Sum(Adds) + Price(problem, worker, team) + (prices.MostFte - prices.LeastFte) * worker.Fte.Value + prices.MostWorkers;
        }

        private decimal PriceOfLoad(AllocationWorker worker, decimal load) => AllocationPricing.OverStandard(problem, worker, load) + AllocationPricing.Fairness(problem, worker, load, _mean);

        // By load: the cheapest groups that weigh exactly so much; null where none do.
        private static decimal?[] Cheapest((int Weight, decimal Adds)[] groups, int room)
        {
            var cheapest = new decimal?[room + 1];
            cheapest[0] = 0;
            foreach (var (weight, adds) in groups)
                for (var load = room; load >= weight; load--)
                {
                    var with = cheapest[load - weight] + adds;
                    if (cheapest[load] is null || with < cheapest[load]) cheapest[load] = with;
                }
            return cheapest;
        }
    }

    private static decimal Price(AllocationProblem problem, AllocationGroup group, AllocationWorker worker, AllocationTeam team) =>
        (group.HomeTeam is { } home && home != team.Id ? problem.Prices.Locality * group.Children : 0)
        + (group.CurrentWorker is { } current && current != worker.Id ? problem.Prices.Continuity * group.Continuity * group.Children : 0)
        + problem.Prices.Placement * group.ToPlacement.GetValueOrDefault(team.Id).Kilometres
        + (problem.Published?.PriceOf(group, worker.Id) ?? 0);

    private static decimal Price(AllocationProblem problem, AllocationWorker worker, AllocationTeam team) =>
        problem.Prices.Preference * worker.PreferenceRank.GetValueOrDefault(team.Id)
        + problem.Prices.Travel * worker.ExcessTravel.GetValueOrDefault(team.Id).Kilometres
        + (worker.CurrentTeam is { } before && before != team.Id ? problem.Prices.TeamChange : 0)
        + (problem.Published?.PriceOf(worker.Id, team.Id) ?? 0);

    private static bool MayHold(AllocationWorker worker, AllocationGroup group) =>
        worker.Phases.Contains(group.Phase) && group.NeedsSkills.All(worker.Has) && !group.NotWorkers.Contains(worker.Id)
        && (group.Decision != GroupDecision.Stay || group.CurrentWorker == worker.Id) && (group.Decision != GroupDecision.Move || group.CurrentWorker != worker.Id);

    // Hundredths of a weighted child that every weight is a whole multiple of.
    private static int Unit(AllocationProblem problem)
    {
        var unit = (int)problem.Groups.Aggregate(BigInteger.Zero, (all, g) => BigInteger.GreatestCommonDivisor(all, g.Weight.Hundredths));
        return unit == 0 ? 100 : unit;
    }
}
