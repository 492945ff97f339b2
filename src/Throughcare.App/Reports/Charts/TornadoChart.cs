namespace Throughcare.App.Reports.Charts;

/// <summary>One assumption: the answer at its low and at its high value, each in words.</summary>
public sealed record TornadoRow(string Name, decimal AtLow, decimal AtHigh, string Low, string High);

/// <summary>What moves an answer most: a bar for each assumption around the answer as it stands, the widest first. The end of the high value is hatched.</summary>
public sealed record TornadoChart(string Title, string Description, decimal Base, string BaseName, IReadOnlyList<TornadoRow> Rows, Func<decimal, string> Label) : Chart(Title, Description)
{
    private const double Left = 230, Right = 30, RowHeight = 62, Top = 40;

    public override string Svg()
    {
        if (Rows.Count == 0) return "";
        var svg = new SvgText();
        var ends = Rows.SelectMany(r => new[] { r.AtLow, r.AtHigh }).Append(Base).ToList();
        var (least, most) = (ends.Min(), ends.Max());
        var span = (double)Math.Max(1, most - least);
        double X(decimal value) => Left + (double)(value - least) / span * (ChartWidth - Left - Right);
        var height = Top + RowHeight * Rows.Count;
        svg.Name(Math.Clamp(X(Base), Left + 60, ChartWidth - 90), 14, BaseName, "middle", 260, "b");
        for (var i = 0; i < Rows.Count; i++)
        {
            var (row, y) = (Rows[i], Top + RowHeight * i);
            svg.Name(Left - 14, y + 14, row.Name, "end", Left - 20);
            Bar(row.AtLow, "bar", $"{row.Name} at {row.Low}: {Label(row.AtLow)}");
            Bar(row.AtHigh, "bar-agency", $"{row.Name} at {row.High}: {Label(row.AtHigh)}");
            var lowFirst = row.AtLow <= row.AtHigh;
            var (first, last) = lowFirst ? (row.Low, row.High) : (row.High, row.Low);
            svg.Text(Left, y + 47, $"{Label(Math.Min(row.AtLow, row.AtHigh))} at {first}", "start", "g", 13).Text(ChartWidth - Right, y + 47, $"{Label(Math.Max(row.AtLow, row.AtHigh))} at {last}", "end", "g", 13);

            void Bar(decimal to, string look, string tip) => svg.Rect(Math.Min(X(Base), X(to)), y, Math.Max(1, Math.Abs(X(to) - X(Base))), 28, look, tip);
        }
        svg.Line(X(Base), Top - 10, X(Base), height - 14, "mark");
        return svg.Picture(ChartWidth, height, Title, Description);
    }

    /// <summary>How far each end lies from the answer as it stands.</summary>
    public override ChartValues Values() => new(
        ChartShape.StackedBars, [.. Rows.Select(r => r.Name)], [new("At the low value", [.. Rows.Select(r => (decimal?)(r.AtLow - Base))]), new("At the high value", [.. Rows.Select(r => (decimal?)(r.AtHigh - Base))])],
        "#,##0", [$"Bars show how far the answer moves from {BaseName}.", .. Rows.Select(r => $"{r.Name}: {Label(r.AtLow)} at {r.Low}, {Label(r.AtHigh)} at {r.High}.")]);
}
