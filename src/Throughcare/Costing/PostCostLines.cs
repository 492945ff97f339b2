using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>Makes lines of cost from posts, by the same pence that <see cref="PostCosting"/> shows.</summary>
internal static class PostCostLines
{
    public static CostLine Of(PostCosting costing, PostLine line) => Line(line, [.. Standing(costing, line).SelectMany(y => costing.Months(line, y)).Where(m => m.Cost != Money.Zero).Select(m => new MonthAmount(m.Month, m.Cost, "See the year's parts."))]) with
    {
        FullYear = Standing(costing, line).ToDictionary(y => y, y => costing.FullYear(line, y).Rounded),
        RestsOnAssumption = Standing(costing, line).Any(y => costing.RestsOnAssumption(line, y)),
        Ends = line.End,
    };

    /// <summary>A post that goes: what it costs under the option less what it would have cost.</summary>
    public static CostLine Gone(PostCosting costing, PostCosting today, PostLine line)
    {
        var months = new List<MonthAmount>();
        foreach (var year in costing.Years)
        {
            var (now, then) = (costing.Months(line, year), today.Months(line, year));
            for (var i = 0; i < now.Count; i++)
                if (now[i].Cost != then[i].Cost) months.Add(new(now[i].Month, now[i].Cost - then[i].Cost, "What the post costs to its last day, less what it would have cost."));
        }
        return Line(line, months) with
        {
            Title = $"{line.Title} goes",
            Recurrent = true,
            FullYear = costing.Years.Where(y => line.End < y.Last).ToDictionary(y => y, y => Money.Zero - today.FullYear(line, y).Rounded),
            RestsOnAssumption = costing.Years.Any(y => today.RestsOnAssumption(line, y)),
            Fte = Fte.Zero - line.Fte,
        };
    }

    private static IEnumerable<FinancialYear> Standing(PostCosting costing, PostLine line) => costing.Years.Where(y => !(line.Start > y.Last) && !(line.End < y.First));

    private static CostLine Line(PostLine line, IReadOnlyList<MonthAmount> months) => new()
    {
        Id = line.Id,
        Title = line.Title,
        Kind = line.Pay is AgencyWeek ? CostKind.AgencyCover : CostKind.Posts,
        Recurrent = line.End is null,
        Months = months,
        Funding = line.Funding, Workstream = line.Workstream, CostCentre = line.CostCentre, BudgetCode = line.BudgetCode, PostNumber = line.PostNumber,
        Fte = line.Fte,
        Starts = line.Start,
    };
}
