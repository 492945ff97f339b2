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

    public static RawTable? Read(Stream stream, string file, Encoding encoding, List<Finding> findings, bool headingsFirst, CancellationToken cancel)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 32 * 1024, leaveOpen: true);
        var start = FirstLines(reader);
        stream.Position = 0;
        reader.DiscardBufferedData();
        var (delimiter, skip) = !headingsFirst && start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && start.Length > 4 ? (start[4], 1) : (headingsFirst ? DelimiterOf([start.Split('\n', 2)[0]]) : Delimiter(start), 0);

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
        if (rows.ToTable(findings, headingsFirst) is { } table) return table;
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

    // The delimiter of the first line that has any: the headings, if there is no title above them. Where that line has more than
    // one kind, the one that the lines have equally often decides.
    private static char Delimiter(string start)
    {
        var lines = start.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).Take(LinesToLookAt).ToList();
        var first = lines.FindIndex(l => Delimiters.Any(d => OutsideQuotes(l, d) > 0));
        return first < 0 ? ',' : DelimiterOf(lines[first..]);
    }

    private static char DelimiterOf(IReadOnlyList<string> lines)
    {
        var (best, bestScore) = (',', 0);
        foreach (var delimiter in Delimiters)
        {
            var cells = OutsideQuotes(lines[0], delimiter);
            if (cells == 0) continue;
            var score = lines.Count(l => OutsideQuotes(l, delimiter) == cells) * 1000 + cells;
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
