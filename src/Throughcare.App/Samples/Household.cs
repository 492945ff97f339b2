namespace Throughcare.App.Samples;

/// <summary>Why a household's children are in care, as far as teams are concerned.</summary>
internal enum Need { Proceedings, PlanNotFinal, Permanent, Unaccompanied, CareLeaver }

/// <summary>One child, or brothers and sisters, who share a home and a worker.</summary>
internal sealed class Household
{
    public required Need Need { get; init; }

    /// <summary>Locality of the home; null where there is none or it is not known.</summary>
    public required int? Locality { get; init; }

    public List<DateOnly> Born { get; } = [];

    public string LegalStatus { get; set; } = "C2";

    public List<SampleChild> Children { get; } = [];

    public int? Worker { get; set; }
}
