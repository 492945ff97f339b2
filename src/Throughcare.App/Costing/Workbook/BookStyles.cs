using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughcare.App.Costing.Workbook;

/// <summary>The looks of <see cref="BookStyle"/>, in its order.</summary>
internal static class BookStyles
{
    private const uint General = 0, Percent = 10, Day = 14, AsText = 49, Pounds = 164, WholePounds = 165, Thousands = 166;
    private const uint NoFill = 0, Shaded = 2;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = Pounds, FormatCode = "£#,##0.00;-£#,##0.00" },
            new NumberingFormat { NumberFormatId = WholePounds, FormatCode = "£#,##0;-£#,##0" },
            new NumberingFormat { NumberFormatId = Thousands, FormatCode = "#,##0;-#,##0" }),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFF2CC" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(
            Look(General), Look(General, bold: true), Look(Day), Look(Pounds), Look(WholePounds), Look(Percent), Look(General, wrapped: true),
            Look(General, Shaded), Look(Pounds, Shaded), Look(Percent, Shaded), Look(Day, Shaded), Look(AsText, Shaded), Look(Thousands), Look(Pounds, bold: true)));

    private static CellFormat Look(uint number, uint fill = NoFill, bool bold = false, bool wrapped = false)
    {
        var format = new CellFormat { NumberFormatId = number, FontId = bold ? 1u : 0, FillId = fill, BorderId = 0, FormatId = 0, ApplyNumberFormat = number != General, ApplyFont = bold, ApplyFill = fill != NoFill };
        if (wrapped)
        {
            format.ApplyAlignment = true;
            format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });
        }
        return format;
    }
}
