using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Throughcare.Consultation;

namespace Throughcare.Web.Pictures;

/// <summary>
/// The days of a consultation on one line each, beneath a scale of months: what lasts is a bar, what happens on a day a diamond, what law or policy asks for hollow. Its words are as large on a phone as they are read,
/// because each stands over its own line. Drawn without a script; the table beneath it says the same.
/// </summary>
public static class ConsultationLine
{
    private const double Width = 420, Left = 10, Right = 12, Row = 40, Top = 30;

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private sealed record Line(string Name, DateOnly From, DateOnly To, bool Required, bool Wrong)
    {
        /// <summary>Single days of what does not last from the first to the last.</summary>
        public IReadOnlyList<DateOnly> Single { get; init; } = [];

        public bool Lasts => To > From;
    }

    /// <summary>Null where fewer than two days are given: there is nothing to see then.</summary>
    public static IHtmlContent? Of(ConsultationPaper paper, IReadOnlyList<TimelineEntry> entries, DateOnly today)
    {
        var lines = Lines(paper, entries);
        if (lines.Count < 2) return null;
        var (first, last) = (lines.Min(l => l.From), lines.Max(l => l.To));
        if (last.DayNumber - first.DayNumber is < 1 or > 3650) return null;
        var html = new HtmlContentBuilder();
        var height = Top + Row * lines.Count + 6;
        html.AppendHtml($"<svg class=\"tc-line\" viewBox=\"0 0 {Width} {N(height)}\" role=\"img\" aria-label=\"{Text($"The days of the consultation, from {Say(first)} to {Say(last)}. The table has each of them.")}\" focusable=\"false\">");
        foreach (var month in Months(first, last))
        {
            html.AppendHtml($"<line x1=\"{N(X(month))}\" y1=\"{N(Top - 8)}\" x2=\"{N(X(month))}\" y2=\"{N(height)}\" class=\"tc-line__month\"/>");
            if (X(month) < Width - 40) html.AppendHtml($"<text x=\"{N(X(month) + 4)}\" y=\"16\" class=\"tc-line__scale\">{month.ToString(month.Month == 1 ? "MMM yyyy" : "MMM", English)}</text>");
        }
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, y) = (lines[i], Top + Row * i);
            var (from, to) = (X(line.From), X(line.To));
            var kind = line.Wrong ? "tc-line__wrong" : line.Required ? "tc-line__rule" : "tc-line__plan";
            if (line.Single.Count > 0) foreach (var day in line.Single) Diamond(X(day));
            else if (line.Lasts) html.AppendHtml($"<rect x=\"{N(from)}\" y=\"{N(y + 20)}\" width=\"{N(Math.Max(3, to - from))}\" height=\"12\" class=\"{kind}\"/>");
            else Diamond(from);
            var words = $"{line.Name}{(line.Wrong ? " (out of order)" : "")}: {Days(line)}";
            // What stands too far to the right ends where its line ends.
            var end = from > Width * 0.45;
            html.AppendHtml($"<text x=\"{N(end ? Math.Max(to, from) : Math.Max(2, from - 4))}\" y=\"{N(y + 13)}\" class=\"tc-line__words\"{(end ? " text-anchor=\"end\"" : "")}>{Text(words)}</text>");

            void Diamond(double at) => html.AppendHtml($"<path d=\"M{N(at)} {N(y + 18)}l8 8-8 8-8-8z\" class=\"{kind}\"/>");
        }
        if (today >= first && today <= last) html.AppendHtml($"<line x1=\"{N(X(today))}\" y1=\"{N(Top - 8)}\" x2=\"{N(X(today))}\" y2=\"{N(height)}\" class=\"tc-line__today\"/><text x=\"{N(X(today))}\" y=\"{N(Top - 12)}\" class=\"tc-line__scale\" text-anchor=\"middle\">today</text>");
        return html.AppendHtml("</svg>");

        double X(DateOnly day) => Left + (Width - Left - Right) * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber);
    }

    private static List<Line> Lines(ConsultationPaper paper, IReadOnlyList<TimelineEntry> entries)
    {
        var (dates, lines) = (paper.Dates, new List<Line>());
        var wrong = entries.Where(e => e.OutOfOrder is not null).Select(e => e.On).ToHashSet();
        if (dates is { Opens: { } opens, Closes: { } closes } && closes >= opens) lines.Add(new("Consultation", opens, closes, false, wrong.Contains(opens) || wrong.Contains(closes)));
        if (dates is { PreferencesOpen: { } open, PreferencesClose: { } close } && close >= open) lines.Add(new("Preferences", open, close, false, wrong.Contains(open) || wrong.Contains(close)));
        foreach (var (name, day) in new[] { ("Replies out", dates.RepliesBy), ("Decision", dates.Decision), ("People told", dates.Outcomes), ("First dismissal", paper.Dismissals.First), ("New arrangement", dates.Starts) })
            if (day is { } on) lines.Add(new(name, on, on, false, wrong.Contains(on)));
        if (paper.Meetings.Count > 0) lines.Add(new(paper.Meetings.Count == 1 ? "1 meeting" : $"{paper.Meetings.Count} meetings", paper.Meetings.Min(m => m.On), paper.Meetings.Max(m => m.On), false, false) { Single = [.. paper.Meetings.Select(m => m.On).Distinct().Order()] });
        foreach (var rule in entries.Where(e => e.Required is not null)) lines.Add(new(Short(rule.What.Split([':', ','], 2)[0]), rule.On, rule.On, true, false));
        return [.. lines.OrderBy(l => l.From).ThenBy(l => l.To)];
    }

    // So much stands beside its day in the width of a phone; the table has the rest.
    private static string Short(string text) => text.Length <= 36 ? text : text[..text.LastIndexOf(' ', 34)] + "…";

    private static IEnumerable<DateOnly> Months(DateOnly first, DateOnly last)
    {
        var step = (last.DayNumber - first.DayNumber) switch { > 1500 => 12, > 500 => 6, > 240 => 2, _ => 1 };
        for (var month = new DateOnly(first.Year, first.Month, 1).AddMonths(1); month <= last; month = month.AddMonths(1))
            if ((month.Month - 1) % step == 0) yield return month;
    }

    private static string Days(Line line) => line.Lasts ? $"{line.From.ToString(line.From.Year == line.To.Year ? "d MMM" : "d MMM yyyy", English)} to {line.To.ToString("d MMM yyyy", English)}" : line.From.ToString("d MMM yyyy", English);

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", English);

    private static string N(double number) => number.ToString("0.#", English);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
