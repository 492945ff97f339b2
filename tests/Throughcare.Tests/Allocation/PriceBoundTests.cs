using Throughcare.Allocation;
using Throughcare.Solver;

namespace Throughcare.Tests.Allocation;

/// <summary>The bound by itself, at any multipliers: against every choice of a worker, against single groups, and as the slope that the ascent follows.</summary>
public class PriceBoundTests
{
    public static TheoryData<int, bool> Seeds => [.. Enumerable.Range(1, 10).SelectMany(seed => new[] { (seed, false), (seed, true) })];

    [Theory, MemberData(nameof(Seeds))]
    public void What_a_worker_adds_in_a_team_is_the_least_of_all_that_she_could_hold_there(int seed, bool more)
    {
        var model = new AllocationModel(Council(seed, more));
        var bound = new PriceBound(model);
        var choices = new EveryChoice(model, bound);
        var random = new SeededRandom(seed, 80);
        for (var trial = 0; trial < 6; trial++)
        {
            // First the whole tree, then parts of it: items held or taken away, limits on how many of a pool, teams closed.
            if (trial > 0) Narrow(model, bound, random);
            var multipliers = Any(model, bound, random);

            var value = bound.Evaluate(multipliers, new double[bound.Multipliers], new double[bound.Shares]);

            if (double.IsPositiveInfinity(value)) continue;
            for (var s = 0; s < model.Workers; s++)
                foreach (var t in model.Allowed[s])
                    if ((bound.Masks[s] & 1UL << t) == 0) bound.Value[s * model.Teams + t].ShouldBe(double.PositiveInfinity);
                    else bound.Value[s * model.Teams + t].ShouldBe(choices.Least(s, t, multipliers), 1e-7);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Where_nobody_spares_a_price_by_keeping_a_group_pools_lose_nothing_against_single_groups(int seed, bool more)
    {
        var problem = Council(seed, more);
        problem = problem with { Published = null, Groups = [.. problem.Groups.Select(g => g with { Continuity = g.Decision == GroupDecision.Open ? 0 : g.Continuity })] };
        var model = new AllocationModel(problem);
        var bound = new PriceBound(model);
        var random = new SeededRandom(seed, 81);
        for (var trial = 0; trial < 10; trial++)
        {
            var certificate = bound.Certificate(Any(model, bound, random));

            var proved = BoundProof.Of(problem, certificate);

            if (certificate.Bound > 0) proved.ShouldBeInRange(certificate.Bound, certificate.Bound + 0.00001m);
            else proved.ShouldBeLessThan(0.00001m);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void What_is_missed_says_how_the_bound_can_rise_at_most(int seed, bool more)
    {
        var model = new AllocationModel(Council(seed, more));
        var bound = new PriceBound(model);
        var random = new SeededRandom(seed, 82);
        var (missed, ignored, shares) = (new double[bound.Multipliers], new double[bound.Multipliers], new double[bound.Shares]);
        for (var trial = 0; trial < 20; trial++)
        {
            var (here, there) = (Any(model, bound, random), Any(model, bound, random));

            var value = bound.Evaluate(here, missed, shares);

            // The bound is concave in the multipliers: no other point lies above the slope.
            var rise = Enumerable.Range(0, here.Length).Sum(i => missed[i] * (there[i] - here[i]));
            bound.Evaluate(there, ignored, shares).ShouldBeLessThanOrEqualTo(value + rise + 1e-7);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void What_is_missed_of_a_pool_is_what_nobody_holds_in_the_relaxed_plan_and_its_shares_say_who_does(int seed, bool more)
    {
        var model = new AllocationModel(Council(seed, more));
        var bound = new PriceBound(model);
        var pools = new GroupPools(model);
        var random = new SeededRandom(seed, 83);
        var (missed, shares) = (new double[bound.Multipliers], new double[bound.Shares]);
        for (var trial = 0; trial < 8; trial++)
        {
            if (double.IsPositiveInfinity(bound.Evaluate(Any(model, bound, random), missed, shares))) return;

            for (var k = 0; k < bound.Pools; k++)
            {
                var held = Enumerable.Range(0, model.Workers).Sum(s => shares[bound.PoolShare(s, k)]) + Enumerable.Range(0, pools.Items).Where(i => pools.ItemPool[i] == k).Sum(i => shares[bound.ItemShare(i)]);
                missed[k].ShouldBe(pools.Count[k] - held);
            }
            for (var s = 0; s < model.Workers; s++) shares[(s * model.Teams)..((s + 1) * model.Teams)].Sum().ShouldBe(1);
            for (var t = 0; t < model.Teams; t++)
            {
                var inTeam = Enumerable.Range(0, model.Workers).Where(s => shares[s * model.Teams + t] == 1).ToList();
                missed[bound.Pools + model.Teams + t].ShouldBe((inTeam.Sum(s => model.Fte[s]) - model.FteMax[t]) / 100.0, 1e-9);
                missed[bound.Pools + 2 * model.Teams + t].ShouldBe((model.FteMin[t] - inTeam.Sum(s => model.Fte[s])) / 100.0, 1e-9);
                if (model.MostWorkers[t] < int.MaxValue) missed[bound.Pools + 3 * model.Teams + t].ShouldBe(inTeam.Count - model.MostWorkers[t]);
                else missed[bound.Pools + 3 * model.Teams + t].ShouldBe(0);
                var load = inTeam.Sum(s => pools.FixedLoad[s] + Held(s, k => pools.Weight[k]));
                missed[bound.Pools + t].ShouldBe((load - model.Oversight[t]) * model.Unit / 100.0, 1e-9);
                var children = inTeam.Sum(s => pools.FixedChildren[s] + Held(s, k => pools.Children[k]));
                missed[bound.Pools + 4 * model.Teams + t].ShouldBe(model.MostChildren[t] < int.MaxValue ? children - model.MostChildren[t] : 0, 1e-9);
            }

            double Held(int s, Func<int, int> of) => Enumerable.Range(0, bound.Pools).Sum(k => shares[bound.PoolShare(s, k)] * of(k)) + pools.Own[s].Sum(i => shares[bound.ItemShare(i)] * of(pools.ItemPool[i]));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_holders_that_a_relaxed_plan_leans_to_are_workers_who_may_hold_the_group_and_no_more_than_it_says(int seed, bool more)
    {
        var model = new AllocationModel(Council(seed, more));
        var bound = new PriceBound(model);
        var pools = new GroupPools(model);
        var shares = new double[bound.Shares];
        bound.Evaluate(bound.StartMultipliers(), new double[bound.Multipliers], shares);

        var holders = bound.HoldersIn(shares);

        holders.Length.ShouldBe(model.Groups);
        for (var g = 0; g < model.Groups; g++)
            if (holders[g] >= 0) model.MayHold(holders[g], g).ShouldBeTrue();
        for (var s = 0; s < model.Workers; s++)
        {
            foreach (var i in pools.Own[s].Where(i => shares[bound.ItemShare(i)] == 1 && pools.ItemTwin[i] < 0)) holders[pools.ItemGroup[i]].ShouldBe(s);
            for (var k = 0; k < bound.Pools; k++)
            {
                var own = pools.Own[s].Where(i => shares[bound.ItemShare(i)] == 1).Select(i => pools.ItemGroup[i]).ToHashSet();
                Enumerable.Range(0, model.Groups).Count(g => pools.PoolOf[g] == k && holders[g] == s && !own.Contains(g)).ShouldBeLessThanOrEqualTo((int)shares[bound.PoolShare(s, k)]);
            }
        }
        holders.ShouldContain(h => h >= 0);
    }

    [Fact]
    public void The_start_is_never_worse_than_no_prices_sometimes_far_better_and_leaves_the_limits_of_teams_unpriced()
    {
        var better = 0;
        foreach (var seed in Enumerable.Range(1, 8))
        {
            var bound = new PriceBound(new(Council(seed, more: false)));
            double At(double[] multipliers) => bound.Evaluate(multipliers, new double[bound.Multipliers], new double[bound.Shares]);

            var start = bound.StartMultipliers();

            At(start).ShouldBeGreaterThanOrEqualTo(At(new double[bound.Multipliers]));
            if (At(start) > At(new double[bound.Multipliers]) * 1.1) better++;
            start[bound.Pools..].ShouldAllBe(m => m == 0);
        }
        better.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Only_the_prices_of_pools_may_be_below_nothing()
    {
        var bound = new PriceBound(new(Councils.FourChildren()));

        // North's children and South's are two pools; two teams have five limits each.
        bound.NotNegative().ShouldBe([false, false, .. Enumerable.Repeat(true, 10)]);
    }

    private static AllocationProblem Council(int seed, bool more)
    {
        var problem = RandomCouncils.Make(seed + 70, groups: 5 + seed % 3, workers: 3, teams: 2, slack: 1.8m);
        return more ? RandomCouncils.WithMore(problem, seed) : problem;
    }

    // Any price of a pool, any price of a limit that is not below nothing; none where a team has no such limit.
    private static double[] Any(AllocationModel model, PriceBound bound, SeededRandom random)
    {
        double[] any = [.. bound.NotNegative().Select(notNegative => notNegative ? random.Next(8) / 4.0 : random.Next(100) / 4.0 - 2)];
        for (var t = 0; t < model.Teams; t++)
        {
            if (model.MostWorkers[t] == int.MaxValue) any[bound.Pools + 3 * model.Teams + t] = 0;
            if (model.MostChildren[t] == int.MaxValue) any[bound.Pools + 4 * model.Teams + t] = 0;
        }
        return any;
    }

    private static void Narrow(AllocationModel model, PriceBound bound, SeededRandom random)
    {
        for (var i = 0; i < bound.Held.Length; i++) bound.Held[i] = (sbyte)(random.Next(6) switch { 0 => 1, 1 or 2 => -1, _ => 0 });
        for (var s = 0; s < model.Workers; s++)
        {
            bound.Masks[s] = model.Allowed[s].Aggregate(0UL, (mask, t) => mask | 1UL << t);
            if (model.Allowed[s].Length > 1 && random.Next(3) == 0) bound.Masks[s] = 1UL << model.Allowed[s][random.Next(2)];
            bound.Limits[s].Clear();
            for (var k = 0; k < bound.Pools; k++)
                if (bound.MayHold(s, k) && random.Next(3) == 0)
                {
                    var least = random.Next(4) == 0 ? 1 : 0;
                    bound.Limits[s].Add(new(s, k, least, least + random.Next(bound.PoolCount(k) - least + 1)));
                }
        }
    }

    /// <summary>Every set of own items and every number of each pool, one by one.</summary>
    private sealed class EveryChoice(AllocationModel model, PriceBound bound)
    {
        private readonly GroupPools _pools = new(model);

        public double Least(int s, int t, double[] multipliers)
        {
            double Of(int kind) => multipliers[bound.Pools + kind * model.Teams + t];
            double Adds(int k) => _pools.Place[k * model.Teams + t] - multipliers[k] + Of(0) * _pools.Weight[k] * model.Unit / 100.0 + Of(4) * _pools.Children[k];
            var own = _pools.Own[s];
            var groups = Items(0, _pools.FixedLoad[s], 0);
            return groups + _pools.FixedPlace[s * model.Teams + t] + model.TeamPrice[s * model.Teams + t] * GroupPools.Scale + Of(0) * _pools.FixedLoad[s] * model.Unit / 100.0
                + (Of(1) - Of(2)) * model.Fte[s] / 100.0 + Of(3) + Of(4) * _pools.FixedChildren[s];

            double Items(int i, int load, double sum)
            {
                if (i == own.Length) return Pool(0, load, sum);
                var k = _pools.ItemPool[own[i]];
                var without = bound.Held[own[i]] > 0 ? double.PositiveInfinity : Items(i + 1, load, sum);
                var with = bound.Held[own[i]] < 0 ? double.PositiveInfinity : Items(i + 1, load + _pools.Weight[k], sum + Adds(k) - _pools.ItemRefund[own[i]]);
                return Math.Min(without, with);
            }

            double Pool(int k, int load, double sum)
            {
                if (load > model.Cap[s]) return double.PositiveInfinity;
                if (k == bound.Pools) return sum + model.LoadPrice[s][load] * GroupPools.Scale;
                var (least, most) = bound.Limits[s].Where(l => l.Pool == k).Select(l => (l.Least, l.Most)).DefaultIfEmpty((0, bound.MayHold(s, k) ? _pools.Count[k] : 0)).Single();
                return Enumerable.Range(least, most - least + 1).Min(n => Pool(k + 1, load + n * _pools.Weight[k], sum + n * Adds(k)));
            }
        }
    }
}
