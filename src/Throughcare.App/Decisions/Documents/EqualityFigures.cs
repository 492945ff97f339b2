using Throughcare.App.Equality;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Charts;
using Throughcare.Decisions;
using Throughcare.Equality;
using Throughcare.Measures;

namespace Throughcare.App.Decisions.Documents;

/// <summary>Those affected against those not, as the pages of the assessment compare them, with small numbers hidden as for everybody.</summary>
internal static class EqualityFigures
{
    public static IEnumerable<ReportBlock> Of(DecisionCase of, EffectOn on)
    {
        yield return new HeadingBlock("Those affected against those not");
        var compared = Shown(of, on);
        if (compared.Count == 0)
        {
            yield return new ParagraphBlock(on == EffectOn.Staff ? "No figures of staff stand in this copy. What staff declared is compared for the equality lead alone." : "No figures of children: there is no plan to compare them by.");
            yield break;
        }
        foreach (var people in compared.GroupBy(c => c.Evidence.People.Id))
        {
            var (groups, means) = (people.ToList(), people.First().Evidence.People.Means);
            var table = Table(of, groups, $"{(on == EffectOn.Staff ? "Staff" : "Children")} who {means}");
            yield return Chart(of, groups, table.Caption) is { } chart ? new ChartBlock(chart, table) : new TableBlock(table);
        }
        yield return new ParagraphBlock("Numbers by which a few people could be known are hidden. Too few to tell: the numbers are too small to say that there is a difference, or that there is none. A difference prompts a look, and proves no cause.");
    }

    /// <summary>The figures of children, so that it can be told when a document is stale. Those of staff are for the equality lead, and stand in no paper.</summary>
    public static IEnumerable<FigureInDocument> InDocument(DecisionCase of) =>
        from c in Shown(of, EffectOn.Children)
        from g in c.Groups
        select new FigureInDocument(Id(c.Evidence, g), $"Children who {c.Evidence.People.Means}, {Name(of, c.Evidence)}: {g.Group}", FigureWords.InCell(g.Of), c.Evidence.People.From ?? "the plan");

    private static List<(HeadingEvidence Evidence, IReadOnlyList<GroupShown> Groups)> Shown(DecisionCase of, EffectOn on)
    {
        var hiding = Hide(of);
        return [.. of.Compared.Where(e => e.People.On == on && e.Groups.Count > 0).Select(e => (e, EvidenceTables.Show(e, hiding)))];
    }

    /// <summary>As for everybody, beside what was published before.</summary>
    public static Hiding Hide(DecisionCase of) => SmallNumbers.Hide(EvidenceTables.Tables(of.Compared, new()), Audience.Everyone, register: of.Register);

    private static ReportTable Table(DecisionCase of, List<(HeadingEvidence Evidence, IReadOnlyList<GroupShown> Groups)> compared, string caption) =>
        new($"equality-figures-{compared[0].Evidence.People.Id}", caption, [new("Heading"), new("Group"), new("Of the group"), new("Of all others"), new("What the numbers say")],
            [.. compared.SelectMany(c => c.Groups.Select(g => (IReadOnlyList<ReportCell>)[Name(of, c.Evidence), g.Group, ReportCell.Of(g.Of), ReportCell.Of(g.Others), g.Verdict.InWords()]))]);

    // Only headings of which every group is shown have bars: among the rest, a bar that is not there would tell of the one that is. One or two bars say no more than the table.
    private static BarChart? Chart(DecisionCase of, List<(HeadingEvidence Evidence, IReadOnlyList<GroupShown> Groups)> compared, string caption)
    {
        var groups = compared.Where(c => c.Groups.All(g => g.Of.Value is not null)).SelectMany(c => c.Groups.Select(g => (Heading: Name(of, c.Evidence), Shown: g))).ToList();
        if (groups.Count < 3) return null;
        var bars = groups.Select(g => new BarRow(g.Shown.Group, Math.Round(g.Shown.Of.Value!.Value), FigureWords.InCell(g.Shown.Of), Group: g.Heading)).ToList();
        var differ = groups.Where(g => g.Shown.Verdict == EvidenceVerdict.Difference).Select(g => $"{g.Heading}, {g.Shown.Group}").ToList();
        var finding = differ.Count == 0 ? "of no group can a difference be said" : $"a difference is seen for {string.Join("; ", differ)}";
        return new($"{caption}, in percent of each group: {finding}", $"Share of each group. {string.Join("; ", bars.Select(b => $"{b.Group}, {b.Name}: {b.Label}"))}.", bars, [], 100, ChartValues.Percent);
    }

    private static string Name(DecisionCase of, HeadingEvidence evidence) => of.Equality.Headings.All.First(h => h.Id == evidence.Heading).Name;

    private static string Id(HeadingEvidence evidence, GroupShown group) => $"equality/{evidence.People.Id}/{evidence.Heading}/{group.Group}";
}
