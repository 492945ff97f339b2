using Throughcare.Solver;

namespace Throughcare.Measures;

/// <summary>
/// Hides further counts until, for each that must be guarded, there is another whole table that a reader cannot tell from the true one and in
/// which that count is different. The other table is kept: it is the proof. Which counts to hide is the cheapest way to make such a table,
/// so that few and small ones are hidden; what is hidden once is never shown again by a later step, so every proof holds to the end.
/// </summary>
internal sealed class Protection(CountSystem system, HidingRule rule)
{
    private const int Programs = 60;
    private readonly bool[] _proved = new bool[system.Count];

    /// <summary>The other tables, each as differences from the true one.</summary>
    public List<Dictionary<int, long>> Proofs { get; } = [];

    /// <summary>Those for which there is none, whatever is hidden.</summary>
    public List<int> Open { get; } = [];

    public void Run()
    {
        // The largest first: they are hardest to hide behind others.
        foreach (var count in Enumerable.Range(0, system.Count).Where(Wanted).OrderByDescending(i => system.Values[i]).ThenBy(i => i).ToList())
        {
            if (_proved[count]) continue;
            if (Cheapest(count) is { } other) Keep(other);
            else Open.Add(count);
        }
    }

    private bool Wanted(int count) => system.Guarded[count] && system.Known[count] != Knowledge.Shown;

    private void Keep(Dictionary<int, long> other)
    {
        foreach (var moved in other.Keys)
        {
            _proved[moved] = true;
            if (system.Known[moved] != Knowledge.Shown) continue;
            system.Known[moved] = Knowledge.ForAnother;
            system.Guarded[moved] = true;
        }
        Proofs.Add(other);
    }

    private Dictionary<int, long>? Cheapest(int count)
    {
        var (up, upPrice) = Other(count, 1);
        if (up is not null && upPrice == 0) return up;
        var (down, downPrice) = Other(count, -1);
        return up is null || (down is not null && downPrice < upPrice) ? down : up;
    }

    /// <summary>The cheapest other table in which the count is greater (or less), as differences; null where none was found.</summary>
    private (Dictionary<int, long>? Other, long Price) Other(int count, int direction)
    {
        var (low, high) = Room(count);
        if (direction > 0 ? high < 1 : low > -1) return (null, 0);
        // A hidden count may move freely. A shown one has two columns, up and down, and each costs: it would have to be hidden.
        var columns = new List<(int Count, int Sign, long Low, long High, long Price)>();
        var of = new List<int>[system.Count];
        for (var i = 0; i < system.Count; i++)
        {
            of[i] = [];
            var (least, most) = Room(i);
            if (i == count) Column(i, 1, direction > 0 ? 1 : least, direction > 0 ? most : -1, 0);
            else if (system.Known[i] != Knowledge.Shown) Column(i, 1, least, most, 0);
            else if (system.MayHide[i])
            {
                var price = 10 + Math.Min(system.Values[i], 1000);
                Column(i, 1, 0, most, price);
                if (least < 0) Column(i, -1, 0, -least, price);
            }
        }
        var program = new ExactProgram(columns.Count);
        for (var c = 0; c < columns.Count; c++) program.Bound(c, columns[c].Low, columns[c].High);
        foreach (var sum in system.Sums) program.Add(sum.SelectMany(t => of[t.Count].Select(c => (c, t.Times * columns[c].Sign))), 0);
        var (_, values) = program.LeastInWholeNumbers([.. columns.Select(c => c.Price)], new long[columns.Count], Programs, anyWillDo: true);
        if (values is null) return (null, 0);
        var other = new Dictionary<int, long>();
        long paid = 0;
        for (var c = 0; c < columns.Count; c++)
        {
            if (values[c] == 0) continue;
            paid += columns[c].Price * values[c];
            if ((other[columns[c].Count] = other.GetValueOrDefault(columns[c].Count) + columns[c].Sign * values[c]) == 0) other.Remove(columns[c].Count);
        }
        return (other, paid);

        void Column(int i, int sign, long least, long most, long price)
        {
            of[i].Add(columns.Count);
            columns.Add((i, sign, least, most, price));
        }
    }

    /// <summary>How far a count may differ from the truth without contradicting what a reader would know of it if it were hidden.</summary>
    private (long Low, long High) Room(int count)
    {
        var (low, high) = system.Bounds(count, rule, system.Known[count] == Knowledge.Shown && system.MayHide[count] ? Knowledge.ForAnother : system.Known[count]);
        return (low - system.Values[count], high - system.Values[count]);
    }
}
