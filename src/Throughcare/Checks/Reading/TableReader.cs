using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>Tables of numbers with their totals. A row or column is a total where its heading says so.</summary>
internal static partial class TableReader
{
    public static IEnumerable<Fact> Read(Outline outline)
    {
        var rows = new List<Passage>();
        foreach (var passage in outline.Paper.Passages.Append(new("", PassageKind.Paragraph, "")))
        {
            if (passage.Kind is PassageKind.Row && (rows.Count == 0 || TableOf(rows[0]) == TableOf(passage))) rows.Add(passage);
            else
            {
                if (rows.Count >= 3 && Table(rows, outline) is { } table)
                {
                    yield return table;
                    if (CostOfTable.Of(table, rows[0], outline) is { } cost) yield return cost;
                }
                rows.Clear();
                if (passage.Kind is PassageKind.Row) rows.Add(passage);
            }
        }
    }

    // "Table 1, row 2" of a document; lines of a text know no table, and stand together.
    private static string TableOf(Passage row) => row.Place.IndexOf(", row", StringComparison.Ordinal) is > 0 and var end ? row.Place[..end] : "";

    private static TableFact? Table(List<Passage> rows, Outline outline)
    {
        var columns = rows[0].Cells.Skip(1).ToList();
        var read = rows.Skip(1).Select(r => new NumberRow(r.Cells[0], [.. r.Cells.Skip(1).Select(Numbers.Cell)], outline.Say(r))).Where(r => r.Values.Any(v => v is not null)).ToList();
        if (read.Count < 2 || columns.Count < 1) return null;
        var totalColumn = columns.FindLastIndex(c => Total().IsMatch(c));
        var totalRow = read.FindLastIndex(r => Total().IsMatch(r.Label));
        // Rows below the total (funding, net) are no part of it.
        if (totalRow >= 0) read = read[..(totalRow + 1)];
        return totalRow < 0 && totalColumn < 0 ? null : new TableFact(columns, read, totalRow < 0 ? null : totalRow, totalColumn < 0 ? null : totalColumn, outline.Say(rows[0]));
    }

    [GeneratedRegex(@"^\W*(?:grand |sub-?)?total\b|^\W*all\W*$|\btotal\W*(?:£k?m?\W*)?$|^\W*sum\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Total();
}
