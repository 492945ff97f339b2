using System.Globalization;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>
/// Reads a dated table of pay, rates or thresholds: valid_from, valid_to, source, basis and checked_on, beside the table's own columns. A
/// table with a hole in it means something else, so one wrong cell refuses it whole, and all that is wrong is said at once.
/// </summary>
internal sealed class ReferenceTable
{
    private readonly RawTable _table;
    private readonly List<Finding> _findings = [];

    private ReferenceTable(RawTable table, IReadOnlyList<string> columns)
    {
        _table = table;
        foreach (var column in columns)
            if (!table.Has(column)) Wrong("column-missing", null, column, $"The column \"{column}\" is not there.", null, $"Add the column \"{column}\".");
        if (_findings.Count == 0 && table.Rows.Count == 0) Wrong("no-rows", null, null, "The table has no rows.", null, "Add a row for each rate, or take the table away to use the standard one.");
        if (_findings.Count > 0) throw new RefusedException(_findings);
    }

    /// <summary>The table of that name in reference/.</summary>
    public static IReadOnlyList<T> Standard<T>(string file, IReadOnlyList<string> columns, Func<Row, T> read) => Parse(file, DatedTable.Named(file), columns, read);

    /// <summary>A table with commas or tabs, such as a council's own.</summary>
    public static IReadOnlyList<T> Parse<T>(string file, string text, IReadOnlyList<string> columns, Func<Row, T> read)
    {
        var table = new ReferenceTable(PastedTable.Read(file, text), ["valid_from", "source", .. columns]);
        var values = new List<T>();
        foreach (var row in table._table.Rows) values.Add(read(new(table, row)));
        return table._findings.Count == 0 ? values : throw new RefusedException(table._findings);
    }

    private void Wrong(string rule, RawRow? row, string? column, string what, string? value, string toDo) =>
        _findings.Add(new() { Rule = rule, Severity = Severity.Error, Where = _table.At(row, column), What = what, Value = value is { Length: > 100 } ? value[..100] : value, ToDo = toDo });

    /// <summary>One row; what is not as it should be becomes a finding, and the default is handed back.</summary>
    internal sealed class Row(ReferenceTable table, RawRow row)
    {
        public string Text(string column)
        {
            var text = table._table.Cell(row, column);
            if (text.Length == 0) table.Wrong("empty", row, column, "This must be filled in.", null, "Fill in the cell.");
            return text;
        }

        public int Whole(string column) => Optional<int>(column, "not-a-whole-number", "This is not a whole number.", "Write a whole number of 0 or more.",
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null, required: true) ?? 0;

        public int? WholeOrNone(string column) => Optional<int>(column, "not-a-whole-number", "This is not a whole number.", "Write a whole number of 0 or more, or leave it empty.",
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null);

        public decimal Number(string column) => Optional<decimal>(column, "not-a-number", "This is not a number of 0 or more.", "Write a number such as 1.5.",
            text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : (decimal?)null, required: true) ?? 0;

        public Money Pounds(string column) => Optional<Money>(column, "not-an-amount", "This is not an amount in pounds of 0 or more.", "Write pounds, such as 23111 or 23111.50, with no comma.",
            text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) && n < 1_000_000_000 ? Money.FromPounds(n) : (Money?)null, required: true) ?? Money.Zero;

        /// <summary>A rate from 0 to 1.</summary>
        public Proportion Share(string column) => Optional<Proportion>(column, "not-a-share", "This is not a rate from 0% to 100%.", "Write it as 13.8% or as 0.138.",
            text => Proportion.TryParse(text, out var rate) && rate.IsShare ? rate : (Proportion?)null, required: true) ?? Proportion.Zero;

        /// <summary>Dates, source and check, with what the row says in words.</summary>
        public RuleInForce Rule(string what)
        {
            var (from, to) = (Date("valid_from", required: true) ?? default, Date("valid_to"));
            if (to < from) table.Wrong("dates-out-of-order", row, "valid_to", "The row ends before it begins.", $"{to:yyyy-MM-dd}", "Put the earlier date first.");
            return new()
            {
                Table = table._table.File, What = what, From = from, To = to, Source = Text("source"),
                Basis = table._table.Cell(row, "basis") is { Length: > 0 } basis ? basis : null, CheckedOn = Date("checked_on"),
            };
        }

        private DateOnly? Date(string column, bool required = false) => Optional<DateOnly>(column, "not-a-date", "This is not a date.", "Write it as 2025-04-06.",
            text => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null, required);

        private T? Optional<T>(string column, string rule, string what, string toDo, Func<string, T?> read, bool required = false) where T : struct
        {
            var text = table._table.Cell(row, column);
            if (text.Length == 0 && !required) return null;
            var value = text.Length == 0 ? null : read(text);
            if (value is null) table.Wrong(text.Length == 0 ? "empty" : rule, row, column, text.Length == 0 ? "This must be filled in." : what, text.Length == 0 ? null : text, toDo);
            return value;
        }
    }
}
