using Throughcare.Calendar;
using Throughcare.Costing;
using static Throughcare.App.Costing.Workbook.BookStyle;

namespace Throughcare.App.Costing.Workbook;

/// <summary>
/// Sources, and which pays what: row by row in the order in which they are drawn on, first the lines that name a source, then the others,
/// each as far as the source goes.
/// </summary>
internal sealed class FundingSheet
{
    private const int FirstSource = 4;

    private readonly BookSheet _sheet;
    private readonly FundingPlan _plan;
    private readonly int _need;
    private readonly Dictionary<FinancialYear, (int First, int Last)> _rows = [];
    private readonly Dictionary<string, int> _sourceRow = new(StringComparer.OrdinalIgnoreCase);

    public FundingSheet(FormulaBook book, FundingPlan plan, Func<CostLine, FinancialYear, string> need, Func<FinancialYear, string> released)
    {
        _plan = plan;
        _sheet = book.Sheet(new("Funding", [12, 16, 40, 16, .. Enumerable.Repeat(16d, Math.Max(plan.Sources.Count + 1, plan.Years.Count + 2))]));
        _sheet.Heading(["Source", "Kind", "What it is", "In all", .. plan.Years.Select(y => y.ToString()), "Left"]);
        foreach (var source in plan.Sources) _sourceRow[source.Id] = Source(source, released);
        _sheet.Row();
        _need = _sheet.Heading(["Year", "Line", "What is to be paid", "Needs", .. plan.Sources.Select(s => s.Title), "No funding"]);
        foreach (var year in plan.Years)
        {
            var first = _sheet.Next;
            foreach (var line in plan.Lines.Where(l => l.Funding is not null).Concat(plan.Lines.Where(l => l.Funding is null))) Row(line, year, first, need);
            _rows[year] = (first, _sheet.Next - 1);
        }
    }

    /// <summary>What a source pays in a year.</summary>
    public string Drawn(int source, FinancialYear year) => Sum(FirstSource + source, year);

    /// <summary>What nobody pays in a year.</summary>
    public string Gap(FinancialYear year) => Sum(FirstSource + _plan.Sources.Count, year);

    private string Sum(int column, FinancialYear year) => _rows[year].Last < _rows[year].First ? "0" : $"SUM({_sheet.Range(column, _rows[year].First, column, _rows[year].Last)})";

    private int Source(FundingSource source, Func<FinancialYear, string> released)
    {
        var n = _sheet.Next;
        var at = _plan.Sources.ToList().IndexOf(source);
        // The table of draws begins two rows below the sources.
        var (first, last) = (_plan.Sources.Count + 4, _plan.Sources.Count + 3 + _plan.Years.Count * _plan.Lines.Count);
        var has = source.InAll is null ? $"SUM(E{n}:{BookSheet.Letters(FirstSource + _plan.Years.Count - 1)}{n})" : $"D{n}";
        var column = BookSheet.Letters(FirstSource + at);
        return _sheet.Row([
            BookCell.Of(source.Id), BookCell.Of(source.Kind.ToString()), BookCell.Of(source.Title + (source.To is { } to ? $", to {to:d MMMM yyyy}" : "") + (source.Condition is null ? "" : $" ({source.Condition})")),
            source.InAll is { } inAll ? BookCell.Of(inAll, InputPounds) : BookCell.Empty(),
            .. _plan.Years.Select(y => source.InAll is not null ? BookCell.Empty() : source.Id == FundingPlan.ReleasedId ? BookCell.Calc($"MAX(0,{released(y)})") : BookCell.Of(source.Amounts.GetValueOrDefault(y), InputPounds)),
            BookCell.Calc(last < first ? has : $"{has}-SUM({column}{first}:{column}{last})", Total)]);
    }

    private void Row(CostLine line, FinancialYear year, int firstOfYear, Func<CostLine, FinancialYear, string> need)
    {
        var n = _sheet.Next;
        List<BookCell> cells = [BookCell.Of(year.ToString()), BookCell.Of(line.Id), BookCell.Of(line.Title), BookCell.Calc($"MAX(0,{need(line, year)})")];
        for (var s = 0; s < _plan.Sources.Count; s++)
        {
            var (source, column) = (_plan.Sources[s], BookSheet.Letters(FirstSource + s));
            if (!MayDraw(line, source))
            {
                cells.Add(BookCell.Empty());
                continue;
            }
            var open = Open(source, line, year);
            if (open == 0) cells.Add(BookCell.Empty());
            // Open for part of the year only: what the months come to, which no formula by year can say.
            else if (open < 1) cells.Add(BookCell.Of(_plan.Draws.Where(d => d.Line == line.Id && d.Source == source.Id && d.Year == year).Aggregate(Measures.Money.Zero, (sum, d) => sum + d.Amount), InputPounds));
            else cells.Add(BookCell.Calc($"ROUND(MAX(0,MIN(D{n}-{Before(n, s)},{Pot(source, year)}-{Above(column, source.InAll is null ? firstOfYear : _need + 1, n)})),2)"));
        }
        cells.Add(BookCell.Calc($"ROUND(D{n}-{Before(n, _plan.Sources.Count)},2)", Total));
        _sheet.Row(cells);
    }

    private static bool MayDraw(CostLine line, FundingSource source) =>
        (line.Funding is null || string.Equals(line.Funding, source.Id, StringComparison.OrdinalIgnoreCase)) && source.MayPay(line.Kind)
        && (source.Workstream is null || string.Equals(source.Workstream, line.Workstream, StringComparison.OrdinalIgnoreCase));

    /// <summary>0, 1, or a part where the source opens or ends within the months of the line's year.</summary>
    private static decimal Open(FundingSource source, CostLine line, FinancialYear year)
    {
        var months = line.Months.Where(m => FinancialYear.Of(m.Month.First) == year).Select(m => m.Month).ToList();
        if (months.Count == 0) months = [.. Enumerable.Range(0, 12).Select(Month.Of(year.First).Add)];
        return (decimal)months.Count(source.IsOpenIn) / months.Count;
    }

    private string Pot(FundingSource source, FinancialYear year) => _sheet.At(source.InAll is null ? FirstSource + year.StartsIn - _plan.Years[0].StartsIn : 3, _sourceRow[source.Id]);

    private static string Before(int row, int sources) => sources == 0 ? "0" : $"SUM(E{row}:{BookSheet.Letters(FirstSource + sources - 1)}{row})";

    private static string Above(string column, int first, int row) => row <= first ? "0" : $"SUM({column}{first}:{column}{row - 1})";
}
