using Throughcare.Measures;

namespace Throughcare.Allocation;

/// <summary>Limits that are a number: read, changed, and how much of a change a plan needs. Amounts are counted in steps: hundredths, or whole workers and children.</summary>
internal static class NumberedLimit
{
    public static bool Is(LimitKind kind) => kind is LimitKind.LeastFte or LimitKind.MostFte or LimitKind.Oversight or LimitKind.OversightWorkers or LimitKind.OversightChildren or LimitKind.HardMaximum;

    private static bool InHeads(LimitKind kind) => kind is LimitKind.OversightWorkers or LimitKind.OversightChildren;

    public static decimal Of(AllocationProblem problem, LimitKind kind, string team) => kind switch
    {
        LimitKind.HardMaximum => problem.MaximumCaseload.Value,
        LimitKind.LeastFte => Team(problem, team).FteMin.Value,
        LimitKind.MostFte => Team(problem, team).FteMax.Value,
        LimitKind.Oversight => Team(problem, team).OversightLimit.Value,
        LimitKind.OversightWorkers => Team(problem, team).MostWorkers ?? int.MaxValue,
        _ => Team(problem, team).MostChildren ?? int.MaxValue,
    };

    public static AllocationProblem Set(AllocationProblem problem, LimitKind kind, string team, decimal to) => kind == LimitKind.HardMaximum
        ? problem with { MaximumCaseload = Points.From(to) }
        : problem with
        {
            Teams = [.. problem.Teams.Select(t => t.Id.Text != team ? t : kind switch
            {
                LimitKind.LeastFte => t with { FteMin = Fte.From(to) },
                LimitKind.MostFte => t with { FteMax = Fte.From(to) },
                LimitKind.Oversight => t with { OversightLimit = Points.From(to) },
                LimitKind.OversightWorkers => t with { MostWorkers = (int)to },
                _ => t with { MostChildren = (int)to },
            })],
        };

    /// <summary>The limit loosened by so many steps.</summary>
    public static decimal Loosened(AllocationProblem problem, LimitKind kind, string team, int steps)
    {
        var by = InHeads(kind) ? steps : steps / 100m;
        var now = Of(problem, kind, team);
        return kind == LimitKind.LeastFte ? Math.Max(0, now - by) : now + by;
    }

    /// <summary>By how many steps the plan is beyond the limit.</summary>
    public static int Needed(AllocationProblem problem, LimitKind kind, string team, AllocationPlan plan)
    {
        var now = Of(problem, kind, team);
        var load = problem.Groups.GroupBy(g => plan.WorkerOf[g.Id]).ToDictionary(g => g.Key, g => g.Sum(x => x.Weight.Value));
        var here = problem.Workers.Where(w => !w.Leaving && (kind == LimitKind.HardMaximum || plan.TeamOf[w.Id].Text == team)).ToList();
        var ids = here.Select(w => w.Id).ToHashSet();
        var beyond = kind switch
        {
            LimitKind.HardMaximum => here.Where(w => w.LoadFte > 0).Select(w => load.GetValueOrDefault(w.Id) / w.LoadFte).DefaultIfEmpty(0).Max() - now,
            LimitKind.LeastFte => now - here.Sum(w => w.Fte.Value),
            LimitKind.MostFte => here.Sum(w => w.Fte.Value) - now,
            LimitKind.Oversight => here.Sum(w => load.GetValueOrDefault(w.Id)) - now,
            LimitKind.OversightWorkers => here.Count - now,
            _ => problem.Groups.Where(g => ids.Contains(plan.WorkerOf[g.Id])).Sum(g => g.Children) - now,
        };
        return Math.Max(0, (int)Math.Ceiling(beyond * (InHeads(kind) ? 1 : 100)));
    }

    public static LimitChange Change(AllocationProblem problem, LimitKind kind, string team, decimal to)
    {
        var from = Of(problem, kind, team);
        var name = kind == LimitKind.HardMaximum ? "" : Team(problem, team).Name;
        return new()
        {
            Kind = kind,
            Subjects = [team],
            From = from,
            To = to,
            Sentence = kind switch
            {
                LimitKind.HardMaximum => $"Let a full-time worker hold {to:0.##} weighted children at most, not {from:0.##}.",
                LimitKind.LeastFte => $"Let {name} do with {to:0.##} FTE at least, not {from:0.##}.",
                LimitKind.MostFte => $"Let {name} have {to:0.##} FTE at most, not {from:0.##}.",
                LimitKind.Oversight => $"Let {name}'s manager oversee {to:0.##} weighted children at most, not {from:0.##}.",
                LimitKind.OversightWorkers => $"Let {name}'s manager oversee {to:0} workers at most, not {from:0}.",
                _ => $"Let {name}'s manager oversee {to:0} children at most, not {from:0}.",
            },
        };
    }

    private static AllocationTeam Team(AllocationProblem problem, string id) => problem.Teams.First(t => t.Id.Text == id);
}
