using Throughcare.Solver;

namespace Throughcare.Transfers;

/// <summary>
/// The Lagrangian bound of one part of the weeks: load limits are priced, so that what is left splits by receiving worker into the cheapest
/// assignment of groups to weeks within the intake. See docs/method/transfers.md for why no timetable can be below it.
/// </summary>
internal sealed class WeekBound
{
    private readonly TransferModel _model;
    private readonly Assignment _assignment;
    private readonly double[] _cost, _later, _prices;
    private readonly double[] _room;
    private int[] _relaxed;

    public WeekBound(TransferModel model)
    {
        _model = model;
        var rows = Math.Max(1, model.Incoming.Max(i => i.Length));
        var places = Enumerable.Range(0, model.Incoming.Length).Max(w => Math.Min(model.Intake[w], model.Incoming[w].Length)) * model.Weeks;
        _assignment = new(rows, Math.Max(1, places));
        _cost = new double[model.Count * model.Weeks];
        _later = new double[Math.Max(1, model.Rows.Length) * model.Weeks];
        _prices = new double[rows * model.Weeks];
        _room = new double[Math.Max(1, model.Rows.Length) * model.Weeks];
        _relaxed = new int[model.Count];
        Multipliers = model.Rows.Length * model.Weeks;
        NotNegative = new bool[Multipliers];
        Array.Fill(NotNegative, true);
        if (!model.HardCapacity)
        {
            Most = new double[Multipliers];
            Array.Fill(Most, model.OverPrice);
        }
        for (var r = 0; r < model.Rows.Length; r++)
        {
            var row = model.Rows[r];
            var atStart = row.Goes.Sum(m => model.Weight[m]);
            var step = row.Comes.Concat(row.Goes).Aggregate(0L, (g, m) => Gcd(g, model.Weight[m]));
            for (var t = 0; t < model.Weeks; t++)
            {
                var room = row.Limit - row.Fixed[t] - atStart;
                // Loads only change by whole multiples of the weights' greatest common divisor.
                _room[r * model.Weeks + t] = model.HardCapacity && step > 0 ? Math.Floor((double)room / step) * step : room;
            }
        }
    }

    public int Multipliers { get; }
    public bool[] NotNegative { get; }

    /// <summary>The price of being above a limit, where that may be bought; null where it may not.</summary>
    public double[]? Most { get; }

    /// <summary>The week of each transfer in the last relaxed timetable.</summary>
    public ReadOnlySpan<int> Relaxed => _relaxed;

    public long Evaluations { get; private set; }

    /// <summary>The bound within these weeks, without the price of the last week. Positive infinity where intake alone leaves no timetable.</summary>
    public double Of(UInt128[] weeks, int last, ReadOnlySpan<double> multipliers, Span<double> missed, Span<double> shares)
    {
        unchecked
        {
            Evaluations++;
            var (h, value) = (_model.Weeks, PriceLater(last, multipliers, missed));
            for (var m = 0; m < _model.Count; m++)
            {
                var mask = weeks[m];
                for (var t = 0; t < last; t++)
                {
                    if ((mask & (UInt128.One << t)) == 0) { _cost[m * h + t] = double.PositiveInfinity; continue; }
                    var cost = (double)_model.Price[m * h + t];
                    foreach (var r in _model.RowsComing[m]) cost += _model.Weight[m] * _later[r * h + t];
                    foreach (var r in _model.RowsGoing[m]) cost -= _model.Weight[m] * _later[r * h + t];
                    _cost[m * h + t] = cost;
                }
            }
            if (shares.Length > 0) shares.Clear();
            for (var w = 0; w < _model.Incoming.Length; w++)
            {
                var coming = _model.Incoming[w];
                if (coming.Length == 0) continue;
                var sum = Solve(w, coming, last);
                if (double.IsPositiveInfinity(sum)) return sum;
                value += sum;
                foreach (var m in coming) if (shares.Length > 0) shares[m * h + _relaxed[m]] = 1;
            }
            AddMoved(last, missed);
            return value;
        }
    }

    /// <summary>Strikes out every week that would raise the bound to <paramref name="limit"/> or above; after <see cref="Of"/> with the same weeks. True where one was.</summary>
    public bool StrikeOut(UInt128[] weeks, int last, double value, double limit)
    {
        var (h, struck) = (_model.Weeks, false);
        for (var w = 0; w < _model.Incoming.Length; w++)
        {
            var coming = _model.Incoming[w];
            if (coming.Length == 0) continue;
            Solve(w, coming, last);
            var capacity = Math.Min(_model.Intake[w], coming.Length);
            for (var i = 0; i < coming.Length; i++)
            {
                var m = coming[i];
                var own = capacity == coming.Length ? _cost[m * h + _relaxed[m]] : _assignment.RowPrice[i + 1];
                for (var t = 0; t < last; t++)
                {
                    if ((weeks[m] & (UInt128.One << t)) == 0 || t == _relaxed[m]) continue;
                    var column = capacity == coming.Length ? 0 : _assignment.ColumnPrice(t, capacity);
                    if (value + _cost[m * h + t] - own - column < limit) continue;
                    weeks[m] &= ~(UInt128.One << t);
                    struck = true;
                }
            }
        }
        return struck;
    }

    private double Solve(int w, int[] coming, int last)
    {
        unchecked
        {
            var h = _model.Weeks;
            if (_model.Intake[w] >= coming.Length)
            {
                var sum = 0.0;
                foreach (var m in coming)
                {
                    var best = 0;
                    for (var t = 1; t < last; t++) if (_cost[m * h + t] < _cost[m * h + best]) best = t;
                    _relaxed[m] = best;
                    sum += _cost[m * h + best];
                }
                return sum;
            }
            for (var i = 0; i < coming.Length; i++) _cost.AsSpan(coming[i] * h, last).CopyTo(_prices.AsSpan(i * last));
            var least = _assignment.Solve(_prices, coming.Length, last, _model.Intake[w]);
            if (!double.IsPositiveInfinity(least)) for (var i = 0; i < coming.Length; i++) _relaxed[coming[i]] = _assignment.ColumnOf[i];
            return least;
        }
    }

    // The price of a unit of load from each week on, and the constant part: what the room left at the start is worth.
    private double PriceLater(int last, ReadOnlySpan<double> multipliers, Span<double> missed)
    {
        unchecked
        {
            var (h, constant) = (_model.Weeks, 0.0);
            for (var r = 0; r < _model.Rows.Length; r++)
            {
                var sum = 0.0;
                for (var t = h - 1; t >= 0; t--)
                {
                    var at = r * h + t;
                    sum += multipliers[at];
                    _later[at] = sum;
                    constant -= multipliers[at] * _room[at];
                    missed[at] = -_room[at];
                }
            }
            return constant;
        }
    }

    private void AddMoved(int last, Span<double> missed)
    {
        unchecked
        {
            var h = _model.Weeks;
            for (var r = 0; r < _model.Rows.Length; r++)
            {
                var row = _model.Rows[r];
                foreach (var m in row.Comes) for (var t = _relaxed[m]; t < h; t++) missed[r * h + t] += _model.Weight[m];
                foreach (var m in row.Goes) for (var t = _relaxed[m]; t < h; t++) missed[r * h + t] -= _model.Weight[m];
            }
        }
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}
