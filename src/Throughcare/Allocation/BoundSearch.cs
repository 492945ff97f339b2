using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>
/// The proving half of the engine: raises the bound that no plan can be below, and tells the searching half which team each worker
/// leans to. Works in slices, so that the two halves can meet at fixed points.
/// </summary>
internal sealed class BoundSearch
{
    private readonly PriceBound _bound;
    private readonly DualAscent _ascent;
    private readonly SearchClock _clock;

    public BoundSearch(AllocationModel model, SearchClock clock)
    {
        _clock = clock;
        _bound = new(model);
        _ascent = new(_bound.Evaluate, _bound.StartMultipliers(), _bound.NotNegative(), _bound.Shares);
        Evaluations = 1;
        TeamValue = new double[model.Workers * model.Teams];
        Publish();
    }

    /// <summary>Bounds worked out so far.</summary>
    public long Evaluations { get; private set; }

    /// <summary>Proved: no plan comes to less. Positive infinity: no plan fits.</summary>
    public double Bound => _ascent.Value;

    /// <summary>Proved that no plan keeps every limit.</summary>
    public bool NoPlanFits => double.IsPositiveInfinity(Bound);

    /// <summary>Nothing more can be proved.</summary>
    public bool Finished { get; private set; }

    /// <summary>About how many moves of the search take as long as one bound.</summary>
    public double WorkOfOne => _bound.Work / 400.0;

    /// <summary>By worker and team: the least that the worker adds there, at the best multipliers so far.</summary>
    public double[] TeamValue { get; }

    public void Run(int evaluations, double best)
    {
        for (var i = 0; i < evaluations && !_clock.MustBreakOff; i++)
        {
            _ascent.Step(double.IsPositiveInfinity(best) ? Math.Abs(_ascent.Value) * 1.05 + 1 : best);
            Evaluations++;
            if (_ascent.Raised) Publish();
        }
    }

    private void Publish() => _bound.Value.CopyTo(TeamValue, 0);
}
