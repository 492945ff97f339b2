using Throughcare.App.Costing;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Costs;
using Throughcare.App.Reports.Plans;
using Throughcare.Decisions;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.App.Decisions.Documents;

/// <summary>What the proposal works out: plans, weeks and costs. An option without a plan or a costing has no part here, and no zero.</summary>
internal static class EvidenceSections
{
    public static IEnumerable<ReportSection> Plan(DecisionCase of)
    {
        if (!of.Comparison.AnyPlan) yield break;
        var published = PlanReport.Of(new() { Proposal = of.Proposal, Comparison = of.Comparison, Runs = [], Stopped = false }, of.Hiding);
        foreach (var section in published.Sections.Where(s => s.Id is "summary"))
            yield return section with { Id = "plans", Heading = "What each option would mean for children and staff" };
        if (of.Recommended is { } option && published.Sections.FirstOrDefault(s => s.Id.StartsWith("option-", StringComparison.Ordinal) && s.Heading == of.Hiding.Say(option.Title)) is { } own)
            yield return own with { Id = "plan", Heading = $"The recommended option: {own.Heading}", NewPage = false };
    }

    public static IEnumerable<ReportSection> Weeks(DecisionCase of)
    {
        if (of.Timetable is not { Timetable: { Lines.Count: > 0 } timetable }) yield break;
        yield return new("weeks", "When it would happen",
        [
            new ParagraphBlock($"Changes of social worker would be made from {FigureWords.Day(timetable.Lines[0].Day)} to {FigureWords.Day(timetable.Lines[^1].Day)}, in weeks {timetable.Lines[0].Week} to {timetable.Lines[^1].Week} of the timetable. Each is looked at by a person before it is made."),
        ]);
    }

    public static IEnumerable<ReportSection> Costs(DecisionCase of)
    {
        if (of.Costs is { } costs && costs.Options.Any(o => o.HasChanges || o.Costing is null)) yield return CostSections.Of(costs, toMind: false) with { NewPage = false };
    }

    /// <summary>Every figure of the document under the version that it came from, so that a long title is said once.</summary>
    public static IEnumerable<ReportSection> Sources(DecisionCase of, IReadOnlyList<FigureInDocument> figures)
    {
        if (figures.Count == 0) yield break;
        var blocks = new List<ReportBlock> { new ParagraphBlock("Each figure of this document, under the version that it came from. When one of them changes there, this document is out of date.") };
        foreach (var (from, n) in figures.GroupBy(f => f.From).Select((g, i) => (g, i + 1)))
            blocks.Add(new TableBlock(new($"sources-{n}", from.Key.StartsWith("today", StringComparison.Ordinal) ? $"From {from.Key}" : $"From the {from.Key}", [new("Figure"), new("Value")],
                [.. from.Select(f => (What: Measure(f), f.Value)).Distinct().Select(f => (IReadOnlyList<ReportCell>)[f.What, f.Value])])));
        yield return new("sources", "Where the figures come from", blocks);

        // The option stands in the caption.
        string Measure(FigureInDocument figure) => of.Proposal.Options.FirstOrDefault(o => figure.Title.StartsWith(o.Title + ": ", StringComparison.Ordinal)) is { } option ? figure.Title[(option.Title.Length + 2)..] : figure.Title;
    }

    /// <summary>The figures that documents of this kind give, as everybody may read them.</summary>
    public static IReadOnlyList<FigureInDocument> Figures(DecisionCase of, DocumentKind kind)
    {
        var figures = new List<FigureInDocument>();
        if (kind is DocumentKind.EqualityAssessment) return [.. EqualityFigures.InDocument(of)];
        foreach (var option in of.Comparison.Options.Where(o => o.Figures is not null))
            foreach (var figure in of.Hiding.Show(option.Figures!).All)
                figures.Add(new($"{option.Option.Id}/{figure.Id}", $"{option.Option.Title}: {figure.Title}", FigureWords.InCell(figure), figure.From ?? $"option '{option.Option.Title}', version {option.Option.Version}"));
        if (kind is DocumentKind.ConsultationPaper) return figures;
        foreach (var option in of.Costs?.Options.Where(o => o.HasChanges) ?? [])
            foreach (var figure in CostFigures.Of(option).Where(f => f.Counts == Counts.Money && Worked(option, f)))
                figures.Add(new($"costs/{option.Option.Id}/{figure.Id}", $"{option.Option.Title}: {figure.Title}", FigureWords.InCell(figure), $"costing of the option '{option.Option.Title}'{(of.CostingVersion > 0 ? $", version {of.CostingVersion}" : "")}"));
        return figures;
    }

    /// <summary>Where nothing was worked out by line, a sum over lines would be a nought that nobody meant.</summary>
    private static bool Worked(OptionCost option, Figure figure) => option.Costing!.Changes.Count > 0 || figure.Value is not 0;
}
