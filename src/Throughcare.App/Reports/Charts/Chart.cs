namespace Throughcare.App.Reports.Charts;

/// <summary>A picture with one idea. Its title states the finding; its description says it for those who do not see it.</summary>
public abstract record Chart(string Title, string Description)
{
    /// <summary>Width in user units; the picture scales to its place.</summary>
    protected const double ChartWidth = 760;

    /// <summary>The picture as SVG, without scripts or outside references; empty where there is nothing to draw.</summary>
    public abstract string Svg();

    /// <summary>The values behind it, for a document whose readers may change the picture.</summary>
    public abstract ChartValues Values();

    /// <summary>The style that the pictures need, once for each page.</summary>
    public static string Style => SvgText.Style;

    protected static string Shorten(string text, double width) => SvgText.Width(text) <= width ? text : text[..Math.Max(3, (int)(width / SvgText.Width("x")) - 2)] + "…";
}
