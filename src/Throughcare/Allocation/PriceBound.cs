using System.Numerics;
using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>
/// The Lagrangian bound of docs/method/allocation.md: groups that are alike form pools; that every group is held once, the managers' oversight
/// and the teams' FTE ranges are priced by multipliers; what is left falls apart by worker into knapsacks over whole loads, solved exactly.
/// Any multipliers give a bound that no plan can be below. Multipliers stand in the order pools, oversight by team, most FTE
/// by team, least FTE by team, most workers by team, most children by team.
/// </summary>
internal sealed class PriceBound
{
    private readonly AllocationModel _model;
    private readonly int _width;
    private readonly double[][] _loadPrice;
    private readonly double[] _teamPrice;
    private readonly GroupPools _pools;
    private readonly int[][] _weightClasses;
    private readonly int[] _classWeight;

    private readonly double[][] _profiles;
    private readonly bool[] _profileMade;
    private readonly double[] _a, _b, _layers, _running;
    private readonly bool[] _limited;
    private double[] _limitedTables = [];
    private readonly double[] _profit;
    private readonly int[] _order;

    public PriceBound(AllocationModel model)
    {
        _model = model;
        const double scale = GroupPools.Scale;
        _pools = new(model);
        _width = LoadProfile.LengthFor(model.Cap.DefaultIfEmpty(0).Max());
        _teamPrice = [.. model.TeamPrice.Select(p => p < 0 ? double.PositiveInfinity : p * scale)];
        _loadPrice = [.. Enumerable.Range(0, model.Workers).Select(s => Enumerable.Range(0, _width)
            .Select(l => l <= model.Cap[s] && l < model.LoadPrice[s].Length ? model.LoadPrice[s][l] * scale : double.PositiveInfinity).ToArray())];
        _classWeight = [.. _pools.Weight.Distinct().Order()];
        _weightClasses = [.. _classWeight.Select(w => Enumerable.Range(0, Pools).Where(k => _pools.Weight[k] == w).ToArray())];
        _profiles = [.. Enumerable.Range(0, _pools.Kinds * model.Teams).Select(_ => new double[(_classWeight.Length + 1) * _width])];
        _profileMade = new bool[_profiles.Length];
        _a = new double[_width];
        _b = new double[_width];
        _layers = new double[(_pools.Own.Select(o => o.Length).DefaultIfEmpty(0).Max() + 1) * _width];
        _running = new double[_pools.Count.DefaultIfEmpty(0).Sum() + 1];
        _profit = new double[Pools];
        _limited = new bool[Pools];
        _order = new int[Pools];
        Value = new double[model.Workers * model.Teams];
        Masks = [.. model.Allowed.Select(teams => teams.Aggregate(0UL, (mask, t) => mask | (1UL << t)))];
        Held = new sbyte[_pools.Items];
        Limits = [.. Enumerable.Range(0, model.Workers).Select(_ => new List<PoolLimit>())];
    }

    public int Pools => _pools.Number;

    public int Multipliers => Pools + 5 * _model.Teams;

    /// <summary>By worker: a bit for each team that is still open to her in this part of the tree.</summary>
    public ulong[] Masks { get; }

    /// <summary>By item (a group and the worker who spares a price by holding it): 1 where this part of the tree holds it there, -1 where it must not be there, 0 where it is open.</summary>
    public sbyte[] Held { get; }

    /// <summary>By worker: limits on how many of a pool she holds in this part of the tree.</summary>
    public List<PoolLimit>[] Limits { get; }

    /// <summary>By worker and team: the least that the worker adds in that team at the multipliers last used.</summary>
    public double[] Value { get; }

    /// <summary>Which multipliers may not be negative.</summary>
    public bool[] NotNegative() => [.. Enumerable.Range(0, Multipliers).Select(i => i >= Pools)];

    /// <summary>By worker and team, then by item whether its worker has it, then by worker and pool how many: shares of the relaxed plan.</summary>
    public int Shares => PoolShare(_model.Workers, 0);

    public int ItemShare(int item) => _model.Workers * _model.Teams + item;

