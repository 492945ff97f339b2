namespace Throughcare.App.Reports.Charts;

/// <summary>Children from one end to another: how many keep their worker and how many have a new one.</summary>
public sealed record FlowBand(string From, string To, int Keep, int New);

/// <summary>Thick means many. The band of those who keep their worker is full; the band of those with a new one is hatched.</summary>
public sealed record FlowChart(string Title, string Description, string FromHeading, string ToHeading, IReadOnlyList<FlowBand> Bands) : Chart(Title, Description)
{
    private const double EndWidth = 14, Gap = 18, Top = 52, TextWidth = 170;

    public override string Svg()
    {
        var total = Bands.Sum(b => b.Keep + b.New);
        if (total == 0) return "";
        // In the order of size on the left; on the right each end stands where most of its children come from.
        var from = Bands.GroupBy(b => b.From).OrderByDescending(g => g.Sum(b => b.Keep + b.New)).Select(g => g.Key).ToList();
        var to = Bands.GroupBy(b => b.To).OrderBy(g => from.IndexOf(g.OrderByDescending(b => b.Keep + b.New).First().From)).Select(g => g.Key).ToList();
        var names = Math.Min(200, Math.Max(from.Max(NameWidth), to.Max(NameWidth)) + EndWidth + 10);
        var ends = Math.Max(from.Count, to.Count);
        var height = Math.Max(260, ends * 56.0);
        var scale = (height - Gap * (ends - 1)) / total;
        var (left, right) = (names, ChartWidth - names);
        var svg = new SvgText();
        svg.Rect(left, 2, 18, 12, "keep").Text(left + 24, 13, "keep their social worker", classes: "g").Rect(left + 205, 2, 18, 12, "new").Text(left + 229, 13, "new social worker", classes: "g");
        svg.Text(left - 6, 40, FromHeading, "end", "b").Text(right + 6, 40, ToHeading, classes: "b");
        var start = Ends(svg, from, b => b.From, left - EndWidth, left - EndWidth - 6, "end", scale);
        var stop = Ends(svg, to, b => b.To, right, right + EndWidth + 6, "start", scale);
        foreach (var source in from)
            foreach (var band in Bands.Where(b => b.From == source).OrderBy(b => to.IndexOf(b.To)))
                foreach (var (children, classes, what) in new[] { (band.Keep, "keep", "keep their social worker"), (band.New, "new", "have a new social worker") })
                {
                    if (children == 0) continue;
                    var thick = children * scale;
                    svg.Path(Ribbon(left, start[band.From], right, stop[band.To], thick), classes, $"{Said(band.From)} to {Said(band.To)}: {children:#,0} {what}");
                    start[band.From] += thick;
                    stop[band.To] += thick;
                }
        return svg.Picture(ChartWidth, Top + height + 8, Title, Description);

        double NameWidth(string name) => SvgText.Lines(Said(name) + " 000", TextWidth).Max(l => SvgText.Width(l));
    }

    public override ChartValues Values() => new(
        ChartShape.StackedBars, [.. Bands.Select(b => $"{Said(b.From)} to {Said(b.To)}")],
        [new("Keep their social worker", [.. Bands.Select(b => (decimal?)b.Keep)]), new("New social worker", [.. Bands.Select(b => (decimal?)b.New)])], "#,##0", []);

    private static string Said(string end) => end.Length == 0 ? "Unallocated" : end;

    /// <summary>Draws the ends of one side, and gives where the next band of each begins.</summary>
    private Dictionary<string, double> Ends(SvgText svg, List<string> names, Func<FlowBand, string> of, double x, double textAt, string anchor, double scale)
    {
        var at = new Dictionary<string, double>();
        var y = Top;
        foreach (var name in names)
        {
            var children = Bands.Where(b => of(b) == name).Sum(b => b.Keep + b.New);
            var tall = children * scale;
            svg.Rect(x, y, EndWidth, tall, "end", $"{Said(name)}: {children:#,0} children");
            svg.Name(textAt, y + tall / 2, anchor == "end" ? $"{Said(name)} {children:#,0}" : $"{children:#,0} {Said(name)}", anchor, TextWidth);
            at[name] = y;
            y += tall + Gap;
        }
        return at;
    }

    private static string Ribbon(double x1, double y1, double x2, double y2, double thick)
    {
        var middle = SvgText.N((x1 + x2) / 2);
        var (a, b, c, d) = (SvgText.N(y1), SvgText.N(y2), SvgText.N(y2 + thick), SvgText.N(y1 + thick));
        var (l, r) = (SvgText.N(x1), SvgText.N(x2));
        return $"M{l} {a}C{middle} {a} {middle} {b} {r} {b}L{r} {c}C{middle} {c} {middle} {d} {l} {d}Z";
    }
}
