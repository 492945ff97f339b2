using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;
using static Throughcare.App.Costing.Workbook.BookStyle;

namespace Throughcare.App.Costing.Workbook;

/// <summary>The lines of posts as they were given: what is shaded may be changed, and everything follows.</summary>
internal sealed class LinesSheet
{
    private const int Scale = 3, Bottom = 4, Top = 5, Start = 6, Fte = 7, First = 8, Last = 9, Since = 10, Rule = 11, Increment = 12, IncrementYear = 13, Supplement = 14, Vacancy = 15, Week = 16, Weeks = 17, Holders = 18;

    private readonly BookSheet _sheet;
    private readonly PayRules _rules;
    private readonly int _width;
    private readonly IReadOnlyList<FinancialYear> _years;

    public LinesSheet(FormulaBook book, PostCosting costing)
    {
        _rules = costing.Rules;
        _years = costing.Years;
        Segments = [.. costing.Lines.SelectMany(PostSegment.Of)];
        // Two groups where nobody says how FTE is held: full-time holders, and one for the rest.
        _width = Segments.Select(s => Groups(s)?.Count ?? 2).Append(2).Max();
        _sheet = book.Sheet(new("Lines", [14, 36, 10, 10, 8, 8, 8, 8, 12, 12, 12, 20, 12, 10, 12, 10, 12, 10, .. Enumerable.Repeat(9d, 2 * _width), .. _years.Select(_ => 12d)]));
        _sheet.Heading(["Line", "Post", "Paid by", "Scale", "Bottom", "Top", "Starts at", "FTE", "First day", "Last day", "Point since", "Increments", "First increment", "In year", "Supplement", "Vacancy factor", "Agency week", "Agency weeks",
            .. Enumerable.Range(1, _width).Select(i => $"Holder FTE {i}"), .. Enumerable.Range(1, _width).Select(i => $"How many {i}"), .. _years.Select(y => $"Stated {y}")]);
        Rows = [.. Segments.Select(Row)];
    }

    public IReadOnlyList<PostSegment> Segments { get; }

    /// <summary>The row of each segment.</summary>
    public IReadOnlyList<int> Rows { get; }

    public string ScaleOf(int row) => _sheet.At(Scale, row);

    public string TopOf(int row) => _sheet.At(Top, row);

    public string StartOf(int row) => _sheet.At(Start, row);

    public string FteOf(int row) => _sheet.At(Fte, row);

    public string FirstOf(int row) => _sheet.At(First, row);

    public string LastOf(int row) => _sheet.At(Last, row);

    public string IncrementOf(int row) => _sheet.At(Increment, row);

    public string IncrementYearOf(int row) => _sheet.At(IncrementYear, row);

    public string SupplementOf(int row) => _sheet.At(Supplement, row);

    public string VacancyOf(int row) => _sheet.At(Vacancy, row);

    public string WeekOf(int row) => _sheet.At(Week, row);

    public string WeeksOf(int row) => _sheet.At(Weeks, row);

    public string HoldersOf(int row) => _sheet.Range(Holders, row, Holders + _width - 1, row);

    public string CountsOf(int row) => _sheet.Range(Holders + _width, row, Holders + 2 * _width - 1, row);

    public string StatedOf(int row, FinancialYear year) => _sheet.At(Holders + 2 * _width + year.StartsIn - _years[0].StartsIn, row);

    private int Row(PostSegment segment)
    {
        var (n, line) = (_sheet.Next, segment.Line);
        var before = segment.Number > 0 ? n - segment.Number : (int?)null;
        List<BookCell> cells = [BookCell.Of(line.Id), BookCell.Of(line.Title), .. PayOf(line, n, before)];
        cells.Add(segment.Holders is null ? BookCell.Of(segment.Fte.Value, InputNumber) : BookCell.Calc($"SUMPRODUCT({HoldersOf(n)},{CountsOf(n)})", Plain));
        cells.Add(BookCell.Of(segment.First, InputDate));
        cells.Add(BookCell.Of(segment.Last, InputDate));
        cells.AddRange(IncrementsOf(line, n, before));
        cells.Add(BookCell.Of(segment.Supplement, InputPounds));
        cells.Add(line.Pay is AgencyWeek ? BookCell.Of(0m, Percent) : line.VacancyFactor is { } own ? BookCell.Of(own) : BookCell.Calc(InputsSheet.Vacancy, Percent));
        cells.Add(line.Pay is AgencyWeek agency ? BookCell.Of(agency.Week, InputPounds) : BookCell.Empty());
        cells.Add(line.Pay is AgencyWeek { WeeksAYear: { } weeks } ? BookCell.Of(weeks, InputNumber) : BookCell.Empty());
        cells.AddRange(HoldersCells(segment, n));
        if (line.Pay is StatedCost stated) cells.AddRange(_years.Select(y => stated.FullTimeYear.TryGetValue(y, out var cost) ? BookCell.Of(cost, InputPounds) : BookCell.Empty()));
        return _sheet.Row(cells);
    }

