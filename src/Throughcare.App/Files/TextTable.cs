using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Files;

/// <summary>Reads a table from text: comma, semicolon, tab or bar between cells, quotes as usual.</summary>
internal static class TextTable
{
    private const int LinesToLookAt = 10, LongestCell = 1_000_000;
    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    public static RawTable? Read(Stream stream, string file, Encoding encoding, List<Finding> findings, CancellationToken cancel)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 32 * 1024, leaveOpen: true);
        var start = FirstLines(reader);
        stream.Position = 0;
        reader.DiscardBufferedData();
        var (delimiter, skip) = start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start.Length > 4 ? (start[4], 1) : (Delimiter(start), 0);

        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = false,
            CacheFields = true,
            MaxFieldSize = LongestCell,
            ProcessFieldBufferSize = 1024,
        }, leaveOpen: true);
        var rows = new RowsFound(file, null);
        try
        {
            while (parser.Read())
            {
                if (parser.Row <= skip) continue;
                if (parser.Row % 4096 == 0) cancel.ThrowIfCancellationRequested();
                var cells = new string[parser.Count];
                for (var i = 0; i < cells.Length; i++) cells[i] = CellCleaning.Unguarded(CellCleaning.Clean(parser[i]));
                if (cells.Length > 0 && cells[^1].Contains('\n') && parser.RawRecord.Count(c => c == '"') % 2 == 1)
                {
                    findings.Add(FileFindings.OpenQuote(file, parser.Row));
                    return null;
                }
                rows.Add(parser.Row, cells);
            }
        }
        catch (MaxFieldSizeException)
        {
            findings.Add(FileFindings.OpenQuote(file, parser.Row));
            return null;
        }
        if (rows.ToTable(findings) is { } table) return table;
        findings.Add(FileFindings.Empty(file));
        return null;
    }

    private static string FirstLines(StreamReader reader)
    {
        var lines = new StringBuilder();
        var buffer = new char[4096];
        for (int n; lines.Length < 16 * 1024 && (n = reader.Read(buffer)) > 0;) lines.Append(buffer, 0, n);
        return lines.ToString();
    }

    // The delimiter that most of the first lines have equally often; the comma where none is found.
    private static char Delimiter(string start)
    {
        var lines = start.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).Take(LinesToLookAt).ToList();
        var (best, bestScore) = (',', 0);
        foreach (var delimiter in Delimiters)
        {
            var usual = lines.Select(l => OutsideQuotes(l, delimiter)).Where(n => n > 0).GroupBy(n => n)
                .Select(g => (Times: g.Count(), Cells: g.Key)).OrderByDescending(g => g.Times * 100 + Math.Min(99, g.Cells)).FirstOrDefault();
            var score = usual.Times * 100 + Math.Min(99, usual.Cells);
            if (score > bestScore) (best, bestScore) = (delimiter, score);
        }
        return best;
    }

    private static int OutsideQuotes(string line, char delimiter)
    {
        var (n, quoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == delimiter && !quoted) n++;
        }
        return n;
    }
}
