using Throughcare.Localities;

namespace Throughcare.App.Samples.Maps;

/// <summary>A ward of the invented area.</summary>
internal sealed record InventedWard(string Code, string Name, int Locality, double People);

/// <summary>A locality with the localities that touch it and the closed lines around it.</summary>
internal sealed record InventedLocality(string Name, IReadOnlyList<int> Neighbours, MapPoint Label, IReadOnlyList<IReadOnlyList<MapPoint>> Rings, string Town, MapPoint TownAt);

/// <summary>A postcode of the invented area.</summary>
internal sealed record InventedPostcode(Postcode Postcode, int Ward, MapPoint At);

/// <summary>An invented area: localities made of wards, and postcodes in them.</summary>
internal sealed record InventedMap
{
    public required IReadOnlyList<InventedLocality> Localities { get; init; }

    public required IReadOnlyList<InventedWard> Wards { get; init; }

    public required IReadOnlyList<InventedPostcode> Postcodes { get; init; }
}
