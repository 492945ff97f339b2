namespace Throughcare.Allocation;

/// <summary>
/// Limits that cannot hold together, as few as were found. <see cref="Irreducible"/>: it is proved that they cannot, and a plan was found without each one of them.
/// </summary>
internal sealed record FoundClash(string? Headline, IReadOnlyList<AllocationLimit> Limits, bool Irreducible);

/// <summary>
/// Narrows a problem without a plan down to an irreducible clash: first the fewest rule families that cannot hold together, then limit by
/// limit, large portions first. What cannot be decided within the work allowed is kept, and the clash is then not called irreducible.
/// </summary>
internal sealed class ClashFinder(AllocationProblem problem, FitCheck check)
{
    private readonly IReadOnlyList<AllocationLimit> _all = AllocationLimits.Of(problem);

    public FoundClash Find()
    {
        var counted = CountedClash.Find(new(problem)).Select(c => (c.Sentence, Limits: Known(c.Among))).ToList();
        if (counted.Count > 0)
        {
            // Counting gives the sentence with both amounts; of several the one with the fewest families, then the fewest limits, is given.
            return counted.Select(c => Narrow(c.Limits) with { Headline = c.Sentence })
                .OrderBy(c => c.Irreducible ? 0 : 1).ThenBy(c => c.Limits.Select(l => l.Rule).Distinct().Count()).ThenBy(c => c.Limits.Count).First();
        }
        return Narrow(FewestFamilies());
    }

    private List<AllocationLimit> Known(IReadOnlyList<(LimitKind Kind, string Subject)> keys)
    {
        var wanted = keys.ToHashSet();
        return [.. _all.Where(l => wanted.Contains(l.Key))];
    }

    // Smaller sets of families first; a set within one that is known to fit need not be asked.
    private IReadOnlyList<AllocationLimit> FewestFamilies()
    {
        var families = _all.Select(l => l.Rule).Distinct().ToList();
        var fits = new List<int>();
        foreach (var set in Enumerable.Range(1, (1 << families.Count) - 1).OrderBy(int.PopCount).ThenBy(s => s))
        {
            if (fits.Exists(f => (set & ~f) == 0)) continue;
            var limits = _all.Where(l => (set & (1 << families.IndexOf(l.Rule))) != 0).ToList();
            var fit = check.Ask(AllocationLimits.Only(problem, limits), out var plan);
            if (fit == Fit.No) return limits;
            if (fit != Fit.Yes) continue;
            // The plan may keep more families than were asked for: then none of their subsets clash either.
            var broken = AllocationRules.Breaches(problem, plan!).Select(b => b.Rule).ToHashSet();
            fits.Add(Enumerable.Range(0, families.Count).Where(i => !broken.Contains(families[i])).Aggregate(set, (all, i) => all | (1 << i)));
        }
        return _all;
    }

    private FoundClash Narrow(IReadOnlyList<AllocationLimit> limits)
    {
        var kept = limits.ToList();
        var proved = check.Ask(AllocationLimits.Only(problem, kept)) == Fit.No;
        for (var portion = Math.Max(1, kept.Count / 2); ; portion = Math.Max(1, portion / 2))
        {
            for (var at = 0; at < kept.Count;)
            {
                var without = kept.Where((_, i) => i < at || i >= at + portion).ToList();
                var fit = check.Ask(AllocationLimits.Only(problem, without));
                if (fit == Fit.No) kept = without;
                else
                {
                    if (portion == 1 && fit == Fit.NotKnown) proved = false;
                    at += portion;
                }
            }
            if (portion == 1) return new(null, kept, proved);
        }
    }
}
