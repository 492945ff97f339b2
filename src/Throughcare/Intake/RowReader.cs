using System.Globalization;
using Throughcare.Findings;
using Throughcare.Localities;
using Throughcare.Measures;

namespace Throughcare.Intake;

/// <summary>
/// One row at a time of the tables that follow one contract, each cell read as the contract says. The first cell that cannot
/// be read rejects the row; every cell that cannot be read is a finding.
/// </summary>
public sealed class RowReader
{
    private readonly TableContract _contract;
    private readonly IntakeNotes _notes;
    private readonly Dictionary<string, int> _ordinals;
    private readonly int[] _at;
    private RawTable _table = null!;
    private RawRow _row;

    internal RowReader(TableContract contract, IntakeNotes notes)
    {
        (_contract, _notes) = (contract, notes);
        _ordinals = new(StringComparer.Ordinal);
        foreach (var column in contract.Columns) _ordinals.Add(column.Name, _ordinals.Count);
        _at = new int[contract.Columns.Count];
    }

    private List<string>? _assumed;

    /// <summary>Why the present row is not taken; null while nothing is wrong with it.</summary>
    public Finding? Wrong { get; private set; }

    public RawTable Table => _table;

    public RawRow Row => _row;

    /// <summary>Finds the contract's columns in a table; those that must be there and are not.</summary>
    internal IReadOnlyList<ColumnContract> Open(RawTable table)
    {
        _table = table;
        var headings = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < table.Columns.Count; i++) headings.TryAdd(CellText.Heading(table.Columns[i]), i);
        var missing = new List<ColumnContract>();
        for (var k = 0; k < _at.Length; k++)
        {
            var column = _contract.Columns[k];
            _at[k] = -1;
            foreach (var name in (IEnumerable<string>)[column.Name, .. column.AlsoCalled])
                if (headings.TryGetValue(CellText.Heading(name), out var i)) { _at[k] = i; break; }
            if (column.Required && _at[k] < 0) missing.Add(column);
        }
        return missing;
    }

    internal void MoveTo(RawRow row)
    {
        (_row, Wrong, _assumed) = (row, null, null);
        for (var k = 0; k < _at.Length; k++)
            if (_contract.Columns[k].Required && Text(k).Length == 0)
                Reject("missing-value", _contract.Columns[k].Name, "This row gives nothing where every row must.", $"Fill in {_contract.Columns[k].Name}: {_contract.Columns[k].Meaning}");
    }

    /// <summary>True when the contract has the column at all.</summary>
    public bool InContract(string column) => _ordinals.ContainsKey(column);

    /// <summary>True when the table has the column.</summary>
    public bool Has(string column) => _at[_ordinals[column]] >= 0;

    /// <summary>The cell as it stands; "" when the cell or the column is not there.</summary>
    public string Text(string column) => Text(_ordinals[column]);

    private string Text(int ordinal)
    {
        var i = _at[ordinal];
        return i >= 0 && i < _row.Cells.Count ? _row.Cells[i] : "";
    }

    public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>An id; a row whose id has lost its last digits in a spreadsheet is rejected.</summary>
    public string? Id(string column)
    {
        if (TextOrNull(column) is not { } id) return null;
        if (CellText.DigitsLost(id))
            Reject("id-shortened", column, "A spreadsheet has shortened this id, and its last digits are lost.", "Export it again with the column formatted as text.");
        return id;
    }

    public DateOnly? Date(string column)
    {
        if (TextOrNull(column) is not { } text) return null;
        if (CellText.TryDate(text, out var day)) return day;
        Reject("not-a-date", column, "This is not a date.", "Write the date as 2025-03-31 or 31/03/2025.");
        return null;
    }

    public bool? YesNo(string column)
    {
        if (TextOrNull(column) is not { } text) return null;
        if (CellText.YesNo(text) is { } answer) return answer;
        Reject("not-yes-or-no", column, "This is neither yes nor no.", "Write yes or no, or leave the cell empty.");
        return null;
    }

    public decimal? Number(string column, decimal least, decimal most)
    {
        if (TextOrNull(column) is not { } text) return null;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            Reject("not-a-number", column, "This is not a number.", "Write a plain number, such as 0.6, with a point and no other signs.");
        else if (number < least || number > most)
            Reject("number-out-of-range", column, $"This number is not between {least:0.##} and {most:0.##}.", "Correct the number, or leave the cell empty.");
        else return number;
        return null;
    }

    public int? WholeNumber(string column, int least, int most)
    {
        if (Number(column, least, most) is not { } number) return null;
        if (decimal.IsInteger(number)) return (int)number;
        Reject("not-a-whole-number", column, "This is not a whole number.", "Write a whole number.");
        return null;
    }

    public Fte? Fte(string column, decimal most) => Number(column, 0, most) is { } number ? Measures.Fte.From(number) : null;

    public Points? Points(string column, decimal most) => Number(column, 0, most) is { } number ? Measures.Points.From(number) : null;

    /// <summary>A postcode; one of the wrong shape is warned of and taken as not known, and the row is kept.</summary>
    public Postcode? Postcode(string column)
    {
        if (TextOrNull(column) is not { } text) return null;
        if (Localities.Postcode.TryParse(text, out var postcode)) return postcode;
        Warn("not-a-postcode", column, "This is not a postcode, and is taken as not known.", "Correct the postcode in the source, or give the locality.");
        return null;
    }

    public IReadOnlyList<string> List(string column) => CellText.List(Text(column));

    /// <summary>One of the contract's values, as the contract spells it.</summary>
    public string? Code(string column)
    {
        if (TextOrNull(column) is not { } text) return null;
        var values = _contract.Columns[_ordinals[column]].Values;
        var heading = CellText.Heading(text);
        foreach (var value in values)
            if (CellText.Heading(value) == heading) return value;
        Reject("not-one-of", column, "This is not one of the words that may stand here.", $"Write one of: {string.Join(", ", values)}.");
        return null;
    }

    public void Reject(string rule, string column, string what, string toDo)
    {
        var finding = About(Severity.Error, rule, column, what, toDo);
        Wrong ??= finding;
        _notes.Add(finding);
    }

    /// <summary>Says what was assumed for this row; it counts only if the row is kept.</summary>
    public void Assume(string what) => (_assumed ??= []).Add(what);

    internal IReadOnlyList<string> Assumed => _assumed ?? (IReadOnlyList<string>)[];

    public void Warn(string rule, string column, string what, string toDo) => _notes.AddAlike(About(Severity.Warning, rule, column, what, toDo));

    private Finding About(Severity severity, string rule, string column, string what, string toDo) =>
        IntakeNotes.About(severity, rule, _table, _row, column, Text(column), what, toDo);
}
