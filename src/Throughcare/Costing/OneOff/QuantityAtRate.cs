using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>How often a rate is paid.</summary>
public enum PaidPer
{
    /// <summary>Once for each, spread evenly over the months from the first to the last.</summary>
    Once,
    Week,
    Month,
    Year,
}

/// <summary>
/// So many at so much, or at a rise in so much: laptops, recruitment campaigns, claims for compensation, or carers' allowances up 10%
/// (allowances x weekly rate x 10%).
/// </summary>
public sealed record QuantityAtRate : OtherCost
{
    public required CostKind Kind { get; init; }

    /// <summary>Kept to hundredths.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>"allowances", "claims": what is counted, as a plural.</summary>
    public required string Of { get; init; }

    public required Money Rate { get; init; }

    /// <summary>The part of the rate that is paid: 10% where only a rise of 10% is a new cost. Default the whole.</summary>
    public Proportion Part { get; init; } = Proportion.One;

    public PaidPer Per { get; init; } = PaidPer.Once;

    public WeeksInYear Weeks { get; init; }

    public required Month From { get; init; }

    /// <summary>Last month. Default: for what is paid once the first month; else it goes on.</summary>
    public Month? To { get; init; }

    internal override IEnumerable<Finding> Findings()
    {
        foreach (var finding in NotNegative(Rate, "The rate").Concat(InOrder(From, To))) yield return finding;
        if (Quantity < 0 || Quantity > 10_000_000) yield return CostingFinding.Wrong("quantity", Where, $"\"{Title}\" counts {Quantity} {Of}.", Quantity.ToString(), "Write a number from 0 to 10,000,000.");
        if (Quantity * 100 != decimal.Truncate(Quantity * 100)) yield return CostingFinding.Wrong("quantity-too-fine", Where, $"\"{Title}\" counts {Quantity} {Of}.", Quantity.ToString(), "Write at most two decimals.");
        if (Part < Proportion.Zero) yield return CostingFinding.Wrong("negative-rate", Where, $"\"{Title}\" pays {Part} of its rate.", Part.ToString(), "Write 0% or more.");
    }

    internal override IEnumerable<CostLine> Lines(Month last)
    {
        var months = Between(From, To ?? (Per == PaidPer.Once ? From : last));
        var each = (Int128)Rate.Pence * (long)(Quantity * 100) * Part.Millionths;
        var (above, below) = Per switch
        {
            PaidPer.Once => (each, (Int128)100 * 1_000_000 * Math.Max(1, months)),
            PaidPer.Week => (each * Weeks.Hundredths(), (Int128)100 * 1_000_000 * 100 * 12),
            PaidPer.Month => (each, (Int128)100 * 1_000_000),
            _ => (each, (Int128)100 * 1_000_000 * 12),
        };
        var line = Line(Kind, From, RunningTotal.Months(months, n => above * n, below), _ => InWords);
        if (Per != PaidPer.Once && Recurrent)
        {
            var year = RunningTotal.Rounded(above * 12, below);
            line = line with { FullYear = line.Months.Select(m => FinancialYear.Of(m.Month.First)).Distinct().ToDictionary(y => y, _ => year), Ends = To?.Last };
        }
        yield return line;
    }

    private string InWords => $"{Quantity:#,0.##} {Of} at {(Part == Proportion.One ? "" : $"{Part} of ")}{Rate}" + Per switch
    {
        PaidPer.Week => $" a week, {Weeks.Number()} weeks a year over 12 months",
        PaidPer.Month => " a month",
        PaidPer.Year => " a year, over 12 months",
        _ => " each",
    };
}
