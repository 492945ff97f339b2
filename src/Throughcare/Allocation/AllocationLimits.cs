using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Allocation;

/// <summary>The limits of a problem one by one, and the problem without some of them. Without all of them a plan always fits, as long as somebody may carry load.</summary>
public static class AllocationLimits
{
    /// <summary>Every limit that narrows the choice; in an order that stays the same. What is dropped first stands first: lighter groups before heavier ones.</summary>
    public static IReadOnlyList<AllocationLimit> Of(AllocationProblem problem)
    {
        var found = new List<AllocationLimit>();
        var present = problem.Workers.Where(w => !w.Leaving).ToList();
        void Add(LimitKind kind, string subject, string sentence) => found.Add(new(kind, subject, sentence));
        foreach (var group in problem.Groups.Where(g => g.NotWorkers.Count > 0)) Add(LimitKind.NotThisWorker, group.Id.Text, $"Group {group.Id} must not be with {Words.Or(group.NotWorkers)}.");
        foreach (var group in problem.Groups.Where(g => g.Decision == GroupDecision.Move)) Add(LimitKind.Move, group.Id.Text, $"Group {group.Id} must not stay with {group.CurrentWorker}.");
        foreach (var group in problem.Groups.Where(g => g.Decision == GroupDecision.Stay).OrderBy(g => g.Weight))
            Add(LimitKind.Stay, group.Id.Text, $"Group {group.Id}, {group.Weight} weighted children, must stay with {group.CurrentWorker}.");
        foreach (var worker in present.Where(w => w.PinnedTeam is not null)) Add(LimitKind.PinnedTeam, worker.Id.Text, $"{worker.Id}, {worker.Fte} FTE, is pinned to {Name(problem, worker.PinnedTeam!.Value)}.");
        foreach (var worker in present.Where(w => problem.Teams.Any(t => !w.AllowedTeams.Contains(t.Id))))
            Add(LimitKind.AllowedTeam, worker.Id.Text, worker.AllowedTeams.Count == 0 ? $"{worker.Id} may be in no team." : $"{worker.Id}, {worker.Fte} FTE, may only be in {Words.Or(worker.AllowedTeams.Select(t => Name(problem, t)))}.");
        foreach (var phase in problem.Groups.Select(g => g.Phase).Distinct().OrderBy(p => p.Text, StringComparer.OrdinalIgnoreCase).Where(p => !present.All(w => w.Phases.Contains(p))))
            Add(LimitKind.Phase, phase.Text, $"Only {Count(present.Where(w => w.Phases.Contains(phase)))} may hold children in {phase}.");
        foreach (var skill in problem.Groups.SelectMany(g => g.NeedsSkills).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))
            Add(LimitKind.Skill, skill, $"{problem.Groups.Count(g => Needs(g, skill))} groups need {skill}, and only {Count(present.Where(w => w.Has(skill)))} have it.");
        foreach (var team in problem.Teams)
        {
            if (team.FteMin > Fte.Zero) Add(LimitKind.LeastFte, team.Id.Text, $"{team.Name} needs at least {team.FteMin} FTE.");
            if (team.FteMax < present.Aggregate(Fte.Zero, (sum, w) => sum + w.Fte)) Add(LimitKind.MostFte, team.Id.Text, $"{team.Name} may have at most {team.FteMax} FTE.");
            if (team.MostWorkers is { } heads) Add(LimitKind.OversightWorkers, team.Id.Text, $"{team.Name}'s manager may oversee at most {heads} workers.");
            if (team.MostChildren is { } children) Add(LimitKind.OversightChildren, team.Id.Text, $"{team.Name}'s manager may oversee at most {children} children.");
            if (team.OversightLimit < TotalWeight(problem)) Add(LimitKind.Oversight, team.Id.Text, $"{team.Name}'s manager may oversee at most {team.OversightLimit} weighted children.");
        }
        Add(LimitKind.HardMaximum, "", $"A full-time worker may hold at most {problem.MaximumCaseload} weighted children.");
        return found;
    }

    /// <summary>The problem with these limits dropped and all others as they are.</summary>
    public static AllocationProblem Without(AllocationProblem problem, IEnumerable<AllocationLimit> limits)
    {
        var gone = limits.Select(l => l.Key).ToHashSet();
        bool Gone(LimitKind kind, string subject) => gone.Contains((kind, subject));
        var skills = problem.Groups.SelectMany(g => g.NeedsSkills).Where(s => gone.Any(l => l.Item1 == LimitKind.Skill && string.Equals(l.Item2, s, StringComparison.OrdinalIgnoreCase))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var phases = problem.Groups.Select(g => g.Phase).Distinct().Where(p => Gone(LimitKind.Phase, p.Text)).ToList();
        return problem with
        {
            MaximumCaseload = Gone(LimitKind.HardMaximum, "") ? EnoughForAll(problem) : problem.MaximumCaseload,
            Teams = [.. problem.Teams.Select(t => t with
            {
                FteMin = Gone(LimitKind.LeastFte, t.Id.Text) ? Fte.Zero : t.FteMin,
                FteMax = Gone(LimitKind.MostFte, t.Id.Text) ? Larger(t.FteMax, TotalFte(problem)) : t.FteMax,
                OversightLimit = Gone(LimitKind.Oversight, t.Id.Text) ? Larger(t.OversightLimit, TotalWeight(problem)) : t.OversightLimit,
                MostWorkers = Gone(LimitKind.OversightWorkers, t.Id.Text) ? null : t.MostWorkers,
                MostChildren = Gone(LimitKind.OversightChildren, t.Id.Text) ? null : t.MostChildren,
            })],
            Workers = [.. problem.Workers.Select(w => w.Leaving ? w : (Gone(LimitKind.AllowedTeam, w.Id.Text) ? AnyTeam(w, problem) : w) with
            {
                PinnedTeam = Gone(LimitKind.PinnedTeam, w.Id.Text) ? null : w.PinnedTeam,
                Phases = phases.Count == 0 ? w.Phases : [.. w.Phases.Union(phases)],
            })],
            Groups = [.. problem.Groups.Select(g => g with
            {
                Decision = Gone(LimitKind.Stay, g.Id.Text) && g.Decision == GroupDecision.Stay || Gone(LimitKind.Move, g.Id.Text) && g.Decision == GroupDecision.Move ? GroupDecision.Open : g.Decision,
                NeedsSkills = skills.Count == 0 ? g.NeedsSkills : [.. g.NeedsSkills.Where(s => !skills.Contains(s))],
                NotWorkers = Gone(LimitKind.NotThisWorker, g.Id.Text) ? [] : g.NotWorkers,
            })],
        };
    }

    /// <summary>The problem with these limits and no others.</summary>
    public static AllocationProblem Only(AllocationProblem problem, IEnumerable<AllocationLimit> limits)
    {
        var kept = limits.Select(l => l.Key).ToHashSet();
        return Without(problem, Of(problem).Where(l => !kept.Contains(l.Key)));
    }

    internal static AllocationWorker AnyTeam(AllocationWorker worker, AllocationProblem problem, int rank = 0) => worker with
    {
        AllowedTeams = [.. problem.Teams.Select(t => t.Id)],
        PreferenceRank = problem.Teams.ToDictionary(t => t.Id, t => worker.PreferenceRank.TryGetValue(t.Id, out var given) && worker.AllowedTeams.Contains(t.Id) ? given : rank),
        ExcessTravel = problem.Teams.ToDictionary(t => t.Id, t => worker.ExcessTravel.GetValueOrDefault(t.Id)),
    };

    internal static Points TotalWeight(AllocationProblem problem) => problem.Groups.Aggregate(Points.Zero, (sum, g) => sum + g.Weight);

    internal static Fte TotalFte(AllocationProblem problem) => problem.Workers.Where(w => !w.Leaving).Aggregate(Fte.Zero, (sum, w) => sum + w.Fte);

    internal static string Name(AllocationProblem problem, TeamId id) => problem.Teams.FirstOrDefault(t => t.Id == id)?.Name ?? id.Text;

    // So much per FTE that whoever carries least for the FTE could hold everybody.
    private static Points EnoughForAll(AllocationProblem problem)
    {
        var least = problem.Workers.Where(w => !w.Leaving && w.LoadFte > 0).Select(w => w.LoadFte).DefaultIfEmpty(1).Min();
        return Larger(problem.MaximumCaseload, Points.FromHundredths((int)Math.Min(1_000_000_000, Math.Ceiling(TotalWeight(problem).Hundredths / least))));
    }

    private static bool Needs(AllocationGroup group, string skill) => group.NeedsSkills.Contains(skill, StringComparer.OrdinalIgnoreCase);

    private static string Count(IEnumerable<AllocationWorker> workers) => workers.ToList() is var list && list.Count == 1 ? $"{list[0].Id}" : $"{list.Count} workers";

    private static T Larger<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) >= 0 ? a : b;
}
