using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>
/// The searching half of the engine: tries teams for the workers, the likeliest first by what the bound has learnt, and for each lets
/// <see cref="GroupSearch"/> place the groups. Works in slices, so that the two halves can meet at fixed points.
/// </summary>
internal sealed class PlanSearch
{
    private const int MovesPerGroup = 150;

    private readonly AllocationModel _model;
    private readonly SearchClock _clock;
    private readonly SeededRandom _random;
    private readonly GroupSearch _groups;
    private readonly StartPlan _start;
    private readonly Arrangement _now, _trial;
    private readonly HashSet<ulong> _triedTeams = [];
    private readonly double _scale;
    private double _leaning = 0.2;
    private bool _hasPlan;
    private int _sinceBetter;

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
        var away = Enumerable.Range(0, model.Groups).Select(g => model.PlacePrice[(g * model.Teams)..((g + 1) * model.Teams)]).Select(p => p.Max() - p.Min());
        var prices = away.Concat(model.ChangePrice).Concat(model.ToldPrice).Where(p => p > 0).ToList();
        _scale = prices.Count == 0 ? AllocationModel.PriceScale : prices.Average();
    }

    /// <summary>The best plan that keeps every limit; null until there is one.</summary>
    public Arrangement? BestPlan => _hasPlan ? Best : null;

    public long Tried => _groups.Tried;

    private Arrangement Best { get; }

    // Every other search may pass through plans that break a limit, at a price: tight problems cannot be crossed otherwise.
    private long RoomPrice(Arrangement plan) =>
        plan.Excess > 0 || !_hasPlan || _random.Next(2) == 0 ? (long)((0.3 + 3 * _random.NextUnit()) * _scale) : GroupSearch.Forbidding;

    /// <summary>A first plan, from the workers' own prices alone.</summary>
    public void Start()
    {
        var prices = _model.TeamPrice.Select(p => (double)p).ToArray();
        var teamOf = _start.Teams(prices, _random);
        _start.Groups(_now, teamOf);
        _groups.Anneal(_now, 20_000, 0.2 * _scale, 0.01 * _scale, RoomPrice(_now), _random);
        Keep(_now);
    }

    /// <summary>
    /// Tries about as many moves as asked for. Suggested teams come first; then teams near those of the plan in hand.
    /// </summary>
    public void Run(long moves, double[] teamValue, IReadOnlyList<Suggestion> suggestions)
    {
        var until = Tried + moves;
        foreach (var suggestion in suggestions)
        {
            if (Tried >= until || _clock.MustBreakOff) return;
            TrySuggestion(suggestion, teamValue, until);
        }
        while (Tried < until && !_clock.MustBreakOff)
        {
            var before = Tried;
            if (_random.Next(5) == 0) TryAfar(teamValue, until);
            else TryNear(teamValue, until);
            if (Tried == before) return;
        }
    }

    private long Inner(long until) => Math.Min(Math.Clamp((long)MovesPerGroup * _model.Groups, 4_000, 150_000), until - Tried);

    // What each worker costs in each team at the bound's multipliers, shaken by chance: some other teams that may be as good.
    private void TryAfar(double[] teamValue, long until)
    {
        var strength = _scale / AllocationModel.PriceScale * 4 * _random.NextUnit();
        var shaken = new double[teamValue.Length];
        for (var i = 0; i < shaken.Length; i++) shaken[i] = teamValue[i] + Annealing.LargestRise(strength, _random.NextBits());
        var teamOf = _start.Teams(shaken, _random);
        if (_triedTeams.Add(Key(teamOf))) Try(teamOf, until);
        else TryNear(teamValue, until);
    }

    // Once as the relaxed plan has it and cool, so that little of it is lost; and where the teams are new, from nothing as well.
    private void TrySuggestion(Suggestion suggestion, double[] teamValue, long until)
    {
        var teamOf = (int[])suggestion.TeamOf.Clone();
        _start.RepairTeams(teamOf, teamValue, _random);
        _start.Groups(_trial, teamOf, suggestion.WorkerOf);
        Settle(0.04, until);
        if (_triedTeams.Add(Key(teamOf)) && Tried < until) Try(teamOf, until);
    }

    private void Try(int[] teamOf, long until)
    {
        _start.Groups(_trial, teamOf);
        Settle(0.15, until);
    }

    private void Settle(double first, long until)
    {
        _groups.Anneal(_trial, Inner(until), first * _scale, 0.008 * _scale, RoomPrice(_trial), _random);
        Keep(_trial);
        if (IsBetter(_trial, _now)) _now.CopyFrom(_trial);
    }

    private void TryNear(double[] teamValue, long until)
    {
        _trial.CopyFrom(_now);
        var again = _random.Next(6) == 0 || !ChangeTeams(_trial, teamValue);
        _groups.Anneal(_trial, again ? 2 * Inner(until) : Inner(until), (again ? 0.12 : 0.05 + 0.1 * _random.NextUnit()) * _scale, 0.008 * _scale, RoomPrice(_trial), _random);
        _sinceBetter++;
        if (_trial.Excess < _now.Excess || (_trial.Excess == _now.Excess && _trial.Price <= _now.Price + (long)Annealing.LargestRise(0.03 * _scale, _random.NextBits())))
        {
            if (IsBetter(_trial, _now)) _leaning = Math.Max(0.1, _leaning * 0.9);
            _now.CopyFrom(_trial);
        }
        else _leaning = Math.Min(2, _leaning * 1.02);
        Keep(_trial);
        if (_hasPlan && _sinceBetter > 100)
        {
            _now.CopyFrom(Best);
            _sinceBetter = 0;
            _triedTeams.Clear();
        }
    }

    // One worker to another team, or two to each other's, by chance in favour of what costs little more at the bound's multipliers.
    private bool ChangeTeams(Arrangement plan, double[] teamValue)
    {
        var teams = _model.Teams;
        for (var attempt = 0; attempt < 400; attempt++)
        {
            var s = _random.Next(_model.Workers);
            var allowed = _model.Allowed[s];
            if (allowed.Length == 1) continue;
            var from = plan.TeamOf[s];
            var to = allowed[_random.Next(allowed.Length)];
            if (to == from) continue;
            var rise = teamValue[s * teams + to] - teamValue[s * teams + from];
            var other = -1;
            if (_random.Next(3) > 0 && plan.MemberCount[to] > 0)
            {
                other = plan.Members[to][_random.Next(plan.MemberCount[to])];
                if (Array.BinarySearch(_model.Allowed[other], from) < 0) continue;
                rise += teamValue[other * teams + from] - teamValue[other * teams + to];
            }
            if (rise * AllocationModel.PriceScale > Annealing.LargestRise(_leaning * _scale, _random.NextBits())) continue;
            Put(plan, s, to);
            if (other >= 0) Put(plan, other, from);
            if (_random.Next(4) == 0) Shake(plan, teamValue);
            if (InRange(plan) && (_triedTeams.Add(Key(plan.TeamOf)) || _random.Next(4) == 0))
            {
                if (other >= 0 && _random.Next(2) == 0) ExchangeGroups(plan, s, other);
                else if (_random.Next(4) == 0) _start.Groups(plan, (int[])plan.TeamOf.Clone());
                return true;
            }
            for (var w = 0; w < _model.Workers; w++)
                if (plan.TeamOf[w] != _now.TeamOf[w]) Put(plan, w, _now.TeamOf[w]);
        }
        _leaning = Math.Min(5, _leaning * 1.5);
        return false;
    }

    // Two workers who change places take over each other's groups as well, so that the groups stay in their team.
    private void ExchangeGroups(Arrangement plan, int s, int other)
    {
        var ofOne = plan.Held[s].AsSpan(0, plan.HeldCount[s]).ToArray();
        var ofOther = plan.Held[other].AsSpan(0, plan.HeldCount[other]).ToArray();
        foreach (var g in ofOne) Hand(plan, g, other);
        foreach (var g in ofOther) Hand(plan, g, s);
    }

    private void Hand(Arrangement plan, int g, int to)
    {
        if (_model.Eligible[g].Length == 1 || !_model.MayHold(to, g) || !plan.PriceMove(g, to, out var price, out var excess)) return;
        plan.Move(g, to, price, excess);
    }

    // One more change that the bound does not mind, and whatever brings the teams back into their ranges.
    private void Shake(Arrangement plan, double[] teamValue)
    {
        var teamOf = (int[])plan.TeamOf.Clone();
        var s = _random.Next(_model.Workers);
        teamOf[s] = _model.Allowed[s][_random.Next(_model.Allowed[s].Length)];
        _start.RepairTeams(teamOf, teamValue, _random);
        for (var w = 0; w < _model.Workers; w++)
            if (plan.TeamOf[w] != teamOf[w]) Put(plan, w, teamOf[w]);
    }

    private static void Put(Arrangement plan, int s, int to)
    {
        plan.PriceTeam(s, to, out var price, out var excess);
        plan.SetTeam(s, to, price, excess);
    }

    private bool InRange(Arrangement plan)
    {
        for (var t = 0; t < _model.Teams; t++)
            if (plan.TeamFte[t] < _model.FteMin[t] || plan.TeamFte[t] > _model.FteMax[t] || plan.MemberCount[t] > _model.MostWorkers[t]) return false;
        return true;
    }

    private static bool IsBetter(Arrangement a, Arrangement b) => a.Excess < b.Excess || (a.Excess == b.Excess && a.Price < b.Price);

    private static ulong Key(int[] teamOf)
    {
        unchecked
        {
            var key = 14695981039346656037UL;
            foreach (var t in teamOf) key = (key ^ (ulong)t) * 1099511628211UL;
            return key;
        }
    }

    private void Keep(Arrangement plan)
    {
        if (plan.Excess > 0 || (_hasPlan && plan.Price >= Best.Price)) return;
        Best.CopyFrom(plan);
        _hasPlan = true;
        _sinceBetter = 0;
    }
}
