using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using System.Globalization;
using System.Text;
using Throughcare.App.Files;
using Throughcare.App.Proposals;

namespace Throughcare.App.Reports;

/// <summary>The tables behind a report as files: a CSV for each, and one workbook with the same columns.</summary>
public static class ReportFiles
{
    /// <summary>Writes report.html, its tables as CSV, and tables.xlsx; gives the paths that were written.</summary>
    public static IReadOnlyList<string> Write(Report report, string folder)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        Put("report.html", HtmlReportWriter.Write(report));
        foreach (var table in report.Tables) Put(table.Name + ".csv", Csv(table));
        var workbook = Path.Combine(folder, "tables.xlsx");
        File.WriteAllBytes(workbook, Workbook(report.Tables));
        written.Add(workbook);
        return written;

        void Put(string name, string text)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, text, new UTF8Encoding(false));
            written.Add(path);
        }
    }

    /// <summary>Numbers as numbers, without the words that a page writes beside them.</summary>
    public static string Csv(ReportTable table) => CsvText.Of([.. table.Columns.Select(c => c.Heading)], table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(Plain)]));

    private static string Plain(ReportCell cell) => cell.Number is { } number ? number.ToString("0.####", CultureInfo.InvariantCulture) : cell.Text;

    /// <summary>One sheet for each table, the heading in bold and held in view. Text is never a formula.</summary>
    public static byte[] Workbook(IEnumerable<ReportTable> tables)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new(
                new DocumentFormat.OpenXml.Spreadsheet.Fonts(new Font(), new Font(new Bold())),
                new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));
            var sheets = book.Workbook.AppendChild(new Sheets());
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var table in tables)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(table);
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)names.Count + 1, Name = SheetName(table.Name, names) });
            }
        }
        return stream.ToArray();
    }

    private static Worksheet Sheet(ReportTable table)
    {
        var data = new SheetData();
        data.Append(new Row(table.Columns.Select(c => Text(c.Heading, 1))));
        foreach (var row in table.Rows) data.Append(new Row(row.Select(c => c.Number is { } number ? new Cell { CellValue = new(number), DataType = CellValues.Number } : Text(c.Text, 0))));
        var widths = table.Columns.Select((c, i) => table.Rows.Select(r => i < r.Count ? r[i].Text.Length : 0).Append(c.Heading.Length).Max());
        return new(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(w + 2, 8, 60), CustomWidth = true })),
            data);
    }

    private static Cell Text(string text, uint style) =>
        new(new InlineString(new Text(CellCleaning.Guarded(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    // A sheet's name has at most 31 letters and must be the only one of its kind.
    private static string SheetName(string name, HashSet<string> taken)
    {
        var cut = name.Length <= 31 ? name : name[..31];
        for (var n = 2; !taken.Add(cut); n++) cut = name[..Math.Min(name.Length, 28)] + "-" + n;
        return cut;
    }
}
