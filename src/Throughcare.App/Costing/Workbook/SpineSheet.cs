using Throughcare.Calendar;
using Throughcare.Costing;
using static Throughcare.App.Costing.Workbook.BookStyle;

namespace Throughcare.App.Costing.Workbook;

/// <summary>Pay by scale, point and year: settled years as numbers, later ones carried on by the awards of the inputs.</summary>
internal sealed class SpineSheet
{
    public const string Keys = "Spine_points", Years = "Spine_years", Pay = "Spine_pay";

    private const int FirstYearColumn = 3, FirstRow = 3;

    public SpineSheet(FormulaBook book, IReadOnlyList<PayScale> scales, IReadOnlyList<FinancialYear> years)
    {
        var sheet = book.Sheet(new("Spine", [16, 12, 8, .. years.Select(_ => 12d)], 2));
        sheet.Heading(["Point of scale", "Scale", "Point", .. years.Select(y => y.ToString())]);
        sheet.Row([BookCell.Of("Year from"), BookCell.Empty(), BookCell.Empty(), .. years.Select(y => BookCell.Of(y.StartsIn))]);
        foreach (var scale in scales)
            foreach (var point in scale.Years.SelectMany(scale.Points).Distinct().Order())
                sheet.Row([BookCell.Of(Key(scale.Id, point)), BookCell.Of(scale.Id), BookCell.Of(point), .. years.Select((y, i) => Cell(scale, point, y, i, sheet.Next))]);
        var last = Math.Max(FirstRow, sheet.Next - 1);
        book.Name(Keys, sheet.Range(0, FirstRow, 0, last));
        book.Name(Years, sheet.Range(FirstYearColumn, 2, FirstYearColumn + years.Count - 1, 2));
        book.Name(Pay, sheet.Range(FirstYearColumn, FirstRow, FirstYearColumn + years.Count - 1, last));
    }

    public static string Key(string scale, int point) => $"{scale} {point}";

    /// <summary>Every year that a scale has or that the costing needs, without a gap.</summary>
    public static IReadOnlyList<FinancialYear> YearsOf(IReadOnlyList<PayScale> scales, FinancialYear first, FinancialYear last)
    {
        var all = scales.SelectMany(s => s.Years).Append(first).Append(last).ToList();
        return [.. Enumerable.Range(all.Min().StartsIn, all.Max().StartsIn - all.Min().StartsIn + 1).Select(y => new FinancialYear(y))];
    }

    private static BookCell Cell(PayScale scale, int point, FinancialYear year, int column, int row)
    {
        if (year <= scale.Years[^1]) return scale.Pay(year, point) is { } pay ? BookCell.Of(pay, InputPounds) : BookCell.Empty();
        var before = BookSheet.Letters(FirstYearColumn + column - 1) + row;
        var award = InputsSheet.AwardName(year);
        // An award is rounded to whole pounds, as the national ones are; a year without one has no pay.
        return BookCell.Calc($"IF(OR({award}=\"\",{before}=\"\"),\"\",ROUND({before}*(1+{award})+{InputsSheet.AwardFlatName(year)},0))");
    }
}
