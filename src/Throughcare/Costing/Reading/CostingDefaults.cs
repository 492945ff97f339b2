using Throughcare.Measures;

namespace Throughcare.Costing.Reading;

/// <summary>What the rows of the costing tables take from the settings where they are empty.</summary>
/// <param name="Weeks">Weeks that a year of a weekly cost has.</param>
/// <param name="RedundancyCap">A week's pay in redundancy counts for at most the statutory cap.</param>
/// <param name="FlatOnCosts">The one rate of on-costs, where there is one.</param>
public sealed record CostingDefaults(WeeksInYear Weeks, bool RedundancyCap, Proportion? FlatOnCosts);
