using Throughcare.App.Costing.Workbook;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Findings;

namespace Throughcare.App.Costing;

/// <summary>
/// An option's costing as an Excel workbook that works itself out: every assumption has a name, every figure is a formula, and a change to an
/// input changes everything that follows from it.
/// </summary>
public static class CostWorkbook
{
    /// <summary>Lines times months beyond which no workbook is written: Excel would take minutes to open it.</summary>
    public const int MostMonths = 30_000;

    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Write(OptionCosting costing, CostingTerms terms, Stream stream)
    {
        var stays = costing.Input.Posts.Where(p => p.Change == PostChange.Removed).Select(p => p with { Id = AsToday(p.Id), Title = $"{p.Title}, had it stayed", End = null, Change = PostChange.Today }).ToList();
        var posts = new PostCosting([.. costing.Input.Posts, .. stays], costing.Input.Rules, costing.Input.First, costing.Input.Last);
        var months = posts.Lines.Sum(l => PostSegment.Of(l).Count()) * costing.Years.Count * 12;
        if (months > MostMonths) throw new RefusedException(new Finding
        {
            Rule = "too-much-for-a-workbook", Severity = Severity.Error, What = $"The costing has {months:#,0} months of lines, and a workbook with formulas holds at most {MostMonths:#,0}.",
            Value = $"{posts.Lines.Count} lines, {costing.Years.Count} years", ToDo = "Show fewer years, or join posts that are alike to one line.",
        });
        var book = new FormulaBook();
        var scales = ScalesOf(posts);
        var spineYears = SpineSheet.YearsOf(scales, costing.Years[0], costing.Years[^1]);
        _ = new InputsSheet(book, posts.Rules, [.. spineYears.Where(y => scales.Any(s => y > s.Years[^1]))], terms);
        _ = new SpineSheet(book, scales, spineYears);
        var rates = new RatesSheet(book, costing.Years);
        var lines = new LinesSheet(book, posts);
        var sheets = new PostsSheets(book, posts, new(book, lines, rates));
        var oneOff = new OneOffSheet(book, costing.Others, costing.Years);
        var savings = new SavingsSheet(book, costing.Savings, costing.Years);
        var gone = costing.Gone.Select(l => l.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = costing.Others.Lines.Select(l => l.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string Cost(CostLine line, FinancialYear year) => gone.Contains(line.Id) ? $"{sheets.Of(line.Id, year)}-{sheets.Of(AsToday(line.Id), year)}" : others.Contains(line.Id) ? oneOff.Of(line.Id, year) : sheets.Of(line.Id, year);
        var funding = new FundingSheet(book, costing.Funding, Cost, year => costing.Gone.Count == 0 ? "0" : $"-({string.Join('+', costing.Gone.Select(g => $"({Cost(g, year)})"))})");
        _ = new SummarySheet(book, costing, Cost, savings, funding);
        book.Write(stream);
    }

    private static string AsToday(string line) => line + " as today";

    private static List<PayScale> ScalesOf(PostCosting posts)
    {
        var used = posts.Lines.Select(l => l.Pay switch
        {
            OnPoint spot => spot.Scale,
            OnGrade on => posts.Rules.Grades.First(g => string.Equals(g.Id, on.Grade, StringComparison.OrdinalIgnoreCase)).Scale,
            _ => null,
        }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. posts.Rules.Scales.Where(s => used.Contains(s.Id))];
    }
}
