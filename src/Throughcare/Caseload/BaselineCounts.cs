using Throughcare.Localities;
using Throughcare.Measures;

namespace Throughcare.Caseload;

/// <summary>Every count of a baseline with the sums that hold between its figures and its matrix, for <see cref="SmallNumbers.Hide"/>.</summary>
public static class BaselineCounts
{
    private const string Rest = " not in both";

    /// <summary>Adds the figures and the matrix of a baseline.</summary>
    public static LinkedCounts Baseline(this LinkedCounts counts, Baseline baseline)
    {
        counts.Figures(baseline.Figures);
        Matrix(counts, baseline);
        Shares(counts, baseline.TeamLocality);
        Loads(counts, baseline);
        return counts;
    }

    /// <summary>The name of a cell of the matrix; null for a total.</summary>
    public static string Cell(Baseline baseline, MatrixRow? row, LocalityId? column, bool allColumns = false) =>
        LinkedCounts.Cell(TableName(baseline), row is null ? LinkedCounts.All : RowName(row), allColumns ? LinkedCounts.All : ColumnName(column));

    private static string TableName(Baseline baseline) => LinkedCounts.NameOf(baseline.TeamLocality.Classes) + ", by team and home locality";

    private static string RowName(MatrixRow row) => row.Team is { } team ? "team " + team.Text : row.Title;

    private static string ColumnName(LocalityId? column) => column is { } locality ? "locality " + locality.Text : "no home locality";

    private static void Matrix(LinkedCounts counts, Baseline baseline)
    {
        var (matrix, table, figures) = (baseline.Matrix, TableName(baseline), baseline.TeamLocality);
        if (matrix.Rows.Count == 0) return;
        counts.Table(table, [.. matrix.Rows.Select(RowName)], [.. matrix.Columns.Select(ColumnName)], (r, c) => matrix.Rows[r].Cells[c].Children.Count);
        counts.Sum(LinkedCounts.Cell(table, LinkedCounts.All, LinkedCounts.All), LinkedCounts.NameOf(figures.Classes));
        foreach (var row in matrix.Rows)
            for (var c = 0; c < matrix.Columns.Count; c++)
            {
                if (!MayBeRight(row, c)) continue;
                var cell = LinkedCounts.Cell(table, RowName(row), ColumnName(matrix.Columns[c]));
                var (right, all) = (row.Cells[c].RightTeamAndLocality, row.Cells[c].Children.Count);
                counts.Count(cell + " in both", right, displayed: false).Count(cell + Rest, all - right, displayed: false).Sum(cell, cell + " in both", cell + Rest);
            }
        // The share of each team and of each locality is out of a total of the matrix, and its part comes from the cells that can be right.
        foreach (var (figure, row) in figures.ByTeam.Zip(matrix.Rows.Where(r => r.Total > 0)))
            Line(figure, LinkedCounts.Cell(table, RowName(row), LinkedCounts.All), Enumerable.Range(0, matrix.Columns.Count).Where(c => MayBeRight(row, c)).Select(c => LinkedCounts.Cell(table, RowName(row), ColumnName(matrix.Columns[c]))));
        foreach (var (figure, c) in figures.ByLocality.Zip(Enumerable.Range(0, matrix.Columns.Count).Where(c => matrix.ColumnTotal(c) > 0)))
            Line(figure, LinkedCounts.Cell(table, LinkedCounts.All, ColumnName(matrix.Columns[c])), matrix.Rows.Where(r => MayBeRight(r, c)).Select(r => LinkedCounts.Cell(table, RowName(r), ColumnName(matrix.Columns[c]))));
        if (figures.BothOfThoseWithHome is var home && counts.WholeOf(home) is { } withHome)
            counts.Sum(LinkedCounts.Cell(table, LinkedCounts.All, LinkedCounts.All), withHome, LinkedCounts.Cell(table, LinkedCounts.All, ColumnName(null)));

        static bool MayBeRight(MatrixRow row, int column) => row.Cells[column].Right != false && row.Cells[column].Children.Count > 0;

        void Line(Figure figure, string total, IEnumerable<string> cells)
        {
            if (counts.WholeOf(figure) is not { } whole) return;
            counts.Sum(total, whole).Sum(LinkedCounts.NameOf(figure), cells.Select(c => c + " in both"));
        }
    }

    private static void Shares(LinkedCounts counts, TeamLocalityFigures figures)
    {
        foreach (var share in new[] { figures.Both, figures.RightTeam, figures.RightLocality, figures.NotBoth, figures.NotInHomeLocalityTeam })
            if (counts.WholeOf(share) is { } whole) counts.Sum(whole, LinkedCounts.NameOf(figures.Classes));
        if (counts.WholeOf(figures.Both) is { } all && counts.WholeOf(figures.NotBoth) is not null) counts.Sum(all, LinkedCounts.NameOf(figures.Both), LinkedCounts.NameOf(figures.NotBoth));
    }

    private static void Loads(LinkedCounts counts, Baseline baseline)
    {
        foreach (var load in baseline.ByTeam.Select(t => t.Load).Prepend(baseline.Load))
            foreach (var figure in load.All.Where(f => f.Counts is Counts.Children || f.Unit is FigureUnit.ChildrenPerFte or FigureUnit.ChildrenPerWorker))
                if (figure != load.Children) counts.RestsOn(figure, load.Children.Parts.Select(LinkedCounts.NameOf));
        counts.Sum(LinkedCounts.NameOf(baseline.Load.Children), baseline.ByTeam.Select(t => LinkedCounts.NameOf(t.Load.Children)));
        counts.Sum(LinkedCounts.NameOf(baseline.Load.Children.Parts[0]), baseline.ByTeam.Select(t => LinkedCounts.NameOf(t.Load.Children.Parts[0])));
        if (baseline.Definition.AlsoCounts.Count == 0)
            counts.Sum(LinkedCounts.NameOf(baseline.Pipeline.Ages), LinkedCounts.NameOf(baseline.Load.Children), LinkedCounts.NameOf(baseline.Allocation.Unallocated));
        foreach (var figure in baseline.Oversight.All.Where(f => f.Unit is FigureUnit.ChildrenPerManager)) counts.RestsOn(figure, LinkedCounts.NameOf(baseline.Load.Children));
    }
}
