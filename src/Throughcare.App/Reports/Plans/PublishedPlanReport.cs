using Throughcare.App.Plans;
using Throughcare.App.Reports.Charts;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.App.Reports.Plans;

/// <summary>
/// The report of a plan for those who may not see every number: the same measures, with small numbers hidden in tables, pictures, files and sentences alike, and without
/// lists of children and workers. Everything in it comes through <see cref="Hiding"/>.
/// </summary>
internal static class PublishedPlanReport
{
    public static Report Of(PlanMade made, Hiding hiding)
    {
        var (comparison, proposal) = (made.Comparison, made.Proposal);
        var options = comparison.Options.Where(o => o.Figures is not null).Select(o => (Option: o, Figures: hiding.Show(o.Figures!))).ToList();
        return new()
        {
            Title = hiding.Say(proposal.Title),
            Subtitle = $"{(proposal.Council.Length > 0 ? proposal.Council + ". " : "")}Options for the teams that look after children in care, compared with {comparison.AsAt:d MMMM yyyy}.",
            MadeUp = proposal.MadeUp,
            Sections = [Summary(comparison, options, hiding), Today(hiding.Show(comparison.Baseline), comparison.Baseline, hiding), .. options.Select(o => Section(o.Option, o.Figures, hiding))],
        };
    }

    /// <summary>Said once, where a reader first meets a hidden number.</summary>
    internal static string Explained(Hiding hiding) =>
        $"Numbers of children, and of people by trait, circumstance or preference, from {(hiding.Rule.ZerosShown ? 1 : 0)} to {hiding.Rule.Threshold} are hidden, and so are others from which they could be worked out."
        + (hiding.Withheld ? " In this report none of them could be shown safely." : "");

    private static ReportSection Summary(PlanComparison comparison, List<(OptionResult Option, PlanFigures Figures)> options, Hiding hiding)
    {
        var blocks = new List<ReportBlock> { new InsetBlock(Explained(hiding)) };
        foreach (var (option, f) in options)
            blocks.Add(new ParagraphBlock(hiding.Say(SmallCountsInProse.Sentence($"{option.Option.Title}: children who keep their social worker: {f.KeepWorker}. In the right team and the right locality: today {f.RightBefore}, in the plan {f.RightAfter}. {option.Proved}"))));
        foreach (var option in comparison.Options.Where(o => o.Figures is null)) blocks.Add(new ParagraphBlock(hiding.Say($"{option.Option.Title}: {option.Proved}")));
        if (options.Count > 0)
        {
            blocks.AddRange(Chart("keep-worker", "Children who keep their social worker, for each option", options, f => f.KeepWorker));
            blocks.AddRange(Chart("right-team-and-locality", "Children in the right team and the right locality in the plan, for each option", options, f => f.RightAfter));
            blocks.Add(new TableBlock(Comparison(options)));
        }
        return new("summary", "Summary", blocks);
    }

    /// <summary>A bar for each share, with its table; the table alone where one is hidden, whose bar would read as nought. Where all are, the sentences above say so.</summary>
    private static IEnumerable<ReportBlock> Chart(string name, string title, List<(OptionResult Option, PlanFigures Figures)> options, Func<PlanFigures, Figure> which)
    {
        var rows = options.Select(o => (o.Option.Option.Title, Figure: which(o.Figures))).ToList();
        var table = new ReportTable(name, title, [new("Option"), new("Share", true), new("Children", true), new("Of", true)],
            [.. rows.Select(r => (IReadOnlyList<ReportCell>)[r.Title, ReportCell.Of(r.Figure), Part(r.Figure, s => s.Part), Part(r.Figure, s => s.Whole)])]);
        if (rows.All(r => r.Figure.Value is null)) return [];
        if (rows.Any(r => r.Figure.Value is null)) return [new TableBlock(table)];
        return [new ChartBlock(new BarChart(title, $"{title}. {string.Join("; ", rows.Select(r => $"{r.Title}: {FigureWords.InCell(r.Figure)}"))}.", [.. rows.Select(r => new BarRow(r.Title, r.Figure.Value!.Value, FigureWords.InCell(r.Figure)))], [], 100, ChartValues.Percent), table)];

        static ReportCell Part(Figure figure, Func<Percentage, int> of) => figure.Share is { } share ? of(share) : new ReportCell(figure.Shown.ToString());
    }

    private static ReportTable Comparison(List<(OptionResult Option, PlanFigures Figures)> options)
    {
        var pairs = options.Select(o => o.Figures.Pairs).ToList();
        return new("comparison", "Every option beside today", [new("Measure"), new("Today", true), .. options.Select(o => new ReportColumn(o.Option.Option.Title, true))],
            [.. pairs[0].SelectMany((row, i) => Parts(pairs, i).Prepend([row.After.Title, ReportCell.Of(row.Before), .. pairs.Select(p => ReportCell.Of(p[i].After))]))]);
    }

