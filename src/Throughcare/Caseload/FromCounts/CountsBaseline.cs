using Throughcare.Measures;

namespace Throughcare.Caseload.FromCounts;

/// <summary>
/// A baseline from a grid of counts: the same figures as from children, as far as counts can carry them. No list stands behind a
/// figure, because no child does.
/// </summary>
public sealed record CountsBaseline
{
    public required CountsGrid Grid { get; init; }

    /// <summary>Null where no team says what it covers.</summary>
    public required Figure Both { get; init; }

    public required Figure BothOfThoseWithHome { get; init; }

    public required Figure NotBoth { get; init; }

    /// <summary>Every child in exactly one class.</summary>
    public required Figure Classes { get; init; }

    /// <summary>Children by team.</summary>
    public required Figure ByTeam { get; init; }

    /// <summary>Working time that the children of each locality need at the standard.</summary>
    public required Figure FteNeeded { get; init; }

    /// <summary>Working time that the teams are to have, by team. Null where none is given.</summary>
    public required Figure? Fte { get; init; }

    public required Figure? ChildrenPerFte { get; init; }

    /// <summary>Children per manager: now, with those due, and both again with one manager more. Empty where no managers are given.</summary>
    public required IReadOnlyList<Figure> Oversight { get; init; }

    public required FewestChanges Changes { get; init; }

    /// <summary>The fewest changes as figures; null values where no FTE is given.</summary>
    public required IReadOnlyList<Figure> ChangeFigures { get; init; }

    /// <summary>Every figure. Where working time alone was given, only that: what was not counted is absent, never zero.</summary>
    public IEnumerable<Figure> Figures => Grid.Children == 0 ? [.. Fte is null ? [] : new[] { Fte }, .. Oversight] :
        [Both, BothOfThoseWithHome, NotBoth, Classes, ByTeam, FteNeeded, .. Fte is null ? [] : new[] { Fte }, .. ChildrenPerFte is null ? [] : new[] { ChildrenPerFte }, .. Oversight, .. ChangeFigures];

    public static CountsBaseline Of(CountsGrid grid)
    {
        var make = new FigureMaking(grid.Source);
        var classes = Enum.GetValues<TeamLocalityFit>().ToDictionary(f => f, _ => 0);
        foreach (var team in grid.Teams)
        {
            for (var i = 0; i < grid.Localities.Count; i++) classes[Fit(team, grid, i)] += team.ByLocality[i];
            classes[team.Unallocated ? TeamLocalityFit.Unallocated : TeamLocalityFit.NoHomeLocality] += team.NoHome;
            classes[team.Unallocated ? TeamLocalityFit.Unallocated : TeamLocalityFit.CannotSay] += team.NotSaid;
        }
        var both = classes[TeamLocalityFit.Both];
        var withHome = grid.Teams.Sum(t => t.ByLocality.Sum());
        const string all = "children counted in the grid";
        const string means = "The team serves the children's phase of care and covers their home locality.";
        var known = grid.Localities.Count > 0 && grid.Teams.Any(t => t.CoversAll || t.Covers.Count > 0);
        var changes = FewestChanges.Of(grid);
        return new()
        {
            Grid = grid,
            Both = Share("right-team-and-locality", "Children in the right team and the right locality", both, grid.Children, all, means, "right-team-right-locality"),
            BothOfThoseWithHome = Share("right-team-and-locality-with-home", "Children in the right team and the right locality, of those with a home locality", both, withHome, "children counted with a home locality", means, "no-home-locality"),
            NotBoth = Share("not-right-team-and-locality", "Children who are not in both the right team and the right locality", grid.Children - both, grid.Children, all,
                "All children less those in both. It also holds those in their home locality but in another phase's team, the unallocated and those with no home locality.", "the-rest"),
            Classes = make.Sum("children", "Children", [.. classes.Select(c => Children("children/" + c.Key, TeamLocalityFigures.Title(c.Key), c.Value, "classes"))], "Each child is in exactly one class.", "classes"),
            ByTeam = make.Sum("children-by-team", "Children by team", [.. grid.Teams.Select(t => Children("children-by-team/" + t.Team, t.Team.Text, t.Children, "from-counts"))], "The sum of the team's row.", "from-counts"),
            FteNeeded = make.Sum("fte-needed", "Working time needed at the standard", [.. FteByLocality(grid, make)], $"Children from the locality divided by the standard of {grid.Standard} per 1.0 FTE.", "fte-needed"),
            Fte = grid.Teams.All(t => t.FteToHave is null) ? null : make.Sum("fte", "Working time of the teams",
                [.. grid.Teams.Where(t => !t.Unallocated).Select(t => make.Count("fte/" + t.Team, t.Team.Text, t.FteToHave?.Value, FigureUnit.Fte, Counts.Posts, "As given; as proposed where that is given.", "from-counts"))], "As given; as proposed where that is given.", "from-counts"),
            ChildrenPerFte = grid.Children == 0 ? null : PerFte(grid, make),
            Oversight = [.. OversightFromCounts.Of(grid, make)],
            Changes = changes,
            ChangeFigures = grid.Children == 0 ? [] : [.. ChangesAsFigures(grid, changes, both, make)],
        };

        Figure Share(string id, string title, int part, int whole, string denominator, string definition, string method)
        {
            var share = new Percentage(part, whole);
            var figure = make.Count(id, title, share.Value, FigureUnit.Percent, Counts.Children, definition, method, denominator) with { Share = share };
            return known ? figure : figure with { Value = null, Share = null };
        }

        Figure Children(string id, string title, int count, string method) => make.Count(id, title, count, FigureUnit.Children, Counts.Children, title + ".", method, all);
    }

