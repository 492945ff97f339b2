using System.Globalization;
using Throughcare.App.Reports;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Proposals;

namespace Throughcare.Cli.Commands.Caseload;

/// <summary>A baseline for a reader at a terminal: the headline first, then one table for each question.</summary>
internal static class BaselineText
{
    // A list longer than this belongs in a file: --json has them all.
    private const int Longest = 10;

    public static void Write(Proposal proposal, Baseline baseline, TextWriter to)
    {
        to.WriteLine($"{proposal.Title}{(proposal.MadeUp ? " (MADE UP)" : "")}, {baseline.AsAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        to.WriteLine();
        foreach (var headline in baseline.Headlines) Line(headline, to);
        Classes(baseline, to);
        Matrix(baseline, to);
        ByTeam(baseline, to);
        Oversight(baseline, to);
        Parts("Phase of care", baseline.Pipeline.Phases, to);
        Parts("Age", baseline.Pipeline.Ages, to);
        if (baseline.Pipeline.Proceedings.Value > 0) Parts("Proceedings, by the month in which they are expected to end", baseline.Pipeline.Proceedings, to);
        Attention(baseline, to);
        to.WriteLine();
        to.WriteLine(baseline.Definition.InWords);
    }

    private static void Line(Figure figure, TextWriter to)
    {
        to.WriteLine(figure.Title);
        to.WriteLine("  " + FigureWords.Long(figure));
    }

    private static void Classes(Baseline baseline, TextWriter to)
    {
        var figures = baseline.TeamLocality;
        to.WriteLine();
        to.WriteLine($"Children in care: {FigureWords.InCell(figures.Classes)}");
        var table = new PlainTable("", "", "");
        foreach (var part in figures.Classes.Parts.Where(p => p.Value > 0)) table.Row(part.Title, Count(part), Share(part, figures.Classes));
        table.Write(to);
        if (figures.BothOfThoseWithHome.Share?.Whole != figures.Both.Share?.Whole) to.WriteLine("  Without those who have no home locality: " + FigureWords.InCell(figures.BothOfThoseWithHome) + " in the right team and locality");
    }

    private static void Matrix(Baseline baseline, TextWriter to)
    {
        var matrix = baseline.Matrix;
        if (matrix.Total == 0) return;
        to.WriteLine();
        to.WriteLine("Children in care by team (down) and home locality (across); * the team covers it");
        var table = new PlainTable(["", .. matrix.Columns.Select(c => c?.Text ?? "none"), "total"]);
        foreach (var row in matrix.Rows)
            table.Row([row.Title, .. row.Cells.Select(c => (c.Children.Count == 0 && c.Right != true ? "" : c.Children.Count.ToString("#,0", CultureInfo.InvariantCulture)) + (c.Right == true ? "*" : " ")), row.Total.ToString("#,0", CultureInfo.InvariantCulture)]);
        table.Row(["total", .. matrix.Columns.Select((_, i) => matrix.ColumnTotal(i).ToString("#,0", CultureInfo.InvariantCulture) + " "), matrix.Total.ToString("#,0", CultureInfo.InvariantCulture)]);
        table.Write(to);
    }

    private static void ByTeam(Baseline baseline, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine("Caseload");
        var table = new PlainTable("", "workers", "FTE", "children", "weighted per FTE", "middle", "largest", "above standard", "above maximum");
        foreach (var team in baseline.ByTeam) Row(team.Title, team.Load);
        Row("all", baseline.Load);
        table.Write(to);

        void Row(string title, LoadFigures load) => table.Row(title, Number(load.Workers), Number(load.Fte), Number(load.Children), Number(load.WeightedPerFte), Number(load.MedianWeightedPerFte),
            Number(load.LargestWeightedPerFte), Number(load.OverStandard), Number(load.OverMaximum));
    }

    private static void Oversight(Baseline baseline, TextWriter to)
    {
        if (baseline.ByManager.Count == 0) return;
        to.WriteLine();
        to.WriteLine("Oversight");
        var table = new PlainTable("manager", "workers", "FTE", "children", "weighted");
        foreach (var manager in baseline.ByManager.Take(Longest))
            table.Row(manager.Manager.Text, Whole(manager.Workers.Count), manager.Fte.ToString(), Whole(manager.Children.Count), manager.Weighted.ToString());
        table.Write(to);
        if (baseline.ByManager.Count > Longest) to.WriteLine($"  and {baseline.ByManager.Count - Longest:#,0} more; --json lists them all");
    }

    private static void Parts(string title, Figure whole, TextWriter to)
    {
        to.WriteLine();
        to.WriteLine(title);
        var table = new PlainTable("", "");
        foreach (var part in whole.Parts.Where(p => p.Value > 0)) table.Row(part.Title, Count(part));
        table.Write(to);
    }

    private static void Attention(Baseline baseline, TextWriter to)
    {
        var figures = baseline.Allocation.All.Append(baseline.Pipeline.ProceedingsOverdue).Where(f => f.Value > 0).ToList();
        if (figures.Count == 0) return;
        to.WriteLine();
        to.WriteLine("For a person to look at");
        foreach (var figure in figures)
            to.WriteLine($"  {figure.Title}: {Count(figure)}{(figure.Behind.Count <= Longest ? " (" + string.Join(", ", figure.Behind) + ")" : "")}");
    }

    private static string Share(Figure part, Figure whole) => FigureWords.Number(100 * (part.Value ?? 0) / (whole.Value ?? 1), FigureUnit.Percent);

    private static string Count(Figure figure) => Whole((int)(figure.Value ?? 0));

    private static string Whole(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Number(Figure figure) => figure.Value is { } value ? FigureWords.Number(value, figure.Unit) : "-";
}
