using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>
/// How many weeks a year must be avoided so that a cost pays for itself (decision D: a post of £60,000 at £750 a week, 80 child-weeks).
/// In net cost, where somewhere else is paid for instead.
/// </summary>
public sealed record BreakEvenWeeks
{
    private BreakEvenWeeks(Money cost, Money weekly, Money instead, WeeksInYear weeks) => (Cost, WeeklyCost, CostInstead, Weeks) = (cost, weekly, instead, weeks);

    /// <summary>What must be paid for, in a year.</summary>
    public Money Cost { get; }

    public Money WeeklyCost { get; }

    public Money CostInstead { get; }

    public WeeksInYear Weeks { get; }

    public Money Net => WeeklyCost - CostInstead;

    /// <summary>Null where a week saves nothing, so that no number of weeks is enough.</summary>
    public decimal? ChildWeeks => Net <= Money.Zero ? null : (decimal)Cost.Pence / Net.Pence;

    /// <summary>The least whole number of weeks that is enough.</summary>
    public long? WholeWeeks => ChildWeeks is { } weeks ? (long)decimal.Ceiling(weeks) : null;

    /// <summary>As children avoided for a whole year.</summary>
    public decimal? ChildrenAYear => ChildWeeks / Weeks.Number();

    /// <summary>What one child costs less in a whole year: £39,000 at £750 and 52 weeks.</summary>
    public Money NetYear => RunningTotal.Rounded((Int128)Net.Pence * Weeks.Hundredths(), 100);

    public Finding? Finding => ChildWeeks is null
        ? CostingFinding.Mind("no-break-even", "break-even", $"A week costs {CostInstead} instead of {WeeklyCost}, so no number of weeks pays for {Cost}.", Net.ToString(), "Check the two weekly costs.")
        : null;

    public static BreakEvenWeeks Of(Money costAYear, Money weeklyCost, Money costInstead = default, WeeksInYear weeks = WeeksInYear.FiftyTwo)
    {
        if (costAYear < Money.Zero || weeklyCost < Money.Zero || costInstead < Money.Zero)
            throw new RefusedException(CostingFinding.Wrong("negative-amount", "break-even", "A cost of the break-even is less than nothing.", $"{costAYear}, {weeklyCost}, {costInstead}", "Write amounts of £0 or more."));
        return new(costAYear, weeklyCost, costInstead, weeks);
    }

    public Figure Figure => new()
    {
        Id = "break-even-weeks", Title = "Weeks a year that pay for the cost", Value = ChildWeeks, Unit = FigureUnit.Weeks, Counts = Counts.Money,
        Rate = new Rate(Cost.Pounds, Net.Pounds), Denominator = $"{Cost} a year at {Net} a week" + (CostInstead == Money.Zero ? ", gross" : $" ({WeeklyCost} less {CostInstead} instead)"),
        Definition = "The cost of a year divided by what a week costs less. In child-weeks, not children.", Method = "method/costing-savings#break-even",
    };
}
