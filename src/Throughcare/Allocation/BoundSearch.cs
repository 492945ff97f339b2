using System.Numerics;
using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>
/// The proving half of the engine: raises the bound that no plan can be below, by dual ascent and then by branching (which team a worker is
/// in, then whether a group keeps its worker, then how many of a pool a worker holds), best part first. Tells the searching half which team each worker leans to. Works in
/// slices, so that the two halves can meet at fixed points.
/// </summary>
internal sealed class BoundSearch
{
    private readonly int _nodeEvaluations;
    private readonly AllocationModel _model;
    private readonly PriceBound _bound;
    private readonly SearchClock _clock;
    private readonly PriorityQueue<BoundNode, (double, int)> _open = new();
    private readonly double _worst;
    private readonly double[] _missed, _sharesAtBest;
    private BoundNode? _now;
    private DualAscent _ascent;
    private int _left, _nodes;
    private double _settledAt;
    private double[] _rootMultipliers = [];
    private double _closed = double.PositiveInfinity;

    public BoundSearch(AllocationModel model, SearchClock clock, int rootEvaluations = 6_000, int nodeEvaluations = 700)
    {
        _nodeEvaluations = nodeEvaluations;
        _model = model;
        _clock = clock;
        _bound = new(model);
        _missed = new double[_bound.Multipliers];
        _sharesAtBest = new double[_bound.Shares];
        _worst = WorstPrice(model);
        var start = _bound.StartMultipliers();
        _ascent = Ascent(start);
        _now = new(0, (ulong[])_bound.Masks.Clone(), (sbyte[])_bound.Held.Clone(), [], start, _ascent.Value);
        _left = rootEvaluations;
        _settledAt = _ascent.Value;
        Evaluations = 26;
        TeamValue = new double[model.Workers * model.Teams];
        _bound.Value.CopyTo(TeamValue, 0);
    }

    /// <summary>Bounds worked out so far.</summary>
    public long Evaluations { get; private set; }

    /// <summary>Proved: no plan comes to less. Positive infinity where nothing is left to prove: every part of the tree is no better than the best plan, or has none.</summary>
    public double Bound
    {
        get
        {
            var bound = _closed;
            if (_now is not null) bound = Math.Min(bound, Math.Max(_now.Bound, _ascent.Value));
            if (_open.TryPeek(out var first, out _)) bound = Math.Min(bound, first.Bound);
            return bound;
        }
    }

    /// <summary>The best multipliers found for the whole tree, before branching.</summary>
    public double[] RootMultipliers => _now is { Number: 0 } ? _ascent.Multipliers : _rootMultipliers;

    /// <summary>Nothing more can be proved.</summary>
    public bool Finished => _now is null && _open.Count == 0;

    /// <summary>Proved that no plan keeps every limit, as long as none has been found.</summary>
    public bool NoPlanFits => Finished && double.IsPositiveInfinity(_closed);

    /// <summary>About how many moves of the search take as long as one bound.</summary>
    public double WorkOfOne => _bound.Work / 400.0;

    /// <summary>By worker and team: the least that the worker adds there, at the root's best multipliers so far.</summary>
    public double[] TeamValue { get; }

    /// <summary>Plans that relaxed plans lean to, newest last: worth trying. The searching half empties it where the two meet.</summary>
    public List<Suggestion> Suggestions { get; } = [];

    public void Run(int evaluations, double best)
    {
        var until = Evaluations + evaluations;
        while (Evaluations < until && !_clock.MustBreakOff)
        {
            if (_now is null && !Open(best)) return;
            var target = double.IsPositiveInfinity(best) ? Math.Min(_worst * 1.1 + 1, Math.Abs(_ascent.Value) * 1.2 + 1) : best;
            _ascent.Step(target);
            Evaluations++;
            _left--;
            if (IsClosed(_ascent.Value, best) || _left <= 0 || _ascent.Settled) Settle(best);
        }
    }

    private bool IsClosed(double bound, double best) => bound > _worst || bound >= best - 4e-7 * Math.Abs(best);

    private DualAscent Ascent(double[] start) => new(_bound.Evaluate, start, _bound.NotNegative(), _bound.Shares);

