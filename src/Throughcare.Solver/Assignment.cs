namespace Throughcare.Solver;

/// <summary>
/// The cheapest way to give every row one column when a column takes a stated number of rows: shortest augmenting paths with
/// potentials (Kuhn, 1955; Jonker and Volgenant, 1987). The same as a flow of least price through a network with two layers, in a form
/// fast enough for the inner loop of a bound. A price of positive infinity forbids a pair.
/// </summary>
public sealed class Assignment
{
    private readonly int _most;
    private readonly double[] _byPlace, _least;
    private readonly int[] _rowAt, _from;
    private readonly bool[] _used;

    /// <summary>Room for so many rows and so many places (columns times what each takes).</summary>
    public Assignment(int rows, int places)
    {
        _most = places;
        RowPrice = new double[rows + 1];
        _byPlace = new double[places + 1];
        _least = new double[places + 1];
        _rowAt = new int[places + 1];
        _from = new int[places + 1];
        _used = new bool[places + 1];
        ColumnOf = new int[rows];
    }

    /// <summary>The column that each row got.</summary>
    public int[] ColumnOf { get; }

    /// <summary>The dual price of each row, from 1 on. A price less its row's and its column's is never negative: forcing that pair raises the sum at least by it.</summary>
    public double[] RowPrice { get; }

    /// <summary>The dual price of a column: 0, or below where it is full.</summary>
    public double ColumnPrice(int column, int capacity)
    {
        var least = 0.0;
        for (var place = column * capacity + 1; place <= (column + 1) * capacity; place++) least = Math.Min(least, _byPlace[place]);
        return least;
    }

    /// <summary>The least sum; positive infinity where not every row can have a column. Prices are row by row, <paramref name="columns"/> a row.</summary>
    public double Solve(ReadOnlySpan<double> prices, int rows, int columns, int capacity)
    {
        unchecked
        {
            capacity = Math.Min(capacity, rows);
            var places = columns * capacity;
            if (places > _most || rows > ColumnOf.Length) throw new ArgumentException($"{rows} rows and {places} places are more than there is room for.");
            Array.Clear(RowPrice, 0, rows + 1);
            Array.Clear(_byPlace, 0, places + 1);
            Array.Clear(_rowAt, 0, places + 1);
            for (var row = 1; row <= rows; row++)
                if (!Place(prices, row, columns, capacity, places)) return double.PositiveInfinity;
            var sum = 0.0;
            for (var place = 1; place <= places; place++)
            {
                if (_rowAt[place] == 0) continue;
                var (row, column) = (_rowAt[place] - 1, (place - 1) / capacity);
                ColumnOf[row] = column;
                sum += prices[row * columns + column];
            }
            return sum;
        }
    }

    private bool Place(ReadOnlySpan<double> prices, int newcomer, int columns, int capacity, int places)
    {
        unchecked
        {
            _rowAt[0] = newcomer;
            var at = 0;
            Array.Fill(_least, double.PositiveInfinity, 0, places + 1);
            Array.Clear(_used, 0, places + 1);
            do
            {
                _used[at] = true;
                var row = _rowAt[at];
                var (step, next) = (double.PositiveInfinity, -1);
                var offset = (row - 1) * columns;
                for (int column = 0, place = 1; column < columns; column++)
                {
                    var price = prices[offset + column] - RowPrice[row];
                    for (var copy = 0; copy < capacity; copy++, place++)
                    {
                        if (_used[place]) continue;
                        var reduced = price - _byPlace[place];
                        if (reduced < _least[place])
                        {
                            _least[place] = reduced;
                            _from[place] = at;
                        }
                        if (_least[place] < step) (step, next) = (_least[place], place);
                    }
                }
                if (next < 0) return false;
                for (var place = 0; place <= places; place++)
                {
                    if (_used[place])
                    {
                        RowPrice[_rowAt[place]] += step;
                        _byPlace[place] -= step;
                    }
                    else _least[place] -= step;
                }
                at = next;
            }
            while (_rowAt[at] != 0);
            do
            {
                var before = _from[at];
                _rowAt[at] = _rowAt[before];
                at = before;
            }
            while (at != 0);
            return true;
        }
    }
}
