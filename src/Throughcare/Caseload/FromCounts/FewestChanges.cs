using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Solver;
using Throughcare.Structure;

namespace Throughcare.Caseload.FromCounts;

/// <summary>So many children of one locality who would pass from one team to another; the first team is null for the unallocated.</summary>
public sealed record TeamChange(TeamId? From, TeamId To, LocalityId? Home, int Children);

/// <summary>Children of a locality who cannot be put right, and why.</summary>
public sealed record NotPutRight(LocalityId Home, int Children, bool NoTeamCovers, Fte FteShort);

/// <summary>
/// The fewest changes of worker that could put team and locality right, from counts alone
/// (docs/method/caseload.md#fewest-changes). Exact for its two readings: workers stay in their teams; or workers change team and
/// the children from the new locality go with them.
/// </summary>
public sealed record FewestChanges
{
    /// <summary>Children who change worker when every worker stays in her team. Null where no FTE is given.</summary>
    public required int? WorkersStay { get; init; }

    /// <summary>No fewer than this many change worker, however workers change team, if each team's children are spread evenly over its working time. Null where no FTE is given.</summary>
    public required int? WorkersChangeTeam { get; init; }

    /// <summary>Children in the right team and locality afterwards, among those counted with a home locality.</summary>
    public required int RightAfter { get; init; }

    public required IReadOnlyList<TeamChange> Changes { get; init; }

    public required IReadOnlyList<NotPutRight> Remaining { get; init; }

    // Above any number of children: first as many as fit are put right, then the fewest change.
    private const long PutRight = 10_000_000;

    public static FewestChanges Of(CountsGrid grid)
    {
        if (grid.Teams.All(t => t.FteToHave is null))
            return new() { WorkersStay = null, WorkersChangeTeam = null, RightAfter = RightToday(grid), Changes = [], Remaining = [] };
        var (right, changes, remaining) = Transport(grid);
        return new()
        {
            WorkersStay = changes.Where(c => c.From is not null).Sum(c => c.Children),
            WorkersChangeTeam = Math.Max(0, right - KeptAtMost(grid) - changes.Where(c => c.From is null).Sum(c => c.Home is null ? 0 : c.Children)),
            RightAfter = right,
            Changes = changes,
            Remaining = remaining,
        };
    }

    public static int RightToday(CountsGrid grid) =>
        grid.Teams.Sum(t => t.ByLocality.Select((n, l) => t.IsRightFor(grid.Localities[l]) ? n : 0).Sum());

    /// <summary>Most children that a team may hold afterwards: its standard, or what it holds today where that is more.</summary>
    private static int Room(CountedTeam team, Points standard) => team.Unallocated ? 0
        : Math.Max(team.Children, team.FteToHave is { } fte ? (int)decimal.Floor(standard.Value * fte.Value) : team.Children);

