using System.Globalization;
using Throughcare.Children;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Caseload;

/// <summary>
/// Where our children and social workers are now: everything measured on one snapshot, as figures, with the children and workers
/// behind each. The same snapshot, definition and rules give the same baseline.
/// </summary>
public sealed record Baseline
{
    public required DateOnly AsAt { get; init; }

    /// <summary>The caseload definition: printed beside every figure that rests on it.</summary>
    public required CaseloadDefinition Definition { get; init; }

    public required PhaseRules Rules { get; init; }

    /// <summary>Every child and young person, those that need a person first, then by id.</summary>
    public required IReadOnlyList<ChildPosition> Positions { get; init; }

    /// <summary>Children in care by team and home locality.</summary>
    public required TeamLocalityMatrix Matrix { get; init; }

    public required TeamLocalityFigures TeamLocality { get; init; }

    public required AllocationFigures Allocation { get; init; }

    /// <summary>Caseload in all.</summary>
    public required LoadFigures Load { get; init; }

    /// <summary>Caseload by team, in the order of the teams.</summary>
    public required IReadOnlyList<TeamLoad> ByTeam { get; init; }

    /// <summary>Caseload by worker, those over the maximum first.</summary>
    public required IReadOnlyList<WorkerLoad> LoadByWorker { get; init; }

    public required OversightFigures Oversight { get; init; }

    /// <summary>Workers and children by manager, those with most children first.</summary>
    public required IReadOnlyList<ManagerLoad> ByManager { get; init; }

    public required PipelineFigures Pipeline { get; init; }

    /// <summary>At most four, for the top of a page.</summary>
    public IReadOnlyList<Figure> Headlines => [TeamLocality.Both, Allocation.Unallocated, Load.OverStandard, Oversight.ChildrenPerManagerLargest];

    /// <summary>Every figure, in the order of the page.</summary>
    public IEnumerable<Figure> Figures =>
        [.. TeamLocality.All, .. Allocation.All, .. Load.All, .. ByTeam.SelectMany(t => t.Load.All), .. Oversight.All, .. Pipeline.All];

    public Figure? Find(string id) => Figures.FirstOrDefault(f => f.Id == id);

    /// <summary>
    /// Measures a snapshot. Each figure says which extract it is from, in these words or by the date. Proceedings without a court
    /// date are taken to last the weeks given: 26 by law, or what the council has seen.
    /// </summary>
    public static Baseline Of(Snapshot snapshot, CaseloadDefinition definition, PhaseRules rules, string? from = null, int proceedingsWeeks = Proceedings.StatutoryWeeks)
    {
        var make = new FigureMaking(from ?? "extract of " + snapshot.AsAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        var positions = ChildPositions.Of(snapshot, rules, proceedingsWeeks);
        var inCare = positions.Where(p => p.Child.InCare).ToList();
        var matrix = TeamLocalityMatrix.Of(snapshot, inCare, rules);
        var loads = Loads.ByWorker(snapshot, positions, definition);
        var managers = Loads.ByManager(snapshot, loads);
        return new()
        {
            AsAt = snapshot.AsAt,
            Definition = definition,
            Rules = rules,
            Positions = [.. positions.OrderBy(p => p.Attention.Count == 0 ? int.MaxValue : (int)p.Attention[0]).ThenBy(p => p.Child.Id)],
            Matrix = matrix,
            TeamLocality = TeamLocalityFigures.Of(inCare, matrix, snapshot.AsAt, make),
            Allocation = AllocationFigures.Of(positions, snapshot.AsAt, make),
            Load = LoadFigures.Of(loads, definition, make, "", ""),
            ByTeam = [.. Teams(snapshot, loads, definition, make)],
            LoadByWorker = loads,
            Oversight = OversightFigures.Of(snapshot, positions, managers, make),
            ByManager = managers,
            Pipeline = PipelineFigures.Of(positions, rules, snapshot.AsAt, proceedingsWeeks, make),
        };
    }

    private static IEnumerable<TeamLoad> Teams(Snapshot snapshot, IReadOnlyList<WorkerLoad> loads, CaseloadDefinition definition, FigureMaking make)
    {
        var byTeam = loads.Where(l => l.Worker.Team is not null).ToLookup(l => l.Worker.Team!.Value);
        var known = snapshot.Teams.Select(t => t.Id).ToHashSet();
        foreach (var team in snapshot.Teams)
            if (byTeam.Contains(team.Id)) yield return Team(team.Id, team.Name, [.. byTeam[team.Id]]);
        foreach (var unknown in byTeam.Where(g => !known.Contains(g.Key)).OrderBy(g => g.Key))
            yield return Team(unknown.Key, unknown.Key.Text, [.. unknown]);
        var none = loads.Where(l => l.Worker.Team is null && l.Children.Count > 0).ToList();
        if (none.Count > 0) yield return Team(null, "Worker in no team", none);

        TeamLoad Team(TeamId? id, string title, IReadOnlyList<WorkerLoad> workers) =>
            new(id, title, LoadFigures.Of(workers, definition, make, "/" + (id?.Text ?? "no-team"), title + ": "), workers);
    }
}
