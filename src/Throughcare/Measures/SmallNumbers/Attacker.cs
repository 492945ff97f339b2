using Throughcare.Solver;

namespace Throughcare.Measures;

/// <summary>What is known of a count: that it lies from <see cref="Least"/> to <see cref="Most"/>.</summary>
public sealed record KnownCount(string Name, int Least, int Most)
{
    public bool IsWorkedOut => Least == Most;
}

/// <summary>
/// A reader who works out all that can be: from what is shown, from every sum, and from counts being whole and never negative. Knows nothing of the
/// true tables. Exact: an answer is the least and the most that the count can be.
/// </summary>
public sealed class Attacker
{
    private const int Programs = 2_000;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<KnownCount> _known = [];
    private readonly List<(int Count, long Times)[]> _sums = [];

    public Attacker(IEnumerable<KnownCount> known, IEnumerable<CountSum> sums)
    {
        foreach (var count in known)
        {
            _index.Add(count.Name, _known.Count);
            _known.Add(count);
        }
        foreach (var sum in sums) _sums.Add([.. sum.Parts.Select(p => (_index[p], 1L)), (_index[sum.Total], -1L)]);
    }

    /// <summary>
    /// A reader of these tables in which the named counts are hidden. One who is told why knows of each hidden count whether it is small; another knows
    /// only that counts are not negative.
    /// </summary>
    public static Attacker On(LinkedTables tables, Func<string, bool> hidden, HidingRule rule, bool toldWhy) =>
        new(tables.Cells.Select(c => Know(c, c.Displayed && !hidden(c.Name), rule, toldWhy)), tables.Sums);

    /// <summary>The least and the most that the count can be; null where the search gave up, which proves nothing.</summary>
    public KnownCount? Range(string name)
    {
        var count = _index[name];
        var (known, sums) = Around(count);
        var program = new ExactProgram(known.Count);
        var at = known.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        foreach (var k in known) program.Bound(at[k], _known[k].Least, _known[k].Most);
        foreach (var sum in sums) program.Add(sum.Where(t => at.ContainsKey(t.Count)).Select(t => (at[t.Count], t.Times)), -sum.Where(t => !at.ContainsKey(t.Count)).Sum(t => t.Times * _known[t.Count].Least));
        var start = known.Select(k => (long)_known[k].Least).ToList();
        var prices = new long[known.Count];
        prices[at[count]] = 1;
        var (leastEnd, least) = program.LeastInWholeNumbers(prices, start, Programs);
        prices[at[count]] = -1;
        var (mostEnd, most) = program.LeastInWholeNumbers(prices, start, Programs);
        if (leastEnd == ProgramEnd.Nothing) throw new InvalidOperationException($"What is shown contradicts itself around '{name}'.");
        return leastEnd == ProgramEnd.Least && mostEnd == ProgramEnd.Least ? new(name, (int)least![at[count]], (int)most![at[count]]) : null;
    }

    private static KnownCount Know(CountCell cell, bool shown, HidingRule rule, bool toldWhy) =>
        shown ? new(cell.Name, cell.Value, cell.Value)
        : !toldWhy || !cell.Displayed ? new(cell.Name, 0, CountSystem.Most)
        : rule.IsSmall(cell.Value) ? new(cell.Name, rule.Least, rule.Threshold)
        : new(cell.Name, rule.Threshold + 1, CountSystem.Most);

    /// <summary>The counts that are not known and hang together with this one, and the sums that tie them.</summary>
    private (List<int> Counts, List<(int Count, long Times)[]> Sums) Around(int count)
    {
        var reached = new List<int> { count };
        var there = new HashSet<int> { count };
        var sums = new List<(int Count, long Times)[]>();
        var used = new HashSet<int>();
        for (var next = 0; next < reached.Count; next++)
            for (var s = 0; s < _sums.Count; s++)
            {
                if (!_sums[s].Any(t => t.Count == reached[next]) || !used.Add(s)) continue;
                sums.Add(_sums[s]);
                foreach (var (other, _) in _sums[s])
                    if (!_known[other].IsWorkedOut && there.Add(other)) reached.Add(other);
            }
        return (reached, sums);
    }
}
