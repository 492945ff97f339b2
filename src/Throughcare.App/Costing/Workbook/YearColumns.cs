using Throughcare.Calendar;

namespace Throughcare.App.Costing.Workbook;

/// <summary>
/// Columns for amounts that run by whole pence from month to month: first what has run up by the beginning of the first year and by the end of
/// each, rounded once; then each year as the difference of two of them, as <c>RunningTotal</c> has it.
/// </summary>
internal sealed class YearColumns(IReadOnlyList<FinancialYear> years, int first)
{
    public IReadOnlyList<FinancialYear> Years => years;

    /// <summary>The headings of both blocks.</summary>
    public IEnumerable<string> Headings => [$"so far before {years[0]}", .. years.Select(y => $"so far by the end of {y}"), .. years.Select(y => y.ToString())];

    /// <summary>The column of a year's amount.</summary>
    public int Of(FinancialYear year) => first + years.Count + 1 + year.StartsIn - years[0].StartsIn;

    /// <summary>Cells of a row; <paramref name="soFar"/> is the formula for what has run up by the end of 31 March of a year.</summary>
    public IEnumerable<BookCell> Cells(int row, Func<int, string> soFar)
    {
        for (var i = 0; i <= years.Count; i++) yield return BookCell.Calc($"ROUND({soFar(years[0].StartsIn + i)},2)");
        for (var i = 0; i < years.Count; i++) yield return BookCell.Calc($"ROUND({BookSheet.Letters(first + i + 1)}{row}-{BookSheet.Letters(first + i)}{row},2)");
    }

    /// <summary>Months from the first month in a cell to 31 March of a year, at least none and at most so many.</summary>
    public static string MonthsBy(string firstMonth, string most, int marchOf) => $"MAX(0,MIN({most},12*({marchOf}-YEAR({firstMonth}))+4-MONTH({firstMonth})))";
}
