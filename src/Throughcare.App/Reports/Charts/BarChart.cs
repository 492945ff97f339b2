namespace Throughcare.App.Reports.Charts;

/// <summary>How a bar looks; never by colour alone.</summary>
public enum BarLook { Plain, Agency, OverMaximum, Light }

/// <summary>A bar with its name on the left and its value written at its end.</summary>
public sealed record BarRow(string Name, decimal Value, string Label, BarLook Look = BarLook.Plain, string? Group = null);

/// <summary>A value that the bars are held against, drawn as a labelled line.</summary>
public sealed record MarkLine(string Name, decimal At, bool Most = false);

/// <summary>Bars from zero, in the order given, with a heading where the group changes.</summary>
public sealed record BarChart(string Title, string Description, IReadOnlyList<BarRow> Rows, IReadOnlyList<MarkLine> Lines, decimal? Full = null) : Chart(Title, Description)
{
    private const double RowHeight = 26, Bar = 17, Gap = 8;

    public override string Svg()
    {
        if (Rows.Count == 0) return "";
        var names = Math.Min(230, Rows.Max(r => SvgText.Width(r.Name)) + 12);
        var labels = Rows.Max(r => SvgText.Width(r.Label)) + 12;
        var plot = ChartWidth - names - labels;
        var full = (double)Math.Max(1, Math.Max(Full ?? 0, Math.Max(Rows.Max(r => r.Value), Lines.Count == 0 ? 0 : Lines.Max(l => l.At))));
        var svg = new SvgText();
        var top = Lines.Count == 0 ? 6 : 8 + 18.0 * Lines.Count;
        var y = top;
        string? group = null;
        foreach (var row in Rows)
        {
            if (row.Group != group && row.Group is not null)
            {
                y += group is null ? 0 : Gap;
                svg.Text(0, y + 15, row.Group, classes: "b");
                y += 22;
            }
            group = row.Group;
            var length = (double)row.Value / full * plot;
            svg.Text(names - 8, y + Bar - 3, Shorten(row.Name, names), "end");
            svg.Rect(names, y, length, Bar, Class(row.Look), $"{row.Name}: {row.Label}");
            svg.Text(names + length + 6, y + Bar - 3, row.Label, classes: row.Look == BarLook.OverMaximum ? "b" : "t");
            y += RowHeight;
        }
        svg.Line(names, top - 4, names, y - 4, "axis");
        for (var i = 0; i < Lines.Count; i++)
        {
            var x = names + (double)Lines[i].At / full * plot;
            svg.Line(x, 18.0 * i + 18, x, y - 4, Lines[i].Most ? "mark-most" : "mark");
            svg.Text(x + 5, 18.0 * i + 14, Lines[i].Name, x > ChartWidth - SvgText.Width(Lines[i].Name) ? "end" : "start", "g");
        }
        return svg.Picture(ChartWidth, y + 4, Title, Description);
    }

    private static string Class(BarLook look) => look switch
    {
        BarLook.Agency => "bar-agency",
        BarLook.OverMaximum => "bar-over",
        BarLook.Light => "bar-light",
        _ => "bar",
    };
}