    public int PoolShare(int worker, int pool) => _model.Workers * _model.Teams + _pools.Items + worker * Pools + pool;

    /// <summary>
    /// Who holds each group in a relaxed plan, as far as it says: the worker of an item that is mostly taken, then as many of a pool as a worker mostly takes. -1 where it does not say.
    /// </summary>
    public int[] HoldersIn(ReadOnlySpan<double> shares)
    {
        var holders = new int[_model.Groups];
        Array.Fill(holders, -1);
        for (var s = 0; s < _model.Workers; s++)
            foreach (var i in _pools.Own[s])
                if (shares[ItemShare(i)] > 0.5) holders[_pools.ItemGroup[i]] = s;
        var left = new Queue<int>[Pools];
        for (var k = 0; k < Pools; k++) left[k] = new();
        for (var g = 0; g < _model.Groups; g++)
            if (_pools.PoolOf[g] is >= 0 and var k && holders[g] < 0) left[k].Enqueue(g);
        for (var s = 0; s < _model.Workers; s++)
            for (var k = 0; k < Pools; k++)
                for (var n = (int)Math.Round(shares[PoolShare(s, k)]); n > 0 && left[k].TryDequeue(out var g); n--)
                    if (_model.MayHold(s, g)) holders[g] = s;
        return holders;
    }

    public bool MayHold(int worker, int pool) => _pools.KindHolds[_pools.WorkerKind[worker], pool];

    public int PoolCount(int pool) => _pools.Count[pool];

    public IReadOnlyList<int> OwnItems(int worker) => _pools.Own[worker];

    /// <summary>The item of the same group with another worker, or -1.</summary>
    public int SameGroup(int item) => _pools.ItemTwin[item];

    /// <summary>About how many steps one evaluation takes.</summary>
    public double Work => _width * (_model.Allowed.Select((teams, s) => teams.Length * (_pools.Own[s].Length + 2.0)).Sum() + (double)_model.Teams * _pools.Kinds * _width * 3);

    /// <summary>The best of a few prices per weighted child, the same for every pool: a far better start than nothing.</summary>
    public double[] StartMultipliers()
    {
        var missed = new double[Multipliers];
        var shares = new double[Shares];
        var best = new double[Multipliers];
        var trial = new double[Multipliers];
        var bestBound = double.NegativeInfinity;
        var top = 4 * _pools.DearestPlace + 1;
        for (var step = 0; step <= 24; step++)
        {
            for (var k = 0; k < Pools; k++) trial[k] = top * step / 24 * _pools.Weight[k] * _model.Unit / 100.0;
            var bound = Evaluate(trial, missed, shares);
            if (bound <= bestBound) continue;
            bestBound = bound;
            trial.CopyTo(best, 0);
        }
        return best;
    }