    // Every part is a row, whatever it is: a row left out because it is nothing in every option would itself say so.
    private static IEnumerable<IReadOnlyList<ReportCell>> Parts(List<IReadOnlyList<(Figure? Before, Figure After)>> pairs, int row) =>
        pairs[0][row].After.Parts.Select(part => (IReadOnlyList<ReportCell>)
            ["– " + part.Title, (ReportCell)"", .. pairs.Select(p => p[row].After.Parts.FirstOrDefault(x => x.Id == part.Id) is { } there ? ReportCell.Of(there) : (ReportCell)"")]);

    private static ReportSection Today(Baseline shown, Baseline baseline, Hiding hiding)
    {
        var blocks = new List<ReportBlock>
        {
            new ParagraphBlock($"Where children and social workers were on {baseline.AsAt:d MMMM yyyy}."),
            new FiguresBlock([.. shown.Headlines.Select(h => new ShownFigure(h))]),
        };
        if (baseline.Matrix.Total > 0) blocks.Add(new TableBlock(Matrix(baseline, hiding)));
        blocks.Add(new TableBlock(new("load-by-team", "Caseload by team", [new("Team"), new("Children", true), new("Workers", true), new("FTE", true), new("Weighted children per FTE", true)],
            [.. shown.ByTeam.Select(t => (IReadOnlyList<ReportCell>)[t.Title, ReportCell.Of(t.Load.Children), ReportCell.Of(t.Load.Workers), ReportCell.Of(t.Load.Fte), ReportCell.Of(t.Load.WeightedPerFte)])])));
        foreach (var (figure, name) in new[] { (shown.TeamLocality.Classes, "classes"), (shown.Pipeline.Phases, "phases"), (shown.Pipeline.Ages, "ages") })
            blocks.Add(new TableBlock(new(name, figure.Title, [new("Which"), new("Children", true)], [.. figure.Parts.Append(figure).Select(p => (IReadOnlyList<ReportCell>)[p.Title, ReportCell.Of(p)])])));
        return new("today", "Today", blocks, NewPage: true);
    }

    private static ReportTable Matrix(Baseline baseline, Hiding hiding)
    {
        var matrix = baseline.Matrix;
        return new("team-by-locality", "Children in care by team (down) and home locality (across)",
            [new("Team"), .. matrix.Columns.Select(c => new ReportColumn(c?.Text ?? "No home locality", true)), new("Total", true)],
            [.. matrix.Rows.Select(r => (IReadOnlyList<ReportCell>)[r.Title, .. matrix.Columns.Select((_, c) => ReportCell.Of(hiding.Cell(baseline, r, c))), ReportCell.Of(hiding.RowTotal(baseline, r))]),
             (IReadOnlyList<ReportCell>)["Total", .. matrix.Columns.Select((_, c) => ReportCell.Of(hiding.ColumnTotal(baseline, c))), ReportCell.Of(hiding.Total(baseline))]]);
    }

    private static ReportSection Section(OptionResult option, PlanFigures f, Hiding hiding)
    {
        var name = OptionSection.Name(option);
        var flows = option.View!.Flows.OrderBy(x => x.From, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.To, StringComparer.OrdinalIgnoreCase);
        var blocks = new List<ReportBlock>();
        if (option.Option.Summary is { Length: > 0 } summary) blocks.Add(new ParagraphBlock(hiding.Say(summary)));
        blocks.Add(new FiguresBlock([new(f.KeepWorker), new(f.RightAfter, f.RightBefore, "more"), new(f.StaffChangeTeam), new(f.OverStandardAfter, f.OverStandardBefore, "fewer")]));
        blocks.Add(new InsetBlock("Every change of social worker in a plan is suggested, for review. " + option.Proved));
        blocks.Add(new ListBlock([.. new[]
        {
            SmallCountsInProse.Sentence($"Would change social worker: {f.ChangeWorker}."),
            SmallCountsInProse.Sentence($"With no social worker today, and would have one: {f.GetWorker}."),
            SmallCountsInProse.Sentence($"Newly in the right team and the right locality: {f.Gained}; no longer: {f.Lost}."),
            SmallCountsInProse.Sentence($"Would change team: {f.StaffChangeTeam}; base: {f.StaffChangeBase}; manager: {f.StaffChangeManager}."),
        }.Select(hiding.Say)]));
        // In the order of the names: the order of size would tell of numbers that are hidden.
        blocks.Add(new TableBlock(new($"flows-{name}", "Children by team, from today to the plan", [new("Team today"), new("Team in the plan"), new("Children", true), new("Keep their social worker", true), new("New social worker", true)],
            [.. flows.Select(x => (IReadOnlyList<ReportCell>)[x.From.Length == 0 ? "Unallocated" : x.From, x.To, ReportCell.Of(hiding.Flow(option, x)), ReportCell.Of(hiding.Flow(option, x, newWorker: false)), ReportCell.Of(hiding.Flow(option, x, newWorker: true))])])));
        return new("option-" + name, hiding.Say(option.Option.Title), blocks, NewPage: true);
    }
}
