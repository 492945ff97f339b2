using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughcare.App.Reports.Docx;

/// <summary>Tables that a screen reader can follow: a caption, a heading row that stands again on every page, a heading in every row, and no row over two pages.</summary>
internal static class DocxTables
{
    private const int TextWidth = 9600, Many = 7;

    public static IEnumerable<OpenXmlElement> Of(ReportTable table, DocxStyles styles)
    {
        yield return DocxText.Paragraph(styles.Caption, table.Caption);
        var widths = Widths(table);
        var cell = table.Columns.Count > Many ? styles.SmallCell : styles.Cell;
        var element = new Table(
            new TableProperties(
                new TableStyle { Val = styles.Table },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "00A0", FirstRow = true, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = DocxText.Clean(table.Caption) }, new TableDescription { Val = $"{table.Rows.Count} rows: {DocxText.Clean(string.Join(", ", table.Columns.Select(c => c.Heading)))}." }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString() })));
        element.Append(Row([.. table.Columns.Select(c => c.Heading)], heading: true));
        foreach (var row in table.Rows) element.Append(Row([.. row.Select(c => c.Text)], heading: false));
        yield return element;
        // Two tables without a paragraph between them would run into one.
        yield return new Paragraph(DocxText.Properties(styles.Cell));

        TableRow Row(IReadOnlyList<string> texts, bool heading)
        {
            var row = new TableRow(heading ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
            for (var i = 0; i < table.Columns.Count; i++)
            {
                OpenXmlElement[] at = table.Columns[i].Numeric ? [new Justification { Val = JustificationValues.Right }] : [];
                if (heading) at = [new KeepNext(), .. at];
                row.Append(new TableCell(
                    new TableCellProperties(new TableCellWidth { Width = widths[i].ToString(), Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = heading ? TableVerticalAlignmentValues.Bottom : TableVerticalAlignmentValues.Top }),
                    new Paragraph(DocxText.Properties(cell, at), heading ? DocxText.Run(i < texts.Count ? texts[i] : "", new Bold()) : DocxText.Run(i < texts.Count ? texts[i] : ""))));
            }
            return row;
        }
    }

    /// <summary>By what stands in the columns: a long text gets more room than a number, and no word is cut where that can be helped.</summary>
    private static int[] Widths(ReportTable table)
    {
        var wanted = table.Columns.Select((c, i) =>
        {
            var texts = table.Rows.Where(r => i < r.Count).Select(r => r[i].Text).ToList();
            var longest = texts.Select(t => t.Length).DefaultIfEmpty(0).Max();
            var word = texts.Append(c.Heading).SelectMany(t => t.Split(' ', '-')).Max(w => w.Length) + 2;
            return (double)Math.Max(word, Math.Clamp(longest, c.Heading.Length / 2, c.Numeric ? 14 : 60));
        }).ToArray();
        var all = wanted.Sum();
        return [.. wanted.Select(w => (int)(w / all * TextWidth))];
    }
}
