using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>A row that was taken, where it came from, and what was assumed for it.</summary>
internal sealed record Kept<T>(T Value, RawTable Table, RawRow Row, IReadOnlyList<string> Assumed);

/// <summary>
/// The rows of one contract's tables: kept or rejected, each row once. A check that looks at several rows together may still
/// reject one that was kept.
/// </summary>
internal sealed class IntakeTable<T> where T : class
{
    private readonly IntakeNotes _notes;
    private readonly List<RejectedRow> _rejected = [];
    private List<Kept<T>> _kept = [];

    private IntakeTable(TableContract contract, IntakeNotes notes) => (Contract, _notes) = (contract, notes);

    public TableContract Contract { get; }

    /// <summary>True when at least one table of this contract was given.</summary>
    public bool Given { get; private set; }

    public IReadOnlyList<Kept<T>> Kept => _kept;

    public IReadOnlyList<RejectedRow> Rejected => _rejected;

    public TableCount Count => new(Contract.Name, _kept.Count + _rejected.Count, _kept.Count, _rejected.Count);

    public static IntakeTable<T> Read(TableContract contract, IEnumerable<RawTable> tables, IntakeNotes notes, Func<RowReader, T> read)
    {
        var taken = new IntakeTable<T>(contract, notes);
        RowReader? reader = null;
        foreach (var table in tables)
        {
            if (ProposalTables.For(table) != contract) continue;
            taken.Given = true;
            reader ??= new(contract, notes);
            taken.ReadTable(table, reader, read);
        }
        return taken;
    }

    private void ReadTable(RawTable table, RowReader reader, Func<RowReader, T> read)
    {
        if (reader.Open(table) is { Count: > 0 } missing)
        {
            var names = string.Join(", ", missing.Select(c => c.Name));
            var why = new Finding
            {
                Rule = "missing-column",
                Severity = Severity.Error,
                What = $"The table {Contract.Name} has no column {names}, so none of its rows can be taken.",
                Where = table.At(null, missing[0].Name),
                ToDo = $"Add the column {names}, or give the column that holds it that heading. The headings found are: {string.Join(", ", table.Columns.Take(30))}.",
                Times = Math.Max(1, table.Rows.Count),
            };
            _notes.Add(why);
            foreach (var row in table.Rows) _rejected.Add(new(table, row, why with { Times = 1, Where = table.At(row, missing[0].Name) }));
            return;
        }
        foreach (var row in table.Rows)
        {
            reader.MoveTo(row);
            if (reader.Wrong is { } early)
            {
                _rejected.Add(new(table, row, early));
                continue;
            }
            var value = read(reader);
            if (reader.Wrong is { } why) _rejected.Add(new(table, row, why));
            else _kept.Add(new(value, table, row, reader.Assumed));
        }
    }

    /// <summary>Rejects rows that were kept: <paramref name="wrong"/> says why, or null for a row that stays.</summary>
    public void RejectWhere(Func<Kept<T>, Finding?> wrong)
    {
        var kept = new List<Kept<T>>(_kept.Count);
        foreach (var row in _kept)
        {
            if (wrong(row) is not { } why) kept.Add(row);
            else
            {
                _rejected.Add(new(row.Table, row.Row, why));
                _notes.Add(why);
            }
        }
        _kept = kept;
    }

    /// <summary>Rejects every row whose key stood in an earlier row.</summary>
    public void RejectRepeated<TKey>(Func<T, TKey> key, string rule, string what, string toDo) where TKey : notnull
    {
        var first = new Dictionary<TKey, Kept<T>>();
        var column = Contract.Key.Count > 0 ? Contract.Key[^1] : null;
        RejectWhere(row =>
        {
            if (first.TryAdd(key(row.Value), row)) return null;
            var earlier = first[key(row.Value)];
            return IntakeNotes.About(Severity.Error, rule, row.Table, row.Row, column, key(row.Value).ToString(),
                $"{what} The first stands in row {earlier.Row.Number}{(earlier.Table == row.Table ? "" : $" of {earlier.Table.File}")} and is kept.", toDo);
        });
    }
}
