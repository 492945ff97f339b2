namespace Throughcare.App.Reports.Charts;

/// <summary>How the values of a picture stand when another program draws them.</summary>
public enum ChartShape
{
    /// <summary>Bars from the left, one beside the other.</summary>
    Bars,

    /// <summary>Bars from the left, the parts of one after each other.</summary>
    StackedBars,

    /// <summary>Columns, the parts of one on top of each other.</summary>
    StackedColumns,
}

/// <summary>Values of one kind, one for each row; null where there is none. A line is drawn over the columns, not as one of their parts.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, bool Line = false);

/// <summary>
/// The values behind a picture, so that a document can hold a picture that its readers may change. The notes are what the drawn picture says beside its bars: lines that they are
/// held against, the year in which a grant ends.
/// </summary>
public sealed record ChartValues(ChartShape Shape, IReadOnlyList<string> Rows, IReadOnlyList<ChartSeries> Series, string Format, IReadOnlyList<string> Notes)
{
    /// <summary>A number as it is.</summary>
    public const string Number = "#,##0.##";

    /// <summary>A share in whole percent, as text and tables give it.</summary>
    public const string Percent = "0\"%\"";

    /// <summary>Children per worker or per FTE, to one place.</summary>
    public const string Load = "#,##0.0";
}
