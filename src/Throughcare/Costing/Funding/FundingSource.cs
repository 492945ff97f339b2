using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>Where money comes from.</summary>
public enum FundingKind { BaseBudget, Grant, Reserve, Virement, External, Contingency }

/// <summary>
/// A source of money: how much, in which years, and what it may pay for. Either amounts by year, which do not carry over, or one sum in all
/// that may be drawn in any year of its dates (decision B's fund). Input only: <see cref="FundingPlan"/> says what is wrong with it.
/// </summary>
public sealed record FundingSource
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required FundingKind Kind { get; init; }

    public IReadOnlyDictionary<FinancialYear, Money> Amounts { get; init; } = new Dictionary<FinancialYear, Money>();

    /// <summary>One sum for all its years; then there are no amounts by year.</summary>
    public Money? InAll { get; init; }

    /// <summary>First day; null where it is there already.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null where no end is known.</summary>
    public DateOnly? To { get; init; }

    /// <summary>True where it comes every year; a one-off source cannot carry a recurrent cost for good, which is said.</summary>
    public required bool Recurrent { get; init; }

    /// <summary>Kinds of cost that it may pay; none listed means any.</summary>
    public IReadOnlyList<CostKind> PaysFor { get; init; } = [];

    /// <summary>"Annual report to the department": shown, not worked with.</summary>
    public string? Condition { get; init; }

    /// <summary>Where it pays for one workstream only.</summary>
    public string? Workstream { get; init; }

    /// <summary>True where the money is the council's own.</summary>
    public bool IsInternal => Kind is not (FundingKind.Grant or FundingKind.External);

    public Money Total => InAll ?? Amounts.Values.Aggregate(Money.Zero, (sum, a) => sum + a);

    public bool MayPay(CostKind kind) => PaysFor.Count == 0 || PaysFor.Contains(kind);

    /// <summary>A month is paid where any day of it is within the dates.</summary>
    public bool IsOpenIn(Month month) => (From is null || month.Last >= From) && (To is null || month.First <= To);

    internal IEnumerable<Finding> Findings()
    {
        var where = $"funding {Id}";
        if (To < From) yield return CostingFinding.Wrong("end-before-start", where, $"\"{Title}\" ends on {To:d MMMM yyyy}, before it begins on {From:d MMMM yyyy}.", $"{From:yyyy-MM-dd} to {To:yyyy-MM-dd}", "Put the earlier date first.");
        if (InAll is not null && Amounts.Count > 0) yield return CostingFinding.Wrong("amount-twice", where, $"\"{Title}\" has one sum in all and amounts by year.", InAll.ToString(), "Give one of the two.");
        if (InAll is null && Amounts.Count == 0) yield return CostingFinding.Wrong("funding-without-amount", where, $"\"{Title}\" has no amount.", null, "Give a sum in all or an amount for each year.");
        foreach (var (year, amount) in Amounts.OrderBy(a => a.Key))
        {
            if (amount < Money.Zero) yield return CostingFinding.Wrong("negative-amount", where, $"\"{Title}\" has {amount} in {year}.", amount.ToString(), "Write an amount of £0 or more.");
            if (From > year.Last || To < year.First) yield return CostingFinding.Wrong("amount-outside-dates", where, $"\"{Title}\" has {amount} in {year}, when it is not open.", year.ToString(), "Correct the dates or the year.");
        }
        if (InAll < Money.Zero) yield return CostingFinding.Wrong("negative-amount", where, $"\"{Title}\" has {InAll} in all.", InAll.ToString(), "Write an amount of £0 or more.");
        if (Kind == FundingKind.Grant && To is null) yield return CostingFinding.Mind("grant-without-end", where, $"The grant \"{Title}\" has no end date.", null, "Give its last day: what happens after it cannot be worked out.");
    }
}
