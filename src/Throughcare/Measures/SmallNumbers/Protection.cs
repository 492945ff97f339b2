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
    private readonly SameCounts _same = new(system);

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
        // What is hidden may move freely. What is shown has two columns, up and down, and each costs: it would have to be hidden.
        var columns = new List<(int Group, int Sign, long Low, long High, long Price)>();
        var of = new List<int>?[_same.Groups.Count];
        var (groups, sums) = Around(_same.Of[count]);
        foreach (var g in groups)
        {
            of[g] = [];
            var (least, most, price) = Room(_same.Groups[g]);
            if (g == _same.Of[count]) (least, most) = (direction > 0 ? Math.Max(1, least) : least, direction > 0 ? most : Math.Min(-1, most));
            if (least > most) return (null, 0);
            if (least == 0 && most == 0) continue;
            if (price == 0 || g == _same.Of[count]) Column(g, 1, least, most, direction * price);
            else
            {
                Column(g, 1, 0, most, price);
                if (least < 0) Column(g, -1, 0, -least, price);
            }
        }
        var program = new ExactProgram(columns.Count);
        for (var c = 0; c < columns.Count; c++) program.Bound(c, columns[c].Low, columns[c].High);
        foreach (var sum in sums) program.Add(_same.Sums[sum].SelectMany(t => (of[t.Group] ?? []).Select(c => (c, t.Times * columns[c].Sign))), 0);
        var (_, values) = program.LeastInWholeNumbers([.. columns.Select(c => c.Price)], new long[columns.Count], Programs, anyWillDo: true);
        if (values is null) return (null, 0);
        var moved = new Dictionary<int, long>();
        for (var c = 0; c < columns.Count; c++) moved[columns[c].Group] = moved.GetValueOrDefault(columns[c].Group) + columns[c].Sign * values[c];
        var paid = columns.Select((c, i) => c.Price * values[i]).Sum();
        return (moved.Where(m => m.Value != 0).SelectMany(m => _same.Groups[m.Key].Select(i => (i, m.Value))).ToDictionary(m => m.i, m => m.Value), paid);

        void Column(int g, int sign, long least, long most, long price)
        {
            of[g]!.Add(columns.Count);
            columns.Add((g, sign, least, most, price));
        }
    }

    /// <summary>The counts that a difference in this one may spread to, and the sums that tie them, both in their order: what hangs together by nothing that can differ stays as it is.</summary>
    private (SortedSet<int> Groups, SortedSet<int> Sums) Around(int group)
    {
        var (groups, sums) = (new SortedSet<int> { group }, new SortedSet<int>());
        var waiting = new Queue<int>([group]);
        while (waiting.TryDequeue(out var at))
            foreach (var sum in _same.SumsOf[at].Where(sums.Add))
                foreach (var (other, _) in _same.Sums[sum])
                    if (!groups.Contains(other) && Room(_same.Groups[other]) is not (0, 0, _) && groups.Add(other)) waiting.Enqueue(other);
        return (groups, sums);
    }

    /// <summary>How far counts that are the same may differ from the truth without contradicting what a reader would know of them, and what it costs.</summary>
    private (long Low, long High, long Price) Room(List<int> group)
    {
        var (low, high, price) = (long.MinValue, long.MaxValue, 0L);
        foreach (var count in group)
        {
            var shown = system.Known[count] == Knowledge.Shown;
            var (least, most) = system.Bounds(count, rule, shown && system.MayHide[count] ? Knowledge.ForAnother : system.Known[count]);
            (low, high) = (Math.Max(low, least - system.Values[count]), Math.Min(high, most - system.Values[count]));
            // Large numbers are dearer: they are totals, or what most readers come for.
            if (shown) price += 10 + Math.Min(system.Values[count], 1000);
        }
        return (low, high, price);
    }
}
