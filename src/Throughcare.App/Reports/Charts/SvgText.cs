using System.Globalization;
using System.Net;
using System.Text;

namespace Throughcare.App.Reports.Charts;

/// <summary>Writes one picture as SVG. Everything that is written goes through an escape; numbers are written with a point.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _body = new();

    public const double Size = 15;

    /// <summary>About how wide a text is, so that nothing is cut off in any of the usual fonts.</summary>
    public static double Width(string text, double size = Size) => text.Length * size * 0.54;

    public SvgText Text(double x, double y, string text, string anchor = "start", string classes = "t", double size = Size)
    {
        _body.Append($"<text class=\"{classes}\" x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\"");
        if (size != Size) _body.Append($" font-size=\"{N(size)}\"");
        _body.Append('>').Append(Escape(text)).Append("</text>");
        return this;
    }

    /// <summary>A name over as many lines as it needs, its middle at <paramref name="y"/>.</summary>
    public SvgText Name(double x, double y, string text, string anchor, double width, string classes = "t")
    {
        var lines = Lines(text, width);
        for (var i = 0; i < lines.Count; i++) Text(x, y + 5 + (i - (lines.Count - 1) / 2.0) * (Size + 2), lines[i], anchor, classes);
        return this;
    }

    /// <summary>Breaks a text between words.</summary>
    public static IReadOnlyList<string> Lines(string text, double width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width(lines[^1] + " " + word) <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }
        return lines;
    }

    public SvgText Rect(double x, double y, double width, double height, string classes, string? tip = null) =>
        Shape($"<rect class=\"{classes}\" x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(0, width))}\" height=\"{N(height)}\"", "rect", tip);

    public SvgText Line(double x1, double y1, double x2, double y2, string classes) =>
        Shape($"<line class=\"{classes}\" x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"", "line", null);

    public SvgText Circle(double x, double y, double radius, string classes, string? tip = null) =>
        Shape($"<circle class=\"{classes}\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"", "circle", tip);

    public SvgText Path(string d, string classes, string? tip = null) => Shape($"<path class=\"{classes}\" d=\"{d}\"", "path", tip);

    private SvgText Shape(string start, string name, string? tip)
    {
        _body.Append(start);
        if (tip is null) _body.Append("/>");
        else _body.Append("><title>").Append(Escape(tip)).Append("</title></").Append(name).Append('>');
        return this;
    }

    /// <summary>The picture: named by its title and said by its description for those who do not see it.</summary>
    public string Picture(double width, double height, string title, string description) =>
        $"<svg class=\"tc-chart\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" width=\"{N(width)}\" height=\"{N(height)}\" role=\"img\" font-size=\"{N(Size)}\">"
        + $"<title>{Escape(title)}</title><desc>{Escape(description)}</desc>{Patterns}{_body}</svg>";

    // Lines as the second cue beside colour; they hold in a black and white print.
    private const string Patterns =
        "<defs><pattern id=\"tc-hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"#fff\"/><rect width=\"3\" height=\"7\" fill=\"#12436D\"/></pattern>"
        + "<pattern id=\"tc-hatch-new\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\"><rect width=\"7\" height=\"7\" fill=\"#fff\"/><rect width=\"3\" height=\"7\" fill=\"#F46A25\"/></pattern></defs>";

    public static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>
    /// The look of every class that the charts use (Government Analysis Function palette): inline in the report, in the style sheet of
    /// the web pages.
    /// </summary>
    public const string Style = """
        .tc-chart{max-width:100%;height:auto;font-family:"Helvetica Neue",Arial,sans-serif}
        .tc-chart text{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}.tc-chart .t{fill:#0b0c0c}.tc-chart .b{fill:#0b0c0c;font-weight:700}.tc-chart .g{fill:#484949}
        .tc-chart .bar{fill:#12436D}.tc-chart .bar-agency{fill:url(#tc-hatch);stroke:#12436D;stroke-width:1}.tc-chart .bar-over{fill:#801650}
        .tc-chart .bar-light{fill:#fff;stroke:#12436D;stroke-width:2}.tc-chart .axis{stroke:#0b0c0c;stroke-width:1}
        .tc-chart .mark{stroke:#0b0c0c;stroke-width:2;stroke-dasharray:6 4}.tc-chart .mark-most{stroke:#801650;stroke-width:2}
        .tc-chart .before{fill:#fff;stroke:#12436D;stroke-width:2.5}.tc-chart .after{fill:#12436D}.tc-chart .step{stroke:#12436D;stroke-width:2.5}
        .tc-chart .end{fill:#3D3D3D}.tc-chart .keep{fill:#12436D;fill-opacity:.72}.tc-chart .new{fill:url(#tc-hatch-new);stroke:#F46A25;stroke-width:1}
        """;
}
