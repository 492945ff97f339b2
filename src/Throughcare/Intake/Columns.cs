namespace Throughcare.Intake;

/// <summary>The columns of one table, each looked up once.</summary>
internal sealed class Columns(RawTable table)
{
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);

    public string Of(RawRow row, string column)
    {
        if (!_at.TryGetValue(column, out var i)) _at.Add(column, i = table.IndexOf(column));
        return i >= 0 && i < row.Cells.Count ? row.Cells[i].Trim() : "";
    }

    public string Id(RawRow row, string column) => WrittenId.Of(Of(row, column));

    public string Code(RawRow row, string column) => Of(row, column).ToUpperInvariant();

    public DateOnly? Date(RawRow row, string column) => CellText.TryDate(Of(row, column), out var day) ? day : null;
}
