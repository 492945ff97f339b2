using Throughcare.Calendar;
using Throughcare.Costing;
using static Throughcare.App.Costing.Workbook.BookStyle;

namespace Throughcare.App.Costing.Workbook;

/// <summary>Each line in each month, by the formula of docs/method/costing.md. An increment in the middle of a month splits it in two.</summary>
internal sealed class PostMonthsSheet
{
    private const int FirstPart = 11;

    private readonly BookSheet _sheet;
    private readonly Dictionary<(string Line, FinancialYear Year), List<(int First, int Last)>> _rows = [];

    public PostMonthsSheet(FormulaBook book, LinesSheet lines, RatesSheet rates)
    {
        _sheet = book.Sheet(new("Post months", [14, 12, 12, 12, 12, 9, 9, 8, 8, 12, 12, .. Parts.Select(_ => 14d)]));
        _sheet.Heading(["Line", "Month", "From", "To", "Split on", "Part before", "Part after", "Point", "Point after", "Pay before", "Pay after", .. Parts.Select(PostFigures.TitleOf)]);
        for (var i = 0; i < lines.Segments.Count; i++)
            foreach (var year in rates.Years)
            {
                var first = _sheet.Next;
                for (var month = Month.Of(year.First); month.First <= year.Last; month = month.Next) Row(lines, lines.Rows[i], lines.Segments[i].Line, rates, rates.RowOf(month), year);
                if (!_rows.TryGetValue((lines.Segments[i].Line.Id, year), out var known)) _rows[(lines.Segments[i].Line.Id, year)] = known = [];
                known.Add((first, _sheet.Next - 1));
            }
    }

    public static IReadOnlyList<CostPart> Parts { get; } = Enum.GetValues<CostPart>();

    /// <summary>The cells of one part of a line's year, for a sum.</summary>
    public string Cells(string line, FinancialYear year, int part) => string.Join(',', _rows[(line, year)].Select(r => _sheet.Range(FirstPart + part, r.First, FirstPart + part, r.Last)));

    private void Row(LinesSheet lines, int l, PostLine line, RatesSheet rates, int r, FinancialYear year)
    {
        var n = _sheet.Next;
        var (paid, agency, stated) = (line.Pay is OnGrade or OnPoint, line.Pay as AgencyWeek, line.Pay is StatedCost);
        string Given(string day) => $"MIN({lines.TopOf(l)},{lines.StartOf(l)}+IF({lines.IncrementOf(l)}=\"\",0,IF({day}<{lines.IncrementOf(l)},0,1+{rates.Year(r)}-{lines.IncrementYearOf(l)})))";
        string Pay(string part, string point) =>
            $"IF({part}=0,0,INDEX({SpineSheet.Pay},MATCH({lines.ScaleOf(l)}&\" \"&{point},{SpineSheet.Keys},0),MATCH(IF({InputsSheet.HeldAt}=\"\",{rates.Year(r)},{InputsSheet.HeldAt}),{SpineSheet.Years},0)))";
        string Above(string pay) => $"SUMPRODUCT({lines.CountsOf(l)}*((({pay}+{lines.SupplementOf(l)})*{lines.HoldersOf(l)}-{rates.Threshold(r)})>0)*(({pay}+{lines.SupplementOf(l)})*{lines.HoldersOf(l)}-{rates.Threshold(r)}))";
        BookCell When(bool holds, string formula) => holds ? BookCell.Calc(formula) : BookCell.Empty();
        _sheet.Row(
            BookCell.Of(line.Id), BookCell.Calc(rates.First(r), Date),
            BookCell.Calc($"IF({lines.FirstOf(l)}=\"\",B{n},MAX(B{n},{lines.FirstOf(l)}))", Date), BookCell.Calc($"IF({lines.LastOf(l)}=\"\",{rates.Last(r)},MIN({rates.Last(r)},{lines.LastOf(l)}))", Date),
            BookCell.Calc($"IF({lines.IncrementOf(l)}=\"\",B{n},IF(AND({lines.IncrementOf(l)}>B{n},{lines.IncrementOf(l)}<={rates.Last(r)}),{lines.IncrementOf(l)},B{n}))", Date),
            BookCell.Calc($"MAX(0,MIN(D{n},E{n}-1)-C{n}+1)/{rates.Days(r)}", Plain), BookCell.Calc($"MAX(0,D{n}-MAX(C{n},E{n})+1)/{rates.Days(r)}", Plain),
            paid ? BookCell.Calc(Given($"B{n}"), Plain) : BookCell.Empty(), paid ? BookCell.Calc(Given(rates.Last(r)), Plain) : BookCell.Empty(),
            When(paid, Pay($"F{n}", $"H{n}")), When(paid, Pay($"G{n}", $"I{n}")),
            When(paid, $"{lines.FteOf(l)}/12*(F{n}*J{n}+G{n}*K{n})"),
            When(paid, $"{lines.FteOf(l)}/12*(F{n}+G{n})*{lines.SupplementOf(l)}"),
            When(paid, $"{rates.Insurance(r)}/12*(F{n}*{Above($"J{n}")}+G{n}*{Above($"K{n}")})"),
            When(paid, $"(L{n}+M{n})*{rates.Pension(r)}"), When(paid, $"(L{n}+M{n})*{rates.Levy(r)}"), When(paid, $"(L{n}+M{n})*{rates.Flat(r)}"),
            When(stated, $"{lines.FteOf(l)}/12*(F{n}+G{n})*{lines.StatedOf(l, year)}"),
            When(agency is not null, agency is { WeeksAYear: null } ? $"{lines.FteOf(l)}*{lines.WeekOf(l)}/7*(F{n}+G{n})*{rates.Days(r)}" : $"{lines.FteOf(l)}*{lines.WeekOf(l)}*{lines.WeeksOf(l)}/12*(F{n}+G{n})"),
            When(agency is null, $"-SUM(L{n}:S{n})*{lines.VacancyOf(l)}"));
    }
}
