namespace Throughcare.Transfers;

/// <summary>
/// A first timetable, week by week: what is urgent and light first, whoever fits now; then chains and circles of groups that can go only together, because each
/// makes the room that the next needs. What still has no week at the end gets the cheapest that intake leaves.
/// </summary>
internal sealed class ListSchedule(TransferModel model)
{
    private readonly int[] _week = new int[model.Count];
    private readonly int[] _taken = new int[model.Incoming.Length];
    private readonly long[] _room = new long[model.Rows.Length];

    /// <summary>The weeks by transfer, from 0; loads may be above their limits where this way finds nothing better. Null where intake leaves no timetable.</summary>
    public int[]? Make(UInt128[] weeks)
    {
        Array.Fill(_week, -1);
        var order = Enumerable.Range(0, model.Count).OrderByDescending(Pull).ThenBy(m => m).ToArray();
        for (var m = 0; m < model.Count; m++) if (!model.Incoming[model.To[m]].Contains(m)) _week[m] = 0;
        for (var t = 0; t < model.Weeks; t++)
        {
            Array.Clear(_taken);
            for (var r = 0; r < model.Rows.Length; r++) _room[r] = Room(r, t);
            // Who has the fewest weeks left goes first; then by pull.
            var today = order.Where(m => _week[m] < 0 && (weeks[m] & (UInt128.One << t)) != 0).OrderBy(m => WeekWindows.Last(weeks[m]) - t < 2 ? 0 : 1).ToArray();
            for (var again = true; again;)
            {
                again = false;
                foreach (var m in today)
                    if (_week[m] < 0 && Fits(m) && _taken[model.To[m]] < model.Intake[model.To[m]]) { Go(m, t); again = true; }
                if (!again) again = Together(today, t);
            }
        }
        return Array.TrueForAll(_week, w => w >= 0) ? _week : Rest(weeks);
    }

    private double Pull(int m) => (double)(model.Problem.Transfers[m].Urgency * model.Problem.Transfers[m].Children) / Math.Max(1, model.Weight[m]);

    private long Room(int r, int t)
    {
        var row = model.Rows[r];
        var room = row.Limit - row.Fixed[t];
        foreach (var m in row.Goes) if (_week[m] < 0) room -= model.Weight[m];
        foreach (var m in row.Comes) if (_week[m] >= 0) room -= model.Weight[m];
        return room;
    }

    private bool Fits(int m) => !model.HardCapacity || Array.TrueForAll(model.RowsComing[m], r => _room[r] >= model.Weight[m]);

    private void Go(int m, int t)
    {
        _week[m] = t;
        _taken[model.To[m]]++;
        foreach (var r in model.RowsComing[m]) _room[r] -= model.Weight[m];
        foreach (var r in model.RowsGoing[m]) _room[r] += model.Weight[m];
    }

    private void Back(int m)
    {
        _week[m] = -1;
        _taken[model.To[m]]--;
        foreach (var r in model.RowsComing[m]) _room[r] += model.Weight[m];
        foreach (var r in model.RowsGoing[m]) _room[r] -= model.Weight[m];
    }

    // Lets one go where there is no room and looks for those who make it, one after the other, up to four, until every load fits again.
    private bool Together(int[] today, int t)
    {
        foreach (var m in today)
        {
            if (_week[m] >= 0 || _taken[model.To[m]] >= model.Intake[model.To[m]]) continue;
            Go(m, t);
            if (Resolve(today, t, 4)) return true;
            Back(m);
        }
        return false;
    }

    private bool Resolve(int[] today, int t, int depth)
    {
        var full = Array.FindIndex(_room, room => room < 0);
        if (full < 0) return true;
        if (depth == 0) return false;
        foreach (var m in model.Rows[full].Goes)
        {
            if (_week[m] >= 0 || _taken[model.To[m]] >= model.Intake[model.To[m]] || Array.IndexOf(today, m) < 0) continue;
            Go(m, t);
            if (Resolve(today, t, depth - 1)) return true;
            Back(m);
        }
        return false;
    }

    // All to one worker again, so that intake holds whatever the others got.
    private int[]? Rest(UInt128[] weeks)
    {
        for (var w = 0; w < model.Incoming.Length; w++)
        {
            var coming = model.Incoming[w];
            if (coming.Length == 0 || coming.All(m => _week[m] >= 0)) continue;
            var prices = new double[coming.Length * model.Weeks];
            for (var i = 0; i < coming.Length; i++)
                for (var t = 0; t < model.Weeks; t++)
                    prices[i * model.Weeks + t] = (weeks[coming[i]] & (UInt128.One << t)) == 0 ? double.PositiveInfinity
                        : _week[coming[i]] < 0 ? model.Price[coming[i] * model.Weeks + t] : Math.Abs(t - _week[coming[i]]) * 1e9;
            var capacity = Math.Min(model.Intake[w], coming.Length);
            var assignment = new Solver.Assignment(coming.Length, model.Weeks * capacity);
            if (double.IsPositiveInfinity(assignment.Solve(prices, coming.Length, model.Weeks, capacity))) return null;
            for (var i = 0; i < coming.Length; i++) _week[coming[i]] = assignment.ColumnOf[i];
        }
        return _week;
    }
}
