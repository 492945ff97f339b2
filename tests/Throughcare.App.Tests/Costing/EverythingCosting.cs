using Throughcare.App.Costing;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Tests.Costing;

/// <summary>A made-up option with every way in which a post, a cost, a source and a saving can be.</summary>
internal static class EverythingCosting
{
    public static CostingInput Input { get; } = new()
    {
        Option = "all",
        Title = "=Everything",
        First = new(2025),
        Last = new(2028),
        Rules = new()
        {
            Grades = [new("G8", "njc", 23, 26), new("G10", "njc", 30, 33)],
            OnCosts = new OnCostsByFormula { Pension = new Dictionary<FinancialYear, Proportion> { [new(2025)] = Proportion.FromPercent(20.3m), [new(2026)] = Proportion.FromPercent(21.7m) } },
            Awards = new Dictionary<FinancialYear, PayAward> { [new(2026)] = new(Proportion.FromPercent(3.3m)) },
            LaterAwards = new(Proportion.FromPercent(2.1m), Money.FromPounds(75)),
            VacancyFactor = Proportion.FromPercent(3.7m),
            PointsAsAt = new(2025, 3, 31),
        },
        Posts =
        [
            new() { Id = "stays", Title = "+Stays", Fte = Fte.From(2.4m), Pay = new OnGrade("G10", 31), Funding = "base" },
            new() { Id = "goes", Title = "Goes", Fte = Fte.From(1.3m), Holders = [Fte.From(0.8m), Fte.From(0.5m)], Pay = new OnGrade("G8", 24), End = new(2026, 9, 15), Change = PostChange.Removed },
            new() { Id = "mid-october", Title = "Begins in the middle of October", Fte = Fte.From(1.2m), Holders = [Fte.FullTime, Fte.From(0.2m)], Pay = new OnGrade("G8"), Start = new(2025, 10, 17), Change = PostChange.Added, Supplement = Money.FromPounds(1503), SupplementEnds = new(2027, 2, 10) },
            new() { Id = "tapers", Title = "Tapers", Fte = Fte.From(4), Pay = new OnGrade("G10"), Start = new(2025, 9, 1), End = new(2028, 3, 31), Change = PostChange.Added, Taper = [new(new(2026, 7, 1), Fte.From(2.5m)), new(new(2027, 5, 20), Fte.From(1))], VacancyFactor = Proportion.Zero, Funding = "grant" },
            new() { Id = "spot", Title = "Spot salary", Fte = Fte.From(0.6m), Pay = new OnPoint("njc", 43), Start = new(2026, 2, 1), Change = PostChange.Added },
            new() { Id = "stated", Title = "-Stated", Fte = Fte.From(1.5m), Pay = new StatedCost(new Dictionary<FinancialYear, Money> { [new(2025)] = Money.FromPounds(60_001), [new(2026)] = Money.FromPounds(61_503.33m), [new(2027)] = Money.FromPounds(63_000), [new(2028)] = Money.FromPounds(64_000) }), Start = new(2026, 1, 9), Change = PostChange.Added },
            new() { Id = "agency", Title = "@Agency", Fte = Fte.From(2), Pay = new AgencyWeek(Money.FromPounds(1799.99m)), Start = new(2025, 6, 3), End = new(2026, 6, 30), Change = PostChange.Added },
            new() { Id = "agency-weeks", Title = "Agency by weeks", Fte = Fte.FullTime, Pay = new AgencyWeek(Money.FromPounds(1650.50m), 46), Start = new(2025, 5, 12), End = new(2026, 8, 31), Change = PostChange.Added },
        ],
        Others =
        [
            new StatedAmount { Id = "training", Title = "Training", Kind = CostKind.Training, Amount = Money.FromPounds(10_000), From = new(2025, 12), To = new(2026, 6) },
            new QuantityAtRate { Id = "laptops", Title = "Laptops", Kind = CostKind.Equipment, Quantity = 7, Of = "laptops", Rate = Money.FromPounds(845.67m), From = new(2026, 1) },
            new QuantityAtRate { Id = "allowances", Title = "Allowances up 10%", Kind = CostKind.Allowances, Quantity = 63, Of = "allowances", Rate = Money.FromPounds(211.37m), Part = Proportion.FromPercent(10), Per = PaidPer.Week, From = new(2026, 4), Recurrent = true },
            new AgencyCover { Id = "cover", Title = "Cover", Workers = 2, Week = Money.FromPounds(1801), Weeks = 13, Starts = new(2026, 2, 23) },
            new PayProtection { Id = "protection", Title = "Protection", Before = Money.FromPounds(41_771), After = Money.FromPounds(38_220), Fte = Fte.From(0.8m), OnCosts = Proportion.FromPercent(28.7m), From = new(2026, 5), Months = 18 },
            new ExcessTravel { Id = "travel", Title = "Travel", Workers = 6, MilesToday = 7.5m, MilesThen = 16.25m, DaysAYear = 205, From = new(2025, 10), Months = 18, PenceAMile = 45, Threshold = MileThreshold.Deducted, ThresholdMiles = 2 },
            new Redundancy { Id = "redundancy", Title = "Redundancy", Leaves = new(2026, 9, 15), Age = 47, YearsOfService = 12, WeekPay = Money.FromPounds(801), Capped = true, Multiplier = Proportion.From(1.5m) },
        ],
        Funding =
        [
            new() { Id = "grant", Title = "Grant", Kind = FundingKind.Grant, InAll = Money.FromPounds(310_000), From = new(2025, 4, 1), To = new(2028, 3, 31), Recurrent = false },
            new() { Id = "base", Title = "Base budget", Kind = FundingKind.BaseBudget, Recurrent = true, Amounts = new Dictionary<FinancialYear, Money> { [new(2025)] = Money.FromPounds(200_000), [new(2026)] = Money.FromPounds(250_000), [new(2027)] = Money.FromPounds(180_000), [new(2028)] = Money.FromPounds(180_000) } },
            new() { Id = "capital", Title = "Equipment fund", Kind = FundingKind.Reserve, InAll = Money.FromPounds(4_000), Recurrent = false, PaysFor = [CostKind.Equipment] },
        ],
        Savings =
        [
            new() { Id = "fewer", Title = "Fewer placements", Kind = SavingKind.PlacementsAvoided, WeeklyCost = Money.FromPounds(4_321.09m), CostInstead = Money.FromPounds(1_234.56m), Number = 2.5m, From = new(2026, 8), RampMonths = 7, Attribution = Proportion.FromPercent(60) },
            new() { Id = "sooner", Title = "Sooner home", Kind = SavingKind.PlacementsEndSooner, WeeklyCost = Money.FromPounds(900), CostInstead = Money.FromPounds(150), Number = 5, WeeksSooner = 6.5m, From = new(2026, 1), To = new(2027, 11) },
        ],
    };

    public static CostingTerms Terms { get; } = CostingTerms.From(new());

    public static byte[] Workbook(CostingInput input)
    {
        using var stream = new MemoryStream();
        CostWorkbook.Write(new(input), Terms, stream);
        return stream.ToArray();
    }
}
