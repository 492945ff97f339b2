using System.Text.RegularExpressions;

namespace Throughcare.Measures;

/// <summary>How a figure's numbers are called among linked counts, the same in every version of the plan or extract that it is from.</summary>
internal static partial class FigureCells
{
    /// <summary>The figure's own count, or the part of its share.</summary>
    public static string Name(Figure figure) => $"{Series(figure)}: {figure.Id}";

    /// <summary>The whole of a share: the same for all shares of the same.</summary>
    public static string Whole(Figure figure) => $"{Series(figure)}: all {figure.Denominator ?? figure.Id}";

    public static string Rest(Figure figure) => Name(figure) + " (the rest)";

    /// <summary>True for a number of people that is counted and may be small.</summary>
    public static bool IsCount(Figure figure) =>
        figure is { Counts: Counts.Children or Counts.Traits, Share: null, Rate: null, Value: >= 0 and <= CountSystem.Most, Unit: FigureUnit.Children or FigureUnit.Groups or FigureUnit.Workers or FigureUnit.Teams }
        && figure.Value == decimal.Truncate(figure.Value.Value);

    public static bool IsShare(Figure figure) => figure is { Counts: Counts.Children or Counts.Traits, Share: not null };

    /// <summary>True for a measure from which children could be worked out: shown only where it is said which count it rests on.</summary>
    public static bool RestsOnChildren(Figure figure) =>
        figure.Unit is FigureUnit.WeightedChildren or FigureUnit.ChildrenPerFte or FigureUnit.ChildrenPerWorker or FigureUnit.ChildrenPerManager || figure.Counts is Counts.Children or Counts.Traits;

    private static string Series(Figure figure) => figure.From is { } from ? Version().Replace(from, "") : "";

    [GeneratedRegex(@", version \d+")]
    private static partial Regex Version();
}
