using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>Writes a list as a workbook of one sheet: headings in bold and frozen, numbers as numbers, everything else as text, so that no cell is run as a formula.</summary>
public static class ListWorkbook
{
    public static byte[] Of(string sheet, IReadOnlyList<(string Title, bool Number)> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var contract = new TableContract
        {
            Name = sheet,
            Meaning = sheet,
            Columns = [.. columns.Select(c => new ColumnContract { Name = c.Title, Kind = c.Number ? ColumnKind.Number : ColumnKind.Id, Meaning = c.Title })],
        };
        var book = new MemoryStream();
        using (var writing = new WorkbookWriting(book)) writing.Table(contract, [.. columns.Select(c => c.Title)], [.. rows.Select((cells, i) => new RawRow(i + 2, cells))]);
        return book.ToArray();
    }
}
