using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Files;

/// <summary>Reads every sheet of a workbook: the values of formulas, dates as yyyy-MM-dd, numbers as they would be typed.</summary>
internal static class WorkbookTables
{
    public static IReadOnlyList<RawTable> Read(Stream stream, string file, List<Finding> findings, CancellationToken cancel) =>
        Read(stream, file, findings, new Dictionary<string, List<string>>(), cancel);

    /// <summary>
    /// Reads every sheet. One whose name is a key of <paramref name="texts"/> is no table: the lines in its first column are
    /// added there just as they are.
    /// </summary>
    public static IReadOnlyList<RawTable> Read(Stream stream, string file, List<Finding> findings, IReadOnlyDictionary<string, List<string>> texts, CancellationToken cancel)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var tables = new List<RawTable>();
        stream.Position = 0;
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(stream, new() { LeaveOpen = true, FallbackEncoding = Encoding.GetEncoding(1252) });
            do
            {
                if (texts.TryGetValue(reader.Name, out var lines))
                {
                    ReadText(reader, lines);
                    continue;
                }
                var rows = new RowsFound(file, reader.Name);
                while (reader.Read())
                {
                    if (reader.Depth % 1024 == 0) cancel.ThrowIfCancellationRequested();
                    rows.Add(reader.Depth + 1, Cells(reader));
                }
                if (rows.ToTable(findings) is { } table) tables.Add(table);
            }
            while (reader.NextResult());
        }
        catch (InvalidPasswordException)
        {
            findings.Add(FileFindings.Password(file));
            return [];
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or OutOfMemoryException))
        {
            // A damaged workbook may fail anywhere in the reader, and in many ways; none of them is the user's to tell apart.
            findings.Add(FileFindings.NotAWorkbook(file));
            return [];
        }
        if (tables.Count == 0 && texts.Values.All(t => t.Count == 0)) findings.Add(FileFindings.Empty(file));
        return tables;
    }

    private static void ReadText(IExcelDataReader reader, List<string> lines)
    {
        while (reader.Read())
        {
            while (lines.Count < reader.Depth) lines.Add("");
            lines.Add(reader.FieldCount > 0 ? Text(reader.GetValue(0)) : "");
        }
    }

    private static string[] Cells(IExcelDataReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = CellCleaning.Clean(Text(reader.GetValue(i)));
        return cells;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime day => day.TimeOfDay == TimeSpan.Zero ? day.ToString("yyyy-MM-dd") : day.ToString("yyyy-MM-dd HH:mm:ss"),
        double number => number == Math.Floor(number) && Math.Abs(number) < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString("G15", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
