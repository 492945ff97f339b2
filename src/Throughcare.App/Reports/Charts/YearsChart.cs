namespace Throughcare.App.Reports.Charts;

/// <summary>A part of every year's column, in the order in which the parts stand on each other.</summary>
public sealed record YearPart(string Name, IReadOnlyList<decimal> Values);

/// <summary>
/// Columns by year, their parts on top of each other, against a stepped line (the funding). A year may carry a note, such as the one in
/// which a grant ends. A year's total stands as its table has it, where the table is rounded so that it adds up. Parts differ by shade and order, and each is named with its values in the table under the picture.
/// </summary>
public sealed record YearsChart(string Title, string Description, IReadOnlyList<string> Years, IReadOnlyList<YearPart> Parts, string? StepName, IReadOnlyList<decimal> Steps, IReadOnlyDictionary<int, string> Notes, Func<decimal, string> Label, IReadOnlyList<decimal>? Totals = null)
    : Chart(Title, Description)
{
    private const double Height = 260, Bottom = 60, Left = 90;

    private static readonly string[] Looks = ["bar", "bar-agency", "bar-over", "bar-light", "new", "end"];

    public override string Svg()
    {
        if (Years.Count == 0 || Parts.Count == 0) return "";
        var svg = new SvgText();
        var keys = 22.0 * (Parts.Count + (Steps.Count > 0 ? 1 : 0));
        var top = keys + 30;
        var above = Enumerable.Range(0, Years.Count).Select(y => Parts.Sum(p => Math.Max(0, p.Values[y]))).Concat(Steps).DefaultIfEmpty(0).Max();
        var below = Enumerable.Range(0, Years.Count).Select(y => Parts.Sum(p => Math.Min(0, p.Values[y]))).Min();
        var span = (double)Math.Max(1, above - below);
        double Y(decimal value) => top + (double)(above - value) / span * Height;
        var width = (ChartWidth - Left) / Years.Count;
        Keys(svg);
        svg.Line(Left, Y(0), ChartWidth, Y(0), "axis");
        svg.Text(Left - 8, Y(above) + 5, Label(above), "end", "g").Text(Left - 8, Y(0) + 5, Label(0), "end", "g");
        for (var y = 0; y < Years.Count; y++)
        {
            var (x, up, down) = (Left + width * y, 0m, 0m);
            for (var p = 0; p < Parts.Count; p++)
            {
                var value = Parts[p].Values[y];
                if (value == 0) continue;
                var (from, to) = value > 0 ? (up, up += value) : (down, down += value);
                svg.Rect(x + width * 0.2, Math.Min(Y(from), Y(to)), width * 0.6, Math.Abs(Y(to) - Y(from)), Looks[p % Looks.Length], $"{Parts[p].Name}, {Years[y]}: {Label(value)}");
            }
            svg.Text(x + width / 2, Y(up) - 6, Label(Totals?[y] ?? up + down), "middle", "b", 14);
            svg.Text(x + width / 2, top + Height + 22, Years[y], "middle");
            if (Notes.TryGetValue(y, out var note)) svg.Line(x + width - 3, top - 8, x + width - 3, top + Height + 8, "mark").Name(x + width / 2, top + Height + 42, note, "middle", width - 8, "g");
        }
        for (var y = 0; y < Steps.Count; y++)
        {
            svg.Line(Left + width * y, Y(Steps[y]), Left + width * (y + 1), Y(Steps[y]), "mark-most");
            if (y > 0) svg.Line(Left + width * y, Y(Steps[y - 1]), Left + width * y, Y(Steps[y]), "mark-most");
        }
        return svg.Picture(ChartWidth, top + Height + Bottom + 20, Title, Description);
    }

    public override ChartValues Values() => new(
        ChartShape.StackedColumns, Years,
        [.. Parts.Select(p => new ChartSeries(p.Name, [.. p.Values.Select(v => (decimal?)v)])), .. Steps.Count > 0 ? new[] { new ChartSeries(StepName ?? "", [.. Steps.Select(s => (decimal?)s)], Line: true) } : []],
        "£#,##0", [.. Notes.OrderBy(n => n.Key).Select(n => $"{Years[n.Key]}: {n.Value}.")]);

    private void Keys(SvgText svg)
    {
        for (var p = 0; p < Parts.Count; p++) svg.Rect(0, 4 + 22.0 * p, 18, 14, Looks[p % Looks.Length]).Text(26, 16 + 22.0 * p, Parts[p].Name);
        if (Steps.Count > 0) svg.Line(0, 11 + 22.0 * Parts.Count, 18, 11 + 22.0 * Parts.Count, "mark-most").Text(26, 16 + 22.0 * Parts.Count, StepName ?? "");
    }
}
