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

        var (mean, present) = AllocationPricing.MeanLoad(problem);
        var holders = problem.Groups.ToDictionary(g => g.Id, g => present.Where(w => MayHold(w, g)).Select(w => w.Id).ToList());
        var unit = Unit(problem);
        var proved = problem.Groups.Where(g => holders[g.Id].Count != 1).Sum(PriceOf) + problem.Teams.Sum(Limits);
        foreach (var worker in present)
        {
            var own = problem.Groups.Where(g => holders[g.Id] is [var only] && only == worker.Id).ToList();
            var others = problem.Groups.Where(g => holders[g.Id].Count > 1 && holders[g.Id].Contains(worker.Id)).ToList();
            if (problem.Teams.Where(t => worker.AllowedTeams.Contains(t.Id) && (worker.PinnedTeam is not { } pin || pin == t.Id)).Min(t => Least(worker, t, own, others)) is not { } least) return decimal.MaxValue;
            proved += least;
        }
        return proved;

        // Loads are whole multiples of the unit, so nothing is lost by taking a limit as one.
        decimal Whole(int hundredths) => (decimal)(hundredths / unit) * unit / 100;

        decimal PriceOf(AllocationGroup group) => certificate.GroupPrices.GetValueOrDefault(group.Id);

        TeamLimitPrices PricesOf(AllocationTeam team)
        {
            var given = certificate.TeamPrices.GetValueOrDefault(team.Id) ?? new(0, 0, 0, 0, 0);
            return given with { MostWorkers = team.MostWorkers is null ? 0 : given.MostWorkers, MostChildren = team.MostChildren is null ? 0 : given.MostChildren };
        }

        // The limits as priced: what a plan that uses all of them would be spared.
        decimal Limits(AllocationTeam team)
        {
            var prices = PricesOf(team);
            return prices.LeastFte * team.FteMin.Value - prices.MostFte * team.FteMax.Value - prices.Oversight * Whole(team.OversightLimit.Hundredths)
                - prices.MostWorkers * (team.MostWorkers ?? 0) - prices.MostChildren * (team.MostChildren ?? 0);
        }

        // The least that the worker adds in the team, over every load of groups that fits; null where what only she may hold is too much.
        decimal? Least(AllocationWorker worker, AllocationTeam team, List<AllocationGroup> own, List<AllocationGroup> others)
        {
            var prices = PricesOf(team);
            decimal Adds(AllocationGroup group) => Price(problem, group, worker, team) + prices.Oversight * group.Weight.Value + prices.MostChildren * group.Children;
            var fixedLoad = own.Sum(g => g.Weight.Hundredths) / unit;
            var most = (int)decimal.Min(problem.Groups.Sum(g => (long)g.Weight.Hundredths) / unit, decimal.Floor(problem.MaximumCaseload.Hundredths * worker.LoadFte / unit)) - fixedLoad;
            if (most < 0) return null;
            var cheapest = new decimal?[most + 1];
            cheapest[0] = 0;
            foreach (var group in others)
            {
                var (weight, adds) = (group.Weight.Hundredths / unit, Adds(group) - PriceOf(group));
                for (var load = most; load >= weight; load--)
                    if (cheapest[load - weight] + adds is { } with && !(cheapest[load] <= with)) cheapest[load] = with;
            }
            var least = decimal.MaxValue;
            for (var load = 0; load <= most; load++)
            {
                if (cheapest[load] is not { } groups) continue;
                var carried = (decimal)(load + fixedLoad) * unit / 100;
                least = decimal.Min(least, groups + AllocationPricing.OverStandard(problem, worker, carried) + AllocationPricing.Fairness(problem, worker, carried, mean));
            }
            return least + own.Sum(Adds) + Price(problem, worker, team) + (prices.MostFte - prices.LeastFte) * worker.Fte.Value + prices.MostWorkers;
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
