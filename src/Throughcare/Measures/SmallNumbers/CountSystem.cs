namespace Throughcare.Measures;

/// <summary>What a reader can know of a count before any sum is looked at.</summary>
internal enum Knowledge
{
    /// <summary>It is shown, or was.</summary>
    Shown,

    /// <summary>It is hidden because it is small.</summary>
    Small,

    /// <summary>It is hidden for the sake of another, and is not small.</summary>
    ForAnother,

    /// <summary>Nothing is said of it.</summary>
    Nothing,
}

/// <summary>
/// This release and those before it as one system: counts, sums, and what is known of each count. A count with the name and value of an earlier one is
/// the same count. Readers are taken to be told of each hidden number whether it is small: more than they are.
/// </summary>
internal sealed class CountSystem
{
    /// <summary>No council counts more of anything; readers know so.</summary>
    public const int Most = 1_000_000;

    private readonly Dictionary<(string Name, int Value), int> _index = [];
    private readonly HashSet<string> _sums = [];

    public List<string> Names { get; } = [];

    public List<int> Values { get; } = [];

    public List<Knowledge> Known { get; } = [];

    /// <summary>True where nobody may be able to work it out.</summary>
    public List<bool> Guarded { get; } = [];

    /// <summary>True where it may still be hidden for the sake of another.</summary>
    public List<bool> MayHide { get; } = [];

    /// <summary>The parts, then the total with -1.</summary>
    public List<(int Count, long Times)[]> Sums { get; } = [];

    public int Count => Names.Count;

    public int IndexOf(string name, int value) => _index[(name, value)];

    public (long Low, long High) Bounds(int count, HidingRule rule, Knowledge known) => known switch
    {
        Knowledge.Shown => (Values[count], Values[count]),
        Knowledge.Small => (rule.Least, rule.Threshold),
        Knowledge.ForAnother => (rule.Threshold + 1, Most),
        _ => (0, Most),
    };

    public void Before(Release release, HidingRule rule)
    {
        foreach (var cell in release.Cells)
        {
            var known = !cell.Hidden ? Knowledge.Shown : !cell.Displayed ? Knowledge.Nothing : rule.IsSmall(cell.Value) ? Knowledge.Small : cell.Value > rule.Threshold ? Knowledge.ForAnother : Knowledge.Nothing;
            if (_index.TryGetValue((cell.Name, cell.Value), out var there))
            {
                // Once shown, always known.
                if (Known[there] == Knowledge.Nothing || known == Knowledge.Shown) Known[there] = known;
                Guarded[there] |= cell.Guarded;
            }
            else Add(cell.Name, cell.Value, known, cell.Guarded, mayHide: false);
        }
        var values = release.Cells.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);
        foreach (var sum in release.Sums) AddSum(sum, values);
    }

    public void Now(LinkedTables tables, HidingRule rule, Func<CountCell, bool> hideable, IReadOnlySet<string> hiddenBefore)
    {
        foreach (var cell in tables.Cells)
        {
            var small = hideable(cell) && rule.IsSmall(cell.Value);
            var hidden = hideable(cell) && cell.Displayed && (small || hiddenBefore.Contains(cell.Name));
            var known = !hideable(cell) ? Knowledge.Shown : !cell.Displayed ? Knowledge.Nothing : !hidden ? Knowledge.Shown : small ? Knowledge.Small : cell.Value > rule.Threshold ? Knowledge.ForAnother : Knowledge.Nothing;
            if (_index.TryGetValue((cell.Name, cell.Value), out var there))
            {
                var shownBefore = Known[there] == Knowledge.Shown;
                if (Known[there] == Knowledge.Nothing || known == Knowledge.Shown) Known[there] = known;
                MayHide[there] = !shownBefore && hideable(cell) && cell.Displayed && cell.Value > rule.Threshold;
                Guarded[there] |= small || hidden;
            }
            else Add(cell.Name, cell.Value, known, small || hidden, hideable(cell) && cell.Displayed && !hidden && cell.Value > rule.Threshold);
        }
        var values = tables.Cells.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);
        foreach (var sum in tables.Sums) AddSum(sum, values);
    }

    /// <summary>Nothing of these tables is shown, zeros neither.</summary>
    public void NowWithheld(LinkedTables tables, HidingRule rule, Func<CountCell, bool> hideable)
    {
        foreach (var cell in tables.Cells)
        {
            if (_index.ContainsKey((cell.Name, cell.Value))) continue;
            Add(cell.Name, cell.Value, hideable(cell) ? Knowledge.Nothing : Knowledge.Shown, hideable(cell) && rule.IsSmall(cell.Value), mayHide: false);
        }
        var values = tables.Cells.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal);
        foreach (var sum in tables.Sums) AddSum(sum, values);
    }

    private void Add(string name, int value, Knowledge known, bool guarded, bool mayHide)
    {
        _index[(name, value)] = Count;
        Names.Add(name);
        Values.Add(value);
        Known.Add(known);
        Guarded.Add(guarded);
        MayHide.Add(mayHide);
    }

    private void AddSum(CountSum sum, Dictionary<string, int> values)
    {
        List<(int Count, long Times)> terms = [.. sum.Parts.Select(p => (_index[(p, values[p])], 1L)), (_index[(sum.Total, values[sum.Total])], -1L)];
        terms.Sort();
        if (_sums.Add(string.Join(' ', terms))) Sums.Add([.. terms]);
    }
}
