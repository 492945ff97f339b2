using Throughcare.Caseload;
using Throughcare.Options;

namespace Throughcare.App.Reports.Plans;

/// <summary>Today: the baseline's headlines, the matrix, the load of each worker and the limits that are broken.</summary>
internal static class TodaySection
{
    public static ReportSection Of(PlanComparison comparison)
    {
        var baseline = comparison.Baseline;
        var blocks = new List<ReportBlock>
        {
            new ParagraphBlock($"Where children and social workers were on {comparison.AsAt:d MMMM yyyy}. Doing nothing is measured here; it is not planned."),
            new FiguresBlock([.. baseline.Headlines.Select(h => new ShownFigure(h))]),
        };
        if (baseline.Matrix.Total > 0) blocks.Add(new TableBlock(PlanTables.Matrix(baseline.Matrix)));
        var loads = baseline.LoadByWorker.Where(l => l.Children.Count > 0).ToList();
        if (loads.Count > 0) blocks.Add(Load(baseline, loads));
        blocks.Add(new HeadingBlock("What stands against the rules today"));
        if (comparison.Today.Breaches.Count == 0) blocks.Add(new ParagraphBlock("Nothing: today's arrangement keeps every limit that a plan must keep."));
        else blocks.Add(new TableBlock(PlanTables.Breaches(comparison.Today)));
        return new("today", "Today", blocks, NewPage: true);
    }

    private static ChartBlock Load(Baseline baseline, List<WorkerLoad> loads)
    {
        var teams = baseline.ByTeam.Where(t => t.Team is not null).ToDictionary(t => t.Team!.Value, t => t.Title);
        var rows = loads.Select(l => new LoadRow(l.Worker.Id.Text, l.Worker.Team is { } team ? teams.GetValueOrDefault(team, team.Text) : "In no team", l.Worker.Agency, l.Fte, l.Children.Count, l.Weighted)).ToList();
        return LoadChart.Of(rows, baseline.Definition.Standard, baseline.Definition.Maximum, "today", "load-today");
    }
}
