using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Throughcare.App.Reports.Charts;

namespace Throughcare.App.Reports.Docx;

/// <summary>
/// A picture as Word's own chart: its readers can change values, colours and kind. The values stand in a workbook inside the document. Series differ by pattern as well as
/// by colour, and axes begin at zero.
/// </summary>
internal static class DocxCharts
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart", A = "http://schemas.openxmlformats.org/drawingml/2006/main",
        R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Sheet = "values";

    /// <summary>The values as the workbook inside the document holds them.</summary>
    public static ReportTable Table(ChartValues values) => new(Sheet, Sheet, [new(""), .. values.Series.Select(s => new ReportColumn(s.Name, true))],
        [.. values.Rows.Select((row, i) => (IReadOnlyList<ReportCell>)[row, .. values.Series.Select(s => s.Values[i] is { } v ? new ReportCell(v.ToString(CultureInfo.InvariantCulture), v) : "")])]);

    /// <summary>The chart as its part is written.</summary>
    public static byte[] Xml(ChartValues values, string workbook)
    {
        var across = values.Shape is ChartShape.StackedColumns;
        var columns = values.Series.Select((s, i) => (Series: s, Column: i)).ToList();
        var lines = columns.Where(c => c.Series.Line).ToList();
        var bars = new XElement(C + "barChart",
            Val("barDir", across ? "col" : "bar"), Val("grouping", values.Shape == ChartShape.Bars ? "clustered" : "stacked"), Val("varyColors", "0"),
            columns.Where(c => !c.Series.Line).Select(c => Series(values, c.Series, c.Column)),
            // One bar as tall as the picture looks like a block.
            Val("gapWidth", values.Rows.Count == 1 ? "120" : "60"), values.Shape == ChartShape.Bars ? Val("overlap", "0") : Val("overlap", "100"), Val("axId", "111"), Val("axId", "112"));
        var line = lines.Count == 0 ? null : new XElement(C + "lineChart", Val("grouping", "standard"), Val("varyColors", "0"), lines.Select(c => Series(values, c.Series, c.Column)), Val("marker", "1"), Val("axId", "111"), Val("axId", "112"));
        var chart = new XElement(C + "chartSpace", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
            Val("date1904", "0"), Val("lang", "en-GB"), Val("roundedCorners", "0"),
            new XElement(C + "chart", Val("autoTitleDeleted", "1"),
                new XElement(C + "plotArea", new XElement(C + "layout"), bars, line, Rows(across), Scale(across, values)),
                values.Series.Count > 1 ? new XElement(C + "legend", Val("legendPos", "b"), Val("overlay", "0")) : null,
                Val("plotVisOnly", "1"), Val("dispBlanksAs", "gap")),
            new XElement(C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", values.Rows.Count > 30 ? "700" : "900"))), new XElement(A + "endParaRPr", new XAttribute("lang", "en-GB")))),
            new XElement(C + "externalData", new XAttribute(R + "id", workbook), Val("autoUpdate", "0")));
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + chart.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Series(ChartValues values, ChartSeries series, int column)
    {
        var letter = Letter(column + 1);
        var last = values.Rows.Count + 1;
        return new(C + "ser", Val("idx", column), Val("order", column),
            new XElement(C + "tx", new XElement(C + "strRef", new XElement(C + "f", $"{Sheet}!${letter}$1"), new XElement(C + "strCache", Val("ptCount", 1), Point(0, DocxText.Clean(series.Name))))),
            Look(series, column), series.Line ? new XElement(C + "marker", Val("symbol", "none")) : Val("invertIfNegative", "0"),
            // With one series its values stand at the bars; with several they stand in the table beneath.
            values.Series.Count == 1 ? new XElement(C + "dLbls", new XElement(C + "numFmt", new XAttribute("formatCode", values.Format), new XAttribute("sourceLinked", "0")), new XElement(C + "spPr", new XElement(A + "noFill")),
                values.Shape == ChartShape.Bars ? null : White, values.Shape == ChartShape.Bars ? Val("dLblPos", "outEnd") : null, Val("showLegendKey", "0"), Val("showVal", "1"), Val("showCatName", "0"), Val("showSerName", "0"), Val("showPercent", "0"), Val("showBubbleSize", "0")) : null,
            new XElement(C + "cat", new XElement(C + "strRef", new XElement(C + "f", $"{Sheet}!$A$2:$A${last}"),
                new XElement(C + "strCache", Val("ptCount", values.Rows.Count), values.Rows.Select((r, i) => Point(i, DocxText.Clean(r)))))),
            new XElement(C + "val", new XElement(C + "numRef", new XElement(C + "f", $"{Sheet}!${letter}$2:${letter}${last}"),
                new XElement(C + "numCache", new XElement(C + "formatCode", values.Format), Val("ptCount", values.Rows.Count),
                    series.Values.Select((v, i) => v is { } value ? Point(i, value.ToString(CultureInfo.InvariantCulture)) : null)))),
            series.Line ? Val("smooth", "0") : null);
    }

    private static XElement Look(ChartSeries series, int column)
    {
        if (series.Line) return Shape(new XElement(A + "ln", new XAttribute("w", "38100"), Solid("F46A25")));
        return (column % 6) switch
        {
            0 => Shape(Solid("12436D"), Edge("12436D")),
            1 => Shape(Hatch("wdUpDiag", "12436D"), Edge("12436D")),
            2 => Shape(Solid("801650"), Edge("801650")),
            3 => Shape(Solid("FFFFFF"), Edge("12436D")),
            4 => Shape(Hatch("wdDnDiag", "F46A25"), Edge("F46A25")),
            _ => Shape(Solid("3D3D3D"), Edge("3D3D3D")),
        };
    }

    private static XElement Rows(bool across) => new XElement(C + "catAx", Val("axId", "111"), new XElement(C + "scaling", Val("orientation", across ? "minMax" : "maxMin")), Val("delete", "0"),
        Val("axPos", across ? "b" : "l"), Val("numFmt", "General"), Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "low"), Val("crossAx", "112"), Val("crosses", "autoZero"),
        Val("auto", "1"), Val("lblAlgn", "ctr"), Val("lblOffset", "100"), Val("tickLblSkip", "1"), Val("noMultiLvlLbl", "0")).Formatted("General");

    // Labels inside a dark bar.
    private static XElement White => new(C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
        new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", "900"), new XAttribute("b", "1"), Solid("FFFFFF"))), new XElement(A + "endParaRPr", new XAttribute("lang", "en-GB"))));

    // Without a least value a program begins the axis where it likes, and a small difference looks like a large one.
    private static XElement Scale(bool across, ChartValues values) => new XElement(C + "valAx", Val("axId", "112"),
        new XElement(C + "scaling", Val("orientation", "minMax"), values.Series.Any(s => s.Values.Any(v => v < 0)) ? null : Val("min", "0")), Val("delete", "0"),
        Val("axPos", across ? "l" : "b"), new XElement(C + "majorGridlines", Shape(new XElement(A + "ln", new XAttribute("w", "6350"), Solid("D9D9D9")))),
        Val("numFmt", values.Format), Val("majorTickMark", "out"), Val("minorTickMark", "none"), Val("tickLblPos", "nextTo"), Val("crossAx", "111"), Val("crosses", across ? "autoZero" : "max"), Val("crossBetween", "between")).Formatted(values.Format);

    private static XElement Formatted(this XElement axis, string format)
    {
        axis.Element(C + "numFmt")!.ReplaceWith(new XElement(C + "numFmt", new XAttribute("formatCode", format), new XAttribute("sourceLinked", "0")));
        return axis;
    }

    private static XElement Shape(params XElement[] inside) => new(C + "spPr", inside.Cast<object>().ToArray());

    private static XElement Solid(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement Edge(string colour) => new(A + "ln", new XAttribute("w", "9525"), Solid(colour));

    private static XElement Hatch(string pattern, string colour) => new(A + "pattFill", new XAttribute("prst", pattern),
        new XElement(A + "fgClr", new XElement(A + "srgbClr", new XAttribute("val", colour))), new XElement(A + "bgClr", new XElement(A + "srgbClr", new XAttribute("val", "FFFFFF"))));

    private static XElement Val(string name, object value) => new(C + name, new XAttribute("val", value));

    private static XElement Point(int index, string value) => new(C + "pt", new XAttribute("idx", index), new XElement(C + "v", value));

    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter(column / 26 - 1) + (char)('A' + column % 26);
}
