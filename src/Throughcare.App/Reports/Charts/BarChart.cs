namespace Throughcare.App.Reports.Charts;

/// <summary>How a bar looks; never by colour alone.</summary>
public enum BarLook { Plain, Agency, OverMaximum, Light }

/// <summary>A bar with its name on the left and its value written at its end.</summary>
public sealed record BarRow(string Name, decimal Value, string Label, BarLook Look = BarLook.Plain, string? Group = null);

/// <summary>A value that the bars are held against, drawn as a labelled line.</summary>
public sealed record MarkLine(string Name, decimal At, bool Most = false);

/// <summary>Bars from zero, in the order given, with a heading where the group changes.</summary>
public sealed record BarChart(string Title, string Description, IReadOnlyList<BarRow> Rows, IReadOnlyList<MarkLine> Lines, decimal? Full = null, string Format = ChartValues.Number) : Chart(Title, Description)
{
    private const double RowHeight = 22, Bar = 15, Gap = 6, Heading = 20;

    public override string Svg()
    {
        if (Rows.Count == 0) return "";
        var names = Math.Min(300, Rows.Max(r => SvgText.Width(r.Name)) + 14);
        var labels = Rows.Max(r => SvgText.Width(r.Label)) + 12;
        var plot = ChartWidth - names - labels;
        var full = (double)Math.Max(1, Math.Max(Full ?? 0, Math.Max(Rows.Max(r => r.Value), Lines.Count == 0 ? 0 : Lines.Max(l => l.At))));
        var svg = new SvgText();
        var top = Lines.Count == 0 ? 6 : 8 + 18.0 * Lines.Count;
        var y = top;
        var at = new List<double>();
        foreach (var (row, begins) in Rows.Select((r, i) => (r, r.Group is not null && (i == 0 || Rows[i - 1].Group != r.Group))))
        {
            if (begins) y += (at.Count == 0 ? 0 : Gap) + Heading;
            at.Add(y);
            svg.Line(names, y - 3, names, y + Bar + 4, "axis");
            svg.Rect(names, y, Length(row.Value), Bar, Class(row.Look), $"{row.Name}: {row.Label}");
            y += RowHeight;
        }
        // Over the bars and under the words, so that both can be read.
        for (var i = 0; i < Lines.Count; i++)
        {
            var x = names + Length(Lines[i].At);
            svg.Line(x, 18.0 * i + 18, x, y, Lines[i].Most ? "mark-most" : "mark");
            svg.Text(x + 5, 18.0 * i + 14, Lines[i].Name, x > ChartWidth - SvgText.Width(Lines[i].Name) ? "end" : "start", "g");
        }
        for (var i = 0; i < Rows.Count; i++)
        {
            var row = Rows[i];
            if (row.Group is not null && (i == 0 || Rows[i - 1].Group != row.Group)) svg.Text(0, at[i] - Heading + 15, row.Group, classes: "b");
            svg.Text(names - 8, at[i] + Bar - 3, Shorten(row.Name, names), "end");
            svg.Text(names + Length(row.Value) + 6, at[i] + Bar - 3, row.Label, classes: row.Look == BarLook.OverMaximum ? "b" : "t");
        }
        return svg.Picture(ChartWidth, y + 4, Title, Description);

        double Length(decimal value) => (double)value / full * plot;
    }

    /// <summary>Bars of one look are one series, so that they differ in the document as they do here.</summary>
    public override ChartValues Values() => new(
        Rows.Select(r => r.Look).Distinct().Count() > 1 ? ChartShape.StackedBars : ChartShape.Bars, [.. Rows.Select(r => r.Name)],
        [.. Rows.Select(r => r.Look).Distinct().Order().Select(look => new ChartSeries(Said(look), [.. Rows.Select(r => r.Look == look ? r.Value : (decimal?)null)]))],
        Format, [.. Lines.Select(l => $"Compare with: {l.Name}.")]);

    private static string Said(BarLook look) => look switch
    {
        BarLook.Agency => "Agency",
        BarLook.OverMaximum => "Above the maximum",
        BarLook.Light => "Other",
        _ => "Value",
    };

    private static string Class(BarLook look) => look switch
    {
        BarLook.Agency => "bar-agency",
        BarLook.OverMaximum => "bar-over",
        BarLook.Light => "bar-light",
        _ => "bar",
    };
}
