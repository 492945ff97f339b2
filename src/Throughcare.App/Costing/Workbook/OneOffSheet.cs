using Throughcare.Calendar;
using Throughcare.Costing;
using static Throughcare.App.Costing.Workbook.BookStyle;

namespace Throughcare.App.Costing.Workbook;

/// <summary>Costs beside posts: what they come to in all or by the month, and by year.</summary>
internal sealed class OneOffSheet
{
    private const int Item = 0, Title = 1, FirstMonth = 3, Months = 4, Amount = 5, Over = 6, FirstInput = 7, Inputs = 8;

    private readonly BookSheet _sheet;
    private readonly YearColumns _columns;
    private readonly Dictionary<string, int> _rows = new(StringComparer.OrdinalIgnoreCase);

    public OneOffSheet(FormulaBook book, OtherCosts costs, IReadOnlyList<FinancialYear> years)
    {
        _columns = new(years, FirstInput + Inputs);
        _sheet = book.Sheet(new("One-off", [16, 40, 18, 12, 10, 16, 10, .. Enumerable.Repeat(13d, Inputs), .. Enumerable.Repeat(15d, 2 * years.Count + 1)]));
        _sheet.Heading(["Item", "Cost", "Kind", "From", "Months", "Amount", "Over", .. Enumerable.Range(1, Inputs).Select(i => $"Input {i}"), .. _columns.Headings]);
        foreach (var cost in costs.Items)
            foreach (var line in costs.Lines.Where(l => l.Id == cost.Id || l.Id.StartsWith(cost.Id + "-", StringComparison.Ordinal) && cost is Redundancy)) _rows[line.Id] = Row(cost, line);
    }

    /// <summary>The cell of a line's year.</summary>
    public string Of(string line, FinancialYear year) => _sheet.At(_columns.Of(year), _rows[line]);

    private int Row(OtherCost cost, CostLine line)
    {
        var n = _sheet.Next;
        var (from, months, amount, over, inputs, text) = cost switch
        {
            StatedAmount stated => (stated.From, Count(stated.From, stated.To ?? stated.From), BookCell.Of(stated.Amount, InputPounds), BookCell.Calc($"E{n}", Plain), (IReadOnlyList<BookCell>)[], ""),
            QuantityAtRate quantity => Quantity(quantity, n),
            PayProtection protection => (protection.From, BookCell.Of(protection.Months, InputNumber), BookCell.Calc($"(H{n}-I{n})*J{n}*(1+K{n})"), BookCell.Of(12),
                [BookCell.Of(protection.Before, InputPounds), BookCell.Of(protection.After, InputPounds), BookCell.Of(protection.Fte.Value, InputNumber), BookCell.Of(protection.OnCosts)], "pay before; pay after; FTE; on-costs"),
            AgencyCover cover => (Month.Of(cover.Starts), BookCell.Empty(), BookCell.Calc($"H{n}*I{n}"), BookCell.Of(7),
                [BookCell.Of(cover.Week, InputPounds), BookCell.Of(cover.Workers, InputNumber), BookCell.Of(cover.Weeks, InputNumber), BookCell.Of(cover.Starts, InputDate)], "a week; workers; weeks; first day"),
            ExcessTravel { PenceAMile: not null } travel => Travel(travel, n),
            Redundancy redundancy when line.Kind == CostKind.Redundancy => (Month.Of(redundancy.Leaves), BookCell.Of(1), BookCell.Calc($"ROUND(MIN(H{n},I{n})*J{n}*K{n},2)"), BookCell.Of(1),
                [BookCell.Of(redundancy.WeekPay, InputPounds), redundancy.Capped && StatutoryTables.RedundancyWeekCaps.On(redundancy.Leaves) is { } cap ? BookCell.Of(cap.Week, InputPounds) : BookCell.Calc($"H{n}"),
                    BookCell.Of(redundancy.HalfWeeks / 2m, InputNumber), BookCell.Of(redundancy.Multiplier.Value, InputNumber)], "a week's pay; its cap; weeks; times"),
            Redundancy strain => (Month.Of(strain.Leaves), BookCell.Of(1), BookCell.Of(strain.Strain, InputPounds), BookCell.Of(1), [], "the fund's figure"),
            _ => (line.Months.Count > 0 ? line.Months[0].Month : new Month(2000, 1), BookCell.Empty(), BookCell.Empty(), BookCell.Empty(), (IReadOnlyList<BookCell>)[], ""),
        };
        var head = new List<BookCell> { BookCell.Of(line.Id), BookCell.Of(text.Length == 0 ? line.Title : $"{line.Title} ({text})"), BookCell.Of(line.Kind.InWords()), BookCell.Of(from.First, InputDate), months, amount, over };
        head.AddRange(inputs);
        while (head.Count < FirstInput + Inputs) head.Add(BookCell.Empty());
        // Approved rates of travel change on the way and after so many miles: what the months come to by that rule, one year beside the other.
        var fixedYears = cost is ExcessTravel { PenceAMile: null };
        return _sheet.Row([.. head, .. fixedYears ? AsWorkedOut(line) : _columns.Cells(n, march => SoFar(cost, n, march))]);
    }

