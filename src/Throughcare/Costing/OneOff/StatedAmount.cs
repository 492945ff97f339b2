using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>An amount that somebody stated: recruitment, equipment, training, capital or anything else, in one month or spread evenly over several.</summary>
public sealed record StatedAmount : OtherCost
{
    public required CostKind Kind { get; init; }

    public required Money Amount { get; init; }

    public required Month From { get; init; }

    /// <summary>Last month; default the first.</summary>
    public Month? To { get; init; }

    internal override IEnumerable<Finding> Findings() => [.. NotNegative(Amount, "The amount"), .. InOrder(From, To)];

    internal override IEnumerable<CostLine> Lines(Month last)
    {
        var months = Between(From, To ?? From);
        yield return Line(Kind, From, RunningTotal.Months(months, n => (Int128)Amount.Pence * n, months), _ => months == 1 ? $"{Amount} at once" : $"{Amount} over {months} months");
    }
}
