using Throughcare.Solver;

namespace Throughcare.Allocation;

/// <summary>Takes apart why no plan fits: which limits clash, as few as possible, and the smallest changes that would let a plan fit.</summary>
public static class Clashes
{
    /// <summary>Enough for a council of ordinary size; people wait for it only when no plan fits.</summary>
    public const double Seconds = 10;

    /// <summary>
    /// The same answer with <see cref="AllocationAnswer.ClashLimits"/> and <see cref="AllocationAnswer.WaysOut"/>, where it is proved that no plan fits; any other answer as it is. The same
    /// problem and seed give the same limits and ways, unless the time is over before.
    /// </summary>
    public static AllocationAnswer Explain(AllocationProblem problem, AllocationAnswer answer, double seconds = Seconds, CancellationToken cancel = default)
    {
        if (!answer.NoPlanFits) return answer;
        var stop = StopRule.AfterSeconds(seconds);
        var clock = new SearchClock(stop, cancel);
        var check = new FitCheck(clock, answer.Seed);
        var clash = new ClashFinder(problem, check).Find();
        var fewest = new FewestChanges(StopRule.AfterIterations(1_000_000).Or(StopRule.AtGap(0)).Or(stop), answer.Seed, cancel);
        var ways = new WaysOut(problem, check, fewest).Find(clash);
        return answer with
        {
            Clash = clash.Headline is { } headline ? [headline] : [.. clash.Limits.Select(l => l.Sentence)],
            ClashLimits = clash.Limits,
            ClashIsIrreducible = clash.Irreducible,
            WaysOut = ways,
            Iterations = answer.Iterations + check.Iterations + fewest.Iterations,
            Seconds = answer.Seconds + clock.Seconds,
        };
    }
}
