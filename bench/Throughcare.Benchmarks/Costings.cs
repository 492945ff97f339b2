using System.Diagnostics;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.Benchmarks;

/// <summary>10,000 posts over ten years, month by month, on one core: pay by grade and year, National Insurance by holder, pension, levy and vacancies.</summary>
internal static class Costings
{
    private const int Posts = 10_000;
    private static readonly FinancialYear First = new(2025), Last = new(2034);

    public static IReadOnlyList<Measurement> Run()
    {
        var rules = new PayRules
        {
            Grades = [.. Enumerable.Range(0, 10).Select(g => new Grade($"G{g + 1}", "njc", 3 + 4 * g, 6 + 4 * g))],
            LaterAwards = new(Proportion.FromPercent(2.5m)), PointsAsAt = new(2025, 3, 31), VacancyFactor = Proportion.FromPercent(4),
            OnCosts = new OnCostsByFormula { Pension = new Dictionary<FinancialYear, Proportion> { [First] = Proportion.FromPercent(22.3m) } },
        };
        var lines = Enumerable.Range(0, Posts).Select(Line).ToList();
        _ = new PostCosting(lines, rules, First, Last); // once, to warm up
        var (times, busy) = (new List<double>(), new List<double>());
        var total = Money.Zero;
        for (var i = 0; i < 5; i++)
        {
            var (watch, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            total = new PostCosting(lines, rules, First, Last).Total;
            times.Add(watch.Elapsed.TotalSeconds);
            busy.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }
        times.Sort();
        busy.Sort();
        Console.WriteLine(Measurement.Say($"{Posts:#,0} posts, {First} to {Last}: {total}"));
        return [new("10,000 posts over ten years by month, on one core", Measurement.Say($"{times[2]:0.00} s (quickest {times[0]:0.00} s; {busy[2]:0.00} s of processor time)"), "under 0.5 s")];
    }

    /// <summary>Most stand throughout; every third starts or ends within the ten years in the middle of a month, and some are part-time, tapered or agency.</summary>
    private static PostLine Line(int i)
    {
        var start = i % 3 == 0 ? First.First.AddDays(i * 37 % 1_800) : (DateOnly?)null;
        return new()
        {
            Id = $"P{i}", Title = "Post", Fte = Fte.FromHundredths(i % 5 == 0 ? 60 : i % 7 == 0 ? 120 : 100), Start = start,
            End = i % 6 == 0 ? start!.Value.AddDays(1_000 + i % 500) : null,
            Pay = i % 20 == 19 ? new AgencyWeek(Money.FromPounds(1_800 + i % 300)) : new OnGrade($"G{1 + i % 10}"),
            Taper = start is null && i % 11 == 0 ? [new(First.First.AddDays(1_900), Fte.FromHundredths(50))] : [],
        };
    }
}
