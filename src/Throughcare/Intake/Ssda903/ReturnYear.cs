using System.Text.RegularExpressions;
using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>One year's return: the year, the folder or files it came in, and how many tables it has.</summary>
public sealed record YearlyReturn(FinancialYear Year, string Name, IReadOnlyList<RawTable> Tables);

/// <summary>
/// Sorts tables into yearly returns. Files belong together by their folder and by the year in their names; which year they
/// are of is taken from the dates inside, because "2017" names the year that starts in 2017 with some and the year that ends
/// in 2017 with others.
/// </summary>
public static partial class ReturnYears
{
    public static (IReadOnlyList<YearlyReturn> Returns, IReadOnlyList<Finding> Findings) Sort(IEnumerable<RawTable> tables)
    {
        var findings = new List<Finding>();
        var returns = new List<YearlyReturn>();
        foreach (var (name, together) in tables.SelectMany(ByYearColumn).GroupBy(t => t.Name, t => t.Table, StringComparer.OrdinalIgnoreCase).SelectMany(g => Apart(g.Key, [.. g])))
        {
            var year = YearInside(together) ?? YearInName(name);
            if (year is { } known) returns.Add(new(known, name, together));
            else if (together.Exists(Dated)) findings.Add(NoYear(together[0]));
            else returns.Add(new(default, name, together));
            if (year is { } y && NamedOtherwise(name, y) is { } named) findings.Add(OtherYear(together[0], named, y));
        }
        foreach (var twice in returns.Where(r => r.Year != default).GroupBy(r => r.Year).Where(g => g.Count() > 1 && g.Count(r => r.Tables.Any(IsEpisodes)) > 1))
            findings.Add(SameYearTwice(twice.Key, twice.Select(r => r.Name)));
        // The first day of a return without any date is not known; it is believed least.
        return ([.. returns.OrderBy(r => r.Year).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase)], findings);
    }

    // Files sent one by one have lost their folders: where several Episodes tables stand together, each dated table is a return of its own.
    private static IEnumerable<(string Name, List<RawTable> Together)> Apart(string name, List<RawTable> together)
    {
        if (together.Count(IsEpisodes) < 2) return [(name, together)];
        var undated = together.Where(t => !Dated(t)).ToList();
        var dated = together.Where(Dated).Select(t => ($"{name} {t.File}".Trim(), new List<RawTable> { t }));
        return undated.Count == 0 ? dated : dated.Append((name, undated));
    }

    /// <summary>
    /// The year in which most of its episodes ceased; where none did, the year in which its latest episode began. Each
    /// return holds the ends of its own year only.
    /// </summary>
    public static FinancialYear? YearInside(IEnumerable<RawTable> tables)
    {
        var dated = tables.Where(Dated).OrderBy(t => IsEpisodes(t) ? 0 : 1).ToList();
        return dated.Count == 0 ? null : YearOf(dated[0]);
    }

    private static FinancialYear? YearOf(RawTable table)
    {
        var (start, end) = IsEpisodes(table) ? ("DECOM", "DEC") : ("SW_DECOM", "SW_DEC");
        var columns = new Columns(table);
        var ends = new Dictionary<FinancialYear, int>();
        FinancialYear? latestStart = null;
        foreach (var row in table.Rows)
        {
            if (columns.Date(row, end) is { } ceased)
            {
                var year = FinancialYear.Of(ceased);
                ends[year] = ends.GetValueOrDefault(year) + 1;
            }
            if (columns.Date(row, start) is { } began && (latestStart is null || FinancialYear.Of(began) > latestStart)) latestStart = FinancialYear.Of(began);
        }
        return ends.Count == 0 ? latestStart : ends.OrderByDescending(e => e.Value).ThenByDescending(e => e.Key).First().Key;
    }

    // A file of several years stacked on each other says in a column YEAR which return each row is from.
    private static IEnumerable<(string Name, RawTable Table)> ByYearColumn(RawTable table)
    {
        if (!table.Has("YEAR")) return [(NameOf(table.File), table)];
        var columns = new Columns(table);
        return table.Rows
            .GroupBy(r => columns.Of(r, "YEAR"))
            .Select(g => ($"{NameOf(table.File)} YEAR {g.Key}".Trim(), new RawTable(table.File, table.Sheet, table.Columns, [.. g])));
    }

    // "2017/episodes.csv" and "2017/header.csv" are one return; so are "2019-episodes.csv" and "2019-header.csv".
    private static string NameOf(string file)
    {
        var path = file.Replace('\\', '/');
        var cut = path.LastIndexOf('/');
        var folder = cut < 0 ? "" : path[..cut];
        var years = string.Join(' ', YearPattern().Matches(path[(cut + 1)..]).Select(m => m.Value));
        return $"{folder} {years}".Trim();
    }

    private static FinancialYear? YearInName(string name) =>
        YearPattern().Matches(name) is { Count: > 0 } years ? new FinancialYear(int.Parse(years[^1].ValueSpan)) : null;

    private static int? NamedOtherwise(string name, FinancialYear year)
    {
        var named = YearPattern().Matches(name).Select(m => int.Parse(m.ValueSpan)).ToList();
        return named.Count > 0 && !named.Exists(n => n == year.StartsIn || n == year.StartsIn + 1) ? named[^1] : null;
    }

    private static bool IsEpisodes(RawTable table) => ReturnTable.Recognise(table) == ReturnTable.Episodes;

    private static bool Dated(RawTable table) => ReturnTable.Recognise(table) is { } t && (t == ReturnTable.Episodes || t == ReturnTable.SocialWorkerEpisodes);

    private static Finding NoYear(RawTable table) => new()
    {
        Rule = "return-without-year",
        Severity = Severity.Error,
        What = "No year can be told for this return: it has no date that can be read, and no year in its name.",
        Where = table.At(),
        ToDo = "Put the files of each return in a folder named after its year, such as 2024.",
    };

    private static Finding OtherYear(RawTable table, int named, FinancialYear year) => new()
    {
        Rule = "year-in-name-differs",
        Severity = Severity.Warning,
        What = $"The name says {named}, but the dates inside are of {year}; the dates are believed.",
        Where = table.At(),
        ToDo = "Check that the right files are in this folder.",
    };

    private static Finding SameYearTwice(FinancialYear year, IEnumerable<string> names) => new()
    {
        Rule = "same-year-twice",
        Severity = Severity.Warning,
        What = $"Two returns are of {year}: {string.Join("; ", names.Select(n => n.Length == 0 ? "(no name)" : n))}. The later by name is believed where they differ.",
        ToDo = "Give only the one that was sent last.",
    };

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")]
    private static partial Regex YearPattern();
}
