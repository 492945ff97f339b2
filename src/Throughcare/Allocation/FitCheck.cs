using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>Whether a plan fits: yes with a plan, no with a proof, or not known within the work allowed.</summary>
internal enum Fit { Yes, No, NotKnown }

/// <summary>
/// Asks again and again whether problems that differ in a limit or two have a plan at all. Prices play no part: counting may say no, a search may say yes, and a tree of
/// bounds may say no. Counts its work, so that the same questions get the same answers on every machine.
/// </summary>
internal sealed class FitCheck(SearchClock clock, int seed)
{
    private const int Slices = 12;
    private const int MovesInSlice = 25_000;
    private const int LargestSlice = 800_000;
    private const int RootEvaluations = 600;
    private const int NodeEvaluations = 100;
    private static readonly AllocationPrices Free = new() { Locality = 0, Continuity = 0, OverStandard = 0, Fairness = 0, Preference = 0, TeamChange = 0, Travel = 0 };

    /// <summary>Moves and bounds of all questions so far.</summary>
    public long Iterations { get; private set; }

    public bool MustBreakOff => clock.MustBreakOff;

    public Fit Ask(AllocationProblem problem) => Ask(problem, out _);

    public Fit Ask(AllocationProblem problem, out AllocationPlan? plan)
    {
        plan = null;
        if (clock.MustBreakOff) return Fit.NotKnown;
        var model = new AllocationModel(problem with { Prices = Free, Published = null });
        if (CountedClash.Find(model).Count > 0) return Fit.No;
        var search = new PlanSearch(model, clock, seed, null);
        search.Start();
        try
        {
            if (search.BestPlan is not null) return Yes(out plan);
            var bound = new BoundSearch(model, clock, RootEvaluations, NodeEvaluations);
            var work = MovesInSlice;
            for (var slice = 0; slice < Slices && !clock.MustBreakOff; slice++)
            {
                var suggestions = bound.Suggestions.ToArray();
                bound.Suggestions.Clear();
                search.Run(MovesInSlice, bound.TeamValue, suggestions);
                if (search.BestPlan is not null) return Yes(out plan);
                var evaluations = (int)Math.Max(20, work / Math.Max(50, bound.WorkOfOne));
                bound.Run(evaluations, double.PositiveInfinity);
                Iterations += evaluations;
                if (bound.NoPlanFits) return Fit.No;
                work = Math.Min(LargestSlice, work * 2);
            }
            return Fit.NotKnown;
        }
        finally
        {
            Iterations += search.Tried;
        }

        Fit Yes(out AllocationPlan? found)
        {
            found = model.ToPlan(search.BestPlan!.TeamOf, search.BestPlan.WorkerOf);
            return AllocationRules.Breaches(problem, found).Count == 0 ? Fit.Yes : throw new InvalidOperationException("The engine made a plan that breaks a rule.");
        }
    }
}
