using Throughcare.Solver;

namespace Throughcare.Transfers;

/// <summary>Part of all timetables: the last week is at most <paramref name="Last"/> and paid for, and each transfer is in one of its weeks. Nothing in it is below the bound.</summary>
internal sealed record BoundPart(int Last, UInt128[] Weeks, double[] Multipliers, double Bound, bool Tried);

/// <summary>
/// Proves how little a timetable can come to: by last week first, then by splitting the weeks of one transfer into sooner and later, the part with the lowest bound first.
/// </summary>
internal sealed class ScheduleBound
{
    private const int FirstSteps = 800, LaterSteps = 60;

    // Tried on the worked examples: long averages settle late here. Aiming at a part of the way to the best timetable settles at the linear relaxation's own bound.
    private const double Averaging = 0.3, Reach = 0.25;
    private const int Patience = 5;
    private const double OneOfPrice = (double)TransferModel.Unit;

    private readonly TransferModel _model;
    private readonly SearchClock _clock;
    private readonly WeekBound _bound;
    private readonly PriorityQueue<BoundPart, (double, long)> _open = new();
    private readonly double[] _shares;
    private readonly double[] _missed;
    private long _count;
    private bool _begun;

    public ScheduleBound(TransferModel model, SearchClock clock)
    {
        _model = model;
        _clock = clock;
        _bound = new(model);
        _shares = new double[model.Count * model.Weeks];
        _missed = new double[_bound.Multipliers];
        Step = model.Price.Append(model.MakespanPrice).Append(model.OverPrice).Aggregate(0L, Gcd);
    }

    public long Evaluations => _bound.Evaluations;

    /// <summary>Every price is a whole multiple of this.</summary>
    public long Step { get; }

    /// <summary>Nothing is below, in millionths; positive infinity where no part is left open.</summary>
    public double Bound => !_begun ? 0 : _open.TryPeek(out var part, out _) ? part.Bound : double.PositiveInfinity;

    /// <summary>The proof is done: no part is left in which anything cheaper could lie.</summary>
    public bool Done => _begun && _open.Count == 0;

    /// <summary>The least bound of the parts with this last week; positive infinity where there is none.</summary>
    public double BoundOf(int last) => _open.UnorderedItems.Where(x => x.Element.Last == last).Select(x => x.Element.Bound).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>Timetables worth trying: of the relaxed problem, and those of parts in which nothing is left to decide.</summary>
    public List<(int Last, int[] Week)> Suggestions { get; } = [];

    /// <summary>Works on parts until so many bounds were worked out; parts that cannot be cheaper than <paramref name="best"/> (millionths, infinite without a timetable) are closed.</summary>
    public void Run(int evaluations, double best)
    {
        var until = Evaluations + evaluations;
        if (!_begun) Begin(best);
        while (Evaluations < until && _open.Count > 0 && !_clock.MustBreakOff)
        {
            var part = _open.Dequeue();
            if (part.Bound < Limit(best)) Work(part, best);
        }
        while (_open.TryPeek(out var least, out _) && least.Bound >= Limit(best)) _open.Dequeue();
    }

    private void Begin(double best)
    {
        _begun = true;
        var weeks = (UInt128[])_model.Allowed.Clone();
        if (!WeekWindows.Narrow(_model, weeks)) return;
        var start = new double[_bound.Multipliers];
        var ascent = Climb(weeks, _model.Weeks, start, best, FirstSteps);
        if (ascent is null) return;
        var first = _model.Count == 0 ? 0 : weeks.Max(WeekWindows.First) + 1;
        for (var last = _model.MakespanPrice == 0 ? _model.Weeks : first; last <= _model.Weeks; last++)
            Push(new(last, weeks, ascent.Multipliers, ascent.Value + (double)_model.MakespanPrice * last, false));
    }

    // What a better timetable comes to at most is one step below the best; a part that lies above that is closed. The margin is for the last digits of sums in doubles.
    private double Limit(double best)
    {
        var margin = Math.Max(1, best * 1e-9);
        return double.IsPositiveInfinity(best) ? best : Step > 2 * margin ? best - Step + margin : best + margin;
    }