    public double Evaluate(ReadOnlySpan<double> multipliers, Span<double> missed, Span<double> shares)
    {
        unchecked
        {
            var teams = _model.Teams;
            var oversight = multipliers.Slice(Pools, teams);
            var most = multipliers.Slice(Pools + teams, teams);
            var least = multipliers.Slice(Pools + 2 * teams, teams);
            var heads = multipliers.Slice(Pools + 3 * teams, teams);
            var children = multipliers.Slice(Pools + 4 * teams, teams);
            var points = _model.Unit / 100.0;
            Array.Clear(_profileMade);
            missed.Clear();
            shares.Clear();
            var bound = _pools.FixedPrice;
            for (var k = 0; k < Pools; k++)
            {
                bound += multipliers[k] * _pools.Count[k];
                missed[k] = _pools.Count[k];
            }
            for (var t = 0; t < teams; t++)
            {
                bound += -oversight[t] * _model.Oversight[t] * points - most[t] * _model.FteMax[t] / 100.0 + least[t] * _model.FteMin[t] / 100.0;
                missed[Pools + t] = -_model.Oversight[t] * points;
                missed[Pools + teams + t] = -_model.FteMax[t] / 100.0;
                missed[Pools + 2 * teams + t] = _model.FteMin[t] / 100.0;
                if (_model.MostWorkers[t] < int.MaxValue)
                {
                    bound -= heads[t] * _model.MostWorkers[t];
                    missed[Pools + 3 * teams + t] = -_model.MostWorkers[t];
                }
                if (_model.MostChildren[t] < int.MaxValue)
                {
                    bound -= children[t] * _model.MostChildren[t];
                    missed[Pools + 4 * teams + t] = -_model.MostChildren[t];
                }
            }
            for (var s = 0; s < _model.Workers; s++)
            {
                var best = double.PositiveInfinity;
                var bestTeam = -1;
                foreach (var t in _model.Allowed[s])
                {
                    if ((Masks[s] & (1UL << t)) == 0) { Value[s * teams + t] = double.PositiveInfinity; continue; }
                    var price = oversight[t] * points;
                    var table = OwnTable(s, t, multipliers, price, null);
                    var value = LeastPrice(s, table) + _teamPrice[s * teams + t] + _pools.FixedPlace[s * teams + t] + price * _pools.FixedLoad[s] + (most[t] - least[t]) * _model.Fte[s] / 100.0
                        + heads[t] + children[t] * _pools.FixedChildren[s];
                    Value[s * teams + t] = value;
                    if (value < best) (best, bestTeam) = (value, t);
                }
                if (bestTeam < 0 || best > -LoadProfile.Unreachable / 10) return double.PositiveInfinity;
                bound += best;
                Trace(s, bestTeam, multipliers, oversight[bestTeam] * points, missed, shares);
            }
            return bound;
        }
    }

    /// <summary>The multipliers, to nine decimals, in the words of the problem, with what they prove of the whole tree.</summary>
    public BoundCertificate Certificate(ReadOnlySpan<double> multipliers)
    {
        var rounded = multipliers.ToArray();
        for (var i = 0; i < rounded.Length; i++) rounded[i] = Math.Round(rounded[i], 9);
        decimal Price(int i) => decimal.Round((decimal)rounded[i], 9);
        var problem = _model.Problem;
        // Here every plan pays for all changes of worker and is refunded what it spares; in the certificate whoever takes a group pays, so that much more is the group worth.
        decimal Change(AllocationGroup group) => group.Children * ((group.CurrentWorker is null ? 0 : problem.Prices.Continuity * group.Continuity)
            + (problem.Published is { } told && told.Plan.WorkerOf.ContainsKey(group.Id) ? told.PerChild : 0));
        return new()
        {
            GroupPrices = Enumerable.Range(0, _model.Groups).Where(g => _pools.PoolOf[g] >= 0).ToDictionary(g => problem.Groups[g].Id, g => Price(_pools.PoolOf[g]) + Change(problem.Groups[g])),
            TeamPrices = Enumerable.Range(0, _model.Teams).ToDictionary(t => problem.Teams[t].Id, t => new TeamLimitPrices(
                Price(Pools + t), Price(Pools + _model.Teams + t), Price(Pools + 2 * _model.Teams + t), Price(Pools + 3 * _model.Teams + t), Price(Pools + 4 * _model.Teams + t))),
            Bound = _model.RoundedDown(Evaluate(rounded, new double[Multipliers], new double[Shares])),
        };
    }

    private double LeastPrice(int s, ReadOnlySpan<double> table)
    {
        unchecked
        {
            var prices = _loadPrice[s].AsSpan(_pools.FixedLoad[s]);
            var width = Vector<double>.Count;
            var least = new Vector<double>(double.PositiveInfinity);
            var i = 0;
            for (; i <= prices.Length - width; i += width) least = Vector.Min(least, new Vector<double>(prices[i..]) - new Vector<double>(table[i..]));
            var best = double.PositiveInfinity;
            for (var j = 0; j < width; j++) best = Math.Min(best, least[j]);
            for (; i < prices.Length; i++) best = Math.Min(best, prices[i] - table[i]);
            return best;
        }
    }

