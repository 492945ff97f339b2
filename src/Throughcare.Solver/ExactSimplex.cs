namespace Throughcare.Solver;

/// <summary>
/// One run of the simplex method with bounded variables, in exact fractions. It begins with a slack of its own for each equation, takes
/// the slacks to nothing first and the price to its least then. A variable may rest between its bounds until something moves it.
/// </summary>
internal sealed class ExactSimplex
{
    private const int StandingStill = 40;
    private readonly int _rows, _columns, _structural;
    private readonly Ratio[][] _table;
    private readonly int[] _basic, _beside;
    private readonly Ratio[] _value, _low, _high;
    private readonly Ratio[] _reduced;

    public ExactSimplex(IReadOnlyList<(int Variable, long Times)[]> rows, IReadOnlyList<long> right, long[] low, long[] high, long[] start)
    {
        (_rows, _columns, _structural) = (rows.Count, low.Length, low.Length);
        _table = new Ratio[_rows][];
        _basic = [.. Enumerable.Range(_structural, _rows)];
        _beside = [.. Enumerable.Range(0, _structural)];
        _reduced = new Ratio[_columns];
        _value = new Ratio[_structural + _rows];
        _low = new Ratio[_structural + _rows];
        _high = new Ratio[_structural + _rows];
        for (var j = 0; j < _structural; j++) (_value[j], _low[j], _high[j]) = (start[j], low[j], high[j]);
        for (var i = 0; i < _rows; i++)
        {
            _table[i] = new Ratio[_columns];
            Ratio slack = right[i];
            foreach (var (variable, times) in rows[i])
            {
                _table[i][variable] += times;
                slack -= times * _value[variable];
            }
            _value[_structural + i] = slack;
            _low[_structural + i] = slack.Sign < 0 ? slack : default;
            _high[_structural + i] = slack.Sign > 0 ? slack : default;
        }
    }

    /// <summary>The values of least price, or null where none fit.</summary>
    public Ratio[]? Least(IReadOnlyList<long> prices)
    {
        if (Enumerable.Range(_structural, _rows).Any(s => !_value[s].IsZero))
        {
            Run(v => v < _structural ? 0 : _value[v].Sign);
            if (Enumerable.Range(_structural, _rows).Any(s => !_value[s].IsZero)) return null;
        }
        for (var s = _structural; s < _value.Length; s++) _low[s] = _high[s] = default;
        Run(v => v < _structural ? prices[v] : 0);
        return _value[.._structural];
    }

    private void Run(Func<int, long> price)
    {
        var prices = Enumerable.Range(0, _value.Length).Select(v => (Ratio)price(v)).ToArray();
        for (var j = 0; j < _columns; j++)
        {
            _reduced[j] = prices[_beside[j]];
            for (var i = 0; i < _rows; i++)
                if (!_table[i][j].IsZero && !prices[_basic[i]].IsZero) _reduced[j] -= prices[_basic[i]] * _table[i][j];
        }
        for (var still = 0; Entering(still > StandingStill) is var column && column >= 0;) still = Step(column) ? 0 : still + 1;
    }

    /// <summary>The column that pays most; by Bland's rule the lowest variable that pays at all. -1 where none does.</summary>
    private int Entering(bool bland)
    {
        var best = -1;
        for (var j = 0; j < _columns; j++)
        {
            if (_reduced[j].IsZero || !Moves(j)) continue;
            if (best < 0 || (bland ? _beside[j] < _beside[best] : Ratio.Abs(_reduced[j]) > Ratio.Abs(_reduced[best]))) best = j;
        }
        return best;
    }

    private bool Moves(int column)
    {
        var variable = _beside[column];
        return _reduced[column].Sign < 0 ? _value[variable] < _high[variable] : _value[variable] > _low[variable];
    }

    /// <summary>Moves the variable as far as the bounds allow, and changes places with the one that stops it. True where anything moved.</summary>
    private bool Step(int column)
    {
        var entering = _beside[column];
        var up = _reduced[column].Sign < 0;
        var far = up ? _high[entering] - _value[entering] : _value[entering] - _low[entering];
        var stops = -1;
        for (var i = 0; i < _rows; i++)
        {
            var rate = _table[i][column];
            if (rate.IsZero) continue;
            var basic = _basic[i];
            var falls = rate.Sign > 0 == up;
            var room = (falls ? _value[basic] - _low[basic] : _high[basic] - _value[basic]) / Ratio.Abs(rate);
            if (room < far || (room == far && stops >= 0 && basic < _basic[stops])) (far, stops) = (room, i);
        }
        if (!far.IsZero)
        {
            var by = up ? far : -far;
            _value[entering] += by;
            for (var i = 0; i < _rows; i++)
                if (!_table[i][column].IsZero) _value[_basic[i]] -= _table[i][column] * by;
        }
        if (stops >= 0) Change(stops, column);
        return !far.IsZero;
    }

    private void Change(int row, int column)
    {
        var pivot = _table[row];
        var by = pivot[column];
        // A variable that cannot move, such as a slack that has come to nothing, never comes back: its column is left out from here on.
        var leaving = _basic[row];
        pivot[column] = _low[leaving] < _high[leaving] ? 1 : default;
        var filled = new List<int>(_columns);
        for (var j = 0; j < _columns; j++)
        {
            if (pivot[j].IsZero) continue;
            pivot[j] /= by;
            filled.Add(j);
        }
        for (var i = 0; i < _rows; i++)
            if (i != row && !_table[i][column].IsZero) Subtract(_table[i]);
        if (!_reduced[column].IsZero) Subtract(_reduced);
        (_basic[row], _beside[column]) = (_beside[column], _basic[row]);

        void Subtract(Ratio[] line)
        {
            var times = line[column];
            line[column] = default;
            foreach (var j in filled) line[j] -= times * pivot[j];
        }
    }
}
