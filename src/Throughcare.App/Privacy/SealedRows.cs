using System.Text;
using Throughcare.Intake;
using Throughcare.Localities;

namespace Throughcare.App.Privacy;

/// <summary>
/// The rows of one table as a database keeps them. In place of ids stand opaque ids; of what else identifies somebody a harmless rest stands in clear,
/// and one more cell holds what is not in clear under the key of whoever the row is about.
/// </summary>
internal sealed class SealedRows
{
    private readonly Identifies[] _columns;
    private readonly bool _known;
    private readonly int _whose;

    public SealedRows(RawTable table) : this(ProposalTables.For(table), table.Columns)
    {
    }

    public SealedRows(TableContract? contract, IReadOnlyList<string> columns)
    {
        _known = contract is not null;
        // What no contract knows may be anything.
        _columns = [.. columns.Select(c => contract is null ? Identifies.Whole : Of(contract, c))];
        // What a judgement gives as its value is about its subject; a row about a child and a worker is the child's.
        _whose = Array.FindIndex(_columns, c => c is Identifies.Child or Identifies.ChildOrWorker);
        if (_whose < 0) _whose = Array.FindIndex(_columns, c => c == Identifies.Worker);
    }

    /// <summary>Everybody whom the rows name by the contract.</summary>
    public IEnumerable<(PersonKind Kind, string Id)> People(IEnumerable<RawRow> rows)
    {
        if (!_known) yield break;
        foreach (var row in rows)
            for (var i = 0; i < _columns.Length && i < row.Cells.Count; i++)
                if (row.Cells[i].Length > 0 && Kind(_columns[i]) is { } kind) yield return (kind, row.Cells[i]);
    }

    /// <summary>Subjects that are neither a child nor a worker whom anybody knows, and are taken for children.</summary>
    public IEnumerable<(PersonKind Kind, string Id)> Strangers(CouncilKeys keys, IEnumerable<RawRow> rows)
    {
        if (Array.IndexOf(_columns, Identifies.ChildOrWorker) is not (>= 0 and var at)) yield break;
        foreach (var row in rows)
            if (at < row.Cells.Count && row.Cells[at] is { Length: > 0 } id && keys.ById(PersonKind.Child, id) is null && keys.ById(PersonKind.Worker, id) is null) yield return (PersonKind.Child, id);
    }

    public IReadOnlyList<string> Seal(CouncilKeys keys, IReadOnlyList<string> cells, DateOnly asAt)
    {
        var kept = new string[cells.Count + 1];
        var whose = _whose >= 0 && _whose < cells.Count ? Whose(keys, _columns[_whose], cells[_whose]) : null;
        MemoryStream? hidden = null;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            kept[i] = Rest(keys, i < _columns.Length ? _columns[i] : Identifies.Whole, cell, asAt);
            if (kept[i] == cell || keys.Id(kept[i]) == cell) continue;
            hidden ??= new();
            hidden.Write(BitConverter.GetBytes((ushort)i));
            var text = Encoding.UTF8.GetBytes(cell);
            hidden.Write(BitConverter.GetBytes(text.Length));
            hidden.Write(text);
        }
        // Somebody erased has no key: what would have been hidden is not kept at all.
        kept[^1] = hidden is null || whose is not null && keys.ByToken(whose) is null ? "\u0001" : SealedText.Seal(keys, whose, hidden.GetBuffer().AsSpan(0, (int)hidden.Length));
        return kept;
    }

    public IReadOnlyList<string> Open(CouncilKeys keys, IReadOnlyList<string> kept)
    {
        if (kept.Count == 0 || !SealedText.Is(kept[^1])) return kept;
        var cells = new string[kept.Count - 1];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = i < _columns.Length && _columns[i] is not (Identifies.Nobody or Identifies.Whole) ? keys.Id(kept[i]) : kept[i];
        if (kept[^1].Length == 1 || SealedText.Open(keys, kept[^1]) is not { } hidden) return cells;
        for (var at = 0; at < hidden.Length;)
        {
            var (column, length) = (BitConverter.ToUInt16(hidden, at), BitConverter.ToInt32(hidden, at + 2));
            cells[column] = Encoding.UTF8.GetString(hidden, at + 6, length);
            at += 6 + length;
        }
        return cells;
    }

    /// <summary>Whose key a row's cells are under; null for the council's.</summary>
    private static string? Whose(CouncilKeys keys, Identifies column, string id) => id.Length == 0 ? null : Rest(keys, column, id, default);

    private static string Rest(CouncilKeys keys, Identifies what, string cell, DateOnly asAt) => cell.Length == 0 ? cell : what switch
    {
        Identifies.Nobody => cell,
        Identifies.Child => keys.Token(PersonKind.Child, cell),
        Identifies.Worker => keys.Token(PersonKind.Worker, cell),
        Identifies.Siblings => keys.Token(PersonKind.Siblings, cell),
        Identifies.ChildOrWorker => keys.ById(PersonKind.Child, cell) is null && keys.ById(PersonKind.Worker, cell) is { } worker ? worker.Token : keys.Token(PersonKind.Child, cell),
        Identifies.MaybeWorker => keys.ById(PersonKind.Worker, cell)?.Token ?? cell,
        Identifies.BirthDate => CellText.TryDate(cell, out var born) ? WholeMonths.Of(born, asAt).ToString("yyyy-MM-dd") : "",
        Identifies.HomePostcode => Postcode.TryParse(cell, out var postcode) ? postcode.District : Postcode.IsDistrict(cell) ? cell : "",
        _ => "",
    };

    private static PersonKind? Kind(Identifies what) => what switch
    {
        Identifies.Child => PersonKind.Child,
        Identifies.Worker => PersonKind.Worker,
        Identifies.Siblings => PersonKind.Siblings,
        _ => null,
    };

    private static Identifies Of(TableContract contract, string column)
    {
        var heading = CellText.Heading(column);
        foreach (var known in contract.Columns)
            if (CellText.Heading(known.Name) == heading || known.AlsoCalled.Any(a => CellText.Heading(a) == heading)) return known.Identifies;
        return Identifies.Whole;
    }
}