    /// <summary>
    /// A transport problem: each child stays, or passes to a team that is right for her home. Nobody is moved only to make room.
    /// </summary>
    private static (int Right, List<TeamChange> Changes, List<NotPutRight> Remaining) Transport(CountsGrid grid)
    {
        var (teams, places) = (grid.Teams.Count, grid.Localities.Count);
        // Nodes: source, sink, a node for each team and locality (the last place is "no home"), a node for each team.
        int Cell(int team, int place) => 2 + team * (places + 1) + place;
        int TeamNode(int team) => 2 + teams * (places + 1) + team;
        var flow = new MinCostFlow(2 + teams * (places + 1) + teams);
        var moves = new List<(int Arc, int From, int To, int Place)>();
        var stays = new List<(int Arc, int Team, int Place)>();
        for (var t = 0; t < teams; t++)
        {
            var team = grid.Teams[t];
            for (var p = 0; p <= places; p++)
            {
                var children = p < places ? team.ByLocality[p] : team.NoHome + team.NotSaid;
                if (children == 0) continue;
                LocalityId? home = p < places ? grid.Localities[p] : null;
                flow.Add(0, Cell(t, p), children, 0);
                var rightHere = home is { } here && team.IsRightFor(here);
                stays.Add((team.Unallocated ? flow.Add(Cell(t, p), 1, children, 0) : flow.Add(Cell(t, p), TeamNode(t), children, rightHere ? -PutRight : 0), t, p));
                for (var to = 0; to < teams; to++)
                {
                    var other = grid.Teams[to];
                    var better = home is { } place ? other.IsRightFor(place) : team.Unallocated && !other.Unallocated && other.ServesPhase;
                    if (to != t && better && !rightHere) moves.Add((flow.Add(Cell(t, p), TeamNode(to), children, (team.Unallocated ? 0 : 1) - PutRight), t, to, p));
                }
            }
            flow.Add(TeamNode(t), 1, Room(team, grid.Standard), 0);
        }
        flow.Send(0, 1);
        var changes = moves.Where(m => flow.On(m.Arc) > 0)
            .Select(m => new TeamChange(grid.Teams[m.From].Unallocated ? null : grid.Teams[m.From].Team, grid.Teams[m.To].Team, m.Place < places ? grid.Localities[m.Place] : null, (int)flow.On(m.Arc)))
            .OrderByDescending(c => c.Children).ThenBy(c => c.To).ThenBy(c => c.From).ToList();
        var right = stays.Sum(s => s.Place < places && grid.Teams[s.Team].IsRightFor(grid.Localities[s.Place]) ? (int)flow.On(s.Arc) : 0)
            + moves.Sum(m => m.Place < places ? (int)flow.On(m.Arc) : 0);
        var remaining = stays.Where(s => s.Place < places && flow.On(s.Arc) > 0 && !grid.Teams[s.Team].IsRightFor(grid.Localities[s.Place]))
            .GroupBy(s => grid.Localities[s.Place])
            .Select(g => (Home: g.Key, Children: g.Sum(s => (int)flow.On(s.Arc))))
            .OrderByDescending(r => r.Children).ThenBy(r => r.Home)
            .Select(r => new NotPutRight(r.Home, r.Children, !grid.Teams.Any(t => t.IsRightFor(r.Home)), Fte.From(r.Children / grid.Standard.Value))).ToList();
        return (right, changes, remaining);
    }

    /// <summary>
    /// Most children who could keep their worker and be right: the time of each team's workers is shared out over the teams as they
    /// are to be, and a share holds as many children as it does today, from the localities of the new team.
    /// </summary>
    private static int KeptAtMost(CountsGrid grid)
    {
        const long whole = 1_000_000;
        var holding = grid.Teams.Where(t => !t.Unallocated && t.Children > 0 && t.Fte > Fte.Zero).ToList();
        var having = grid.Teams.Where(t => !t.Unallocated && t.FteToHave > Fte.Zero).ToList();
        var without = grid.Teams.Where(t => !t.Unallocated && !(t.Fte > Fte.Zero)).Sum(t => t.ByLocality.Select((n, l) => t.IsRightFor(grid.Localities[l]) ? n : 0).Sum());
        var places = grid.Localities.Count;
        var flow = new MinCostFlow(2 + holding.Count * (places + 1) + having.Count);
        var counted = new List<(int Arc, decimal PerUnit)>();
        for (var t = 0; t < holding.Count; t++)
        {
            var team = holding[t];
            var node = 2 + t * (places + 1);
            var perFte = team.Children / team.Fte!.Value.Value;
            flow.Add(0, node, (long)(team.Fte.Value.Value * whole), 0);
            for (var p = 0; p < places; p++)
            {
                if (team.ByLocality[p] == 0) continue;
                var arc = flow.Add(node, node + 1 + p, (long)decimal.Ceiling(team.ByLocality[p] / perFte * whole), -(long)decimal.Ceiling(perFte * 1000));
                counted.Add((arc, perFte / whole));
                for (var to = 0; to < having.Count; to++)
                    if (having[to].IsRightFor(grid.Localities[p])) flow.Add(node + 1 + p, 2 + holding.Count * (places + 1) + to, long.MaxValue / 4, 0);
            }
        }
        for (var to = 0; to < having.Count; to++)
            flow.Add(2 + holding.Count * (places + 1) + to, 1, (long)(having[to].FteToHave!.Value.Value * whole), 0);
        flow.Send(0, 1, onlyWhilePriceFalls: true);
        // Shares are rounded up to a millionth, so that nothing is lost; a hundredth of a child takes that off again.
        return without + (int)decimal.Floor(counted.Sum(c => flow.On(c.Arc) * c.PerUnit) + 0.01m);
    }
}
