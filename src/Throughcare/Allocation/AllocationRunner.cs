using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>One run: lets the searching and the proving half work side by side in slices of fixed size and exchanges what they found in between.</summary>
internal sealed class AllocationRunner(AllocationProblem problem, StopRule stop, int seed, int threads,
    IProgress<AllocationProgress>? progress, MoveChecking? checking, CancellationToken cancel)
{
    private const int FirstSlice = 25_000;

    /// <summary>Plans are compared with a relative tolerance of a millionth; below it a plan is proved to be the best.</summary>
    private const decimal ProvedBest = 0.000_001m;
    private const int LargestSlice = 400_000;

    private readonly SearchClock _clock = new(stop, cancel);
    private AllocationTerms? _terms;
    private AllocationPlan? _plan;
    private long _pricedAt = long.MaxValue;

    public AllocationAnswer Run()
    {
        var model = new AllocationModel(problem);
        var clashes = CountedClash.Find(model);
        if (clashes.Count > 0) return NoPlan([.. clashes.Select(c => c.Sentence)], 0);

        var search = new PlanSearch(model, _clock, seed, checking);
        search.Start();
        Price(model, search);
        Report(0, search.Tried, "A first plan is there.");
        var bound = new BoundSearch(model, _clock);
        var evaluationsPerMove = 1.0 / Math.Max(50, bound.WorkOfOne);

        long slice = FirstSlice;
        while (true)
        {
            var used = search.Tried + bound.Evaluations;
            if (_plan is null && bound.NoPlanFits) return NoPlan([CountedClash.ProvedBySearch], used);
            if (MustStop(model, bound, used)) break;
            var moves = slice;
            var evaluations = (int)Math.Max(1, slice * evaluationsPerMove);
            if (stop.Iterations is { } limit && moves + evaluations > limit - used)
            {
                moves = Math.Max(1, (long)((limit - used) * ((double)moves / (moves + evaluations))));
                evaluations = (int)(limit - used - moves);
            }
            var best = _plan is null ? double.PositiveInfinity : (double)_terms!.Total;
            var value = (double[])bound.TeamValue.Clone();
            var suggestions = bound.Suggestions.ToArray();
            bound.Suggestions.Clear();
            if (threads > 1) Parallel.Invoke(() => bound.Run(evaluations, best), () => search.Run(moves, value, suggestions));
            else
            {
                bound.Run(evaluations, best);
                search.Run(moves, value, suggestions);
            }
            slice = Math.Min(LargestSlice, slice * 2);
            Price(model, search);
            Report(ProvedBound(model, bound), search.Tried + bound.Evaluations, _plan is null ? "Looking for a plan that keeps every limit." : "Improving the plan and its bound.");
        }
        return Answer(ProvedBound(model, bound), search.Tried + bound.Evaluations, _plan is null ? null : new PriceBound(model).Certificate(bound.RootMultipliers));
    }

    private bool MustStop(AllocationModel model, BoundSearch bound, long used)
    {
        if (_clock.MustBreakOff || used >= (stop.Iterations ?? long.MaxValue)) return true;
        if (_terms is null) return false;
        var gap = AllocationAnswer.GapOf(_terms, ProvedBound(model, bound));
        return gap <= decimal.Max(stop.Gap ?? 0, ProvedBest);
    }

    // Never above the plan's own price: the last digits of a sum in doubles are not trusted.
    private decimal ProvedBound(AllocationModel model, BoundSearch bound)
    {
        var value = bound.Bound;
        if (double.IsPositiveInfinity(value)) return _terms?.Total ?? 0;
        var proved = model.RoundedDown(value);
        return _terms is null ? proved : decimal.Min(proved, _terms.Total);
    }

    // Every plan that leaves the engine is priced and checked from the definitions.
    private void Price(AllocationModel model, PlanSearch search)
    {
        if (search.BestPlan is not { } best || best.Price >= _pricedAt) return;
        var plan = model.ToPlan(best.TeamOf, best.WorkerOf);
        var breaches = AllocationRules.Breaches(problem, plan);
        if (breaches.Count > 0) throw new InvalidOperationException("The engine made a plan that breaks a rule: " + breaches[0].Sentence);
        var terms = AllocationPricing.Of(problem, plan);
        _pricedAt = best.Price;
        if (_terms is not null && terms.Total >= _terms.Total) return;
        (_plan, _terms) = (plan, terms);
    }

    private void Report(decimal bound, long iterations, string doing) => progress?.Report(new(_terms, bound, _clock.Seconds, iterations, doing));

    private AllocationAnswer NoPlan(IReadOnlyList<string> clash, long iterations) => new()
    {
        Bound = 0,
        Clash = clash,
        NoPlanFits = true,
        Seconds = _clock.Seconds,
        Iterations = iterations,
        Seed = seed,
        Engine = Allocator.Engine,
    };

    private AllocationAnswer Answer(decimal bound, long iterations, BoundCertificate? certificate) => new()
    {
        Plan = _plan,
        Terms = _terms,
        Bound = bound,
        Certificate = certificate,
        Seconds = _clock.Seconds,
        Iterations = iterations,
        Seed = seed,
        Engine = Allocator.Engine,
    };
}
