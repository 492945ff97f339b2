using Throughcare.Calendar;
using Throughcare.Costing;
using static Throughcare.App.Costing.Workbook.BookStyle;

namespace Throughcare.App.Costing.Workbook;

/// <summary>Posts by line and year: one sheet with each part, rounded to the penny once, and one with the totals.</summary>
internal sealed class PostsSheets
{
    private readonly BookSheet _posts;
    private readonly int _total;
    private readonly Dictionary<string, int> _row = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<FinancialYear> _years;

    public PostsSheets(FormulaBook book, PostCosting costing, PostMonthsSheet months)
    {
        _years = costing.Years;
        _posts = book.Sheet(new("Posts", [14, 36, 10, .. _years.Select(_ => 16d), 16]));
        var parts = book.Sheet(new("Post parts", [14, 36, 12, .. PostMonthsSheet.Parts.Select(_ => 14d), 16]));
        parts.Heading(["Line", "Post", "Year", .. PostMonthsSheet.Parts.Select(PostFigures.TitleOf), "Total"]);
        _posts.Heading(["Line", "Post", "FTE", .. _years.Select(y => y.ToString()), "Total"]);
        var last = BookSheet.Letters(2 + PostMonthsSheet.Parts.Count);
        foreach (var line in costing.Lines)
        {
            var cells = new List<BookCell>();
            foreach (var year in _years)
            {
                var n = parts.Next;
                parts.Row([BookCell.Of(line.Id), BookCell.Of(line.Title), BookCell.Of(year.ToString()),
                    .. PostMonthsSheet.Parts.Select((_, p) => BookCell.Calc($"ROUND(SUM({months.Cells(line.Id, year, p)}),2)")), BookCell.Calc($"SUM(D{n}:{last}{n})", Total)]);
                cells.Add(BookCell.Calc(parts.At(3 + PostMonthsSheet.Parts.Count, n)));
            }
            var row = _posts.Next;
            _row[line.Id] = _posts.Row([BookCell.Of(line.Id), BookCell.Of(line.Title), BookCell.Of(line.Fte.Value), .. cells, BookCell.Calc($"SUM(D{row}:{BookSheet.Letters(2 + _years.Count)}{row})", Total)]);
        }
        _total = _posts.Next;
        _posts.Row([BookCell.Of("Total", Heading), BookCell.Empty(), BookCell.Empty(), .. Enumerable.Range(3, _years.Count + 1).Select(c => BookCell.Calc(_total == 2 ? "0" : $"SUM({BookSheet.Letters(c)}2:{BookSheet.Letters(c)}{_total - 1})", Total))]);
    }

    /// <summary>The cell of a line's year.</summary>
    public string Of(string line, FinancialYear year) => _posts.At(3 + year.StartsIn - _years[0].StartsIn, _row[line]);

    /// <summary>The cell of a year's total.</summary>
    public string Of(FinancialYear year) => _posts.At(3 + year.StartsIn - _years[0].StartsIn, _total);
}
