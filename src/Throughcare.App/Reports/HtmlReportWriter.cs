using System.Globalization;
using System.Net;
using System.Text;
using Throughcare.App.Reports.Charts;
using Throughcare.Measures;

namespace Throughcare.App.Reports;

/// <summary>
/// Writes a report as one HTML file: styles and pictures inside, no scripts, nothing fetched. It reads on a phone, prints on A4 in
/// black and white, and everything from the data is escaped.
/// </summary>
public static class HtmlReportWriter
{
    public static string Write(Report report)
    {
        var html = new StringBuilder(100_000);
        html.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<title>")
            .Append(Text(report.Title)).Append("</title>\n<style>\n").Append(ReportStyle.Css).Append(Chart.Style).Append("\n</style>\n</head>\n<body>\n");
        html.Append("<a class=\"skip\" href=\"#main\">Skip to the report</a>\n");
        if (report.MadeUp) html.Append("<p class=\"made-up\">MADE UP. This council does not exist, and neither does anyone in it.</p>\n");
        html.Append("<header>\n<h1>").Append(Text(report.Title)).Append("</h1>\n<p class=\"lead\">").Append(Text(report.Subtitle)).Append("</p>\n</header>\n");
        if (report.Contents)
        {
            html.Append("<nav aria-label=\"Contents\"><h2 class=\"contents\">Contents</h2><ol>");
            foreach (var section in report.Sections) html.Append($"<li><a href=\"#{Text(section.Id)}\">{Text(section.Heading)}</a></li>");
            html.Append("</ol></nav>\n");
        }
        html.Append("<main id=\"main\">\n");
        foreach (var section in report.Sections) Section(html, section);
        html.Append("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Section(StringBuilder html, ReportSection section)
    {
        html.Append($"<section id=\"{Text(section.Id)}\"{(section.NewPage ? " class=\"new-page\"" : "")}>\n<h2>{Text(section.Heading)}</h2>\n");
        foreach (var block in section.Blocks) Block(html, block);
        html.Append("</section>\n");
    }

    private static void Block(StringBuilder html, ReportBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                html.Append("<h3>").Append(Text(heading.Text)).Append("</h3>\n");
                break;
            case ParagraphBlock paragraph:
                html.Append("<p>").Append(Text(paragraph.Text)).Append("</p>\n");
                break;
            case InsetBlock inset:
                html.Append("<p class=\"inset\">").Append(Text(inset.Text)).Append("</p>\n");
                break;
            case ListBlock { Items.Count: > 0 } list:
                html.Append(list.Numbered ? "<ol>" : "<ul>");
                foreach (var item in list.Items) html.Append("<li>").Append(Text(item)).Append("</li>");
                html.Append(list.Numbered ? "</ol>\n" : "</ul>\n");
                break;
            case FiguresBlock figures:
                html.Append("<div class=\"figures\">\n");
                foreach (var figure in figures.Figures) Figure(html, figure);
                html.Append("</div>\n");
                break;
            case TableBlock table:
                Table(html, table.Table, "");
                break;
            case ChartBlock chart:
                // The picture says the finding in its title, and its table follows.
                html.Append("<figure><figcaption>").Append(Text(chart.Chart.Title)).Append("</figcaption>").Append(chart.Chart.Svg()).Append("</figure>\n");
                Table(html, chart.Table, " class=\"under\"");
                break;
            case LongTableBlock { Table: var table }:
                html.Append($"<details class=\"long\"><summary>{Text(table.Caption)}: {table.Rows.Count:#,0} {(table.Rows.Count == 1 ? "row" : "rows")}</summary>\n");
                Table(html, table, "");
                html.Append($"</details>\n<p class=\"print-only\">{Text(table.Caption)}: {table.Rows.Count:#,0} rows, in the file {Text(table.Name)}.csv beside this report.</p>\n");
                break;
        }
    }

    private static void Figure(StringBuilder html, ShownFigure shown)
    {
        var figure = shown.Figure;
        html.Append("<div class=\"figure\"><p class=\"what\">").Append(Text(figure.Title)).Append("</p><p class=\"value\">").Append(Text(FigureWords.Value(figure))).Append("</p>");
        if (Of(figure) is { Length: > 0 } of) html.Append("<p class=\"of\">").Append(Text(of)).Append("</p>");
        if (shown.Before is { } before)
            html.Append("<p class=\"before\">Today ").Append(Text(FigureWords.InCell(before))).Append(shown.Better is null ? "" : Text($"; {shown.Better} is better")).Append("</p>");
        html.Append("<details><summary>Why?</summary><p>").Append(Text(figure.Definition)).Append("</p>");
        if (figure.Rate is { } rate) html.Append($"<p>{Text($"{rate.Amount:#,0.##} divided by {rate.Per:#,0.##}.")}</p>");
        if (figure.Parts.Count > 0)
        {
            html.Append("<ul>");
            foreach (var part in figure.Parts) html.Append("<li>").Append(Text($"{part.Title}: {FigureWords.InCell(part)}")).Append("</li>");
            html.Append("</ul>");
        }
        if (figure.RestsOnAssumption) html.Append("<p>Part of what this rests on was assumed; see “What was assumed”.</p>");
        if (figure.From is { } from) html.Append("<p>From: ").Append(Text(from)).Append(".</p>");
        html.Append("</details></div>\n");
    }

    private static string Of(Figure figure) => figure.Share is { } share ? $"{share.Part:#,0} of {share.Whole:#,0} {figure.Denominator}"
        : figure.Denominator is { } all ? "of " + all : "";

    private static void Table(StringBuilder html, ReportTable table, string attributes)
    {
        html.Append($"<div class=\"scroll\" role=\"region\" aria-label=\"{Text(table.Caption)}\" tabindex=\"0\"><table{attributes}><caption>{Text(table.Caption)}</caption>\n<thead><tr>");
        foreach (var column in table.Columns) html.Append($"<th scope=\"col\"{(column.Numeric ? " class=\"n\"" : "")}>{Text(column.Heading)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
                html.Append(i == 0 ? $"<th scope=\"row\">{Text(row[i].Text)}</th>" : $"<td{(table.Columns[i].Numeric ? " class=\"n\"" : IsDay(row[i].Text) ? " class=\"d\"" : "")}>{Text(row[i].Text)}</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody></table></div>\n");
    }

    /// <summary>A day stands on one line.</summary>
    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
