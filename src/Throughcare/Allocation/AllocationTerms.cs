namespace Throughcare.Allocation;

/// <summary>What a plan comes to, by term; the terms add up to <see cref="Total"/>. Also a difference between two plans, and then with minus signs.</summary>
public sealed record AllocationTerms
{
    public required decimal Locality { get; init; }
    public required decimal Continuity { get; init; }
    public required decimal OverStandard { get; init; }
    public required decimal Fairness { get; init; }
    public required decimal Preference { get; init; }
    public required decimal TeamChange { get; init; }
    public required decimal Travel { get; init; }

    /// <summary>Kilometres from the team's base to the placement; 0 in a problem that does not price them.</summary>
    public decimal Placement { get; init; }

    /// <summary>Departures from the plan that people were told of; 0 in a problem without one.</summary>
    public decimal Published { get; init; }

    public static AllocationTerms Zero { get; } = new()
    {
        Locality = 0, Continuity = 0, OverStandard = 0, Fairness = 0, Preference = 0, TeamChange = 0, Travel = 0,
    };

    public decimal Total => Locality + Continuity + OverStandard + Fairness + Preference + TeamChange + Travel + Placement + Published;

    /// <summary>The terms with their names in the order in which they are always shown. The last two only where they are not 0.</summary>
    public IReadOnlyList<(string Name, decimal Value)> ByName() =>
    [
        ("locality", Locality), ("continuity", Continuity), ("over_standard", OverStandard), ("fairness", Fairness),
        ("preference", Preference), ("team_change", TeamChange), ("travel", Travel),
        .. Placement == 0 ? Array.Empty<(string, decimal)>() : [("placement", Placement)],
        .. Published == 0 ? Array.Empty<(string, decimal)>() : [("published", Published)],
    ];

    public static AllocationTerms operator +(AllocationTerms a, AllocationTerms b) => new()
    {
        Locality = a.Locality + b.Locality,
        Continuity = a.Continuity + b.Continuity,
        OverStandard = a.OverStandard + b.OverStandard,
        Fairness = a.Fairness + b.Fairness,
        Preference = a.Preference + b.Preference,
        TeamChange = a.TeamChange + b.TeamChange,
        Travel = a.Travel + b.Travel,
        Placement = a.Placement + b.Placement,
        Published = a.Published + b.Published,
    };

    public static AllocationTerms operator -(AllocationTerms a, AllocationTerms b) => new()
    {
        Locality = a.Locality - b.Locality,
        Continuity = a.Continuity - b.Continuity,
        OverStandard = a.OverStandard - b.OverStandard,
        Fairness = a.Fairness - b.Fairness,
        Preference = a.Preference - b.Preference,
        TeamChange = a.TeamChange - b.TeamChange,
        Travel = a.Travel - b.Travel,
        Placement = a.Placement - b.Placement,
        Published = a.Published - b.Published,
    };
}
