namespace Throughcare.Web.Pages.Proposals.Plan;

/// <summary>The choice to keep to the plan that is there, with what every change counts and where that is set.</summary>
public sealed record KeepNear(string Prices, string Priorities);
