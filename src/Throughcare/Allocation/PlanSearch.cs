using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>
/// The searching half of the engine: tries teams for the workers, the likeliest first by what the bound has learnt, and for each lets
/// <see cref="GroupSearch"/> place the groups. Works in slices, so that the two halves can meet at fixed points.
/// </summary>
internal sealed class PlanSearch
{
    private readonly AllocationModel _model;
    private readonly SearchClock _clock;
    private readonly SeededRandom _random;
    private readonly GroupSearch _groups;
    private readonly StartPlan _start;
    private readonly Arrangement _now, _trial;
    private readonly double _scale;
    private bool _hasPlan;

    public PlanSearch(AllocationModel model, SearchClock clock, int seed, MoveChecking? checking)
    {
        _model = model;
        _clock = clock;
        _random = new(seed);
        _groups = new(model, clock) { Checking = checking };
        _start = new(model);
        _now = new(model);
        _trial = new(model);
        Best = new(model);
        var prices = model.AwayPrice.Concat(model.ChangePrice).Where(p => p > 0).ToList();
        _scale = prices.Count == 0 ? AllocationModel.PriceScale : prices.Average();
    }

    /// <summary>The best plan that keeps every limit; null until there is one.</summary>
    public Arrangement? BestPlan => _hasPlan ? Best : null;

    public long Tried => _groups.Tried;

    private Arrangement Best { get; }

    /// <summary>A first plan, from the workers' own prices alone.</summary>
    public void Start()
    {
        var prices = _model.TeamPrice.Select(p => (double)p).ToArray();
        var teamOf = _start.Teams(prices, _random);
        _start.Groups(_now, teamOf);
        _groups.Anneal(_now, 20_000, 0.3 * _scale, 0.02 * _scale, _now.Excess > 0 ? (long)(2 * _scale) : GroupSearch.Forbidding, _random);
        Keep(_now);
    }

    /// <summary>Tries about as many moves as asked for.</summary>
    public void Run(long moves, double[] teamValue, double bound)
    {
        var until = Tried + moves;
        var inner = Math.Clamp(200L * _model.Groups, 5_000, 120_000);
        while (Tried < until && !_clock.MustBreakOff)
        {
            _trial.CopyFrom(_now);
            if (_random.Next(4) > 0 || !_hasPlan) ChangeTeams(_trial, teamValue);
            var before = Tried;
            var room = _trial.Excess > 0 ? (long)(2 * _scale) : GroupSearch.Forbidding;
            _groups.Anneal(_trial, Math.Min(inner, until - Tried), 0.25 * _scale, 0.01 * _scale, room, _random);
            if (Tried == before) return;
            if (_trial.Excess < _now.Excess || (_trial.Excess == _now.Excess && _trial.Price <= _now.Price + (long)Annealing.LargestRise(0.05 * _scale, _random.NextBits()))) _now.CopyFrom(_trial);
            Keep(_trial);
        }
    }

    // One worker to another team, or two to each other's, by chance in favour of what costs little more at the bound's multipliers.
    private void ChangeTeams(Arrangement plan, double[] teamValue)
    {
        var teams = _model.Teams;
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var s = _random.Next(_model.Workers);
            var allowed = _model.Allowed[s];
            if (allowed.Length == 1) continue;
            var from = plan.TeamOf[s];
            var to = allowed[_random.Next(allowed.Length)];
            if (to == from) continue;
            var rise = teamValue[s * teams + to] - teamValue[s * teams + from];
            var other = -1;
            if (_random.Next(2) == 0 && plan.MemberCount[to] > 0)
            {
                other = plan.Members[to][_random.Next(plan.MemberCount[to])];
                if (Array.BinarySearch(_model.Allowed[other], from) < 0) continue;
                rise += teamValue[other * teams + from] - teamValue[other * teams + to];
            }
            if (rise * AllocationModel.PriceScale > Annealing.LargestRise(2 * _scale, _random.NextBits())) continue;
            Put(plan, s, to);
            if (other >= 0) Put(plan, other, from);
            if (!InRange(plan))
            {
                if (other >= 0) Put(plan, other, to);
                Put(plan, s, from);
                continue;
            }
            return;
        }
    }

    private static void Put(Arrangement plan, int s, int to)
    {
        plan.PriceTeam(s, to, out var price, out var excess);
        plan.SetTeam(s, to, price, excess);
    }

    private bool InRange(Arrangement plan)
    {
        for (var t = 0; t < _model.Teams; t++)
            if (plan.TeamFte[t] < _model.FteMin[t] || plan.TeamFte[t] > _model.FteMax[t]) return false;
        return true;
    }

    private void Keep(Arrangement plan)
    {
        if (plan.Excess > 0 || (_hasPlan && plan.Price >= Best.Price)) return;
        Best.CopyFrom(plan);
        _hasPlan = true;
    }
}
