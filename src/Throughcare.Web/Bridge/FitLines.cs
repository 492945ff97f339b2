using Throughcare.App.Reports;
using Throughcare.Options;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Bridge;

/// <summary>Right team and right locality in one week, and with nothing changed.</summary>
public sealed record FitRow(string Week, string Both, string Team, string Locality, string AsToday);

/// <summary>Right team and right locality by week, as a picture and as its table.</summary>
public sealed record FitLines(WeekLines Picture, IReadOnlyList<FitRow> Rows)
{
    public static FitLines Of(TransferTimetable timetable)
    {
        var (plan, nothing) = (timetable.Fit, timetable.DoNothing);
        var (first, last) = (plan[0].Both, plan[^1].Both);
        var finding = first.Value is null || last.Value is null ? "Right team and right locality by week"
            : first.Share is { } a && last.Share is { } b && a.Part == b.Part ? $"As many children are in the right team and the right locality at the end as today: {FigureWords.InCell(last)}"
            : $"In the right team and the right locality: from {FigureWords.InCell(first)} today to {FigureWords.InCell(last)} at the end";
        return new(
            new(finding, "children in care in the right team and the right locality", plan.Max(w => w.Both.Share?.Whole) ?? 0, [.. plan.Select(Short)],
                [Line("with this timetable", "plan", plan), Line("with nothing changed", "as-today", nothing)]),
            [.. plan.Zip(nothing, (p, n) => new FitRow(p.Week == 0 ? $"Today, {BridgeWords.Day(p.Day)}" : $"{p.Week}, from {BridgeWords.Day(p.Day)}", FigureWords.InCell(p.Both), FigureWords.InCell(p.RightTeam), FigureWords.InCell(p.RightLocality), FigureWords.InCell(n.Both)))]);
    }

    private static string Short(WeekFit week) => week.Week == 0 ? "today" : BridgeWords.ShortDay(week.Day);

    private static WeekLine Line(string name, string kind, IReadOnlyList<WeekFit> weeks) =>
        new(name, kind, [.. weeks.Select(w => (decimal?)w.Both.Share?.Part)], [.. weeks.Select(w => $"{Short(w)}, {name}: {FigureWords.Long(w.Both)}")]);
}
