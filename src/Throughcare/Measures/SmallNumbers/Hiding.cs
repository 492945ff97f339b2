namespace Throughcare.Measures;

/// <summary>What one audience sees of tables that belong together. Made by <see cref="SmallNumbers.Hide"/> and by nothing else.</summary>
public sealed class Hiding
{
    private readonly Dictionary<string, CountCell> _cells;
    private readonly HashSet<string> _hidden, _guarded;
    private readonly LinkedTables _tables;

    internal Hiding(LinkedTables tables, Audience audience, HidingRule rule, HashSet<string> hidden, HashSet<string> guarded, bool withheld, IReadOnlyList<string> notProtected, IReadOnlyList<IReadOnlyDictionary<string, long>> proofs)
    {
        (_tables, Audience, Rule, _hidden, _guarded, Withheld, NotProtected, Proofs) = (tables, audience, rule, hidden, guarded, withheld, notProtected, proofs);
        _cells = tables.Cells.ToDictionary(c => c.Name, StringComparer.Ordinal);
    }

    public Audience Audience { get; }

    public HidingRule Rule { get; }

    /// <summary>True where no part of these tables could be shown safely; every count that the audience may not see is hidden then, zeros too.</summary>
    public bool Withheld { get; }

    /// <summary>Counts for which no proof was found although nothing more is shown: what had been released before gives them away, or the search, which is bounded, gave up.</summary>
    public IReadOnlyList<string> NotProtected { get; }

    /// <summary>
    /// The proof: for each guarded count a table, as differences from the true one, that looks the same to a reader and in which the count is
    /// another. As confidential as the counts themselves.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<string, long>> Proofs { get; }

    /// <summary>The names of the counts that are in the tables and not shown.</summary>
    public IEnumerable<string> HiddenCells => _tables.Cells.Where(c => c.Displayed && _hidden.Contains(c.Name)).Select(c => c.Name);

    /// <summary>A count that is in no table is hidden: what was not looked at may not be shown.</summary>
    public bool IsHidden(string name) => !_cells.ContainsKey(name) || _hidden.Contains(name);

    public Shown this[string name] => IsHidden(name) ? Shown.Hidden : Shown.Of(_cells[name].Value);

    /// <summary>
    /// The figure as this audience may see it: hidden, or with parts hidden; its text without numbers that are hidden elsewhere; the people behind it
    /// left out for those not entitled. Every writer, page, picture and sentence takes what this gives.
    /// </summary>
    public Figure Show(Figure figure)
    {
        if (Audience.SeesAll) return figure;
        var hidden = figure.Value is not null && Hides(figure);
        var named = Audience.Sees(figure.Counts) && (Audience.SeesChildren || Audience.SeesTraits);
        return figure with
        {
            Hidden = hidden,
            Value = hidden ? null : figure.Value,
            Share = hidden ? null : figure.Share,
            Rate = hidden ? null : figure.Rate,
            Title = Say(figure.Title),
            Definition = Say(figure.Definition),
            Denominator = figure.Denominator is { } all ? Say(all) : null,
            Parts = [.. figure.Parts.Select(Show)],
            Behind = named ? figure.Behind : [],
        };
    }

    /// <summary>A sentence without the small numbers of people, and without those that are hidden elsewhere.</summary>
    public string Say(string sentence) => Audience.SeesAll ? sentence : SmallCountsInProse.Mask(sentence, Rule, HiddenNumbers);

    private bool Hides(Figure figure) =>
        FigureCells.RestsOnChildren(figure) && !Audience.Sees(figure.Counts is Counts.Traits ? Counts.Traits : Counts.Children)
        && (!_tables.Needs.TryGetValue(FigureCells.Name(figure), out var needs) || needs.Any(IsHidden));

    private IReadOnlySet<int> HiddenNumbers => field ??= _tables.Cells.Where(c => c.Displayed && _hidden.Contains(c.Name)).Select(c => c.Value).ToHashSet();

    /// <summary>The number for those who see all; for others what may be shown of the count of this name.</summary>
    internal Shown Or(string name, int value) => Audience.SeesAll ? Shown.Of(value) : this[name];

    /// <summary>What to put into the register when it goes out.</summary>
    public Release AsRelease(string id, DateOnly on) => new()
    {
        Id = id, On = on, Sums = _tables.Sums,
        Cells = [.. _tables.Cells.Select(c => new ReleasedCell(c.Name, c.Value, c.Displayed, _hidden.Contains(c.Name), _guarded.Contains(c.Name)))],
    };
}
