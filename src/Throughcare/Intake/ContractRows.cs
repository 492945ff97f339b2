namespace Throughcare.Intake;

/// <summary>
/// Gathers rows of one of the proposal's own tables and writes only the columns that something was put in, in the order of
/// the contract. A column that the contract does not have is a programmer's mistake.
/// </summary>
public sealed class ContractRows(TableContract contract)
{
    private readonly string[] _columns = [.. contract.Columns.Select(c => c.Name)];
    private readonly List<string[]> _rows = [];

    public int Count => _rows.Count;

    public void Add(params ReadOnlySpan<(string Column, string? Value)> cells)
    {
        var row = new string[_columns.Length];
        Array.Fill(row, "");
        foreach (var (column, value) in cells)
        {
            var at = Array.IndexOf(_columns, column);
            if (at < 0) throw new ArgumentException($"The table {contract.Name} has no column {column}.", nameof(cells));
            row[at] = value ?? "";
        }
        _rows.Add(row);
    }

    /// <summary>How many rows have something in a column.</summary>
    public int CountWhere(string column) => _rows.Count(r => r[Array.IndexOf(_columns, column)].Length > 0);

    public RawTable ToTable()
    {
        var key = contract.Columns.Where(c => c.Required).Select(c => c.Name).ToHashSet();
        var used = Enumerable.Range(0, _columns.Length).Where(i => key.Contains(_columns[i]) || _rows.Exists(r => r[i].Length > 0)).ToArray();
        return new RawTable(
            contract.Name + ".csv",
            null,
            [.. used.Select(i => _columns[i])],
            [.. _rows.Select((r, i) => new RawRow(i + 2, [.. used.Select(c => r[c])]))]);
    }

    public static string Date(DateOnly? day) => day is { } d ? d.ToString("yyyy-MM-dd") : "";
}
