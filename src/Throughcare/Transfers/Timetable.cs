namespace Throughcare.Transfers;

/// <summary>A timetable while it is searched: every change is priced the quick way. Closed weeks and intake are always kept; loads may be above their limits, by the excess.</summary>
internal sealed class Timetable
{
    private readonly TransferModel _model;
    private readonly long[] _load;
    private readonly int[] _intake;

    public Timetable(TransferModel model)
    {
        _model = model;
        Week = new int[model.Count];
        _load = new long[model.Rows.Length * model.Weeks];
        _intake = new int[model.Incoming.Length * model.Weeks];
    }

    /// <summary>By transfer, from 0.</summary>
    public int[] Week { get; }

    /// <summary>In millionths, without the last week.</summary>
    public long Price { get; private set; }

    /// <summary>Hundredths above limits that must be kept, over all weeks.</summary>
    public long Excess { get; private set; }

    public void Set(ReadOnlySpan<int> week)
    {
        week.CopyTo(Week);
        Array.Clear(_intake);
        foreach (var coming in _model.Incoming)
            foreach (var m in coming) _intake[_model.To[m] * _model.Weeks + Week[m]]++;
        for (var r = 0; r < _model.Rows.Length; r++)
            for (var t = 0; t < _model.Weeks; t++) _load[r * _model.Weeks + t] = FullLoad(r, t);
        (Price, Excess) = (FullPrice(), FullExcess());
    }

    /// <summary>The last week used, counted from 1; 0 without transfers.</summary>
    public int Last()
    {
        var last = 0;
        foreach (var week in Week) last = Math.Max(last, week + 1);
        return last;
    }

    public bool HasIntake(int m, int week) => _intake[_model.To[m] * _model.Weeks + week] < _model.Intake[_model.To[m]];

    /// <summary>What moving one transfer to this week adds.</summary>
    public void PriceMove(int m, int week, out long price, out long excess)
    {
        unchecked
        {
            var from = Week[m];
            price = _model.Price[m * _model.Weeks + week] - _model.Price[m * _model.Weeks + from];
            // Sooner: from the new week until the old one the load is with the new worker already; later: the other way round.
            var (first, end, sign) = week < from ? (week, from, 1) : (from, week, -1);
            var over = 0L;
            foreach (var r in _model.RowsComing[m]) over += Above(r, first, end, sign * _model.Weight[m]);
            foreach (var r in _model.RowsGoing[m]) over += Above(r, first, end, -sign * _model.Weight[m]);
            if (_model.HardCapacity) excess = over;
            else
            {
                excess = 0;
                price += over * _model.OverPrice;
            }
        }
    }

    public void Move(int m, int week, long price, long excess)
    {
        unchecked
        {
            var from = Week[m];
            var (first, end, sign) = week < from ? (week, from, 1) : (from, week, -1);
            foreach (var r in _model.RowsComing[m])
                for (var t = first; t < end; t++) _load[r * _model.Weeks + t] += sign * _model.Weight[m];
            foreach (var r in _model.RowsGoing[m])
                for (var t = first; t < end; t++) _load[r * _model.Weeks + t] -= sign * _model.Weight[m];
            _intake[_model.To[m] * _model.Weeks + from]--;
            _intake[_model.To[m] * _model.Weeks + week]++;
            Week[m] = week;
            Price += price;
            Excess += excess;
        }
    }

    /// <summary>Room in a load this week: below 0 where it is above its limit.</summary>
    public long Room(int row, int week) => _model.Rows[row].Limit - _load[row * _model.Weeks + week];

    public long FullPrice()
    {
        var price = 0L;
        for (var m = 0; m < _model.Count; m++) price += _model.Price[m * _model.Weeks + Week[m]];
        return price + (_model.HardCapacity ? 0 : FullAbove() * _model.OverPrice);
    }

    public long FullExcess() => _model.HardCapacity ? FullAbove() : 0;

    private long Above(int row, int first, int end, long more)
    {
        unchecked
        {
            var (over, limit, at) = (0L, _model.Rows[row].Limit, row * _model.Weeks);
            for (var t = first; t < end; t++)
            {
                var load = _load[at + t] - limit;
                over += Math.Max(0, load + more) - Math.Max(0, load);
            }
            return over;
        }
    }

    private long FullAbove()
    {
        var above = 0L;
        for (var r = 0; r < _model.Rows.Length; r++)
            for (var t = 0; t < _model.Weeks; t++) above += Math.Max(0, FullLoad(r, t) - _model.Rows[r].Limit);
        return above;
    }

    private long FullLoad(int r, int t)
    {
        var row = _model.Rows[r];
        var load = row.Fixed[t];
        foreach (var m in row.Comes) if (Week[m] <= t) load += _model.Weight[m];
        foreach (var m in row.Goes) if (Week[m] > t) load += _model.Weight[m];
        return load;
    }
}
