using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Costing;

/// <summary>How a costing is shown and discounted, as the settings say or the product's default.</summary>
public sealed record CostingTerms
{
    public static CostingTerms From(CostingSettings settings) => new()
    {
        Unit = Money.FromPounds(settings.RoundedTo ?? 1000), Rounding = settings.Rounding ?? TableRounding.AddsUp, DiscountRate = settings.DiscountRate ?? Proportion.From(0.035m), Weeks = settings.WeeksPerYear ?? WeeksInYear.FiftyTwo,
    };

    /// <summary>The unit of the rounded table; default £1,000.</summary>
    public required Money Unit { get; init; }

    public required TableRounding Rounding { get; init; }

    /// <summary>A year; default 3.5%, the Green Book's (HM Treasury).</summary>
    public required Proportion DiscountRate { get; init; }

    public required WeeksInYear Weeks { get; init; }
}
