using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.Tests.Costing;

/// <summary>Lines and sources small enough to be worked out by hand.</summary>
internal static class SmallFunding
{
    public static readonly FinancialYear Y2024 = new(2024), Y2025 = new(2025), Y2026 = new(2026);

    /// <summary>So many pounds in every month from the first to the last.</summary>
    public static CostLine Monthly(string id, decimal pounds, Month from, Month to, string? funding = null, CostKind kind = CostKind.Posts) => new()
    {
        Id = id, Title = $"Line {id}", Kind = kind, Recurrent = false, Funding = funding,
        Months = [.. Enumerable.Range(0, (to.Year - from.Year) * 12 + to.Number - from.Number + 1).Select(i => new MonthAmount(from.Add(i), Money.FromPounds(pounds), ""))],
    };

    public static FundingSource Source(string id, FundingKind kind = FundingKind.Grant, DateOnly? to = null, params (FinancialYear Year, decimal Pounds)[] amounts) => new()
    {
        Id = id, Title = $"The {id}", Kind = kind, Recurrent = kind == FundingKind.BaseBudget, To = to ?? (kind == FundingKind.Grant ? new(2026, 3, 31) : null),
        Amounts = amounts.ToDictionary(a => a.Year, a => Money.FromPounds(a.Pounds)),
    };

    public static Money Pounds(decimal pounds) => Money.FromPounds(pounds);
}