    private static string SoFar(OtherCost cost, int n, int march) => cost is AgencyCover
        ? $"F{n}/G{n}*MAX(0,MIN(DATE({march},3,31),K{n}+J{n}*7-1)-K{n}+1)"
        : $"F{n}*{YearColumns.MonthsBy($"D{n}", $"IF(E{n}=\"\",9999,E{n})", march)}/G{n}";

    private IEnumerable<BookCell> AsWorkedOut(CostLine line)
    {
        for (var i = 0; i <= _columns.Years.Count; i++) yield return BookCell.Empty();
        foreach (var year in _columns.Years) yield return BookCell.Of(line.Of(year), InputPounds);
    }

    private static (Month, BookCell, BookCell, BookCell, IReadOnlyList<BookCell>, string) Quantity(QuantityAtRate cost, int n)
    {
        var months = cost.To is { } to ? Count(cost.From, to) : cost.Per == PaidPer.Once ? BookCell.Of(1, InputNumber) : BookCell.Empty(InputNumber);
        var amount = cost.Per == PaidPer.Week ? $"H{n}*I{n}*J{n}*{InputsSheet.Weeks}" : $"H{n}*I{n}*J{n}";
        var over = cost.Per switch { PaidPer.Once => BookCell.Calc($"E{n}", Plain), PaidPer.Month => BookCell.Of(1), _ => BookCell.Of(12) };
        return (cost.From, months, BookCell.Calc(amount), over, [BookCell.Of(cost.Quantity, InputNumber), BookCell.Of(cost.Rate, InputPounds), BookCell.Of(cost.Part)], $"how many {cost.Of}; rate; part of it");
    }

    private static (Month, BookCell, BookCell, BookCell, IReadOnlyList<BookCell>, string) Travel(ExcessTravel cost, int n)
    {
        var more = $"MAX(0,I{n}-H{n})";
        var paid = cost.Threshold switch { MileThreshold.Cliff => $"IF({more}>J{n},{more},0)", MileThreshold.Deducted => $"MAX(0,{more}-J{n})", _ => more };
        return (cost.From, BookCell.Of(cost.Months, InputNumber), BookCell.Calc($"L{n}*K{n}*({paid}*2*M{n}/100+N{n}/60*O{n})"), BookCell.Of(12),
            [BookCell.Of(cost.MilesToday, InputNumber), BookCell.Of(cost.MilesThen, InputNumber), BookCell.Of(cost.ThresholdMiles, InputNumber), BookCell.Of(cost.DaysAYear, InputNumber), BookCell.Of(cost.Workers, InputNumber),
                BookCell.Of(cost.PenceAMile, InputNumber), BookCell.Of(cost.MinutesADay, InputNumber), BookCell.Of(cost.Hour, InputPounds)],
            "miles today; miles then; threshold; days a year; workers; pence a mile; minutes a day; an hour");
    }

    private static BookCell Count(Month from, Month to) => BookCell.Of((to.Year - from.Year) * 12 + to.Number - from.Number + 1, InputNumber);
}
