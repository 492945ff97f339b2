using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Costing;

/// <summary>The part <c>costing</c> of proposal.yaml as it is given; what is not given is null and takes the product's default.</summary>
public sealed record CostingSettings
{
    /// <summary>First financial year shown.</summary>
    public FinancialYear? From { get; init; }

    /// <summary>Last financial year shown.</summary>
    public FinancialYear? To { get; init; }

    /// <summary>Pay of this year is held for every year.</summary>
    public FinancialYear? PayHeldAt { get; init; }

    /// <summary>National Insurance and levy of this year are held for every year.</summary>
    public FinancialYear? RatesHeldAt { get; init; }

    /// <summary>Pay awards assumed, by year.</summary>
    public IReadOnlyDictionary<FinancialYear, Proportion> Awards { get; init; } = new Dictionary<FinancialYear, Proportion>();

    /// <summary>The award of later years that are not named.</summary>
    public Proportion? LaterAwards { get; init; }

    public StartingPoint? StartingPoint { get; init; }

    public Increments? Increments { get; init; }

    /// <summary>The day on which the points of posts without a first day are as their lines say; null is the date of the extract.</summary>
    public DateOnly? PointsAsAt { get; init; }

    public Proportion? VacancyFactor { get; init; }

    /// <summary>One rate for all on-costs; null where they are worked out by formula.</summary>
    public Proportion? FlatOnCost { get; init; }

    /// <summary>The fund's employer rate, from each year on.</summary>
    public IReadOnlyDictionary<FinancialYear, Proportion> Pension { get; init; } = new Dictionary<FinancialYear, Proportion>();

    /// <summary>Whether posts bear the apprenticeship levy.</summary>
    public bool? Levy { get; init; }

    /// <summary>Pounds that the table is shown in.</summary>
    public int? RoundedTo { get; init; }

    public TableRounding? Rounding { get; init; }

    /// <summary>Rate at which later money counts for less, a year.</summary>
    public Proportion? DiscountRate { get; init; }

    /// <summary>Weeks that a year of a weekly cost has: 52, 52.14 or 52.18.</summary>
    public WeeksInYear? WeeksPerYear { get; init; }

    /// <summary>Whether a week's pay in redundancy is cut at the statutory cap.</summary>
    public bool? RedundancyCap { get; init; }

    /// <summary>What was published of a whole programme; null where the proposal is none.</summary>
    public ProgrammeTotals? Programme { get; init; }

    public bool Equals(CostingSettings? other) => other is not null && CostingYaml.Write(this) == CostingYaml.Write(other);

    public override int GetHashCode() => CostingYaml.Write(this).GetHashCode(StringComparison.Ordinal);
}
