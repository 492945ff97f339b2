using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>A month of costs and savings, each with its total so far.</summary>
public sealed record PaybackMonth(Month Month, Money Cost, Money Saving, Money CostSoFar, Money SavingSoFar)
{
    public Money Balance => SavingSoFar - CostSoFar;
}

/// <summary>A year's net saving, discounted; the parts of the net present value.</summary>
public sealed record DiscountedYear(FinancialYear Year, Money Net, decimal Factor, Money Present);

/// <summary>
/// Invest to save: when savings have paid for costs, and what it is all worth today. Beside it always stands what it costs if nothing is
/// saved (docs/method/costing-savings.md#payback).
/// </summary>
public sealed record Payback
{
    public required IReadOnlyList<PaybackMonth> Months { get; init; }

    /// <summary>The first month in which savings so far cover costs so far, and do so in every month after it to the end. Null where there is none, or where nothing was ever owed.</summary>
    public required Month? PaidBackIn { get; init; }

    /// <summary>True where costs never were ahead of savings.</summary>
    public required bool NothingOwed { get; init; }

    /// <summary>True where savings had covered costs before and fell behind again.</summary>
    public required bool FellBehind { get; init; }

    public required Proportion DiscountRate { get; init; }

    public required IReadOnlyList<DiscountedYear> Years { get; init; }

    public Money Cost => Months.Count == 0 ? Money.Zero : Months[^1].CostSoFar;

    public Money Saving => Months.Count == 0 ? Money.Zero : Months[^1].SavingSoFar;

    /// <summary>Savings less costs.</summary>
    public Money Net => Saving - Cost;

    /// <summary>Savings less costs in money of the first year; positive is a gain.</summary>
    public Money PresentValue => Years.Aggregate(Money.Zero, (sum, y) => sum + y.Present);

    /// <summary>What it comes to if nothing is saved.</summary>
    public Money DownsideOfNothing => Money.Zero - Cost;

    /// <summary>The most that is owed at the end of any month, and the first such month; none where nothing is.</summary>
    public PaybackMonth? Deepest => Months.MinBy(m => m.Balance) is { } deepest && deepest.Balance < Money.Zero ? deepest : null;

    /// <summary>The rule of discounting, to stand beside the value.</summary>
    public string Convention => $"Whole financial years at {DiscountRate} a year; the first year is not discounted, the next is divided by {1 + DiscountRate.Value:0.######} once, and so on.";

    /// <param name="costs">Cost of a month; negative where it is cost that goes.</param>
    /// <param name="savings">Saving of a month.</param>
    /// <param name="first">First year.</param>
    /// <param name="last">Last year.</param>
    /// <param name="rate">Discount rate a year, more than -100%.</param>
    public static Payback Of(Func<Month, Money> costs, Func<Month, Money> savings, FinancialYear first, FinancialYear last, Proportion rate)
    {
        if (rate <= Proportion.Zero - Proportion.One || rate > Proportion.One) throw new Findings.RefusedException(CostingFinding.Wrong("discount-rate", "discount rate", $"The discount rate is {rate} a year.", rate.ToString(), "Write a rate of more than -100% and at most 100%, such as 3.5%."));
        var months = new List<PaybackMonth>();
        var (cost, saving) = (Money.Zero, Money.Zero);
        for (var month = Month.Of(first.First); month <= Month.Of(last.Last); month = month.Next)
        {
            var (c, s) = (costs(month), savings(month));
            months.Add(new(month, c, s, cost += c, saving += s));
        }
        var owed = months.FindLastIndex(m => m.Balance < Money.Zero);
        var firstOwed = months.FindIndex(m => m.Balance < Money.Zero);
        return new()
        {
            Months = months,
            PaidBackIn = owed >= 0 && owed < months.Count - 1 ? months[owed + 1].Month : null,
            NothingOwed = owed < 0,
            FellBehind = owed >= 0 && months.Skip(firstOwed).Take(owed - firstOwed).Any(m => m.Balance >= Money.Zero),
            DiscountRate = rate,
            Years = [.. Discounted(months, rate)],
        };
    }

    private static IEnumerable<DiscountedYear> Discounted(List<PaybackMonth> months, Proportion rate)
    {
        var factor = 1m;
        foreach (var year in months.GroupBy(m => FinancialYear.Of(m.Month.First)))
        {
            var net = year.Aggregate(Money.Zero, (sum, m) => sum + m.Saving - m.Cost);
            yield return new(year.Key, net, factor, Money.FromPounds(net.Pounds * factor));
            factor /= 1 + rate.Value;
        }
    }

    public Figure PresentValueFigure => CostFigure.Sum("net-present-value", "Net present value",
        [.. Years.Select(y => CostFigure.Leaf($"net-present-value-{CostFigure.Slug(y.Year)}", $"{y.Year}", y.Present, $"{y.Net} times {y.Factor:0.######}, to the penny.", Method))], Convention, Method);

    public Figure DownsideFigure => CostFigure.Leaf("downside-of-nothing", "If nothing is saved", DownsideOfNothing, "All costs, and no saving.", Method);

    private const string Method = "method/costing-savings#payback";
}