    // The best profit by load of worker s in team t. With layers, keeps the table after each own group, for tracing back.
    private ReadOnlySpan<double> OwnTable(int s, int t, ReadOnlySpan<double> multipliers, double loadPrice, double[]? layers)
    {
        var profile = Limits[s].Count > 0
            ? LimitedProfile(s, t, multipliers, loadPrice).AsSpan((_classWeight.Length + Limits[s].Count) * _width, _width)
            : PoolProfile(t, _pools.WorkerKind[s], multipliers, loadPrice).AsSpan(_classWeight.Length * _width, _width);
        var own = _pools.Own[s];
        if (layers is not null) profile.CopyTo(layers);
        ReadOnlySpan<double> from = profile;
        for (var i = 0; i < own.Length; i++)
        {
            var to = layers is not null ? layers.AsSpan((i + 1) * _width, _width) : ((i & 1) == 0 ? _a : _b).AsSpan();
            var g = own[i];
            if (Held[g] > 0) to.Fill(LoadProfile.Unreachable);
            else from.CopyTo(to);
            if (Held[g] >= 0) LoadProfile.Improve(from, to, _pools.Weight[_pools.ItemPool[g]], PoolProfit(_pools.ItemPool[g], t, multipliers, loadPrice) + _pools.ItemRefund[g]);
            from = to;
        }
        return from;
    }

    private double PoolProfit(int k, int t, ReadOnlySpan<double> multipliers, double loadPrice) =>
        multipliers[k] - loadPrice * _pools.Weight[k] - _pools.Place[k * _model.Teams + t] - multipliers[Pools + 4 * _model.Teams + t] * _pools.Children[k];

    private double[] PoolProfile(int t, int kind, ReadOnlySpan<double> multipliers, double loadPrice)
    {
        var at = kind * _model.Teams + t;
        var tables = _profiles[at];
        if (_profileMade[at]) return tables;
        _profileMade[at] = true;
        FillProfile(tables, t, kind, multipliers, loadPrice);
        return tables;
    }

    private void FillProfile(double[] tables, int t, int kind, ReadOnlySpan<double> multipliers, double loadPrice)
    {
        LoadProfile.Clear(tables.AsSpan(0, _width));
        for (var c = 0; c < _classWeight.Length; c++)
        {
            var items = SortedPools(c, t, kind, multipliers, loadPrice);
            var j = 0;
            double sum = 0;
            var most = _classWeight[c] == 0 ? int.MaxValue : (_width - 1) / _classWeight[c];
            for (var i = 0; i < items && j < most; i++)
                for (var n = 0; n < _pools.Count[_order[i]] && j < most; n++) _running[j++] = sum += _profit[_order[i]];
            LoadProfile.AddPrefixes(tables.AsSpan(c * _width, _width), tables.AsSpan((c + 1) * _width, _width), _classWeight[c], _running.AsSpan(0, j));
        }
    }

    // For a worker with limits: first the pools without a limit, then each pool with one, from its least to its most.
    private double[] LimitedProfile(int s, int t, ReadOnlySpan<double> multipliers, double loadPrice)
    {
        var limits = Limits[s];
        var length = (_classWeight.Length + limits.Count + 1) * _width;
        if (_limitedTables.Length < length) _limitedTables = new double[length];
        foreach (var limit in limits) _limited[limit.Pool] = true;
        FillProfile(_limitedTables, t, _pools.WorkerKind[s], multipliers, loadPrice);
        foreach (var limit in limits) _limited[limit.Pool] = false;
        for (var i = 0; i < limits.Count; i++)
        {
            var (_, k, least, most) = limits[i];
            var from = _limitedTables.AsSpan((_classWeight.Length + i) * _width, _width);
            var to = _limitedTables.AsSpan((_classWeight.Length + i + 1) * _width, _width);
            var profit = PoolProfit(k, t, multipliers, loadPrice);
            to.Fill(LoadProfile.Unreachable);
            for (var n = least; n <= most && n * _pools.Weight[k] < _width; n++) LoadProfile.Improve(from, to, n * _pools.Weight[k], n * profit);
        }
        return _limitedTables;
    }

