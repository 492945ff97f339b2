using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughcare.App.Tests.Costing;

/// <summary>A workbook as a reader meets it: cells by sheet, by what stands in their first column and by their heading.</summary>
internal sealed class Book
{
    private readonly Dictionary<string, Dictionary<(int Row, int Column), string>> _sheets = [];

    public Book(Stream stream)
    {
        using var document = SpreadsheetDocument.Open(stream, false);
        var strings = document.WorkbookPart!.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
        foreach (var sheet in document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>())
        {
            var cells = new Dictionary<(int, int), string>();
            foreach (var cell in ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>())
            {
                var text = cell.DataType?.Value == CellValues.SharedString ? strings[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)] : cell.CellValue?.Text ?? cell.InlineString?.InnerText ?? "";
                if (text.Length > 0) cells[At(cell.CellReference!.Value!)] = text;
            }
            _sheets[sheet.Name!.Value!] = cells;
        }
    }

    public IEnumerable<string> Sheets => _sheets.Keys;

    public string Text(string sheet, int row, int column) => _sheets[sheet].GetValueOrDefault((row, column), "");

    /// <summary>The number in the row that begins so and under the heading, below a heading row.</summary>
    public decimal Number(string sheet, string row, string heading, int headings = 1, int after = 1)
    {
        var r = _sheets[sheet].Where(c => c.Key.Column == 1 && c.Value == row && c.Key.Row > after).Select(c => c.Key.Row).DefaultIfEmpty(0).Min();
        var c = _sheets[sheet].Where(k => k.Key.Row == headings && k.Value == heading).Select(k => k.Key.Column).DefaultIfEmpty(0).Max();
        if (r == 0 || c == 0) throw new InvalidOperationException($"{sheet} has no row {row} or no heading {heading}.");
        var text = Text(sheet, r, c);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? decimal.Round(number, 2, MidpointRounding.AwayFromZero) : throw new InvalidOperationException($"{sheet}, {row}, {heading}: \"{text}\" is not a number.");
    }

    /// <summary>Everything that went wrong in a formula.</summary>
    public IEnumerable<string> Errors => _sheets.SelectMany(s => s.Value.Where(c => c.Value.StartsWith('#') || c.Value.StartsWith("Err:", StringComparison.Ordinal)).Select(c => $"{s.Key} {c.Key}: {c.Value}"));

    public static (int Row, int Column) At(string reference)
    {
        var letters = reference.TakeWhile(char.IsLetter).ToArray();
        return (int.Parse(reference[letters.Length..], CultureInfo.InvariantCulture), letters.Aggregate(0, (sum, c) => sum * 26 + c - 'A' + 1));
    }
}

/// <summary>Changes inputs of a workbook, as a reader would who types over a shaded cell.</summary>
internal static class BookChange
{
    /// <summary>Writes a number into the cell that has a name.</summary>
    public static void Set(SpreadsheetDocument document, string name, decimal value)
    {
        var refers = document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Single(n => n.Name == name).Text;
        var (sheet, cell) = (refers.Split('!')[0].Trim('\''), refers.Split('!')[1].Replace("$", ""));
        Put(Part(document, sheet).Worksheet.Descendants<Cell>().Single(c => c.CellReference == cell), value);
    }

    /// <summary>Writes a number into a column of the sheet of lines.</summary>
    public static void SetLine(SpreadsheetDocument document, string line, string column, decimal value)
    {
        var sheet = Part(document, "Lines").Worksheet;
        var row = sheet.Descendants<Row>().First(r => r.Elements<Cell>().First().InnerText == line);
        Put(row.Elements<Cell>().Single(c => c.CellReference == column + row.RowIndex), value);
    }

    private static WorksheetPart Part(SpreadsheetDocument document, string name) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == name).Id!.Value!);

    private static void Put(Cell cell, decimal value)
    {
        cell.RemoveAllChildren();
        cell.DataType = null;
        cell.Append(new CellValue(value.ToString(CultureInfo.InvariantCulture)));
    }
}