    /// <summary>The class of a team's children from one locality.</summary>
    public static TeamLocalityFit Fit(CountedTeam team, CountsGrid grid, int locality)
    {
        if (team.Unallocated) return TeamLocalityFit.Unallocated;
        if (team is { CoversAll: false, Covers.Count: 0 }) return TeamLocalityFit.CannotSay;
        return (team.ServesPhase, team.CoversAll || team.Covers.Contains(grid.Localities[locality])) switch
        {
            (true, true) => TeamLocalityFit.Both,
            (true, false) => TeamLocalityFit.TeamOnly,
            (false, true) => TeamLocalityFit.LocalityOnly,
            _ => TeamLocalityFit.Neither,
        };
    }

    private static IEnumerable<Figure> FteByLocality(CountsGrid grid, FigureMaking make)
    {
        for (var i = 0; i < grid.Localities.Count; i++)
        {
            var place = i;
            yield return Need("fte-needed/" + grid.Localities[i], grid.Localities[i].Text, grid.Teams.Sum(t => t.ByLocality[place]));
        }
        if (grid.Teams.Sum(t => t.NoHome) is > 0 and var homeless) yield return Need("fte-needed/no-home-locality", "No home locality", homeless);
        if (grid.Teams.Sum(t => t.NotSaid) is > 0 and var unsaid) yield return Need("fte-needed/not-given", "Home locality not given", unsaid);

        Figure Need(string id, string title, int children) =>
            make.Count(id, title, children / grid.Standard.Value, FigureUnit.Fte, Counts.Posts, $"{children:#,0} children divided by {grid.Standard}.", "fte-needed") with { Rate = new(children, grid.Standard.Value) };
    }

    private static Figure? PerFte(CountsGrid grid, FigureMaking make)
    {
        var counted = grid.Teams.Where(t => !t.Unallocated && t.FteToHave > Measures.Fte.Zero).ToList();
        var fte = counted.Aggregate(Measures.Fte.Zero, (sum, t) => sum + t.FteToHave!.Value);
        return counted.Count == 0 ? null : make.Per("children-per-fte", "Children per FTE", new(counted.Sum(t => t.Children), fte.Value), FigureUnit.ChildrenPerFte,
            $"{fte} FTE of the teams that give it", "Children of those teams divided by their FTE.", "children-per-fte");
    }

    private static IEnumerable<Figure> ChangesAsFigures(CountsGrid grid, FewestChanges changes, int rightToday, FigureMaking make)
    {
        var all = $"{grid.Children:#,0} children counted in the grid";
        yield return make.Count("fewest-changes-workers-stay", "Fewest children who change social worker, if every worker stays in her team", changes.WorkersStay, FigureUnit.Children, Counts.Children,
            "As many children as the teams have room for pass to a team that is right for them; nobody else does. A team has room for its standard, or for what it holds today where that is more.", "fewest-changes", all);
        yield return make.Count("fewest-changes-workers-change-team", "Fewest children who change social worker, if workers may change team with children of theirs", changes.WorkersChangeTeam, FigureUnit.Children, Counts.Children,
            "A lower limit, for as many put right: it takes each team's children as spread evenly over its working time, and each worker who changes team as holding only children from the new locality.", "fewest-changes", all);
        yield return make.Count("right-after", "Children in the right team and the right locality afterwards", changes.RightAfter, FigureUnit.Children, Counts.Children,
            $"{rightToday:#,0} today, and those who can be put right within the room of the teams.", "fewest-changes", all);
    }
}
