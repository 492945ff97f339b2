using Throughcare.Measures;

namespace Throughcare.Equality;

/// <summary>A group as a reader may see it: figures that may be hidden, and then no verdict either, since it follows from them.</summary>
public sealed record GroupShown(string Group, Figure Of, Figure Others, EvidenceVerdict? Verdict);

/// <summary>The counts behind the evidence, put together so that a hidden one cannot be worked out from the others.</summary>
public static class EvidenceTables
{
    private const string Affected = "affected", NotAffected = "not affected", Rest = "the others", Silent = "gave no answer";

    public static LinkedTables Tables(IEnumerable<HeadingEvidence> evidence, HidingRule rule)
    {
        var linked = new LinkedCounts(rule);
        foreach (var heading in evidence)
        {
            if (heading.Groups.Count == 0) continue;
            var rows = Rows(heading);
            linked.Table(Table(heading), [.. rows.Select(r => r.Name)], [Affected, NotAffected], (row, column) => column == 0 ? rows[row].Affected : rows[row].All - rows[row].Affected, heading.Answered.Counts);
            foreach (var group in heading.Groups)
            {
                // The others are all who answered less the group: whoever sees them sees the group.
                string[] cells = [Cell(heading, group.Group, Affected), Cell(heading, group.Group, NotAffected), Cell(heading, group.Group, LinkedCounts.All)];
                linked.RestsOn(group.Of, cells).RestsOn(group.Others, heading.Groups.Count == 1 ? [.. cells, Cell(heading, Rest, Affected), Cell(heading, Rest, LinkedCounts.All)] : cells);
            }
            linked.RestsOn(heading.Answered, Cell(heading, Silent, LinkedCounts.All));
        }
        return linked.Tables();
    }

    public static IReadOnlyList<GroupShown> Show(HeadingEvidence heading, Hiding hiding) =>
        [.. heading.Groups.Select(g => (Group: g, Of: hiding.Show(g.Of), Others: hiding.Show(g.Others))).Select(g => new GroupShown(g.Group.Group, g.Of, g.Others, g.Of.Hidden || g.Others.Hidden ? null : g.Group.Verdict))];

    private static IReadOnlyList<(string Name, int Affected, int All)> Rows(HeadingEvidence heading)
    {
        var everyone = heading.People.Everyone;
        var affected = everyone.Count(heading.People.Affected.Contains);
        List<(string Name, int Affected, int All)> rows = [.. heading.Groups.Select(g => (g.Group, g.Shares.One, g.Shares.OfOne))];
        var first = heading.Groups[0].Shares;
        if (rows.Count == 1) rows.Add((Rest, first.Other, first.OfOther));
        rows.Add((Silent, affected - first.One - first.Other, everyone.Count - first.OfOne - first.OfOther));
        return rows;
    }

    private static string Table(HeadingEvidence heading) => $"equality {heading.People.Id} {heading.Heading}";

    private static string Cell(HeadingEvidence heading, string row, string column) => LinkedCounts.Cell(Table(heading), row, column);
}
