using Throughcare.Children;
using Throughcare.Localities;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>The children of one team from one home locality.</summary>
public sealed record MatrixCell
{
    /// <summary>True where the team covers the locality; null where the data do not say, or there is no locality or no team.</summary>
    public required bool? Right { get; init; }

    public required IReadOnlyList<ChildId> Children { get; init; }

    /// <summary>How many of them are in the right team and the right locality.</summary>
    public required int RightTeamAndLocality { get; init; }
}

/// <summary>A row: a team, or null for the children whom nobody holds or whose worker has no team.</summary>
public sealed record MatrixRow(TeamId? Team, string Title, IReadOnlyList<MatrixCell> Cells)
{
    public int Total => Cells.Sum(c => c.Children.Count);
}

/// <summary>
/// Teams down, home localities across, and a last column for children without one. Every child is in exactly one cell, so the
/// cells add up to the children it was made of.
/// </summary>
public sealed record TeamLocalityMatrix
{
    /// <summary>The columns; null is the last one, "no home locality".</summary>
    public required IReadOnlyList<LocalityId?> Columns { get; init; }

    public required IReadOnlyList<MatrixRow> Rows { get; init; }

    public int Total => Rows.Sum(r => r.Total);

    public int ColumnTotal(int column) => Rows.Sum(r => r.Cells[column].Children.Count);

    /// <summary>
    /// The matrix of these children. Columns follow the map, then any other home by name; rows follow the teams of the snapshot,
    /// without those that hold none of these children and serve no phase that any of them is in.
    /// </summary>
    public static TeamLocalityMatrix Of(Snapshot snapshot, IReadOnlyList<ChildPosition> positions, PhaseRules rules)
    {
        var columns = Columns_(snapshot, positions);
        var columnOf = new Dictionary<LocalityId, int>();
        for (var i = 0; i < columns.Count; i++)
            if (columns[i] is { } locality) columnOf[locality] = i;
        var rowOf = new Dictionary<TeamId, int>();
        var teams = new List<(TeamId? Id, string Title)>();
        var fits = new TeamLocalityRule(rules, snapshot.Teams);
        var held = positions.Where(p => p.Team is not null).Select(p => p.Team!.Value).ToHashSet();
        var phases = positions.Where(p => p.Phase is not null).Select(p => p.Phase!.Value).Distinct().ToList();
        foreach (var team in snapshot.Teams)
            if (held.Contains(team.Id) || phases.Any(p => fits.RightTeam(team.Id, p) == true)) Row(team.Id, team.Name);
        foreach (var unknown in held.Where(t => !rowOf.ContainsKey(t)).Order()) Row(unknown, unknown.Text);

        var cells = new Dictionary<(int, int), (List<ChildId> Ids, int Right)>();
        const int noTeam = int.MaxValue - 1, nobody = int.MaxValue;
        foreach (var position in positions)
        {
            var row = position.Worker is null ? nobody : position.Team is { } team ? rowOf[team] : noTeam;
            var column = position.Child.HomeLocality is { } home ? columnOf[home] : columns.Count - 1;
            var (ids, right) = cells.TryGetValue((row, column), out var found) ? found : ([], 0);
            ids.Add(position.Child.Id);
            cells[(row, column)] = (ids, right + (position.Fit == TeamLocalityFit.Both ? 1 : 0));
        }
        var rows = teams.Select((t, i) => new MatrixRow(t.Id, t.Title, Cells(i, t.Id))).ToList();
        if (cells.Keys.Any(k => k.Item1 == noTeam)) rows.Add(new(null, "Worker in no team", Cells(noTeam, null)));
        if (cells.Keys.Any(k => k.Item1 == nobody)) rows.Add(new(null, "Unallocated", Cells(nobody, null)));
        return new() { Columns = columns, Rows = rows };

        void Row(TeamId id, string title)
        {
            rowOf[id] = teams.Count;
            teams.Add((id, title));
        }

        IReadOnlyList<MatrixCell> Cells(int row, TeamId? team) => [.. columns.Select((locality, column) =>
        {
            var (ids, right) = cells.TryGetValue((row, column), out var found) ? found : ([], 0);
            ids.Sort();
            return new MatrixCell { Children = ids, RightTeamAndLocality = right, Right = fits.RightLocality(team, locality) };
        })];
    }

    private static List<LocalityId?> Columns_(Snapshot snapshot, IReadOnlyList<ChildPosition> positions)
    {
        var known = snapshot.Map.Localities.Select(l => l.Id).ToList();
        var seen = known.ToHashSet();
        foreach (var home in positions.Where(p => p.Child.HomeLocality is not null).Select(p => p.Child.HomeLocality!.Value).Distinct().Order())
            if (seen.Add(home)) known.Add(home);
        return [.. known.Select(l => (LocalityId?)l), null];
    }
}
