namespace Throughcare.Measures;

/// <summary>
/// Puts together what a reader may put side by side: figures with their parts and shares, tables with their totals, and the sums between
/// them. Figures with the same people behind them are the same count, and where the people of one are all among those of another a reader may subtract.
/// </summary>
public sealed class LinkedCounts(HidingRule rule)
{
    private readonly Dictionary<string, CountCell> _cells = new(StringComparer.Ordinal);
    private readonly List<CountSum> _sums = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _needs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Counts Counts, HashSet<string> People)> _behind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _partsOf = new(StringComparer.Ordinal);

    /// <summary>A count by itself; the same name may be given again for the same count.</summary>
    public LinkedCounts Count(string name, int value, Counts counts = Counts.Children, bool displayed = true)
    {
        if (_cells.TryGetValue(name, out var there) && there.Value != value)
            throw new ArgumentException($"'{name}' is {there.Value} in one table and {value} in another. Maybe two counts were given one name.", nameof(value));
        _cells[name] = new(name, value, counts, displayed || there?.Displayed == true);
        return this;
    }

    public LinkedCounts Sum(string total, params IEnumerable<string> parts)
    {
        _sums.Add(new(total, [.. parts]));
        return this;
    }

    /// <summary>A table with totals: "name/row/column", "name/row/all", "name/all/column" and "name/all/all".</summary>
    public LinkedCounts Table(string name, IReadOnlyList<string> rows, IReadOnlyList<string> columns, Func<int, int, int> value, Counts counts = Counts.Children)
    {
        for (var r = 0; r < rows.Count; r++)
            for (var c = 0; c < columns.Count; c++) Count(Cell(name, rows[r], columns[c]), value(r, c), counts);
        for (var r = 0; r < rows.Count; r++) Total(Cell(name, rows[r], All), [.. columns.Select(c => Cell(name, rows[r], c))]);
        foreach (var column in columns) Total(Cell(name, All, column), [.. rows.Select(r => Cell(name, r, column))]);
        Total(Cell(name, All, All), [.. rows.Select(r => Cell(name, r, All))]);
        return Sum(Cell(name, All, All), columns.Select(c => Cell(name, All, c)));

        void Total(string total, IReadOnlyList<string> parts) => Count(total, parts.Sum(p => _cells[p].Value), counts).Sum(total, parts);
    }

    public const string All = "all";

    public static string Cell(string table, string row, string column) => $"{table}/{row}/{column}";

    /// <summary>Figures with their parts; a share brings its part, its whole and the rest.</summary>
    public LinkedCounts Figures(IEnumerable<Figure> figures)
    {
        foreach (var figure in figures) Add(figure);
        return this;
    }

    /// <summary>A figure that is worked out from counts, such as children per FTE: hidden where one of them is.</summary>
    public LinkedCounts RestsOn(Figure figure, params IEnumerable<string> counts)
    {
        _needs[FigureCells.Name(figure)] = [.. _needs.GetValueOrDefault(FigureCells.Name(figure)) ?? [], .. counts];
        return this;
    }

    /// <summary>The name of the count behind a figure, for a sum with others.</summary>
    public static string NameOf(Figure figure) => FigureCells.Name(figure);

    /// <summary>The name of the whole of a share, for a sum with others; null where the figure is no share or was not put in.</summary>
    public string? WholeOf(Figure figure) => FigureCells.IsShare(figure) && _needs.TryGetValue(FigureCells.Name(figure), out var needs) && needs.Count > 1 ? needs[1] : null;

    public bool Has(string name) => _cells.ContainsKey(name);

    public LinkedTables Tables()
    {
        Nest();
        return new([.. _cells.Values], _sums, _needs);
    }

    private void Add(Figure figure)
    {
        foreach (var part in figure.Parts) Add(part);
        var name = FigureCells.Name(figure);
        if (figure.Value is null && figure.Share is null) return;
        if (FigureCells.IsShare(figure)) AddShare(figure, name);
        else if (FigureCells.IsCount(figure)) AddCount(figure, name);
    }

    private void AddCount(Figure figure, string name)
    {
        var again = _needs.ContainsKey(name);
        Count(name, (int)figure.Value!.Value, figure.Counts);
        _needs[name] = [name];
        if (!again) Behind(figure, name, (int)figure.Value.Value);
        if (again || figure.Parts.Count == 0 || !figure.Parts.All(FigureCells.IsCount)) return;
        Sum(name, figure.Parts.Select(FigureCells.Name));
        _partsOf[name] = [.. figure.Parts.Select(FigureCells.Name)];
    }

    private void AddShare(Figure figure, string name)
    {
        var (share, whole, rest) = (figure.Share!.Value, FigureCells.Whole(figure), FigureCells.Rest(figure));
        if (_needs.ContainsKey(name)) return;
        // The same words for another whole: then it is a whole of its own.
        if (_cells.TryGetValue(whole, out var there) && there.Value != share.Whole) whole += $" ({figure.Id})";
        Count(name, share.Part, figure.Counts).Count(whole, share.Whole, figure.Counts).Count(rest, share.Whole - share.Part, figure.Counts, displayed: false).Sum(whole, name, rest);
        _needs[name] = [name, whole];
        _partsOf[whole] = [name];
        Behind(figure, name, share.Part);
    }

    private void Behind(Figure figure, string name, int value)
    {
        var people = figure.Behind.ToHashSet(StringComparer.Ordinal);
        if (people.Count == value && value > 0) _behind[name] = (figure.Counts, people);
    }

    private void Nest()
    {
        var sets = _behind.OrderBy(b => b.Value.People.Count).ThenBy(b => b.Key, StringComparer.Ordinal).Select(b => (Name: b.Key, b.Value.Counts, b.Value.People)).ToList();
        for (var i = 0; i < sets.Count; i++)
        {
            var around = new List<HashSet<string>>();
            for (var j = i + 1; j < sets.Count; j++)
            {
                var more = sets[j].People.Count - sets[i].People.Count;
                if (sets[i].Counts != sets[j].Counts || !sets[i].People.IsSubsetOf(sets[j].People)) continue;
                if (more == 0)
                {
                    Sum(sets[j].Name, sets[i].Name);
                    break;
                }
                // Next around it, or so near that the difference is small. What a sum says already is not said again.
                var next = !around.Any(a => a.IsSubsetOf(sets[j].People));
                around.Add(sets[j].People);
                if ((!next && !rule.IsSmall(more)) || IsPart(sets[i].Name, sets[j].Name)) continue;
                var less = $"{sets[j].Name} less {sets[i].Name}";
                Count(less, more, sets[i].Counts, displayed: false).Sum(sets[j].Name, sets[i].Name, less);
            }
        }
    }

    private bool IsPart(string part, string of) => _partsOf.TryGetValue(of, out var parts) && (parts.Contains(part) || parts.Any(p => IsPart(part, p)));
}
