using Throughcare.Measures;

namespace Throughcare.Caseload.FromCounts;

/// <summary>Children per manager from counts: today, with those due, and with one manager more (decision D's question).</summary>
public static class OversightFromCounts
{
    internal static IEnumerable<Figure> Of(CountsGrid grid, FigureMaking make)
    {
        var teams = grid.Teams.Where(t => t.Managers is > 0).ToList();
        var managers = teams.Sum(t => t.Managers ?? 0);
        if (managers == 0) yield break;
        var (now, due) = (teams.Sum(t => t.Children), teams.Sum(t => t.Due));
        yield return PerManager("children-per-manager", "Children per manager", now, managers);
        if (due > 0) yield return PerManager("children-per-manager-with-due", $"Children per manager, with the {due:#,0} due", now + due, managers);
        yield return PerManager("children-per-manager-one-more", "Children per manager, with one manager more", now, managers + 1);
        if (due > 0) yield return PerManager("children-per-manager-one-more-with-due", $"Children per manager, with one manager more and the {due:#,0} due", now + due, managers + 1);
        foreach (var team in teams)
            yield return PerManager("children-per-manager/" + team.Team, $"{team.Team}: children per manager", team.Children, team.Managers!.Value);

        Figure PerManager(string id, string title, int children, int count) =>
            make.Per(id, title, new(children, count), FigureUnit.ChildrenPerManager, $"{count:#,0} {(count == 1 ? "manager" : "managers")}", "Children held in the teams that give their managers, divided by those managers.", "span-of-control");
    }

    /// <summary>How many times as much the first mean is as the second: 177 children per manager beside 115 is 1.54 times. The same work must stand on both sides.</summary>
    public static Rate Times(Rate ours, Rate theirs) => new(ours.Value ?? 0, theirs.Value ?? 0);
}
