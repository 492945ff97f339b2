
namespace Throughcare.Allocation;

/// <summary>
/// The smallest changes that let a plan fit: first those within one rule family of the clash; where none is enough, of as few families together as were found. Numbers are
/// found by halving the range, decisions of people by the engine itself, with one for each child or worker as the only price.
/// </summary>
internal sealed class WaysOut(AllocationProblem problem, FitCheck check, FewestChanges fewest)
{
    private readonly IReadOnlyList<AllocationLimit> _all = AllocationLimits.Of(problem);

    public IReadOnlyList<WayOut> Find(FoundClash clash)
    {
        var ways = new List<WayOut>();
        foreach (var rule in clash.Limits.Select(l => l.Rule).Distinct())
        {
            if (check.Ask(AllocationLimits.Without(problem, OfRule(rule))) == Fit.Yes)
                ways.AddRange(Within(problem, rule, [.. clash.Limits.Where(l => l.Rule == rule)]));
        }
        if (ways.Count == 0 && Together() is { } together) ways.Add(together);
        return [.. ways.OrderBy(w => w.Smallest ? 0 : 1).ThenBy(w => w.Changes.Count)];
    }

    private List<AllocationLimit> OfRule(string rule) => [.. _all.Where(l => l.Rule == rule)];

    // Rules are taken back one by one while a plan still fits; what is left out is needed. Then each gets its amount, with the later ones still left out.
    private WayOut? Together()
    {
        var dropped = _all.Select(l => l.Rule).Distinct().ToList();
        if (check.Ask(AllocationLimits.Without(problem, _all)) != Fit.Yes) return null;
        foreach (var rule in dropped.ToList())
        {
            var less = dropped.Where(r => r != rule).ToList();
            if (check.Ask(AllocationLimits.Without(problem, _all.Where(l => less.Contains(l.Rule)))) == Fit.Yes) dropped = less;
        }
        var changes = new List<LimitChange>();
        var smallest = true;
        var now = problem;
        for (var i = 0; i < dropped.Count; i++)
        {
            var later = dropped.Skip(i + 1).ToList();
            var loose = AllocationLimits.Without(now, _all.Where(l => later.Contains(l.Rule)));
            if (Within(loose, dropped[i], OfRule(dropped[i])).FirstOrDefault() is not { } way) return null;
            changes.AddRange(way.Changes);
            smallest &= way.Smallest;
            now = way.Apply(now);
        }
        return new(changes, smallest && dropped.Count == 1);
    }

    /// <summary>Ways within one family, which is enough by itself: one team or group first, then all of them alike.</summary>
    private List<WayOut> Within(AllocationProblem from, string rule, IReadOnlyList<AllocationLimit> clashing)
    {
        var ways = new List<WayOut>();
        if (rule is AllocationRules.Stay or AllocationRules.PinnedTeam or AllocationRules.AllowedTeam)
        {
            if (fewest.Find(from, rule) is { } way) ways.Add(way);
            return ways;
        }
        foreach (var limit in clashing)
        {
            if (check.Ask(AllocationLimits.Without(from, [limit]), out var plan) != Fit.Yes) continue;
            ways.Add(NumberedLimit.Is(limit.Kind) ? Least(from, [limit], plan!) : new([Dropped([limit])], true));
        }
        if (ways.Count > 0) return ways;
        foreach (var limits in OfRule(rule).GroupBy(l => l.Kind).Select(g => g.ToList()).Append(OfRule(rule)))
        {
            if (check.Ask(AllocationLimits.Without(from, limits), out var plan) != Fit.Yes) continue;
            ways.Add(NumberedLimit.Is(limits[0].Kind) ? Least(from, limits, plan!) : new([Dropped(limits)], false));
            break;
        }
        return ways;
    }

    // The fewest steps by which all these limits together must be loosened; each plan found on the way says how many it needs.
    private WayOut Least(AllocationProblem from, IReadOnlyList<AllocationLimit> limits, AllocationPlan plan)
    {
        int Needs(AllocationPlan found) => limits.Max(l => NumberedLimit.Needed(from, l.Kind, l.Subject, found));
        AllocationProblem At(int steps) => limits.Aggregate(from, (p, l) => NumberedLimit.Set(p, l.Kind, l.Subject, NumberedLimit.Loosened(from, l.Kind, l.Subject, steps)));
        var (low, high, smallest, best) = (0, Needs(plan), true, plan);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            switch (check.Ask(At(middle), out var found))
            {
                case Fit.Yes: (high, best) = (Math.Min(middle, Needs(found!)), found!); break;
                case Fit.No: low = middle; break;
                default: (low, smallest) = (middle, false); break;
            }
        }
        // Limits that the plan found keeps anyway stay as they are.
        return new([.. limits.Where(l => NumberedLimit.Needed(from, l.Kind, l.Subject, best) > 0)
            .Select(l => NumberedLimit.Change(from, l.Kind, l.Subject, NumberedLimit.Loosened(from, l.Kind, l.Subject, high)))], smallest);
    }

    private static LimitChange Dropped(IReadOnlyList<AllocationLimit> limits)
    {
        var subjects = limits.Select(l => l.Subject).ToList();
        return new()
        {
            Kind = limits[0].Kind,
            Subjects = subjects,
            Sentence = limits[0].Kind switch
            {
                LimitKind.Move => $"Let {Words.Some(subjects)} stay with the present worker.",
                LimitKind.Phase => $"Let more workers hold children in {Words.And(subjects)}.",
                LimitKind.Skill => $"Do without {Words.And(subjects)}, or find more workers who have it.",
                _ => $"Let {Words.Some(subjects)} be with a worker who is ruled out.",
            },
        };
    }
}
