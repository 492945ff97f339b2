using Throughcare.Solver;

namespace Throughcare.Transfers;

/// <summary>Looks for cheap timetables: rounds of annealing, each with a last week that may still be the best, from the best so far, from a list schedule, or from what the bound suggests.</summary>
internal sealed class ScheduleSearch
{
    private const double MostPressure = 1_000;

    private readonly TransferModel _model;
    private readonly SeededRandom _random;
    private readonly TimetableSearch _search;
    private readonly Timetable _now, _tidy;
    private readonly Dictionary<int, UInt128[]?> _windows = [];
    private readonly double _weekPrice, _weekWeight;
    private int _rounds;
    private double _pressure = 1;
    private int[]? _carried;

    public ScheduleSearch(TransferModel model, SearchClock clock, int seed, TimetableChecking? checking)
    {
        _model = model;
        _random = new(seed, 21);
        _search = new(model, clock) { Checking = checking };
        (_now, _tidy) = (new(model), new(model));
        // What one week of difference costs a transfer at most, and what one weighs, in the mean: the scale of temperatures.
        var count = Math.Max(1, model.Count);
        _weekPrice = Math.Max(1, Enumerable.Range(0, model.Count).Sum(m => Enumerable.Range(1, model.Weeks - 1).Select(t => Math.Abs((double)model.Price[m * model.Weeks + t] - model.Price[m * model.Weeks + t - 1])).DefaultIfEmpty().Max()) / count);
        _weekWeight = Math.Max(1, model.Weight.Sum() / (double)count);
    }

    public long Tried => _search.Tried;

    /// <summary>The cheapest timetable without excess so far, with the price of its last week.</summary>
    public (long Price, int[] Week)? Best { get; private set; }

    /// <summary>A first timetable, which may break loads.</summary>
    public void Start()
    {
        if (Windows(_model.Weeks) is not { } weeks || new ListSchedule(_model).Make(weeks) is not { } week) return;
        Consider(week);
        if (Earlier(weeks, week) is not { } near) return;
        Consider(near);
        _carried = Best is null ? near : null;
    }

    // The timetable to keep near to, where there is one: what it does not have, or not in its open weeks, is where the list schedule has it.
    private int[]? Earlier(UInt128[] weeks, int[] listed)
    {
        if (_model.Problem.Earlier is not { } earlier) return null;
        var week = (int[])listed.Clone();
        for (var m = 0; m < week.Length; m++)
            if (earlier.Schedule.WeekOf.TryGetValue(_model.Problem.Transfers[m].Id, out var before)) week[m] = before - 1;
        return Fit(weeks, week, _model.Weeks);
    }

    /// <summary>Keeps a timetable where it breaks nothing and is cheaper, after single moves that make it cheaper still.</summary>
    public void Consider(int[] week)
    {
        foreach (var coming in _model.Incoming)
            foreach (var same in coming.GroupBy(m => week[m])) if (same.Count() > _model.Intake[_model.To[same.First()]]) return;
        _tidy.Set(week);
        if (_tidy.Excess > 0) return;
        Tidy();
        var price = _tidy.Price + _model.MakespanPrice * _tidy.Last();
        if (Best is null || price < Best.Value.Price) Best = (price, (int[])_tidy.Week.Clone());
    }

    /// <summary>Tries so many moves. <paramref name="lasts"/>: last weeks that may still be the best, likeliest first.</summary>
    public void Run(long moves, IReadOnlyList<int> lasts, IReadOnlyList<(int Last, int[] Week)> suggestions)
    {
        var until = Tried + moves;
        var next = 0;
        while (Tried < until)
        {
            var before = Tried;
            var (last, from, warm) = Choose(lasts, suggestions, ref next);
            if (Windows(last) is { } weeks && Fit(weeks, from, last) is { } week) Round(weeks, week, warm, until - Tried);
            if (Tried == before) break;
        }
    }

    private (int Last, int[]? From, bool Warm) Choose(IReadOnlyList<int> lasts, IReadOnlyList<(int Last, int[] Week)> suggestions, ref int next)
    {
        _rounds++;
        if (next < suggestions.Count && _rounds % 2 == 0)
        {
            var (last, week) = suggestions[next++];
            return (last, week, true);
        }
        var at = 0;
        while (at < lasts.Count - 1 && _random.Next(2) == 0) at++;
        var chosen = lasts.Count == 0 ? _model.Weeks : lasts[at];
        // Until something fits, each round goes on from where the last one ended.
        if (Best is not { } best) return (chosen, _carried, _carried is not null);
        return _random.Next(3) > 0 ? (chosen, best.Week, true) : (chosen, null, false);
    }

    private void Round(UInt128[] weeks, int[] week, bool warm, long most)
    {
        _search.Within(weeks);
        _now.Set(week);
        var moves = Math.Min(most, _model.Count * 2_000L << (_rounds % 3));
        var excess = _weekPrice / _weekWeight * (0.5 + 2.5 * _random.NextUnit()) * _pressure;
        _search.Anneal(_now, moves, _weekPrice * (warm ? 0.6 : 3), _weekPrice * 0.05, excess, _random);
        Consider(_now.Week);
        _carried = Best is null ? (int[])_now.Week.Clone() : null;
        // With many loads some are above at the end of most rounds, and then the round was for nothing: being above gets dearer until rounds end without.
        _pressure = _search.EndedAbove > 0 ? Math.Min(_pressure * 1.5, MostPressure) : Math.Max(1, _pressure / 1.2);
    }

    private UInt128[]? Windows(int last)
    {
        if (_windows.TryGetValue(last, out var known)) return known;
        var weeks = Array.ConvertAll(_model.Allowed, w => w & TransferModel.UpTo(last));
        return _windows[last] = WeekWindows.Narrow(_model, weeks) ? weeks : null;
    }

    // The timetable within these weeks and the intake that differs by the fewest weeks; a list schedule where there is none to keep near.
    private int[]? Fit(UInt128[] weeks, int[]? near, int last)
    {
        near ??= new ListSchedule(_model).Make(weeks);
        if (near is null) return null;
        var fitted = (int[])near.Clone();
        for (var w = 0; w < _model.Incoming.Length; w++)
        {
            var coming = _model.Incoming[w];
            if (coming.Length == 0) continue;
            var prices = new double[coming.Length * last];
            for (var i = 0; i < coming.Length; i++)
                for (var t = 0; t < last; t++) prices[i * last + t] = (weeks[coming[i]] & (UInt128.One << t)) == 0 ? double.PositiveInfinity : Math.Abs(t - near[coming[i]]);
            var capacity = Math.Min(_model.Intake[w], coming.Length);
            var assignment = new Assignment(coming.Length, last * capacity);
            if (double.IsPositiveInfinity(assignment.Solve(prices, coming.Length, last, capacity))) return null;
            for (var i = 0; i < coming.Length; i++) fitted[coming[i]] = assignment.ColumnOf[i];
        }
        return fitted;
    }

    private void Tidy()
    {
        for (var again = true; again;)
        {
            again = false;
            var last = _tidy.Last();
            for (var m = 0; m < _model.Count; m++)
                for (var t = 0; t < last; t++)
                {
                    if ((_model.Allowed[m] & (UInt128.One << t)) == 0 || t == _tidy.Week[m] || !_tidy.HasIntake(m, t)) continue;
                    _tidy.PriceMove(m, t, out var price, out var excess);
                    if (price >= 0 || excess > 0) continue;
                    _tidy.Move(m, t, price, excess);
                    again = true;
                }
        }
    }
}
