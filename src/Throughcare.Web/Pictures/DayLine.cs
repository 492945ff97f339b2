using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Throughcare.App.Reports;
using Throughcare.Decisions;

namespace Throughcare.Web.Pictures;

/// <summary>Days that follow each other on a line, drawn by the program so that it stands without scripts: those that count are numbered, those on which something happens are dark.</summary>
public static class DayLine
{
    private const int Step = 46, Left = 34;

    /// <param name="days">What came weeks later is left to the table.</param>
    public static IHtmlContent Svg(IReadOnlyList<ClockDay> days)
    {
        var line = days.TakeWhile((d, i) => i == 0 || d.On == days[i - 1].On.AddDays(1)).ToList();
        var width = Left * 2 + (line.Count - 1) * Step;
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg class=\"tc-days\" width=\"{width}\" height=\"86\" viewBox=\"0 0 {width} 86\" role=\"img\" aria-label=\"Days from {FigureWords.Day(line[0].On)} to {FigureWords.Day(line[^1].On)}. The table below has each of them.\">")
            .Append(CultureInfo.InvariantCulture, $"<line class=\"tc-days__line\" x1=\"{Left}\" y1=\"40\" x2=\"{width - Left}\" y2=\"40\"/>");
        for (var i = 0; i < line.Count; i++)
        {
            var (day, x, marked) = (line[i], Left + i * Step, line[i].What.Count > 0);
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{(marked ? "tc-days__mark" : day.Counts is null ? "tc-days__off" : "tc-days__on")}\" cx=\"{x}\" cy=\"40\" r=\"{(marked ? 13 : 11)}\"/>");
            if (day.Counts is { } counts) svg.Append(CultureInfo.InvariantCulture, $"<text class=\"tc-days__count{(marked ? " tc-days__count--mark" : "")}\" x=\"{x}\" y=\"45\">{counts}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"18\">{day.On:ddd}</text><text x=\"{x}\" y=\"74\">{day.On:d MMM}</text>");
        }
        return new HtmlString(svg.Append("</svg>").ToString());
    }
}
