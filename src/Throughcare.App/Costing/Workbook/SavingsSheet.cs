using Throughcare.Calendar;
using Throughcare.Costing;
using static Throughcare.App.Costing.Workbook.BookStyle;

namespace Throughcare.App.Costing.Workbook;

/// <summary>Savings by the week, with their ramp, by year.</summary>
internal sealed class SavingsSheet
{
    private readonly BookSheet _sheet;
    private readonly YearColumns _columns;
    private readonly int _total;

    public SavingsSheet(FormulaBook book, SavingPlan plan, IReadOnlyList<FinancialYear> years)
    {
        _columns = new(years, 10);
        _sheet = book.Sheet(new("Savings", [16, 40, 14, 14, 10, 12, 12, 12, 12, 10, .. Enumerable.Repeat(15d, 2 * years.Count + 1)]));
        _sheet.Heading(["Saving", "What is saved", "A week today", "A week instead", "How many", "Weeks a year", "Attribution", "From", "Months", "Ramp months", .. _columns.Headings]);
        foreach (var saving in plan.Savings) Row(saving);
        _total = _sheet.Row([BookCell.Of("Total", Heading), .. Enumerable.Repeat(BookCell.Empty(), 9 + years.Count + 1),
            .. years.Select(y => BookCell.Calc(plan.Savings.Count == 0 ? "0" : $"SUM({BookSheet.Letters(_columns.Of(y))}2:{BookSheet.Letters(_columns.Of(y))}{_sheet.Next - 1})", Total))]);
    }

    /// <summary>The cell of a year's savings.</summary>
    public string Of(FinancialYear year) => _sheet.At(_columns.Of(year), _total);

    private void Row(Saving saving)
    {
        var n = _sheet.Next;
        var months = saving.To is { } to ? BookCell.Of((to.Year - saving.From.Year) * 12 + to.Number - saving.From.Number + 1, InputNumber) : BookCell.Empty(InputNumber);
        _sheet.Row([
            BookCell.Of(saving.Id), BookCell.Of(saving.Title), BookCell.Of(saving.WeeklyCost, InputPounds), BookCell.Of(saving.CostInstead, InputPounds), BookCell.Of(saving.Number, InputNumber),
            saving.Kind == SavingKind.PlacementsEndSooner ? BookCell.Of(saving.WeeksSooner, InputNumber) : BookCell.Calc(InputsSheet.Weeks, Plain),
            BookCell.Of(saving.Attribution), BookCell.Of(saving.From.First, InputDate), months, BookCell.Of(Math.Max(1, saving.RampMonths), InputNumber),
            .. _columns.Cells(n, march =>
            {
                var by = YearColumns.MonthsBy($"H{n}", $"IF(I{n}=\"\",9999,I{n})", march);
                return $"(C{n}-D{n})*E{n}*F{n}*G{n}/12*IF({by}<=J{n},{by}*({by}+1)/2,J{n}*(J{n}+1)/2+({by}-J{n})*J{n})/J{n}";
            })]);
    }
}
