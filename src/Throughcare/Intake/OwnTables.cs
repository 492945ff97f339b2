using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>
/// Finds which of the proposal's own tables a council's list is, by its headings, and lays tables of one kind over each
/// other. The name of the file is asked first, and nothing depends on it.
/// </summary>
public static class OwnTables
{
    /// <summary>The contract that a table follows: by name where its columns allow it, else the one that most of its columns belong to. Null where none fits.</summary>
    public static TableContract? Recognise(RawTable table)
    {
        var headings = table.Columns.Select(CellText.Heading).ToHashSet(StringComparer.Ordinal);
        if (ProposalTables.For(table) is { } named && Missing(named, headings).Count == 0) return named;
        var best = ProposalTables.All
            .Where(c => Missing(c, headings).Count == 0)
            .Select(c => (Contract: c, Fits: Fits(c, headings)))
            .Where(c => c.Fits >= 2)
            .OrderByDescending(c => c.Fits)
            .FirstOrDefault();
        return best.Contract;
    }

    /// <summary>The table of ours that comes nearest, and the columns it lacks.</summary>
    public static (TableContract Contract, IReadOnlyList<string> Missing) Nearest(RawTable table)
    {
        var headings = table.Columns.Select(CellText.Heading).ToHashSet(StringComparer.Ordinal);
        var nearest = ProposalTables.All.OrderByDescending(c => Fits(c, headings)).ThenBy(c => Missing(c, headings).Count).First();
        return (nearest, Missing(nearest, headings));
    }

    /// <summary>The table with the contract's headings; columns that the contract does not have are left out and named.</summary>
    public static (RawTable Table, IReadOnlyList<string> LeftOut) Under(TableContract contract, RawTable table)
    {
        var from = new List<int>();
        var columns = new List<string>();
        foreach (var column in contract.Columns)
        {
            var at = IndexOf(table, column);
            if (at < 0 || from.Contains(at)) continue;
            from.Add(at);
            columns.Add(column.Name);
        }
        var rows = table.Rows.Select(r => new RawRow(r.Number, [.. from.Select(i => i < r.Cells.Count ? r.Cells[i] : "")])).ToList();
        var leftOut = table.Columns.Where((c, i) => c.Length > 0 && !from.Contains(i)).ToList();
        return (new(table.File, contract.Name, columns, rows), leftOut);
    }

    /// <summary>
    /// Two tables of one contract as one. A row of <paramref name="over"/> fills or replaces cells of the row with the same key; an
    /// empty cell replaces nothing. Without a key the rows stand one after the other.
    /// </summary>
    public static RawTable Laid(TableContract contract, RawTable under, RawTable over, bool onlyKnownRows = false)
    {
        var columns = contract.Columns.Select(c => c.Name).Where(c => under.Has(c) || over.Has(c)).ToList();
        var rows = new List<string[]>();
        var at = new Dictionary<string, int>(contract == ProposalTables.Children ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        Add(under, true);
        Add(over, !onlyKnownRows);
        return new(contract.Name + ".csv", null, columns, [.. rows.Select((r, i) => new RawRow(i + 2, r))]);

        void Add(RawTable table, bool newRows)
        {
            foreach (var row in table.Rows)
            {
                var key = string.Join('\u001f', contract.Key.Select(k => table.Cell(row, k)));
                if (contract.Key.Count > 0 && at.TryGetValue(key, out var known) && table == over)
                {
                    for (var i = 0; i < columns.Count; i++)
                        if (table.Cell(row, columns[i]) is { Length: > 0 } cell) rows[known][i] = cell;
                    continue;
                }
                if (!newRows) continue;
                at.TryAdd(key, rows.Count);
                rows.Add([.. columns.Select(c => table.Cell(row, c))]);
            }
        }
    }

    private static int Fits(TableContract contract, HashSet<string> headings) => contract.Columns.Count(c => Headings(c).Any(headings.Contains));

    private static IReadOnlyList<string> Missing(TableContract contract, HashSet<string> headings) =>
        [.. contract.Columns.Where(c => c.Required && !Headings(c).Any(headings.Contains)).Select(c => c.Name)];

    private static int IndexOf(RawTable table, ColumnContract column)
    {
        foreach (var heading in Headings(column))
            for (var i = 0; i < table.Columns.Count; i++)
                if (CellText.Heading(table.Columns[i]) == heading) return i;
        return -1;
    }

    private static IEnumerable<string> Headings(ColumnContract column) => column.AlsoCalled.Prepend(column.Name).Select(CellText.Heading);

    /// <summary>Says of a table that nobody recognises which columns were seen and what the nearest known table lacks.</summary>
    public static Finding NotRecognised(RawTable table)
    {
        var candidates = Ssda903.ReturnTable.All.Select(t => ("the " + t.Name + " table of the looked-after return", t.KnownBy))
            .Concat(Ssd.SsdTable.All.Where(t => t.Used).Select(t => (t.Name, t.Needed)))
            .Select(c => (Name: c.Item1, Has: c.Item2.Count(table.Has), Lacks: c.Item2.Where(n => !table.Has(n)).ToList()))
            .OrderByDescending(c => c.Has).ThenBy(c => c.Lacks.Count).First();
        var (own, missing) = Nearest(table);
        var (name, lacks) = candidates.Has >= 2 ? (candidates.Name, candidates.Lacks) : ("the proposal's table " + own.Name, missing);
        var what = lacks.Count > 0 ? $"The nearest we know is {name}, which needs {string.Join(", ", lacks)} too." : $"The nearest we know is {name}, and too few columns fit.";
        return new()
        {
            Rule = "table-not-recognised",
            Severity = Severity.Warning,
            What = $"This table is not one that we know, and is not read. {what}",
            Where = table.At(),
            Value = RowFindings.Cut(string.Join(", ", table.Columns)),
            ToDo = "Rename its headings if it is one of these; otherwise leave it out.",
            Times = 1,
        };
    }
}
