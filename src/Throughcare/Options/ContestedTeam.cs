using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>A worker who wants a contested team first. <see cref="HrOrder"/> is HR's place for her by its stated criteria.</summary>
public sealed record Contender(WorkerId Worker, Fte Fte, int? HrOrder)
{
    /// <summary>HR's order gives the team to this worker; null where HR has not decided.</summary>
    public bool? Gets { get; init; }
}

/// <summary>
/// A team that more people want first than it has posts for. Who of them gets it is for HR's stated criteria, never for the engine: where HR has placed
/// all of them, the first for whom there is room get it; until then the plan is one way of several, and the tie is listed.
/// </summary>
public sealed record ContestedTeam
{
    public required TeamId Team { get; init; }

    public required string Name { get; init; }

    public required Fte Most { get; init; }

    /// <summary>In HR's order where there is one, then by id.</summary>
    public required IReadOnlyList<Contender> Contenders { get; init; }

    public bool DecidedByHr => Contenders.All(c => c.Gets is not null);

    public Fte Wanted => Contenders.Aggregate(Fte.Zero, (sum, c) => sum + c.Fte);

    public string Sentence => $"{Contenders.Count} people ({Wanted} FTE) want {Name} first, and it has {Most} FTE. "
        + (DecidedByHr
            ? $"By HR's order it goes to {Named(c => c.Gets == true)}, and not to {Named(c => c.Gets == false)}."
            : $"HR's stated criteria decide between {Named(_ => true)}; until then the plan shows one way of several.");

    private string Named(Func<Contender, bool> which)
    {
        var ids = Contenders.Where(which).Select(c => c.Worker.Text).ToList();
        return ids.Count == 0 ? "nobody" : ids.Count == 1 ? ids[0] : string.Join(", ", ids[..^1]) + " and " + ids[^1];
    }
}

/// <summary>Finds contested teams and lets HR's order decide.</summary>
public static class ContestedTeams
{
    public static IReadOnlyList<ContestedTeam> Of(Option option, IReadOnlyList<PlannedWorker> workers, AllocationProblem problem)
    {
        var known = workers.ToDictionary(w => w.Id);
        var found = new List<ContestedTeam>();
        foreach (var team in option.Teams.Where(t => t.FteMax is not null))
        {
            // A pin was decided before and is no wish: what is pinned elsewhere does not contend, and what is pinned here has its place.
            var pinned = problem.Workers.Where(w => !w.Leaving && w.PinnedTeam == team.Team.Id).Aggregate(Fte.Zero, (sum, w) => sum + w.Fte);
            var contenders = problem.Workers
                .Where(w => !w.Leaving && w.PinnedTeam is null && known[w.Id].GavePreferences && w.AllowedTeams.Contains(team.Team.Id) && w.PreferenceRank[team.Team.Id] == w.PreferenceRank.Values.Min())
                .Select(w => new Contender(w.Id, w.Fte, known[w.Id].HrOrder)).OrderBy(c => c.HrOrder ?? int.MaxValue).ThenBy(c => c.Worker).ToList();
            var room = team.FteMax!.Value - pinned;
            if (contenders.Count < 2 || contenders.Aggregate(Fte.Zero, (sum, c) => sum + c.Fte) <= room) continue;
            found.Add(new() { Team = team.Team.Id, Name = team.Team.Name, Most = team.FteMax.Value, Contenders = Decided(contenders, room) });
        }
        return found;
    }

    /// <summary>The problem in which a contested team that HR has decided is open, of those who want it first, to those alone who get it.</summary>
    public static AllocationProblem WithHrOrder(AllocationProblem problem, IReadOnlyList<ContestedTeam> contested)
    {
        foreach (var team in contested.Where(t => t.DecidedByHr))
        {
            var gets = team.Contenders.ToDictionary(c => c.Worker, c => c.Gets!.Value);
            problem = problem with
            {
                Workers = [.. problem.Workers.Select(w => !gets.TryGetValue(w.Id, out var yes) ? w
                    : yes ? w with { PinnedTeam = team.Team }
                    : w.AllowedTeams.Count > 1 ? w with { AllowedTeams = [.. w.AllowedTeams.Where(t => t != team.Team)] } : w)],
            };
        }
        return problem;
    }

    // In HR's order, each for whom there is still room; two with the same place, or one without, leave it undecided.
    private static IReadOnlyList<Contender> Decided(List<Contender> contenders, Fte room)
    {
        if (contenders.Exists(c => c.HrOrder is null) || contenders.Select(c => c.HrOrder).Distinct().Count() < contenders.Count) return contenders;
        var left = room;
        return [.. contenders.Select(c =>
        {
            var gets = c.Fte <= left;
            if (gets) left -= c.Fte;
            return c with { Gets = gets };
        })];
    }
}
