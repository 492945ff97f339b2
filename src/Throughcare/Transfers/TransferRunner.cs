using Throughcare.Solver;

namespace Throughcare.Transfers;

/// <summary>One run: lets the searching and the proving half work side by side in slices of fixed size and exchanges what they found in between.</summary>
internal sealed class TransferRunner(TransferModel model, StopRule stop, SearchClock clock, int seed, int threads, IProgress<TransferProgress>? progress, TimetableChecking? checking)
{
    private const int FirstSlice = 20_000, LargestSlice = 1_600_000;

    /// <summary>Below this gap a timetable is proved to be the best.</summary>
    private const decimal ProvedBest = 0.000_000_001m;

    private TransferTerms? _terms;
    private TransferSchedule? _schedule;
    private long _pricedAt = long.MaxValue;

    /// <summary>Ends with the first timetable that fits.</summary>
    public bool AnyWillDo { get; init; }

    public TransferAnswer Run()
    {
        var search = new ScheduleSearch(model, clock, seed, checking);
        search.Start();
        Price(search);
        Report(0, search.Tried, "A first timetable is there.");
        var bound = new ScheduleBound(model, clock);
        var evaluationsPerMove = 1.0 / Math.Max(30, 2 * model.Count);
        long slice = FirstSlice;
        while (true)
        {
            var used = search.Tried + bound.Evaluations;
            if (_schedule is null && bound.Done) return Answer(0, used) with { NoScheduleFits = true };
            if (MustStop(bound, used)) break;
            var (moves, evaluations) = (slice, (int)Math.Max(1, slice * evaluationsPerMove));
            if (stop.Iterations is { } limit && moves + evaluations > limit - used)
            {
                moves = Math.Max(1, (long)((limit - used) * ((double)moves / (moves + evaluations))));
                evaluations = (int)Math.Max(1, limit - used - moves);
            }
            var best = search.Best is { } known ? known.Price : double.PositiveInfinity;
            var lasts = Lasts(bound, best);
            var suggestions = bound.Suggestions.ToArray();
            bound.Suggestions.Clear();
            if (threads > 1) Parallel.Invoke(() => bound.Run(evaluations, best), () => search.Run(moves, lasts, suggestions));
            else
            {
                bound.Run(evaluations, best);
                search.Run(moves, lasts, suggestions);
            }
            foreach (var (_, week) in bound.Suggestions) search.Consider(week);
            slice = Math.Min(LargestSlice, slice * 2);
            Price(search);
            Report(ProvedBound(bound), search.Tried + bound.Evaluations, _schedule is null ? "Looking for a timetable that keeps every limit." : "Improving the timetable and its bound.");
        }
        return Answer(ProvedBound(bound), search.Tried + bound.Evaluations);
    }

    // Last weeks in which something cheaper may lie, likeliest first: by their bound. Without a timetable also later ones, in which one is easier to find.
    private List<int> Lasts(ScheduleBound bound, double best)
    {
        var bounds = Enumerable.Range(1, model.Weeks).Select(last => (Last: last, Bound: bound.BoundOf(last))).Where(x => x.Bound < best).OrderBy(x => x.Bound).ThenBy(x => x.Last).Select(x => x.Last).ToList();
        if (!double.IsPositiveInfinity(best) || bounds.Count < 3) return bounds.Count == 0 ? [model.Weeks] : bounds;
        return [bounds[^1], bounds[bounds.Count / 2], bounds[0]];
    }

    private bool MustStop(ScheduleBound bound, long used)
    {
        if (clock.MustBreakOff || used >= (stop.Iterations ?? long.MaxValue)) return true;
        return _terms is not null && (AnyWillDo || TransferAnswer.GapOf(_terms, ProvedBound(bound)) <= decimal.Max(stop.Gap ?? 0, ProvedBest));
    }

    // Every sum is a whole multiple of the step, so the bound may be rounded up to one; before that the last digits of a sum in doubles are given away.
    private decimal ProvedBound(ScheduleBound bound)
    {
        var value = bound.Bound;
        if (double.IsPositiveInfinity(value)) return _terms?.Total ?? 0;
        var proved = (decimal)Math.Max(0, value - Math.Max(1, value * 1e-9));
        if (bound.Step > 0) proved = decimal.Ceiling(proved / bound.Step) * bound.Step;
        proved = decimal.Floor(proved) / TransferModel.Unit;
        return _terms is null ? proved : decimal.Min(proved, _terms.Total);
    }

    // Every timetable that leaves the engine is priced and checked from the definitions.
    private void Price(ScheduleSearch search)
    {
        if (search.Best is not { } best || best.Price >= _pricedAt) return;
        var schedule = model.ToSchedule(best.Week);
        var terms = TransferPricing.Of(model.Problem, schedule);
        if (model.Whole)
        {
            var breaches = TransferRules.Breaches(model.Problem, schedule);
            if (breaches.Count > 0) throw new InvalidOperationException("The engine made a timetable that breaks a rule: " + breaches[0].Sentence);
            if (terms.Total != best.Price / TransferModel.Unit) throw new InvalidOperationException($"The engine priced a timetable at {best.Price / TransferModel.Unit}, and it comes to {terms.Total}.");
        }
        (_pricedAt, _schedule, _terms) = (best.Price, schedule, terms);
    }

    private void Report(decimal bound, long iterations, string doing) => progress?.Report(new(_terms, bound, clock.Seconds, iterations, doing));

    private TransferAnswer Answer(decimal bound, long iterations) => new()
    {
        Schedule = _schedule,
        Terms = _terms,
        Bound = bound,
        Seconds = clock.Seconds,
        Iterations = iterations,
        Seed = seed,
        Engine = Scheduler.Engine,
    };
}
