using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What money is spent on; a funding source says which of them it may pay for.</summary>
public enum CostKind { Posts, AgencyCover, Redundancy, PensionStrain, Recruitment, Equipment, ExcessTravel, Training, PayProtection, Compensation, Allowances, Capital, Other }

/// <summary>Kinds of cost in words.</summary>
public static class CostKinds
{
    public static string InWords(this CostKind kind) => kind switch
    {
        CostKind.AgencyCover => "agency cover",
        CostKind.PensionStrain => "pension strain",
        CostKind.ExcessTravel => "excess travel",
        CostKind.PayProtection => "pay protection",
        _ => kind.ToString().ToLowerInvariant(),
    };
}

/// <summary>What a line costs in a month, in whole pence, and how that comes about.</summary>
public sealed record MonthAmount(Month Month, Money Amount, string How);

/// <summary>
/// One line of cost, whatever it is for, month by month in whole pence: what funding pays, a programme rolls up and a budget plans.
/// A year is the sum of its months. Negative is cost that goes.
/// </summary>
public sealed record CostLine
{
    /// <summary>Unique in a costing.</summary>
    public required string Id { get; init; }

    /// <summary>A post, a thing or a scheme; never a person.</summary>
    public required string Title { get; init; }

    public required CostKind Kind { get; init; }

    /// <summary>True where it goes on year after year; false where it is paid once, over however many months.</summary>
    public required bool Recurrent { get; init; }

    /// <summary>In the order of time.</summary>
    public required IReadOnlyList<MonthAmount> Months { get; init; }

    /// <summary>What each year would cost in all its twelve months, for lines that go on.</summary>
    public IReadOnlyDictionary<FinancialYear, Money> FullYear { get; init; } = new Dictionary<FinancialYear, Money>();

    /// <summary>Id of the funding that pays it; null where the stated order of sources decides.</summary>
    public string? Funding { get; init; }

    public string? Workstream { get; init; }

    public string? CostCentre { get; init; }

    public string? BudgetCode { get; init; }

    public string? PostNumber { get; init; }

    /// <summary>FTE of posts; none for other costs.</summary>
    public Fte Fte { get; init; }

    /// <summary>First day of posts; null where they were there before, and for other costs.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>Last day; null where it goes on.</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>True where part of it was assumed.</summary>
    public bool RestsOnAssumption { get; init; }

    public Money Total => Months.Aggregate(Money.Zero, (sum, m) => sum + m.Amount);

    public Money Of(FinancialYear year) => Months.Where(m => FinancialYear.Of(m.Month.First) == year).Aggregate(Money.Zero, (sum, m) => sum + m.Amount);

    public Money Of(Month month) => Months.Where(m => m.Month == month).Aggregate(Money.Zero, (sum, m) => sum + m.Amount);
}
