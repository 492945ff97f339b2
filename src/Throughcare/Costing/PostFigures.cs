using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>
/// The cost of posts as figures that open into their parts: all years, then each year, then each line, then pay, on-costs and vacancies.
/// Whoever reads them from the top or from the bottom meets the same pence.
/// </summary>
public static class PostFigures
{
    private const string Method = "method/costing#posts";

    public static Figure Total(PostCosting costing, string? from = null)
    {
        var years = costing.Years.Select(y => OfYear(costing, y, from)).ToList();
        return Sum("post-cost", $"Cost of posts, {costing.Years[0]} to {costing.Years[^1]}", years, "The sum of the years.", from);
    }

    public static Figure OfYear(PostCosting costing, FinancialYear year, string? from = null)
    {
        var lines = costing.Lines.Where(l => costing.Exact(l, year) != default).Select(l => Of(costing, l, year, from)).ToList();
        return Sum($"post-cost-{Slug(year)}", $"Cost of posts in {year}", lines, "The sum of the lines that stand in the year.", from);
    }

    public static Figure OfLine(PostCosting costing, PostLine line, string? from = null)
    {
        var years = costing.Years.Select(y => Of(costing, line, y, from)).ToList();
        return Sum($"post-cost-line-{line.Id}", $"Cost of {line.Title}", years, "The sum of the years.", from);
    }

    /// <summary>A line's year, in pay, on-costs and vacancies.</summary>
    public static Figure Of(PostCosting costing, PostLine line, FinancialYear year, string? from = null) =>
        Parts(costing, line, costing.Exact(line, year), $"post-cost-{Slug(year)}-line-{line.Id}", $"{line.Title} in {year}", "Each month the line stands, its pay for the part of the month and what is paid on top; each part is rounded to the penny once.", year, from);

    /// <summary>What the line would cost in the year if it stood for all of it.</summary>
    public static Figure FullYear(PostCosting costing, PostLine line, FinancialYear year, string? from = null) =>
        Parts(costing, line, costing.FullYear(line, year), $"post-cost-full-year-{Slug(year)}-line-{line.Id}", $"Full-year effect of {line.Title} in {year}", "The year as if the line stood in all twelve months, with the FTE that it last has in it.", year, from);

    /// <summary>What the lines of a year cost more (or less) than today's establishment would: what is added counts up, what is removed counts down.</summary>
    public static Figure AgainstToday(PostCosting costing, FinancialYear year, string? from = null)
    {
        var today = costing.Today();
        var there = today.Lines.ToDictionary(l => l.Id, StringComparer.OrdinalIgnoreCase);
        var changes = new List<Figure>();
        foreach (var line in costing.Lines)
        {
            var before = there.TryGetValue(line.Id, out var known) ? today.Cost(known, year) : Money.Zero;
            var change = costing.Cost(line, year) - before;
            if (change == Money.Zero) continue;
            changes.Add(Leaf($"post-cost-against-today-{Slug(year)}-line-{line.Id}", line.Title, change, from) with
            {
                Definition = $"{costing.Cost(line, year)} in the year, less {before} as things are today.",
                RestsOnAssumption = costing.RestsOnAssumption(line, year),
            });
        }
        return Sum($"post-cost-against-today-{Slug(year)}", $"Cost of posts in {year} against today", changes, "The sum of what each line costs more or less than it would as things are today.", from);
    }

    public static string TitleOf(CostPart part) => part switch
    {
        CostPart.BasicPay => "Basic pay",
        CostPart.Supplement => "Market supplement",
        CostPart.NationalInsurance => "Employer's National Insurance",
        CostPart.Pension => "Employer's pension",
        CostPart.Levy => "Apprenticeship levy",
        CostPart.OnCosts => "On-costs at a flat rate",
        CostPart.Stated => "Stated cost, on-costs included",
        CostPart.Agency => "Agency",
        _ => "Less vacancies",
    };

    private static Figure Parts(PostCosting costing, PostLine line, CostParts exact, string id, string title, string definition, FinancialYear year, string? from)
    {
        var parts = Enum.GetValues<CostPart>().Where(p => !exact[p].IsZero).Select(p => Leaf($"{id}-{Slug(p)}", TitleOf(p), exact[p].Rounded, from)).ToList();
        return Sum(id, title, parts, definition, from) with { RestsOnAssumption = costing.RestsOnAssumption(line, year) };
    }

    private static Figure Leaf(string id, string title, Money value, string? from) => new()
    {
        Id = id, Title = title, Value = value.Pounds, Unit = FigureUnit.Pounds, Counts = Counts.Money, Definition = "Rounded to the penny once, half away from zero.", Method = Method, From = from,
    };

    private static Figure Sum(string id, string title, IReadOnlyList<Figure> parts, string definition, string? from) => new()
    {
        Id = id, Title = title, Value = parts.Sum(p => p.Value ?? 0), Unit = FigureUnit.Pounds, Counts = Counts.Money, Definition = definition, Method = Method,
        Parts = parts, From = from, RestsOnAssumption = parts.Any(p => p.RestsOnAssumption),
    };

    private static string Slug(FinancialYear year) => year.ToString().Replace('/', '-');

    private static string Slug(CostPart part) => part switch
    {
        CostPart.BasicPay => "basic-pay",
        CostPart.NationalInsurance => "national-insurance",
        CostPart.OnCosts => "on-costs",
        _ => part.ToString().ToLowerInvariant(),
    };
}
