using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>By which rule a table of money is rounded; it is printed under the table.</summary>
public enum TableRounding
{
    /// <summary>
    /// The grand total is rounded to the nearest; every other total and every cell goes to the unit below or above so that all add up
    /// across and down: totals as near as can be, then cells as near as can be.
    /// </summary>
    AddsUp,

    /// <summary>Cells are rounded to the nearest, and totals are the sums of the rounded cells.</summary>
    SumOfRounded,

    /// <summary>Cells and totals are each rounded to the nearest, and need not add up.</summary>
    RoundedSum,
}

/// <summary>
/// A table of money, rows by years, in whole units such as £1,000, with totals across and down, by a stated rule
/// (docs/method/costing.md#rounding). Half a unit is rounded away from zero.
/// </summary>
public sealed class RoundedTable
{
    /// <summary>The most cells that <see cref="TableRounding.AddsUp"/> takes: beyond them distances would be compared too coarsely.</summary>
    public const int MostCells = 600;

    private readonly long[,] _cells;
    private readonly long[] _rows, _columns;

    private RoundedTable(Money unit, TableRounding rule, long[,] cells, long[] rows, long[] columns, long grand) =>
        (Unit, Rule, _cells, _rows, _columns, Grand) = (unit, rule, cells, rows, columns, grand);

    public Money Unit { get; }

    public TableRounding Rule { get; }

    /// <summary>The grand total, in units.</summary>
    public long Grand { get; }

    public int Rows => _rows.Length;

    public int Columns => _columns.Length;

    /// <summary>A cell, in units.</summary>
    public long this[int row, int column] => _cells[row, column];

    public long Row(int row) => _rows[row];

    public long Column(int column) => _columns[column];

    /// <summary>True where every total is the sum of what is shown. Always, but for <see cref="TableRounding.RoundedSum"/>.</summary>
    public bool Adds =>
        Enumerable.Range(0, Rows).All(r => Enumerable.Range(0, Columns).Sum(c => _cells[r, c]) == _rows[r])
        && Enumerable.Range(0, Columns).All(c => Enumerable.Range(0, Rows).Sum(r => _cells[r, c]) == _columns[c])
        && _rows.Sum() == Grand && _columns.Sum() == Grand;

    /// <summary>The rule in words, to stand under the table.</summary>
    public string InWords => Rule switch
    {
        TableRounding.AddsUp => $"Rounded to {Unit} so that all totals add up: the grand total to the nearest, everything else to the {Unit} below or above, totals first and as near as can be.",
        TableRounding.SumOfRounded => $"Each figure is rounded to the nearest {Unit}; totals are the sums of the rounded figures.",
        _ => $"Figures and totals are each rounded to the nearest {Unit} and may not add up.",
    };

    /// <summary>Rounds a table whose rows are as long as each other. A table of more than <see cref="MostCells"/> cells cannot be made to add up and is refused.</summary>
    public static RoundedTable Of(IReadOnlyList<IReadOnlyList<Money>> cells, Money unit, TableRounding rule)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit.Pence);
        var (rows, columns) = (cells.Count, cells.Count == 0 ? 0 : cells[0].Count);
        if (cells.Any(r => r.Count != columns)) throw new ArgumentException("The rows of a table must be as long as each other.", nameof(cells));
        if (rule == TableRounding.AddsUp && rows * columns > MostCells)
            throw new Findings.RefusedException(CostingFinding.Wrong("table-too-long", "rounded table", $"A table of {rows * columns:#,0} cells cannot be rounded so that it adds up; the most is {MostCells}.", $"{rows} rows", "Group the lines, or show the sum of rounded figures."));
        var pence = new long[rows, columns];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++) pence[r, c] = cells[r][c].Pence;
        return rule == TableRounding.AddsUp ? new ControlledRounding(pence, unit.Pence).Table(unit) : ByItself(pence, unit, rule);
    }

    internal static RoundedTable AddingUp(Money unit, long[,] cells)
    {
        var (rows, columns) = SumsOf(cells);
        return new(unit, TableRounding.AddsUp, cells, rows, columns, rows.Sum());
    }

    /// <summary>The nearest unit, half away from zero.</summary>
    internal static long Nearest(long pence, long unit) => Math.Sign(pence) * ((Math.Abs(pence) + unit / 2 + unit % 2) / unit);

    internal static (long[] Rows, long[] Columns) SumsOf(long[,] cells)
    {
        var (rows, columns) = (new long[cells.GetLength(0)], new long[cells.GetLength(1)]);
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < columns.Length; c++)
            {
                rows[r] += cells[r, c];
                columns[c] += cells[r, c];
            }
        return (rows, columns);
    }

    private static RoundedTable ByItself(long[,] pence, Money unit, TableRounding rule)
    {
        var cells = new long[pence.GetLength(0), pence.GetLength(1)];
        for (var r = 0; r < cells.GetLength(0); r++)
            for (var c = 0; c < cells.GetLength(1); c++) cells[r, c] = Nearest(pence[r, c], unit.Pence);
        if (rule == TableRounding.SumOfRounded)
        {
            var (rows, columns) = SumsOf(cells);
            return new(unit, rule, cells, rows, columns, rows.Sum());
        }
        var (exactRows, exactColumns) = SumsOf(pence);
        return new(unit, rule, cells, [.. exactRows.Select(p => Nearest(p, unit.Pence))], [.. exactColumns.Select(p => Nearest(p, unit.Pence))], Nearest(exactRows.Sum(), unit.Pence));
    }
}
