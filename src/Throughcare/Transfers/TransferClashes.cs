using Throughcare.Allocation;
using Throughcare.Solver;

namespace Throughcare.Transfers;

/// <summary>
/// Takes apart why no timetable fits: the groups and limits that clash, as few as possible, and single changes that would let one fit, by their amounts. The same
/// problem and seed give the same clash, unless the time is over before.
/// </summary>
internal sealed class TransferClashes(TransferProblem problem, SearchClock clock, int seed)
{
    /// <summary>People wait for it only when no timetable fits.</summary>
    public const double Seconds = 10;

    private readonly TransferFit _fit = new(clock, seed);
    private readonly IReadOnlyList<TransferLimit> _all = TransferLimits.Of(problem);

    public TransferClash Find()
    {
        var counted = IntakeClash.Find(new(problem));
        var everybody = Enumerable.Range(0, problem.Transfers.Count).ToList();
        // Counting gives all the groups that compete; otherwise as few groups as clash by themselves.
        var groups = counted?.Transfers.ToList() ?? Narrow(everybody, few => No(_all, few));
        var proved = No(_all, groups);
        var limits = proved ? Narrow([.. _all], few => No(few, groups)) : [.. _all];
        var irreducible = proved && limits.TrueForAll(l => _fit.Ask(Model([.. limits.Where(k => k != l)], groups)) == Fit.Yes);
        return new()
        {
            Headline = counted?.Sentence,
            Limits = limits,
            Transfers = groups.ConvertAll(m => problem.Transfers[m].Id),
            Irreducible = irreducible,
            WaysOut = [.. new TransferWaysOut(problem, _fit).Find(limits)],
        };
    }

    private bool No(IReadOnlyList<TransferLimit> kept, IReadOnlyList<int> groups) => _fit.Ask(Model(kept, groups)) == Fit.No;

    private TransferModel Model(IReadOnlyList<TransferLimit> kept, IReadOnlyList<int> groups)
    {
        var keys = kept.Select(l => l.Key).ToHashSet();
        return new(problem, _all.Where(l => !keys.Contains(l.Key)), groups.ToHashSet());
    }

    // Leaves out halves, quarters and so on down to one by one, as long as what is left still clashes.
    private static List<T> Narrow<T>(List<T> all, Func<List<T>, bool> clashes)
    {
        var kept = all;
        for (var portion = Math.Max(1, kept.Count / 2); ; portion = Math.Max(1, portion / 2))
        {
            for (var at = 0; at < kept.Count;)
            {
                var without = kept.Where((_, i) => i < at || i >= at + portion).ToList();
                if (clashes(without)) kept = without;
                else at += portion;
            }
            if (portion == 1) return kept;
        }
    }
}
