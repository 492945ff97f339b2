using Throughcare.Caseload;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>Draws locality teams in place of one set of teams that serve the same phases.</summary>
internal sealed class LocalityTeams
{
    private readonly CaseloadLimits _limits;
    private readonly List<string> _why;
    private readonly IReadOnlyList<Team> _today;
    private readonly List<ChildPosition> _children;
    private readonly List<CarePhase> _phases;
    private readonly Dictionary<LocalityId, List<LocalityId>> _neighbours;
    private readonly Fte _fte;

    public LocalityTeams(Snapshot snapshot, PhaseRules rules, CaseloadLimits limits, IReadOnlyList<ChildPosition> positions, IReadOnlyList<Team> today, List<string> why)
    {
        (_limits, _why, _today) = (limits, why, today);
        var ids = today.Select(t => t.Id).ToHashSet();
        _phases = today[0].Phases.Count > 0 ? [.. today[0].Phases] : [new CarePhase("care")];
        var serves = new Team { Id = new("set"), Name = "set", Phases = _phases };
        _children = [.. positions.Where(p => p.Child.InCare && p.Phase is { } phase && rules.Serves(serves, phase))];
        _neighbours = snapshot.Map.Localities.ToDictionary(l => l.Id, l => l.Neighbours.ToList());
        _fte = snapshot.Workers.Where(w => w.HoldsChildren && RolePhases.IsSocialWorker(w.Role) && w.Present(snapshot.AsAt) && w.Team is { } team && ids.Contains(team))
            .Aggregate(Fte.Zero, (sum, w) => sum + w.Fte);
    }

    public IReadOnlyList<ProposedTeam> Draw()
    {
        var demand = _children.Where(p => p.Child.HomeLocality is not null).GroupBy(p => p.Child.HomeLocality!.Value)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Child.Weight.Value));
        foreach (var locality in _neighbours.Keys) demand.TryAdd(locality, 0);
        var total = demand.Values.Sum();
        if (total == 0 || _fte <= Fte.Zero) return [];
        var wanted = Math.Clamp((int)decimal.Round(_fte.Value / FirstGuess.WorkableFte, MidpointRounding.AwayFromZero), 1, demand.Count);
        _why.Add($"{_fte} FTE of social workers make {wanted} {(wanted == 1 ? "team" : "teams")} of about {FirstGuess.WorkableFte} FTE, a size that one manager can oversee.");
        var clusters = Cluster(demand, wanted);
        var managed = _today.Where(t => t.Manager is not null).ToList();
        var teams = new List<ProposedTeam>();
        var taken = new HashSet<TeamId>();
        foreach (var cluster in clusters.OrderByDescending(c => c.Demand).ThenBy(c => Name(c), StringComparer.OrdinalIgnoreCase))
        {
            var share = Fte.From(decimal.Round(_fte.Value * cluster.Demand / total, 1));
            var parts = share.Value > FirstGuess.LargestFte ? 2 : 1;
            if (parts == 2) _why.Add($"{Name(cluster)} would need {share} FTE, more than one manager can oversee, so it has two teams.");
            for (var part = 1; part <= parts; part++)
                teams.Add(Team(cluster, Fte.From(decimal.Round(share.Value / parts, 1)), parts == 1 ? "" : $" {part}", managed, taken));
        }
        var managers = teams.Count(t => t.Team.Manager is not null);
        if (managers < teams.Count) _why.Add($"{teams.Count - managers} of the {teams.Count} teams have no manager yet.");
        return teams;
    }

    private sealed record LocalityCluster(List<LocalityId> Localities, decimal Demand);

    /// <summary>Again and again the one with the fewest children joins its neighbour with the fewest.</summary>
    private List<LocalityCluster> Cluster(Dictionary<LocalityId, decimal> demand, int wanted)
    {
        var clusters = demand.OrderBy(d => d.Key).Select(d => new LocalityCluster([d.Key], d.Value)).ToList();
        while (clusters.Count > wanted)
        {
            var least = clusters.OrderBy(c => c.Demand).ThenBy(c => c.Localities[0]).First();
            var near = clusters.Where(c => c != least && Touch(c, least)).ToList();
            var joined = (near.Count > 0 ? near : [.. clusters.Where(c => c != least)]).OrderBy(c => c.Demand).ThenBy(c => c.Localities[0]).First();
            _why.Add(near.Count > 0
                ? $"{Name(least)} ({least.Demand:0.#} weighted children) joins its neighbour {Name(joined)} ({joined.Demand:0.#})."
                : $"{Name(least)} ({least.Demand:0.#} weighted children) joins {Name(joined)} ({joined.Demand:0.#}); the map does not say which localities touch it.");
            clusters.Remove(least);
            clusters[clusters.IndexOf(joined)] = new([.. joined.Localities.Concat(least.Localities).Order()], joined.Demand + least.Demand);
        }
        return clusters;
    }

    private bool Touch(LocalityCluster a, LocalityCluster b) =>
        a.Localities.Any(x => b.Localities.Any(y => _neighbours.GetValueOrDefault(x)?.Contains(y) == true || _neighbours.GetValueOrDefault(y)?.Contains(x) == true));

    private ProposedTeam Team(LocalityCluster cluster, Fte fte, string suffix, List<Team> managed, HashSet<TeamId> taken)
    {
        var name = Name(cluster) + suffix;
        var old = managed.Where(t => !taken.Contains(t.Id))
            .OrderByDescending(t => _children.Count(p => p.Team == t.Id && p.Child.HomeLocality is { } home && cluster.Localities.Contains(home)))
            .ThenBy(t => t.Id).FirstOrDefault();
        if (old is not null)
        {
            taken.Add(old.Id);
            _why.Add($"{name} grows out of {old.Name}, which holds most of its children of the teams not yet placed, and keeps its manager{(old.Base is null ? "" : " and base")}.");
        }
        // One worker more or less, so that whole people fit.
        var least = Fte.From(Math.Max(0, fte.Value - 1));
        var most = Fte.From(fte.Value + 1);
        _why.Add($"{name}: {least} to {most} FTE for {cluster.Demand:0.#} weighted children; at the standard of {_limits.Standard} per FTE they need {Fte.From(decimal.Round(cluster.Demand / Math.Max(1, _limits.Standard.Value), 1))} FTE.");
        return new()
        {
            Team = new()
            {
                Id = old?.Id ?? new(name),
                Name = name,
                Phases = _phases,
                Localities = cluster.Localities,
                Manager = old?.Manager,
                Base = old?.Base,
                Parent = old?.Parent,
            },
            FteMin = least,
            FteMax = most,
        };
    }

    private static string Name(LocalityCluster cluster) => string.Join("/", cluster.Localities.Select(l => l.Text));
}
