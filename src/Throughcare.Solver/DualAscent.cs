namespace Throughcare.Solver;

/// <summary>
/// Works out a Lagrangian bound at the multipliers given; writes how far each relaxed limit is missed (what the slope is) and which
/// shares of the choices the relaxed plan takes. Any multipliers give a valid bound, as long as those that must not be negative are not.
/// </summary>
public delegate double LagrangianBound(ReadOnlySpan<double> multipliers, Span<double> missed, Span<double> shares);

/// <summary>
/// Climbs towards the multipliers with the best Lagrangian bound by the volume algorithm (Barahona and Anbil, Mathematical
/// Programming 87, 2000): the direction is how far an average of the relaxed plans misses the limits, and that average tends to a
/// solution of the linear relaxation, which tells a tree where to branch. A limit that may be broken at a price has a multiplier of at most that price.
/// </summary>
public sealed class DualAscent
{
    private const double LeastStep = 1e-4;

    private readonly LagrangianBound _bound;
    private readonly bool[] _notNegative;
    private readonly double[]? _most;
    private readonly double[] _trial, _missedByTrial, _sharesOfTrial, _missed;
    private readonly int _patience;
    private double _step;
    private double _averaging;
    private double _valueWhenChecked;
    private int _failures, _steps;

    public DualAscent(LagrangianBound bound, ReadOnlySpan<double> start, bool[] notNegative, int shares, double step = 1, double averaging = 0.05, int patience = 20, double[]? most = null)
    {
        _most = most;
        _bound = bound;
        _notNegative = notNegative;
        _step = step;
        _averaging = averaging;
        _patience = patience;
        Multipliers = start.ToArray();
        _trial = new double[start.Length];
        _missedByTrial = new double[start.Length];
        _missed = new double[start.Length];
        _sharesOfTrial = new double[shares];
        Shares = new double[shares];
        Value = bound(Multipliers, _missed, Shares);
        _valueWhenChecked = Value;
    }

    /// <summary>The multipliers with the best bound so far.</summary>
    public double[] Multipliers { get; }

    /// <summary>The best bound so far.</summary>
    public double Value { get; private set; }

    /// <summary>The average of the relaxed plans.</summary>
    public double[] Shares { get; }

    /// <summary>Set when the last step raised the bound.</summary>
    public bool Raised { get; private set; }

    /// <summary>The step has become too small to matter.</summary>
    public bool Settled => _step < LeastStep;

    /// <summary>Tries one step towards a value that is thought to be within reach: <paramref name="target"/>, above the bound.</summary>
    public void Step(double target)
    {
        unchecked
        {
            double square = 0;
            for (var i = 0; i < _missed.Length; i++)
            {
                if (_notNegative[i] && _missed[i] < 0 && Multipliers[i] <= 0) continue;
                if (_most is not null && _missed[i] > 0 && Multipliers[i] >= _most[i]) continue;
                square += _missed[i] * _missed[i];
            }
            Raised = false;
            if (square < 1e-18) { _step = 0; return; }
            var length = _step * Math.Max(target - Value, Math.Abs(Value) * 1e-6 + 1e-9) / square;
            for (var i = 0; i < _trial.Length; i++)
            {
                var value = Multipliers[i] + length * _missed[i];
                _trial[i] = _notNegative[i] && value < 0 ? 0 : _most is not null && value > _most[i] ? _most[i] : value;
            }

            var reached = _bound(_trial, _missedByTrial, _sharesOfTrial);
            double along = 0, self = 0, cross = 0;
            for (var i = 0; i < _missed.Length; i++)
            {
                along += _missed[i] * _missedByTrial[i];
                var d = _missed[i] - _missedByTrial[i];
                self += d * d;
                cross += d * _missed[i];
            }

            // The weight of the newcomer that leaves the average missing the limits by least.
            var weight = self > 0 ? cross / self : _averaging;
            weight = weight < _averaging / 10 ? _averaging / 10 : weight > _averaging ? _averaging : weight;
            for (var i = 0; i < _missed.Length; i++) _missed[i] += weight * (_missedByTrial[i] - _missed[i]);
            for (var i = 0; i < Shares.Length; i++) Shares[i] += weight * (_sharesOfTrial[i] - Shares[i]);

            if (reached > Value)
            {
                Raised = true;
                Value = reached;
                Array.Copy(_trial, Multipliers, _trial.Length);
                _failures = 0;
                if (along > 0 && _step < 2) _step *= 1.1;
            }
            else if (++_failures >= _patience)
            {
                _step *= 0.66;
                _failures = 0;
            }
            if (++_steps % 100 == 0)
            {
                if (Value - _valueWhenChecked < 0.0005 * Math.Abs(Value) && _averaging > 1e-4) _averaging *= 0.5;
                _valueWhenChecked = Value;
            }
        }
    }
}
