using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>
/// A first plan in milliseconds: every worker where it is cheapest, team ranges repaired, every group with its present worker where that
/// fits and else with whoever adds least, heaviest first.
/// </summary>
internal sealed class StartPlan(AllocationModel model)
{
    private const int Kicks = 300;
    private readonly int[] _fte = new int[model.Teams], _heads = new int[model.Teams];

    /// <summary>The cheapest team of every worker, by any price of worker and team, repaired to the teams' FTE ranges as far as that succeeds.</summary>
    public int[] Teams(ReadOnlySpan<double> price, SeededRandom random)
    {
        var teamOf = new int[model.Workers];
        for (var s = 0; s < model.Workers; s++)
        {
            var best = model.Allowed[s][0];
            foreach (var t in model.Allowed[s])
                if (price[s * model.Teams + t] < price[s * model.Teams + best]) best = t;
            teamOf[s] = best;
        }
        RepairTeams(teamOf, price, random);
        return teamOf;
    }

    /// <summary>True when every team's FTE is in its range at the end.</summary>
    public bool RepairTeams(int[] teamOf, ReadOnlySpan<double> price, SeededRandom random)
    {
        Array.Clear(_fte);
        Array.Clear(_heads);
        for (var s = 0; s < model.Workers; s++)
        {
            _fte[teamOf[s]] += model.Fte[s];
            _heads[teamOf[s]]++;
        }
        for (var kick = 0; ; kick++)
        {
            while (OutOfRange() > 0 && RepairOne(teamOf, price)) { }
            if (OutOfRange() == 0) return true;
            if (kick == Kicks) return false;
            for (var i = 0; i < 3; i++)
            {
                var s = random.Next(model.Workers);
                Put(teamOf, s, model.Allowed[s][random.Next(model.Allowed[s].Length)]);
            }
        }
    }

    /// <summary>Groups for teams that are given; first with the worker that is suggested, where one is and there is room.</summary>
    public void Groups(Arrangement plan, int[] teamOf, int[]? suggested = null)
    {
        var workerOf = new int[model.Groups];
        var load = new int[model.Workers];
        var teamLoad = new int[model.Teams];
        var order = Enumerable.Range(0, model.Groups).OrderBy(g => model.Eligible[g].Length == 1 ? -1 : suggested?[g] >= 0 ? 0 : model.ChangePrice[g] > 0 ? 1 : 2).ThenByDescending(g => model.Weight[g]).ThenBy(g => g);
        foreach (var g in order)
        {
            var w = model.Weight[g];
            int best = -1, bestOver = int.MaxValue;
            var bestPrice = long.MaxValue;
            if (suggested?[g] is >= 0 and var hint && load[hint] + w <= model.Cap[hint] && teamLoad[teamOf[hint]] + w <= model.Oversight[teamOf[hint]]) best = hint;
            foreach (var s in best >= 0 ? [] : model.Eligible[g])
            {
                var t = teamOf[s];
                var prices = model.LoadPrice[s];
                if (load[s] + w >= prices.Length) continue;
                var over = Math.Max(0, load[s] + w - model.Cap[s]) + Math.Max(0, teamLoad[t] + w - model.Oversight[t]);
                var price = prices[load[s] + w] - prices[load[s]] + model.GroupPrice(g, s, t);
                if (over > bestOver || (over == bestOver && price >= bestPrice)) continue;
                (best, bestOver, bestPrice) = (s, over, price);
            }
            if (best < 0) best = model.Eligible[g][0];
            workerOf[g] = best;
            load[best] += w;
            teamLoad[teamOf[best]] += w;
        }
        plan.Set(teamOf, workerOf);
    }

    private int OutOfRange()
    {
        var sum = 0;
        for (var t = 0; t < model.Teams; t++) sum += OutOfRange(t, 0);
        return sum;
    }

    // In hundredths of an FTE; a worker too many weighs as much as a whole one.
    private int OutOfRange(int t, int more, int heads = 0) =>
        Math.Max(0, Math.Max(model.FteMin[t] - _fte[t] - more, _fte[t] + more - model.FteMax[t])) + (model.CountsHeads ? 100 * Math.Max(0, _heads[t] + heads - model.MostWorkers[t]) : 0);

    // The change of one worker, or exchange of two, that brings the teams nearer to their ranges at the least price per FTE.
    private bool RepairOne(int[] teamOf, ReadOnlySpan<double> price)
    {
        var bestRate = double.MaxValue;
        int worker = -1, other = -1, team = -1;
        for (var s = 0; s < model.Workers; s++)
            foreach (var t in model.Allowed[s])
            {
                var from = teamOf[s];
                if (t == from) continue;
                var before = OutOfRange(from, 0) + OutOfRange(t, 0);
                if (before == 0) continue;
                var rise = price[s * model.Teams + t] - price[s * model.Teams + from];
                var fall = before - OutOfRange(from, -model.Fte[s], -1) - OutOfRange(t, model.Fte[s], 1);
                if (fall > 0 && rise / fall < bestRate) (bestRate, worker, team, other) = (rise / fall, s, t, -1);
                for (var o = 0; o < model.Workers; o++)
                {
                    if (teamOf[o] != t || Array.BinarySearch(model.Allowed[o], from) < 0) continue;
                    var d = model.Fte[o] - model.Fte[s];
                    fall = before - OutOfRange(from, d) - OutOfRange(t, -d);
                    if (fall <= 0) continue;
                    var both = rise + price[o * model.Teams + from] - price[o * model.Teams + t];
                    if (both / fall < bestRate) (bestRate, worker, team, other) = (both / fall, s, t, o);
                }
            }
        if (worker < 0) return false;
        var left = teamOf[worker];
        Put(teamOf, worker, team);
        if (other >= 0) Put(teamOf, other, left);
        return true;
    }

    private void Put(int[] teamOf, int s, int t)
    {
        _fte[teamOf[s]] -= model.Fte[s];
        _fte[t] += model.Fte[s];
        _heads[teamOf[s]]--;
        _heads[t]++;
        teamOf[s] = t;
    }
}