    // The pools of one weight that this kind of worker may hold, the most profitable first, in _order; ties by number.
    private int SortedPools(int c, int t, int kind, ReadOnlySpan<double> multipliers, double loadPrice)
    {
        var items = 0;
        foreach (var k in _weightClasses[c])
        {
            if (!_pools.KindHolds[kind, k] || _limited[k]) continue;
            var profit = _profit[k] = PoolProfit(k, t, multipliers, loadPrice);
            var i = items++;
            for (; i > 0 && _profit[_order[i - 1]] < profit; i--) _order[i] = _order[i - 1];
            _order[i] = k;
        }
        return items;
    }

    // What the worker's best choice holds: taken from what is missed, added to the shares.
    private void Trace(int s, int t, ReadOnlySpan<double> multipliers, double loadPrice, Span<double> missed, Span<double> shares)
    {
        unchecked
        {
            var points = _model.Unit / 100.0;
            var table = OwnTable(s, t, multipliers, loadPrice, _layers);
            var load = 0;
            var least = double.PositiveInfinity;
            for (var l = 0; l + _pools.FixedLoad[s] < _width; l++)
            {
                var value = _loadPrice[s][l + _pools.FixedLoad[s]] - table[l];
                if (value < least) (least, load) = (value, l);
            }
            shares[s * _model.Teams + t] = 1;
            missed[Pools + t] += (load + _pools.FixedLoad[s]) * points;
            missed[Pools + _model.Teams + t] += _model.Fte[s] / 100.0;
            missed[Pools + 2 * _model.Teams + t] -= _model.Fte[s] / 100.0;
            var heads = _model.MostWorkers[t] < int.MaxValue;
            if (heads) missed[Pools + 3 * _model.Teams + t] += 1;
            var childrenOf = _model.MostChildren[t] < int.MaxValue ? 1 : 0;
            ref var childrenMissed = ref missed[Pools + 4 * _model.Teams + t];
            childrenMissed += childrenOf * _pools.FixedChildren[s];

            var own = _pools.Own[s];
            for (var i = own.Length - 1; i >= 0; i--)
            {
                var g = own[i];
                if (Held[g] <= 0 && _layers[(i + 1) * _width + load] == _layers[i * _width + load]) continue;
                missed[_pools.ItemPool[g]] -= 1;
                childrenMissed += childrenOf * _pools.Children[_pools.ItemPool[g]];
                shares[ItemShare(g)] = 1;
                load -= _pools.Weight[_pools.ItemPool[g]];
            }

            var limits = Limits[s];
            var tables = limits.Count > 0 ? LimitedProfile(s, t, multipliers, loadPrice) : PoolProfile(t, _pools.WorkerKind[s], multipliers, loadPrice);
            for (var i = limits.Count - 1; i >= 0; i--)
            {
                var (_, k, fewest, greatest) = limits[i];
                var profit = PoolProfit(k, t, multipliers, loadPrice);
                var target = tables[(_classWeight.Length + i + 1) * _width + load];
                for (var n = fewest; n <= greatest && n * _pools.Weight[k] <= load; n++)
                {
                    if (tables[(_classWeight.Length + i) * _width + load - n * _pools.Weight[k]] + n * profit != target) continue;
                    missed[k] -= n;
                    childrenMissed += childrenOf * n * _pools.Children[k];
                    shares[PoolShare(s, k)] = n;
                    load -= n * _pools.Weight[k];
                    break;
                }
                _limited[k] = true;
            }
            for (var c = _classWeight.Length - 1; c >= 0; c--)
            {
                var target = tables[(c + 1) * _width + load];
                if (target == tables[c * _width + load]) continue;
                var items = SortedPools(c, t, _pools.WorkerKind[s], multipliers, loadPrice);
                double sum = 0;
                var taken = 0;
                for (var i = 0; i < items; i++)
                {
                    var k = _order[i];
                    for (var n = 0; n < _pools.Count[k]; n++)
                    {
                        sum += _profit[k];
                        taken++;
                        missed[k] -= 1;
                        childrenMissed += childrenOf * _pools.Children[k];
                        shares[PoolShare(s, k)]++;
                        var before = load - taken * _classWeight[c];
                        if (before >= 0 && tables[c * _width + before] + sum == target)
                        {
                            load = before;
                            i = items;
                            break;
                        }
                    }
                }
            }
            foreach (var limit in limits) _limited[limit.Pool] = false;
        }
    }
}
