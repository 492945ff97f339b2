using Throughcare.Delivery;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Web.Bridge;
using Throughcare.Web.Pictures;

namespace Throughcare.Web.Delivery;

/// <summary>A week as it was planned, as it was, and with nothing changed; "–" where the week is to come.</summary>
public sealed record WeekRow(string Week, string Planned, string Actual, string AsToday);

/// <summary>One measure by week, as a picture and as its table.</summary>
public sealed record WeekTable(string Id, string Title, WeekLines? Picture, IReadOnlyList<WeekRow> Rows)
{
    /// <summary>Everything that is followed by week.</summary>
    public static IReadOnlyList<WeekTable> Of(Delivered told) =>
    [
        Drawn(told, "fit", "Right team and right locality", "in the right team and the right locality", w => w.Both, w => w.InCare),
        Share(told, "right-team", "Right team", w => w.RightTeam),
        Share(told, "right-locality", "Right locality", w => w.RightLocality),
        Drawn(told, "changed", "Changes of social worker to date", "have changed social worker", w => w.Changes, _ => told.Planned),
        Plain(told, "mean", "Weighted children per worker, mean", w => Number(w.Mean)),
        Plain(told, "median", "Weighted children per worker, median", w => Number(w.Median)),
        Plain(told, "highest", "Weighted children, the highest of a worker", w => Number(w.Highest)),
        Plain(told, "above-limit", "Workers above the limit", w => $"{w.AboveLimit:#,0} of {w.Workers:#,0}"),
    ];

    private static WeekTable Drawn(Delivered told, string id, string title, string says, Func<WeekMeasured, int> value, Func<WeekMeasured, int> whole)
    {
        var weeks = told.Weeks;
        string Said(WeekMeasured week) => id == "changed" ? $"{value(week):#,0} of {whole(week):#,0}" : new Percentage(value(week), whole(week)).ToString();
        var (now, end) = (weeks.LastOrDefault(w => w.Actual is not null), weeks[^1]);
        var finding = now?.Actual is { } actual ? $"{Capital(says)}: {Said(actual)} now, {Said(now.Planned)} planned by now and {Said(end.Planned)} at the end" : $"{Capital(says)}: {Said(end.AsToday)} today and {Said(end.Planned)} planned at the end";
        WeekLine Line(string name, string kind, Func<DeliveredWeek, WeekMeasured?> which) => new(name, kind, [.. weeks.Select(w => which(w) is { } m ? value(m) : (decimal?)null)], [.. weeks.Select(w => which(w) is { } m ? $"{BridgeWords.ShortDay(w.Day)}, {name}: {Said(m)}" : "")]);
        return new(id, title, new(finding, "children", weeks.Max(w => Math.Max(whole(w.Planned), w.Actual is { } m ? whole(m) : 0)), [.. weeks.Select(w => BridgeWords.ShortDay(w.Day))],
            [Line("as planned", "plan", w => w.Planned), Line("as it is", "actual", w => w.Actual), .. id == "changed" ? [] : (WeekLine[])[Line("with nothing changed", "as-today", w => w.AsToday)]]), RowsOf(told, Said));
    }

    private static WeekTable Share(Delivered told, string id, string title, Func<WeekMeasured, int> value) => Plain(told, id, title, w => new Percentage(value(w), w.InCare).ToString());

    private static WeekTable Plain(Delivered told, string id, string title, Func<WeekMeasured, string> says) => new(id, title, null, RowsOf(told, says));

    private static IReadOnlyList<WeekRow> RowsOf(Delivered told, Func<WeekMeasured, string> says) => [.. told.Weeks.Select(w => new WeekRow($"From {BridgeWords.Day(w.Day)}", says(w.Planned), w.Actual is { } actual ? says(actual) : "–", says(w.AsToday)))];

    private static string Number(decimal? value) => value is { } number ? number.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) : "not known";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
