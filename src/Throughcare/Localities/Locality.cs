namespace Throughcare.Localities;

/// <summary>The name that a council gives to one of the areas its teams serve, such as "North". Compared without regard to case.</summary>
public readonly record struct LocalityId(string Text) : IComparable<LocalityId>
{
    public bool Equals(LocalityId other) => string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => Text is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    public int CompareTo(LocalityId other) => string.Compare(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    public static bool operator <(LocalityId a, LocalityId b) => a.CompareTo(b) < 0;
    public static bool operator >(LocalityId a, LocalityId b) => a.CompareTo(b) > 0;
    public static bool operator <=(LocalityId a, LocalityId b) => a.CompareTo(b) <= 0;
    public static bool operator >=(LocalityId a, LocalityId b) => a.CompareTo(b) >= 0;

    public override string ToString() => Text;
}

/// <summary>The code of a ward or of another statistical area, such as E05012698.</summary>
public readonly record struct AreaCode(string Text)
{
    public override string ToString() => Text;
}

/// <summary>A point on the ground in degrees (WGS84): latitude -90 to 90, longitude -180 to 180.</summary>
public readonly record struct MapPoint(double Latitude, double Longitude);

/// <summary>An area that teams serve, with the localities that touch it.</summary>
public sealed record Locality
{
    public required LocalityId Id { get; init; }

    public IReadOnlyList<LocalityId> Neighbours { get; init; } = [];

    /// <summary>Where to write its name on a map; null where there is no boundary.</summary>
    public MapPoint? Label { get; init; }
}
