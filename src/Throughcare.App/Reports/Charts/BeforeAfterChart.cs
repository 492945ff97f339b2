namespace Throughcare.App.Reports.Charts;

/// <summary>A value before (open circle) and after (full circle).</summary>
public sealed record BeforeAfterRow(string Name, decimal? Before, decimal? After, string BeforeLabel, string AfterLabel);

/// <summary>Before and after on one line for each row, from zero.</summary>
public sealed record BeforeAfterChart(string Title, string Description, IReadOnlyList<BeforeAfterRow> Rows, IReadOnlyList<MarkLine> Lines, decimal? Full = null, string Format = ChartValues.Number) : Chart(Title, Description)
{
    private const double RowHeight = 40;

    public override string Svg()
    {
        if (Rows.Count == 0) return "";
        var names = Math.Min(230, Rows.Max(r => SvgText.Lines(r.Name, 200).Max(l => SvgText.Width(l))) + 20);
        var right = Rows.Max(r => Math.Max(SvgText.Width(r.BeforeLabel), SvgText.Width(r.AfterLabel))) / 2 + 12;
        var plot = ChartWidth - names - right - 12;
        var most = Rows.Max(r => Math.Max(r.Before ?? 0, r.After ?? 0));
        var full = (double)Math.Max(1, Math.Max(Full ?? 0, Math.Max(most, Lines.Count == 0 ? 0 : Lines.Max(l => l.At))));
        var svg = new SvgText();
        svg.Circle(names + 8, 10, 6, "before").Text(names + 20, 15, "today", classes: "g").Circle(names + 88, 10, 6, "after").Text(names + 100, 15, "in the plan", classes: "g");
        var top = 30 + 18.0 * Lines.Count;
        for (var i = 0; i < Lines.Count; i++)
        {
            var x = names + (double)Lines[i].At / full * plot;
            svg.Line(x, 34 + 18.0 * i, x, top + RowHeight * Rows.Count, Lines[i].Most ? "mark-most" : "mark");
            svg.Text(x, 30 + 18.0 * i, Lines[i].Name, x > ChartWidth - SvgText.Width(Lines[i].Name) ? "end" : "middle", "g");
        }
        for (var i = 0; i < Rows.Count; i++)
        {
            var row = Rows[i];
            var y = top + RowHeight * i + 26;
            svg.Name(names - 14, y, row.Name, "end", 200);
            var (from, to) = (X(row.Before), X(row.After));
            if (from is { } a && to is { } b && Math.Abs(a - b) > 12) svg.Line(a, y, b, y, "step");
            if (from is { } before) svg.Circle(before, y, 6.5, "before", $"{row.Name}, today: {row.BeforeLabel}");
            if (to is { } after) svg.Circle(after, y, 6.5, "after", $"{row.Name}, in the plan: {row.AfterLabel}");
            Labels(svg, row, from, to, y - 12);

            double? X(decimal? value) => value is { } v ? names + (double)v / full * plot : null;
        }
        svg.Line(names, top, names, top + RowHeight * Rows.Count, "axis");
        return svg.Picture(ChartWidth, top + RowHeight * Rows.Count + 6, Title, Description);
    }

    public override ChartValues Values() => new(
        ChartShape.Bars, [.. Rows.Select(r => r.Name)], [new("Today", [.. Rows.Select(r => r.Before)]), new("In the plan", [.. Rows.Select(r => r.After)])],
        Format, [.. Lines.Select(l => $"Compare with: {l.Name}.")]);

    /// <summary>Above the circles; to the two sides where they would run into each other.</summary>
    private static void Labels(SvgText svg, BeforeAfterRow row, double? from, double? to, double y)
    {
        if (from is { } a && to is { } b)
        {
            var room = (SvgText.Width(row.BeforeLabel, 14) + SvgText.Width(row.AfterLabel, 14)) / 2 + 8;
            if (Math.Abs(a - b) < 1) svg.Text(b, y, row.AfterLabel, "middle", "b", 14);
            else if (Math.Abs(a - b) >= room) svg.Text(a, y, row.BeforeLabel, "middle", "g", 14).Text(b, y, row.AfterLabel, "middle", "b", 14);
            else
            {
                var (leftAnchor, rightAnchor, mid) = ("end", "start", (a + b) / 2);
                svg.Text(a < b ? mid - 4 : mid + 4, y, row.BeforeLabel, a < b ? leftAnchor : rightAnchor, "g", 14);
                svg.Text(a < b ? mid + 4 : mid - 4, y, row.AfterLabel, a < b ? rightAnchor : leftAnchor, "b", 14);
            }
        }
        else if (from is { } only) svg.Text(only, y, row.BeforeLabel, "middle", "g", 14);
        else if (to is { } then) svg.Text(then, y, row.AfterLabel, "middle", "b", 14);
    }
}
