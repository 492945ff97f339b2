using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Throughcare.App.Costing.Workbook;

/// <summary>Puts a native chart on a sheet: columns on top of each other by year, and a line for the funding. It follows its cells.</summary>
internal static class BookCharts
{
    private const uint YearAxis = 100_000_001, MoneyAxis = 100_000_002;

    /// <summary>Adds the drawing to the sheet; gives the id by which the sheet refers to it.</summary>
    public static string Add(WorksheetPart sheet, BookChart chart)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>();
        var part = drawing.AddNewPart<ChartPart>();
        part.ChartSpace = Space(chart);
        drawing.WorksheetDrawing = new(new S.TwoCellAnchor(
            new S.FromMarker(new S.ColumnId("0"), new S.ColumnOffset("0"), new S.RowId((chart.FirstRow - 1).ToString()), new S.RowOffset("0")),
            new S.ToMarker(new S.ColumnId("6"), new S.ColumnOffset("0"), new S.RowId((chart.FirstRow + 19).ToString()), new S.RowOffset("0")),
            new S.GraphicFrame(
                new S.NonVisualGraphicFrameProperties(new S.NonVisualDrawingProperties { Id = 2, Name = "Costs by year", Title = chart.Title, Description = chart.Description }, new S.NonVisualGraphicFrameDrawingProperties()),
                new S.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = drawing.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
            { Macro = "" },
            new S.ClientData()));
        return sheet.GetIdOfPart(drawing);
    }

    private static C.ChartSpace Space(BookChart chart)
    {
        var bars = new C.BarChart(new C.BarDirection { Val = C.BarDirectionValues.Column }, new C.BarGrouping { Val = C.BarGroupingValues.Stacked }, new C.VaryColors { Val = false });
        for (var i = 0; i < chart.Stacked.Count; i++)
            bars.Append(new C.BarChartSeries([.. Common(chart, chart.Stacked[i], i), new C.InvertIfNegative { Val = false }, .. Data(chart, chart.Stacked[i])]));
        bars.Append(new C.GapWidth { Val = 60 }, new C.Overlap { Val = 100 }, new C.AxisId { Val = YearAxis }, new C.AxisId { Val = MoneyAxis });
        var plot = new C.PlotArea(new C.Layout(), bars);
        if (chart.Line is { } line)
            plot.Append(new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false },
                new C.LineChartSeries([.. Common(chart, line, chart.Stacked.Count), new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.Diamond }), .. Data(chart, line), new C.Smooth { Val = false }]),
                new C.ShowMarker { Val = true }, new C.AxisId { Val = YearAxis }, new C.AxisId { Val = MoneyAxis }));
        plot.Append(
            new C.CategoryAxis(new C.AxisId { Val = YearAxis }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }), new C.Delete { Val = false }, new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
                new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low }, new C.CrossingAxis { Val = MoneyAxis }, new C.Crosses { Val = C.CrossesValues.AutoZero }),
            new C.ValueAxis(new C.AxisId { Val = MoneyAxis }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }), new C.Delete { Val = false }, new C.AxisPosition { Val = C.AxisPositionValues.Left }, new C.MajorGridlines(),
                new C.NumberingFormat { FormatCode = "£#,##0", SourceLinked = false }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo }, new C.CrossingAxis { Val = YearAxis }, new C.Crosses { Val = C.CrossesValues.AutoZero }));
        return new(new C.RoundedCorners { Val = false }, new C.Chart(Title(chart.Title), new C.AutoTitleDeleted { Val = false }, plot,
            new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }), new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }));
    }

    private static OpenXmlElement[] Common(BookChart chart, BookSeries series, int index)
    {
        var colour = Colours[index % Colours.Length];
        var line = chart.Line == series;
        return
        [
            new C.Index { Val = (uint)index }, new C.Order { Val = (uint)index }, new C.SeriesText(new C.StringReference(new C.Formula(series.Name))),
            line ? new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "0B0C0C" }), new A.PresetDash { Val = A.PresetLineDashValues.Dash }) { Width = 28575 })
                : new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = colour })),
        ];
    }

    private static OpenXmlElement[] Data(BookChart chart, BookSeries series) =>
        [new C.CategoryAxisData(new C.StringReference(new C.Formula(chart.Categories))), new C.Values(new C.NumberReference(new C.Formula(series.Values)))];

    private static C.Title Title(string text) => new(
        new C.ChartText(new C.RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.Run(new A.RunProperties { Language = "en-GB", FontSize = 1200 }, new A.Text(text))))), new C.Overlay { Val = false });

    // Government Analysis Function palette.
    private static readonly string[] Colours = ["12436D", "28A197", "801650", "F46A25", "3D3D3D", "A285D1"];
}
