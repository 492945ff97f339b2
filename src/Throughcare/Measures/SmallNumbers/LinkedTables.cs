namespace Throughcare.Measures;

/// <summary>
/// A count that is shown, or one that a reader can work out from those that are (<see cref="Displayed"/> false), such as what is left of a whole.
/// The name is the same wherever the same count stands.
/// </summary>
public sealed record CountCell(string Name, int Value, Counts Counts, bool Displayed = true);

/// <summary>A total and the counts that add up to it.</summary>
public sealed record CountSum(string Total, IReadOnlyList<string> Parts);

/// <summary>
/// Every count that a reader may put side by side, and every sum that holds between them by what they mean. Hidden together, so that a count
/// is shown in all tables or in none.
/// </summary>
public sealed record LinkedTables
{
    public LinkedTables(IReadOnlyList<CountCell> cells, IReadOnlyList<CountSum> sums, IReadOnlyDictionary<string, IReadOnlyList<string>>? needs = null)
    {
        var byName = new Dictionary<string, CountCell>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (cell.Value < 0) throw new ArgumentException($"A count cannot be negative, and '{cell.Name}' is {cell.Value}.", nameof(cells));
            if (!byName.TryAdd(cell.Name, cell)) throw new ArgumentException($"'{cell.Name}' stands twice. Maybe two counts were given one name.", nameof(cells));
        }
        foreach (var sum in sums)
        {
            var parts = sum.Parts.Sum(p => Known(p).Value);
            if (Known(sum.Total).Value != parts) throw new ArgumentException($"The parts of '{sum.Total}' come to {parts} and not to {Known(sum.Total).Value}. Maybe a part is missing.", nameof(sums));
        }
        (Cells, Sums, Needs) = (cells, sums, needs ?? new Dictionary<string, IReadOnlyList<string>>());

        CountCell Known(string name) => byName.TryGetValue(name, out var cell) ? cell : throw new ArgumentException($"A sum names '{name}', which is in no table.", nameof(sums));
    }

    public IReadOnlyList<CountCell> Cells { get; }

    public IReadOnlyList<CountSum> Sums { get; }

    /// <summary>
    /// The same tables for a release that has only some of the counts. The others stay as what a reader may work out, for the sums hold
    /// whether or not all of their parts go out.
    /// </summary>
    public LinkedTables Only(Func<string, bool> displayed) => new([.. Cells.Select(c => displayed(c.Name) ? c : c with { Displayed = false })], Sums, Needs);

    /// <summary>For each figure, by its name, the counts that it gives away: shown only where all of them are.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Needs { get; }
}
