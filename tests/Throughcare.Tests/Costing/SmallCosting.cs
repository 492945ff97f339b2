using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;
using Throughcare.Solver;

namespace Throughcare.Tests.Costing;

/// <summary>Lines and rules small enough to be worked out by hand, and lines drawn at random for what must always hold.</summary>
internal static class SmallCosting
{
    public static readonly FinancialYear Y2018 = new(2018), Y2019 = new(2019), Y2023 = new(2023), Y2024 = new(2024), Y2025 = new(2025);

    /// <summary>£24,000 at point 1, £30,000 at 2, £36,000 at 3 and £42,000 at 4, from 2018/19 to 2028/29.</summary>
    public static PayScale Local { get; } = PayScale.Parse("local.csv", "scale,valid_from,valid_to,point,pounds,source\n" + string.Concat(
        from year in Enumerable.Range(2018, 11)
        from point in Enumerable.Range(1, 4)
        select $"local,{year}-04-01,{year + 1}-03-31,{point},{18_000 + 6_000 * point},the council\n"))[0];

    public static PayRules Rules(OnCosts? onCosts = null) => new()
    {
        Scales = [.. PayScale.National, Local],
        Grades = [new("G", "local", 1, 4), new("G5", "njc-old", 25, 28), new("G8", "njc-old", 39, 42)],
        OnCosts = onCosts ?? new FlatOnCosts(Proportion.Zero),
    };

    /// <summary>National Insurance of 10% above £9,000 at all times, a pension rate of 20%, and no levy.</summary>
    public static OnCostsByFormula Formula { get; } = new()
    {
        NationalInsurance = OnCostRates.ParseNationalInsurance("insurance.csv", "valid_from,valid_to,rate,yearly_threshold,source\n2018-04-06,,10%,9000,made up\n2018-04-01,2018-04-05,10%,9000,made up\n"),
        Pension = new Dictionary<FinancialYear, Proportion> { [Y2018] = Proportion.FromPercent(20) },
        Levy = null,
    };

    public static PostLine Line(string id = "worker", decimal fte = 1, DateOnly? start = null, DateOnly? end = null, PostPay? pay = null) => new()
    {
        Id = id, Title = "Worker", Fte = Fte.From(fte), Pay = pay ?? new OnPoint("local", 1), Start = start, End = end,
    };

    public static PostCosting Cost(PostLine line, PayRules? rules = null, FinancialYear? first = null, FinancialYear? last = null) => new([line], rules ?? Rules(), first ?? Y2023, last ?? first ?? Y2023);

    /// <summary>A line within 2018/19 to 2028/29 with anything a line may have, the same for the same seed.</summary>
    public static PostLine Drawn(SeededRandom random, string id = "drawn")
    {
        var start = new DateOnly(2018, 4, 1).AddDays(random.Next(2_000));
        var length = 40 + random.Next(1_500);
        var fte = Fte.FromHundredths(1 + random.Next(400));
        PostPay pay = random.Next(6) switch
        {
            0 => new OnPoint("local", 1 + random.Next(4)),
            1 => new AgencyWeek(Money.FromPence(50_001 + random.Next(200_000)), random.Next(2) == 0 ? null : 40 + random.Next(13)),
            2 => new StatedCost(Enumerable.Range(2018, 11).ToDictionary(y => new FinancialYear(y), y => Money.FromPence(3_000_001 + 7 * y))),
            _ => new OnGrade("G", random.Next(2) == 0 ? null : 1 + random.Next(4)),
        };
        return Line(id, 1, start, start.AddDays(length), pay) with
        {
            Fte = fte,
            Taper = random.Next(2) == 0 ? [] : [new(start.AddDays(1 + random.Next(length)), Fte.FromHundredths(random.Next(300)))],
            Supplement = pay is OnGrade or OnPoint && random.Next(2) == 0 ? Money.FromPence(123_457) : Money.Zero,
            VacancyFactor = random.Next(2) == 0 ? null : Proportion.FromMillionths(random.Next(300_000)),
        };
    }

    /// <summary>Rules drawn as widely: on-costs flat or by the real tables, with or without increments and vacancies.</summary>
    public static PayRules DrawnRules(SeededRandom random)
    {
        OnCosts onCosts = random.Next(2) == 0 ? new FlatOnCosts(Proportion.FromMillionths(random.Next(400_000))) : new OnCostsByFormula
        {
            Pension = new Dictionary<FinancialYear, Proportion> { [Y2018] = Proportion.FromMillionths(random.Next(300_000)), [Y2023] = Proportion.FromMillionths(random.Next(300_000)) },
            NationalInsurance = OnCostRates.ParseNationalInsurance("insurance.csv", "valid_from,valid_to,rate,yearly_threshold,source\n2018-04-01,2022-11-05,15.05%,9100,made up\n2022-11-06,,13.8%,5000,made up\n"),
        };
        return Rules(onCosts) with { Increments = (Increments)random.Next(3), StartingPoint = (StartingPoint)random.Next(3), VacancyFactor = Proportion.FromMillionths(random.Next(100_000)) };
    }
}
