using Throughcare.Measures;
using Throughcare.Solver;

namespace Throughcare.Costing;

/// <summary>
/// Rounds a table so that it adds up across and down (Cox and Ernst, 1982: controlled rounding as a flow). Units beyond the one below go
/// from rows to columns; a whole number of them always fits, because fractions of them do. Of all such tables the one with the least
/// distance of totals, then of cells; of equals the one whose cells that go up stand earliest, row by row, by the sum of their places.
/// </summary>
internal sealed class ControlledRounding(long[,] pence, long unit)
{
    private readonly int _rows = pence.GetLength(0), _columns = pence.GetLength(1);

    public RoundedTable Table(Money shownIn)
    {
        var cells = new long[_rows, _columns];
        for (var r = 0; r < _rows; r++)
            for (var c = 0; c < _columns; c++) cells[r, c] = Below(pence[r, c]);
        var (exactRows, exactColumns) = RoundedTable.SumsOf(pence);
        var (rows, columns) = RoundedTable.SumsOf(cells);
        var units = RoundedTable.Nearest(exactRows.Sum(), unit) - rows.Sum();

        var (cell, total, step) = Levels();

        // Nodes: rows, columns, then source and sink of the table, then those that see to the least that each total needs.
        int source = _rows + _columns, sink = source + 1, needs = sink + 1, met = needs + 1;
        var flow = new MinCostFlow(met + 1);
        var arcs = new int[_rows, _columns];
        for (var r = 0; r < _rows; r++) Total(exactRows[r], Below(exactRows[r]) - rows[r], source, r);
        for (var c = 0; c < _columns; c++) Total(exactColumns[c], Below(exactColumns[c]) - columns[c], _rows + c, sink);
        for (var r = 0; r < _rows; r++)
            for (var c = 0; c < _columns; c++)
                arcs[r, c] = flow.Add(r, _rows + c, Above(pence[r, c]) == 0 ? 0 : 1, Price(pence[r, c], step) * cell + (long)r * _columns + c);
        flow.Add(needs, source, units, 0);
        flow.Add(sink, met, units, 0);
        flow.Send(needs, met);

        for (var r = 0; r < _rows; r++)
            for (var c = 0; c < _columns; c++) cells[r, c] += flow.On(arcs[r, c]);
        var table = RoundedTable.AddingUp(shownIn, cells);
        return table.Grand == RoundedTable.Nearest(exactRows.Sum(), unit) ? table : throw new InvalidOperationException("No whole table fits where fractions do: the flow is wrong.");

        // A total takes the units that its cells leave below it, and one more where it goes up itself.
        void Total(long exact, long least, int from, int to)
        {
            if (least > 0)
            {
                flow.Add(needs, to, least, 0);
                flow.Add(from, met, least, 0);
            }
            if (Above(exact) > 0) flow.Add(from, to, 1, Price(exact, step) * total);
        }
    }

    /// <summary>
    /// Each level of price is dearer than everything below it together: places, then cells, then totals. Distances are compared to the
    /// penny where they fit 64 bits so, which they do for two hundred cells in thousands of pounds, and in the finest power of ten of pence otherwise.
    /// </summary>
    private (long Cell, long Total, long Step) Levels()
    {
        var places = (long)_rows * _columns;
        var cell = places * (places + 1) / 2 + 1;
        for (long step = 1; ; step *= 10)
        {
            var distance = unit / step + 1;
            var total = (Int128)places * (distance * cell + places) + 1;
            if (total * distance * (_rows + _columns + 2) < long.MaxValue / 4) return (cell, (long)total, step);
        }
    }

    private long Below(long amount) => amount >= 0 || amount % unit == 0 ? amount / unit : amount / unit - 1;

    private long Above(long amount) => amount - Below(amount) * unit;

    /// <summary>How much farther the unit above is than the one below; negative where it is nearer.</summary>
    private long Price(long amount, long step) => (unit - 2 * Above(amount)) / step;
}