    // Takes the part with the lowest bound, unless the best plan is no worse than every part.
    private bool Open(double best)
    {
        while (_open.TryDequeue(out var node, out _))
        {
            if (IsClosed(node.Bound, best)) { Close(node.Bound, best); continue; }
            _now = node;
            node.Masks.CopyTo(_bound.Masks, 0);
            node.Held.CopyTo(_bound.Held, 0);
            foreach (var limits in _bound.Limits) limits.Clear();
            foreach (var limit in node.Limits) _bound.Limits[limit.Worker].Add(limit);
            // With full steps from the start again: small ones settle where the parent was, and nothing is learnt from the branch.
            _ascent = Ascent(node.Multipliers);
            Evaluations++;
            _left = _nodeEvaluations;
            return true;
        }
        return false;
    }

    // A part that is closed because the best plan is no worse still counts with its own bound.
    private void Close(double bound, double best)
    {
        if (bound <= _worst) _closed = Math.Min(_closed, Math.Min(bound, best));
    }

    // The ascent has done what it can here: at the root it is tried again with large steps while that helps; else the part is closed or branched.
    private void Settle(double best)
    {
        var node = _now!;
        var value = Math.Max(node.Bound, _ascent.Value);
        var multipliers = _ascent.Multipliers;
        if (node.Number == 0) _rootMultipliers = multipliers;
        if (IsClosed(value, best)) { Close(value, best); _now = null; return; }
        if (node.Number == 0)
        {
            _bound.Evaluate(multipliers, _missed, _sharesAtBest);
            _bound.Value.CopyTo(TeamValue, 0);
            Suggest(_ascent.Shares);
            if (_left > 0 && value - _settledAt > 2e-4 * Math.Abs(value))
            {
                _settledAt = value;
                _ascent = Ascent(multipliers);
                return;
            }
        }
        else
        {
            _bound.Evaluate(multipliers, _missed, _sharesAtBest);
            Suggest(_ascent.Shares);
        }
        Evaluations++;
        var reached = _ascent.Value;
        if (!double.IsPositiveInfinity(best)) FixByReducedPrice(node.Masks, reached, best);
        _now = null;
        Branch(node with { Bound = value, Multipliers = multipliers, Shares = _ascent.Shares });
    }

    // A team that would take the bound above the best plan is closed to the worker.
    private void FixByReducedPrice(ulong[] masks, double bound, double best)
    {
        for (var s = 0; s < masks.Length; s++)
        {
            var least = double.PositiveInfinity;
            foreach (var t in _model.Allowed[s])
                if ((masks[s] & (1UL << t)) != 0) least = Math.Min(least, _bound.Value[s * _model.Teams + t]);
            foreach (var t in _model.Allowed[s])
                if ((masks[s] & (1UL << t)) != 0 && bound + _bound.Value[s * _model.Teams + t] - least > best + 1e-6 * Math.Abs(best)) masks[s] &= ~(1UL << t);
        }
    }

    private void Branch(BoundNode node)
    {
        var teams = _model.Teams;
        int worker = -1, team = -1;
        var most = -1.0;
        for (var s = 0; s < _model.Workers; s++)
        {
            if (BitOperations.PopCount(node.Masks[s]) < 2) continue;
            double spread = 0, largest = -1;
            var at = -1;
            foreach (var t in _model.Allowed[s])
            {
                if ((node.Masks[s] & (1UL << t)) == 0) continue;
                var share = node.Shares[s * teams + t];
                spread += share * (1 - share);
                if (share > largest) (largest, at) = (share, t);
            }
            if (spread > most + 1e-9) (most, worker, team) = (spread, s, at);
        }
        var (item, groupSpread) = MostUndecidedGroup(node);
        var (pool, poolSpread) = MostUndecidedPool(node);
        if (worker >= 0 && most > 0.02) BranchTeam();
        else if (item >= 0 && groupSpread > 0.02) BranchGroup();
        else if (poolSpread > 0.002) BranchPool();
        else if (worker >= 0) BranchTeam();
        else if (item >= 0) BranchGroup();
        else if (AnyPool(node) is { } open)
        {
            pool = open;
            BranchPool();
        }
        else _closed = Math.Min(_closed, node.Bound);

        void BranchTeam()
        {
            Push(node, node.Limits, masks => masks[worker] = 1UL << team, null);
            Push(node, node.Limits, masks => masks[worker] &= ~(1UL << team), null);
        }

        void BranchGroup()
        {
            Push(node, node.Limits, null, held =>
            {
                held[item] = 1;
                if (_bound.SameGroup(item) is >= 0 and var other) held[other] = -1;
            });
            Push(node, node.Limits, null, held => held[item] = -1);
        }

        void BranchPool()
        {
            var rest = node.Limits.Where(l => l.Worker != pool.Worker || l.Pool != pool.Pool);
            var middle = Math.Clamp((int)Math.Floor(node.Shares[_bound.PoolShare(pool.Worker, pool.Pool)]), pool.Least, pool.Most - 1);
            Push(node, [.. rest, pool with { Most = middle }], null, null);
            Push(node, [.. rest, pool with { Least = middle + 1 }], null, null);
        }
    }