    private IEnumerable<BookCell> PayOf(PostLine line, int row, int? before)
    {
        switch (line.Pay)
        {
            case OnGrade on when _rules.Grades.FirstOrDefault(g => string.Equals(g.Id, on.Grade, StringComparison.OrdinalIgnoreCase)) is { } grade:
                return
                [
                    BookCell.Of("grade"), BookCell.Of(grade.Scale), BookCell.Of(grade.Bottom, InputNumber), BookCell.Of(grade.Top, InputNumber),
                    before is { } first ? BookCell.Calc($"G{first}", Plain) : on.Point is { } point ? BookCell.Of(point, InputNumber)
                        : BookCell.Calc($"IF({InputsSheet.StartPoint}=\"top\",F{row},IF({InputsSheet.StartPoint}=\"middle\",INT((E{row}+F{row})/2),E{row}))", Plain),
                ];
            case OnPoint spot:
                return [BookCell.Of("point"), BookCell.Of(spot.Scale), BookCell.Empty(), BookCell.Calc($"G{row}", Plain), BookCell.Of(spot.Point, InputNumber)];
            default:
                return [BookCell.Of(line.Pay is AgencyWeek ? "agency" : "stated"), BookCell.Empty(), BookCell.Empty(), BookCell.Empty(), BookCell.Empty()];
        }
    }

    private static BookCell[] IncrementsOf(PostLine line, int n, int? before)
    {
        if (line.Pay is not OnGrade) return [BookCell.Empty(), BookCell.Of("none"), BookCell.Calc("\"\"", Plain), BookCell.Calc("\"\"", Plain)];
        var since = before is { } first ? BookCell.Calc($"K{first}", Date)
            : line.PointSince is { } said ? BookCell.Of(said, InputDate)
            : line.Start is not null ? BookCell.Calc($"I{n}", Date)
            : BookCell.Calc($"IF({InputsSheet.PointsAsAt}=\"\",\"\",{InputsSheet.PointsAsAt})", Date);
        // The rule of six months is behind those who were in post before everything that is costed.
        var rule = line.PointSince is null && line.Start is null ? $"IF({InputsSheet.IncrementRule}=\"none\",\"none\",\"each april\")" : InputsSheet.IncrementRule;
        return
        [
            since, BookCell.Calc(rule, Plain),
            BookCell.Calc($"IF(OR(K{n}=\"\",L{n}=\"none\"),\"\",IF(AND(L{n}=\"april after six months\",OR(MONTH(K{n})>=10,MONTH(K{n})<=3)),EDATE(K{n},6),DATE(YEAR(K{n})+IF(MONTH(K{n})<4,0,1),4,1)))", Date),
            BookCell.Calc($"IF(M{n}=\"\",\"\",YEAR(M{n})-IF(MONTH(M{n})<4,1,0))", Plain),
        ];
    }

    private IEnumerable<BookCell> HoldersCells(PostSegment segment, int n)
    {
        List<BookCell> fte, counts;
        if (Groups(segment) is { } groups)
        {
            fte = [.. groups.Select(g => BookCell.Of(g.Fte.Value, InputNumber))];
            counts = [.. groups.Select(g => BookCell.Of(g.Count, InputNumber))];
        }
        else
        {
            fte = [BookCell.Of(1), BookCell.Calc($"ROUND(H{n}-INT(H{n}),2)", Plain)];
            counts = [BookCell.Calc($"INT(H{n})", Plain), BookCell.Of(1)];
        }
        while (fte.Count < _width) fte.Add(BookCell.Of(0m));
        while (counts.Count < _width) counts.Add(BookCell.Of(0m));
        return fte.Concat(counts);
    }

    private static List<(Fte Fte, int Count)>? Groups(PostSegment segment) =>
        segment.Holders is { } holders ? [.. holders.GroupBy(h => h).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Count()))] : null;
}
