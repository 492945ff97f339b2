using Throughcare.Measures;

namespace Throughcare.App.Reports.Docx;

/// <summary>Figures as a table: the value with what it is out of, what it was before, how it is worked out, and which version it comes from.</summary>
internal static class DocxFigures
{
    public static ReportTable Table(FiguresBlock block)
    {
        var before = block.Figures.Any(f => f.Before is not null);
        return new("figures", "Figures, how they are worked out and where they come from",
            [new("What"), new("Value"), .. before ? new[] { new ReportColumn("Today") } : [], new("Why")],
            [.. block.Figures.Select(f => (IReadOnlyList<ReportCell>)[f.Figure.Title, FigureWords.Long(f.Figure), .. before ? new ReportCell[] { Before(f) } : [], Why(f.Figure)])]);
    }

    private static string Before(ShownFigure shown) => shown.Before is not { } before ? "" : FigureWords.InCell(before) + (shown.Better is null ? "" : $" ({shown.Better} is better)");

    private static string Why(Figure figure)
    {
        List<string> said = [figure.Definition];
        if (figure.Rate is { } rate) said.Add($"{rate.Amount:#,0.##} divided by {rate.Per:#,0.##}.");
        if (figure.Parts.Count > 0) said.Add(string.Join("; ", figure.Parts.Select(p => $"{p.Title}: {FigureWords.InCell(p)}")) + ".");
        if (figure.RestsOnAssumption) said.Add("Part of what this rests on was assumed.");
        if (figure.From is { } from) said.Add($"From: {from}.");
        return string.Join(" ", said);
    }
}
