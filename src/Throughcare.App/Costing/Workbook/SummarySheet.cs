using Throughcare.Calendar;
using Throughcare.Costing;
using static Throughcare.App.Costing.Workbook.BookStyle;

namespace Throughcare.App.Costing.Workbook;

/// <summary>The answer: exact, rounded so that it adds up, who pays, and what it is worth; with a chart.</summary>
internal sealed class SummarySheet
{
    private readonly BookSheet _sheet;
    private readonly IReadOnlyList<FinancialYear> _years;

    public SummarySheet(FormulaBook book, OptionCosting costing, Func<CostLine, FinancialYear, string> cost, SavingsSheet savings, FundingSheet funding)
    {
        _years = costing.Years;
        _sheet = book.FirstSheet(new("Summary", [44, .. _years.Select(_ => 17d), 17], 0));
        _sheet.Heading($"{costing.Input.Title}: cost against today");
        _sheet.Row(BookCell.Of("Exact, in pounds and pence"));
        Heads();
        var first = _sheet.Next;
        foreach (var line in costing.Changes) Row(line.Title, Pounds, y => cost(line, y));
        var (last, change) = (_sheet.Next - 1, Sums("Change against today", first, _sheet.Next - 1));
        var saved = Row("Less savings", Pounds, y => $"-{savings.Of(y)}");
        var net = Row("Net", Total, y => $"{Cell(y, change)}+{Cell(y, saved)}");
        _sheet.Row();
        _sheet.Row(BookCell.Calc($"\"Rounded to £\"&TEXT({InputsSheet.Unit},\"#,##0\")&\": each figure to the nearest, totals the sums of the rounded figures\"", Heading));
        Heads();
        var firstRounded = _sheet.Next;
        for (var row = first; row <= last; row++)
        {
            var exact = row;
            Row(costing.Changes[row - first].Title, Thousands, y => $"ROUND({Cell(y, exact)}/{InputsSheet.Unit},0)");
        }
        Sums("Change against today, rounded", firstRounded, _sheet.Next - 1);
        _sheet.Row();
        _sheet.Heading("Who pays");
        Heads();
        var sources = costing.Funding.Sources;
        var firstSource = _sheet.Next;
        for (var s = 0; s < sources.Count; s++)
        {
            var source = s;
            Row(sources[s].Title, Pounds, y => funding.Drawn(source, y));
        }
        var paid = Sums("Paid", firstSource, _sheet.Next - 1);
        Row("No funding", Total, funding.Gap);
        _sheet.Row();
        _sheet.Heading("Invest to save");
        Heads();
        var factor = Row("Discount factor", Plain, y => $"1/(1+{InputsSheet.Discount})^{y.StartsIn - _years[0].StartsIn}", total: false);
        Row("Savings less cost, in money of the first year", Pounds, y => $"ROUND(-{Cell(y, net)}*{Cell(y, factor)},2)");
        Row("Savings less cost so far", Pounds, y => $"-SUM(B{net}:{Cell(y, net)})", total: false);
        _sheet.Row();
        var categories = _sheet.Range(1, 3, _years.Count, 3);
        BookSeries Series(int row) => new(_sheet.At(0, row), _sheet.Range(1, row, _years.Count, row));
        _sheet.Chart = new($"Cost by year: {costing.Input.Title}", "Cost of each line by financial year in columns on top of each other, and what sources of funding pay as a line.", categories,
            [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Take(12).Select(Series)], sources.Count == 0 ? null : Series(paid), _sheet.Next + 1);
    }

    private void Heads() => _sheet.Row([BookCell.Empty(), .. _years.Select(y => BookCell.Of(y.ToString(), Heading)), BookCell.Of("Total", Heading)]);

    private int Row(string title, BookStyle style, Func<FinancialYear, string> formula, bool total = true)
    {
        var n = _sheet.Next;
        return _sheet.Row([BookCell.Of(title), .. _years.Select(y => BookCell.Calc(formula(y), style)), .. total ? [BookCell.Calc($"SUM(B{n}:{BookSheet.Letters(_years.Count)}{n})", style)] : Array.Empty<BookCell>()]);
    }

    private int Sums(string title, int first, int last) =>
        _sheet.Row([BookCell.Of(title, Heading), .. Enumerable.Range(1, _years.Count + 1).Select(c => BookCell.Calc(last < first ? "0" : $"SUM({BookSheet.Letters(c)}{first}:{BookSheet.Letters(c)}{last})", first > 3 ? Thousands : Total))]);

    private string Cell(FinancialYear year, int row) => $"{BookSheet.Letters(1 + year.StartsIn - _years[0].StartsIn)}{row}";
}
