using Throughcare.App.Reports.Charts;
using Throughcare.Measures;

namespace Throughcare.App.Reports.Plans;

/// <summary>What one worker carries.</summary>
internal sealed record LoadRow(string Worker, string Team, bool Agency, Fte Fte, int Children, Points Load)
{
    public decimal PerFte => Fte > Fte.Zero ? Load.Value / Fte.Value : 0;
}

/// <summary>Load by worker, by team, with the standard and the maximum as lines.</summary>
internal static class LoadChart
{
    public static ChartBlock Of(IReadOnlyList<LoadRow> loads, Points standard, Points maximum, string when, string name)
    {
        var counted = loads.Where(l => l.Fte > Fte.Zero).ToList();
        var over = counted.Count(l => l.PerFte > standard.Value);
        var overMost = counted.Count(l => l.PerFte > maximum.Value);
        var title = over == 0 ? $"Nobody carries more than the standard of {standard} per FTE {when}"
            : $"{over} of {counted.Count} workers carry more than the standard of {standard} per FTE {when}" + (overMost == 0 ? "" : $", and {overMost} more than the maximum of {maximum}");
        var ordered = counted.OrderBy(l => l.Team, StringComparer.OrdinalIgnoreCase).ThenByDescending(l => l.PerFte).ThenBy(l => l.Worker, StringComparer.OrdinalIgnoreCase).ToList();
        var rows = ordered.Select(l => new BarRow(l.Worker + (l.Agency ? " (agency)" : ""), l.PerFte, Label(l, maximum), l.PerFte > maximum.Value ? BarLook.OverMaximum : l.Agency ? BarLook.Agency : BarLook.Plain, l.Team)).ToList();
        return new(
            new BarChart(title, $"Weighted children per FTE for each worker {when}, by team. Agency workers are hatched.", rows, [new($"standard {standard}", standard.Value), new($"maximum {maximum}", maximum.Value, Most: true)], Format: ChartValues.Load),
            new(name, $"Load by worker, {when}", [new("Worker"), new("Team"), new("Agency"), new("FTE", true), new("Children", true), new("Weighted children", true), new("Weighted children per FTE", true)],
                [.. ordered.Select(l => (IReadOnlyList<ReportCell>)[l.Worker, l.Team, l.Agency ? "yes" : "", l.Fte.Value, l.Children, l.Load.Value, new ReportCell(l.PerFte.ToString("0.0"), decimal.Round(l.PerFte, 2))])]));
    }

    private static string Label(LoadRow load, Points maximum) =>
        load.PerFte.ToString("0.0") + (load.Fte == Fte.FullTime ? "" : $" ({load.Load} in {load.Fte} FTE)") + (load.PerFte > maximum.Value ? " above the maximum" : "");
}
