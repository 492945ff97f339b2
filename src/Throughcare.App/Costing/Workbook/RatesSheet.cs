using Throughcare.Calendar;
using static Throughcare.App.Costing.Workbook.BookStyle;

namespace Throughcare.App.Costing.Workbook;

/// <summary>A row for each month that is costed, with the rates in force on its last day.</summary>
internal sealed class RatesSheet
{
    private readonly BookSheet _sheet;
    private readonly int _first;

    public RatesSheet(FormulaBook book, IReadOnlyList<FinancialYear> years)
    {
        _sheet = book.Sheet(new("Rates", [12, 12, 8, 10, 12, 12, 14, 12, 12, 12]));
        _sheet.Heading("Month", "Last day", "Days", "Year from", "Rates of", "NI rate", "NI threshold", "Pension", "Levy", "Flat rate");
        _first = _sheet.Next;
        Years = years;
        foreach (var year in years)
            for (var month = Month.Of(year.First); month.First <= year.Last; month = month.Next) Row(month);
    }

    public IReadOnlyList<FinancialYear> Years { get; }

    /// <summary>The row of a month; the months run from April of the first year.</summary>
    public int RowOf(Month month) => _first + (month.Year - Years[0].StartsIn) * 12 + month.Number - 4;

    public string First(int row) => _sheet.At(0, row);

    public string Last(int row) => _sheet.At(1, row);

    public string Days(int row) => _sheet.At(2, row);

    public string Year(int row) => _sheet.At(3, row);

    public string Insurance(int row) => _sheet.At(5, row);

    public string Threshold(int row) => _sheet.At(6, row);

    public string Pension(int row) => _sheet.At(7, row);

    public string Levy(int row) => _sheet.At(8, row);

    public string Flat(int row) => _sheet.At(9, row);

    private void Row(Month month)
    {
        var n = _sheet.Next;
        var flat = $"{InputsSheet.OnCosts}=\"flat\"";
        _sheet.Row(
            BookCell.Of(month.First), BookCell.Calc($"EOMONTH(A{n},0)", Date), BookCell.Calc($"B{n}-A{n}+1", Plain), BookCell.Calc($"YEAR(A{n})-IF(MONTH(A{n})<4,1,0)", Plain),
            BookCell.Calc($"IF({InputsSheet.RatesHeldAt}=\"\",B{n},EOMONTH(DATE({InputsSheet.RatesHeldAt}+IF(MONTH(A{n})<4,1,0),MONTH(A{n}),1),0))", Date),
            BookCell.Calc($"IF({flat},0,LOOKUP(E{n},NI_from,NI_rate))", Percent), BookCell.Calc($"IF({flat},0,LOOKUP(E{n},NI_from,NI_threshold))", Pounds),
            BookCell.Calc($"IF({flat},0,LOOKUP(D{n},Pension_from,Pension_rate))", Percent), BookCell.Calc($"IF(OR({flat},{InputsSheet.Levy}=\"no\"),0,LOOKUP(E{n},Levy_from,Levy_rate))", Percent),
            BookCell.Calc($"IF({flat},{InputsSheet.OnCostRate},0)", Percent));
    }
}
