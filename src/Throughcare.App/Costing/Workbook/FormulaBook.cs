using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughcare.App.Proposals;

namespace Throughcare.App.Costing.Workbook;

/// <summary>
/// Writes sheets with formulas, names and charts as an Excel workbook. No value is written beside a formula: whoever opens it works
/// everything out, so that a figure is never older than its inputs.
/// </summary>
internal sealed class FormulaBook
{
    private readonly List<BookSheet> _sheets = [];
    private readonly List<(string Name, string Refers)> _names = [];

    public BookSheet Sheet(BookSheet sheet)
    {
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Puts a sheet before all others: the one that a reader sees first.</summary>
    public BookSheet FirstSheet(BookSheet sheet)
    {
        _sheets.Insert(0, sheet);
        return sheet;
    }

    /// <summary>Gives a cell or range a name that formulas use.</summary>
    public void Name(string name, string refers) => _names.Add((name, refers));

    public void Write(Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = BookStyles.Sheet();
        var sheets = new Sheets();
        foreach (var sheet in _sheets)
        {
            var part = book.AddNewPart<WorksheetPart>();
            Write(sheet, part);
            sheets.Append(new Sheet { Name = sheet.Name, SheetId = (uint)sheets.Count() + 1, Id = book.GetIdOfPart(part) });
        }
        book.Workbook = new(sheets,
            new DefinedNames(_names.OrderBy(n => n.Name, StringComparer.OrdinalIgnoreCase).Select(n => new DefinedName(n.Refers) { Name = n.Name })),
            new CalculationProperties { FullCalculationOnLoad = true, CalculationId = 191029 });
    }

    private static void Write(BookSheet sheet, WorksheetPart part)
    {
        var drawing = sheet.Chart is { } chart ? BookCharts.Add(part, chart) : null;
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(sheet.FrozenRows > 0
            ? [new Pane { VerticalSplit = sheet.FrozenRows, TopLeftCell = $"A{sheet.FrozenRows + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }]
            : Array.Empty<OpenXmlElement>())
        { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(sheet.Widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            xml.WriteStartElement(new Row { RowIndex = (uint)r + 1 });
            for (var c = 0; c < sheet.Rows[r].Count; c++)
                if (Cell(sheet.Rows[r][c], BookSheet.Letters(c) + (r + 1).ToString(CultureInfo.InvariantCulture)) is { } cell) xml.WriteElement(cell);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        if (drawing is not null) xml.WriteElement(new Drawing { Id = drawing });
        xml.WriteEndElement();
    }

    private static Cell? Cell(BookCell cell, string at)
    {
        if (cell is { Text: null, Number: null, Formula: null, Style: BookStyle.Plain }) return null;
        var made = new Cell { CellReference = at, StyleIndex = (uint)cell.Style };
        if (cell.Formula is { } formula) made.Append(new CellFormula(formula));
        else if (cell.Number is { } number) made.Append(new CellValue(number));
        else if (cell.Text is { } text)
        {
            made.DataType = CellValues.InlineString;
            made.Append(new InlineString(new Text(CellXml.Written(text)) { Space = SpaceProcessingModeValues.Preserve }));
        }
        return made;
    }
}
