using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughcare.Intake;

namespace Throughcare.App.Proposals;

/// <summary>Writes the sheets of a workbook one after another: headings in bold and frozen, ids as text, numbers and dates as such.</summary>
internal sealed class WorkbookWriting : IDisposable
{
    private const uint Plain = 0, Heading = 1, Date = 2, AsText = 3;
    private const int FirstDateNumber = 61;
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _book;
    private readonly Sheets _sheets = new();

    public WorkbookWriting(Stream stream)
    {
        _document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        _book = _document.AddWorkbookPart();
        _book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
    }

    public void Dispose()
    {
        _book.Workbook = new(_sheets);
        _document.Dispose();
    }

    /// <summary>A sheet with lines of text in its first column.</summary>
    public void Text(string name, string heading, IEnumerable<string> lines) =>
        Sheet(name, [110], true, null, rows =>
        {
            rows.Row([(heading, Heading, false)]);
            foreach (var line in lines) rows.Row([(line, Plain, false)]);
        });

    public void Instructions(string name, IEnumerable<string[]> lines) =>
        Sheet(name, [16, 26, 14, 70, 26, 44, 40], false, null, rows =>
        {
            foreach (var line in lines) rows.Row([.. line.Select(cell => (cell, line.Length > 1 && line[0] == "sheet" || line[0] == "How to begin" ? Heading : Plain, false))]);
        });

    public void Table(TableContract contract, IReadOnlyList<string> columns, IReadOnlyList<RawRow> rows)
    {
        var kinds = columns.Select(name => contract.Columns.FirstOrDefault(c => CellText.Heading(c.Name) == CellText.Heading(name))).ToList();
        Sheet(contract.Name, [.. columns.Select(c => (double)Math.Clamp(c.Length + 4, 10, 30))], true, Choices(kinds), sheet =>
        {
            sheet.Row([.. columns.Select(c => (c, Heading, false))]);
            foreach (var row in rows)
                sheet.Row([.. row.Cells.Select((cell, i) => Cell(cell, kinds[i]?.Kind ?? ColumnKind.Text))]);
        });
    }

    private static (string Text, uint Style, bool Number) Cell(string cell, ColumnKind kind)
    {
        switch (kind)
        {
            case ColumnKind.Number or ColumnKind.WholeNumber or ColumnKind.Fte or ColumnKind.Points
                when double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    && number.ToString("G15", CultureInfo.InvariantCulture) == cell && !cell.Contains('E'):
                return (cell, Plain, true);
            case ColumnKind.Date when DateOnly.TryParseExact(cell, "yyyy-MM-dd", out var day) && DayNumber(day) is >= FirstDateNumber and var n:
                return (n.ToString(CultureInfo.InvariantCulture), Date, true);
            default:
                return (cell, kind == ColumnKind.Id ? AsText : Plain, false);
        }
    }

    private static int DayNumber(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    private static DataValidations? Choices(List<ColumnContract?> columns)
    {
        var choices = columns.Select((c, i) => (Column: Letters(i), Values: c?.Kind == ColumnKind.YesNo ? ["yes", "no"] : c?.Values ?? []))
            .Where(c => c.Values.Count > 0)
            .Select(c => new DataValidation(new Formula1("\"" + string.Join(',', c.Values) + "\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                SequenceOfReferences = new() { InnerText = $"{c.Column}2:{c.Column}20000" },
            }).ToList();
        return choices.Count == 0 ? null : new DataValidations(choices) { Count = (uint)choices.Count };
    }

    private void Sheet(string name, IReadOnlyList<double> widths, bool frozen, DataValidations? choices, Action<SheetRows> write)
    {
        var part = _book.AddNewPart<WorksheetPart>();
        _sheets.Append(new Sheet { Name = name, SheetId = (uint)_sheets.Count() + 1, Id = _book.GetIdOfPart(part) });
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(new SheetView(frozen
            ? [new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }]
            : Array.Empty<OpenXmlElement>())
        { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        write(new(xml));
        xml.WriteEndElement();
        if (choices is not null) xml.WriteElement(choices);
        xml.WriteEndElement();
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            new CellFormat { NumberFormatId = 0, FontId = 1, FillId = 0, BorderId = 0, FormatId = 0, ApplyFont = true },
            new CellFormat { NumberFormatId = 14, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 49, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true }));

    /// <summary>The rows of the sheet that is being written.</summary>
    private sealed class SheetRows(OpenXmlWriter xml)
    {
        private uint _row;

        public void Row(IReadOnlyList<(string Text, uint Style, bool Number)> cells)
        {
            _row++;
            xml.WriteStartElement(new Row { RowIndex = _row });
            for (var i = 0; i < cells.Count; i++)
            {
                var (text, style, number) = cells[i];
                if (text.Length == 0) continue;
                var cell = new Cell { CellReference = Letters(i) + _row.ToString(CultureInfo.InvariantCulture), StyleIndex = style };
                if (number) cell.Append(new CellValue(text));
                else
                {
                    cell.DataType = CellValues.InlineString;
                    cell.Append(new InlineString(new Text(CellXml.Written(text)) { Space = SpaceProcessingModeValues.Preserve }));
                }
                xml.WriteElement(cell);
            }
            xml.WriteEndElement();
        }
    }
}