    private void Work(BoundPart part, double best)
    {
        var weeks = (UInt128[])part.Weeks.Clone();
        for (var m = 0; m < weeks.Length; m++) weeks[m] &= TransferModel.UpTo(part.Last);
        var paid = (double)_model.MakespanPrice * part.Last;
        if (!WeekWindows.Narrow(_model, weeks)) return;
        var ascent = Climb(weeks, part.Last, part.Multipliers, best - paid, part.Tried ? LaterSteps : LaterSteps * 5);
        if (ascent is null) return;
        var value = Math.Max(part.Bound, ascent.Value + paid);
        if (value >= Limit(best)) return;
        if (!double.IsPositiveInfinity(best))
        {
            var before = _bound.Of(weeks, part.Last, ascent.Multipliers, _missed, []);
            if (_bound.StrikeOut(weeks, part.Last, before, Limit(best) - paid) && !WeekWindows.Narrow(_model, weeks)) return;
        }
        Suggest(part.Last, weeks, ascent.Shares);
        if (Array.TrueForAll(weeks, w => UInt128.IsPow2(w))) return;
        var (m1, week) = Torn(weeks, ascent.Shares);
        foreach (var half in new[] { TransferModel.UpTo(week + 1), ~TransferModel.UpTo(week + 1) })
        {
            var child = (UInt128[])weeks.Clone();
            child[m1] &= half;
            if (child[m1] != 0) Push(new(part.Last, child, ascent.Multipliers, value, true));
        }
    }

    private DualAscent? Climb(UInt128[] weeks, int last, double[] start, double target, int steps)
    {
        if (double.IsPositiveInfinity(_bound.Of(weeks, last, start, _missed, []))) return null;
        var ascent = new DualAscent((multipliers, missed, shares) => _bound.Of(weeks, last, multipliers, missed, shares), start, _bound.NotNegative, _shares.Length, averaging: Averaging, patience: Patience, most: _bound.Most);
        for (var i = 0; i < steps && !ascent.Settled && !_clock.MustBreakOff; i++)
        {
            var aim = double.IsPositiveInfinity(target) ? ascent.Value + Math.Max(Math.Abs(ascent.Value) * 0.1, OneOfPrice) : target;
            if (ascent.Value >= target) break;
            ascent.Step(ascent.Value + (aim - ascent.Value) * Reach);
        }
        return ascent;
    }

    private void Push(BoundPart part) => _open.Enqueue(part, (part.Bound, part.Tried ? --_count : ++_count));

    private void Suggest(int last, UInt128[] weeks, double[] shares)
    {
        var week = new int[_model.Count];
        for (var m = 0; m < week.Length; m++)
        {
            week[m] = WeekWindows.First(weeks[m]);
            for (var t = week[m]; t <= WeekWindows.Last(weeks[m]); t++)
                if ((weeks[m] & (UInt128.One << t)) != 0 && shares[m * _model.Weeks + t] > shares[m * _model.Weeks + week[m]]) week[m] = t;
        }
        if (Suggestions.Count < 4 || Array.TrueForAll(weeks, w => UInt128.IsPow2(w))) Suggestions.Add((last, week));
    }

    // The transfer and week about which the relaxed timetables are most torn: until this week, or later.
    private (int Transfer, int Week) Torn(UInt128[] weeks, double[] shares)
    {
        var (best, at) = (0.02, (-1, -1));
        for (var m = 0; m < weeks.Length; m++)
        {
            if (UInt128.IsPow2(weeks[m])) continue;
            var until = 0.0;
            for (var t = 0; t < WeekWindows.Last(weeks[m]); t++)
            {
                until += shares[m * _model.Weeks + t];
                if ((weeks[m] & (UInt128.One << t)) == 0) continue;
                var torn = Math.Min(until, 1 - until);
                if (torn > best) (best, at) = (torn, (m, t));
            }
        }
        if (at.Item1 >= 0) return at;
        var most = Enumerable.Range(0, weeks.Length).MaxBy(m => UInt128.PopCount(weeks[m]));
        var skip = (int)UInt128.PopCount(weeks[most]) / 2;
        for (var t = WeekWindows.First(weeks[most]); ; t++)
            if ((weeks[most] & (UInt128.One << t)) != 0 && --skip == 0) return (most, t);
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}
