using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughcare.App.Reports.Docx;

/// <summary>Tables that a screen reader can follow: a caption, a heading row that stands again on every page, a heading in every row, and no row over two pages.</summary>
internal static class DocxTables
{
    private const int TextWidth = 9600, Many = 7, LongText = 120;

    public static IEnumerable<OpenXmlElement> Of(ReportTable table, DocxStyles styles)
    {
        yield return DocxText.Paragraph(styles.Caption, table.Caption);
        var small = table.Columns.Count > Many;
        var widths = Widths(table, small);
        var cell = small ? styles.SmallCell : styles.Cell;
        var element = new Table(
            new TableProperties(
                new TableStyle { Val = styles.Table },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "00A0", FirstRow = true, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = DocxText.Clean(table.Caption) }, new TableDescription { Val = $"{table.Rows.Count} rows: {DocxText.Clean(string.Join(", ", table.Columns.Select(c => c.Heading)))}." }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString() })));
        element.Append(Row([.. table.Columns.Select(c => c.Heading)], heading: true, keep: true));
        // A heading row with one row under it at the foot of a page is hard to read, and so is one row alone on the next. Rows of several lines can stand alone: kept together they would leave half a page empty.
        for (var r = 0; r < table.Rows.Count; r++) element.Append(Row([.. table.Rows[r].Select(c => c.Text)], heading: false, keep: (r < 2 || r == table.Rows.Count - 2) && r < table.Rows.Count - 1 && !Tall(table.Rows[r])));
        yield return element;
        // Two tables without a paragraph between them would run into one.
        yield return new Paragraph(DocxText.Properties(styles.Cell, new SpacingBetweenLines { Before = "0", After = "0", Line = "160", LineRule = LineSpacingRuleValues.Exact }));

        TableRow Row(IReadOnlyList<string> texts, bool heading, bool keep)
        {
            var row = new TableRow(heading ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
            for (var i = 0; i < table.Columns.Count; i++)
            {
                OpenXmlElement[] at = table.Columns[i].Numeric ? [new Justification { Val = JustificationValues.Right }] : [];
                if (keep) at = [new KeepNext(), .. at];
                row.Append(new TableCell(
                    new TableCellProperties(new TableCellWidth { Width = widths[i].ToString(), Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = heading ? TableVerticalAlignmentValues.Bottom : TableVerticalAlignmentValues.Top }),
                    new Paragraph(DocxText.Properties(cell, at), heading ? DocxText.Run(i < texts.Count ? texts[i] : "", new Bold()) : DocxText.Run(i < texts.Count ? texts[i] : ""))));
            }
            return row;
        }
    }

    private static bool Tall(IReadOnlyList<ReportCell> row) => row.Any(c => c.Text.Length > LongText);

    /// <summary>
    /// Every column first gets room for its longest word, or for all of a short text such as a date or a sum; what is left goes to those with long texts. In twentieths of a point: a letter
    /// of the cell's size takes about half of it. A heading may break between its words.
    /// </summary>
    private static int[] Widths(ReportTable table, bool small)
    {
        const int Short = 17;
        var letter = small ? 88 : 106;
        var texts = table.Columns.Select((c, i) => (Heading: c.Heading, Rows: table.Rows.Where(r => i < r.Count).Select(r => r[i].Text).ToList())).ToList();
        var needed = texts.Select(t => Math.Max(t.Rows.Select(Unbroken).DefaultIfEmpty(0).Max(), Word(t.Heading)) * letter + 150.0).ToArray();
        // A heading may stand in several lines; a long one asks for less room than what stands under it.
        var wanted = texts.Select(t => (double)Math.Clamp(t.Rows.Append(t.Heading[..(t.Heading.Length / 3)]).Max(r => r.Length), 1, 160)).ToArray();
        var left = TextWidth - needed.Sum();
        // More words than the page is wide: then something must break.
        if (left < 0) return [.. needed.Select(n => (int)(n / needed.Sum() * TextWidth))];
        return [.. needed.Select((n, i) => (int)(n + left * wanted[i] / wanted.Sum()))];

        static int Unbroken(string text) => text.Length <= Short ? text.Length : Word(text);

        static int Word(string text) => text.Split(' ', '-').Max(w => w.Length);
    }
}
