namespace Throughcare.Measures;

/// <summary>Counts that a sum of one part says are the same, each group taken as one, with the sums between the groups.</summary>
internal sealed class SameCounts
{
    public SameCounts(CountSystem system)
    {
        var first = Enumerable.Range(0, system.Count).ToArray();
        foreach (var sum in system.Sums)
            if (sum is [var a, var b] && a.Times == -b.Times) first[Math.Max(First(a.Count), First(b.Count))] = Math.Min(First(a.Count), First(b.Count));
        Of = new int[system.Count];
        for (var i = 0; i < system.Count; i++)
        {
            if (First(i) == i)
            {
                Of[i] = Groups.Count;
                Groups.Add([i]);
            }
            else
            {
                Of[i] = Of[First(i)];
                Groups[Of[i]].Add(i);
            }
        }
        var there = new HashSet<string>();
        foreach (var sum in system.Sums)
        {
            var terms = sum.GroupBy(t => Of[t.Count]).Select(g => (Group: g.Key, Times: g.Sum(t => t.Times))).Where(t => t.Times != 0).OrderBy(t => t.Group).ToArray();
            if (terms.Length > 0 && there.Add(string.Join(' ', terms))) Sums.Add(terms);
        }
        SumsOf = Enumerable.Range(0, Sums.Count).SelectMany(s => Sums[s].Select(t => (t.Group, Sum: s))).ToLookup(t => t.Group, t => t.Sum);

        int First(int i)
        {
            while (first[i] != i) i = first[i];
            return i;
        }
    }

    /// <summary>The counts of each group.</summary>
    public List<List<int>> Groups { get; } = [];

    /// <summary>The group of each count.</summary>
    public int[] Of { get; }

    public List<(int Group, long Times)[]> Sums { get; } = [];

    /// <summary>The sums in which each group stands.</summary>
    public ILookup<int, int> SumsOf { get; }
}