    private (PoolLimit Limit, double Spread) MostUndecidedPool(BoundNode node)
    {
        PoolLimit found = default;
        var most = 0.0;
        for (var s = 0; s < _model.Workers; s++)
            for (var k = 0; k < _bound.Pools; k++)
            {
                var share = node.Shares[_bound.PoolShare(s, k)];
                share -= Math.Floor(share);
                if (share * (1 - share) <= most + 1e-9) continue;
                var limit = LimitOf(node, s, k);
                var middle = Math.Floor(node.Shares[_bound.PoolShare(s, k)]);
                if (middle < limit.Least || middle >= limit.Most) continue;
                (found, most) = (limit, share * (1 - share));
            }
        return (found, most);
    }

    // Where every share is whole and the bound still falls short: any count that is not yet decided.
    private PoolLimit? AnyPool(BoundNode node)
    {
        for (var s = 0; s < _model.Workers; s++)
            for (var k = 0; k < _bound.Pools; k++)
                if (LimitOf(node, s, k) is var limit && limit.Least < limit.Most && _bound.MayHold(s, k)) return limit;
        return null;
    }

    private PoolLimit LimitOf(BoundNode node, int worker, int pool)
    {
        foreach (var limit in node.Limits)
            if (limit.Worker == worker && limit.Pool == pool) return limit;
        return new(worker, pool, 0, _bound.PoolCount(pool));
    }

    // An item: a group, and the worker who spares a price by holding it.
    private (int Item, double Spread) MostUndecidedGroup(BoundNode node)
    {
        var item = -1;
        var most = -1.0;
        for (var s = 0; s < _model.Workers; s++)
            foreach (var i in _bound.OwnItems(s))
            {
                if (node.Held[i] != 0) continue;
                var share = node.Shares[_bound.ItemShare(i)];
                var spread = share * (1 - share);
                if (spread > most + 1e-9) (most, item) = (spread, i);
            }
        return (item, most);
    }

    private void Push(BoundNode parent, PoolLimit[] limits, Action<ulong[]>? narrow, Action<sbyte[]>? hold)
    {
        var masks = (ulong[])parent.Masks.Clone();
        var held = (sbyte[])parent.Held.Clone();
        narrow?.Invoke(masks);
        hold?.Invoke(held);
        if (!TeamsCanBeFilled(masks)) return;
        var node = new BoundNode(++_nodes, masks, held, limits, parent.Multipliers, parent.Bound);
        _open.Enqueue(node, (node.Bound, node.Number));
    }

    private bool TeamsCanBeFilled(ulong[] masks)
    {
        for (var t = 0; t < _model.Teams; t++)
        {
            int must = 0, may = 0;
            for (var s = 0; s < masks.Length; s++)
            {
                if ((masks[s] & (1UL << t)) == 0) continue;
                may += _model.Fte[s];
                if (masks[s] == 1UL << t) must += _model.Fte[s];
            }
            if (may < _model.FteMin[t] || must > _model.FteMax[t]) return false;
        }
        return Array.TrueForAll(masks, m => m != 0);
    }

    private void Suggest(double[] shares)
    {
        if (Suggestions.Count >= 32) return;
        var teams = new int[_model.Workers];
        for (var s = 0; s < _model.Workers; s++)
        {
            teams[s] = _model.Allowed[s][0];
            foreach (var t in _model.Allowed[s])
                if (shares[s * _model.Teams + t] > shares[s * _model.Teams + teams[s]]) teams[s] = t;
        }
        Suggestions.Add(new(teams, _bound.HoldersIn(shares)));
    }

    private static double WorstPrice(AllocationModel model)
    {
        decimal sum = model.FixedPrice;
        for (var g = 0; g < model.Groups; g++) sum += model.PlacePrice[(g * model.Teams)..((g + 1) * model.Teams)].Max() + model.ChangePrice[g] + model.ToldPrice[g];
        for (var s = 0; s < model.Workers; s++)
            sum += model.Allowed[s].Max(t => model.TeamPrice[s * model.Teams + t]) + model.LoadPrice[s].Take(model.Cap[s] + 1).Max();
        return (double)(sum / AllocationModel.PriceScale) + 1;
    }
}
