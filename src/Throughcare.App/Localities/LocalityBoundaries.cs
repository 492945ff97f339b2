using System.Globalization;
using System.Text;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Union;
using Throughcare.Findings;
using Throughcare.Localities;

namespace Throughcare.App.Localities;

/// <summary>An area on the map: a ward or a locality, with its code and name.</summary>
public sealed class Boundary
{
    internal Boundary(string code, string name, string locality, Geometry shape) => (Code, Name, Locality, Shape) = (code, name, locality, shape);

    /// <summary>The area's code, such as E05012698; its name where it has none.</summary>
    public string Code { get; }

    public string Name { get; }

    /// <summary>The locality that the feature itself names; empty where it names none.</summary>
    public string Locality { get; }

    internal Geometry Shape { get; }

    /// <summary>A point inside, where its name can be written.</summary>
    public MapPoint Label
    {
        get
        {
            var centre = Shape.Centroid;
            var point = Shape.Contains(centre) ? centre : Shape.InteriorPoint;
            return new(Math.Round(point.Y, 5), Math.Round(point.X, 5));
        }
    }

    /// <summary>Rings to draw, outer ring first in each part; longitude and latitude.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<MapPoint>>> Parts =>
        [.. Enumerable.Range(0, Shape.NumGeometries).Select(i => Rings((Polygon)Shape.GetGeometryN(i)))];

    private static IReadOnlyList<IReadOnlyList<MapPoint>> Rings(Polygon part) =>
        [Points(part.ExteriorRing), .. part.InteriorRings.Select(Points)];

    private static IReadOnlyList<MapPoint> Points(LineString ring) => [.. ring.Coordinates.Select(c => new MapPoint(c.Y, c.X))];
}

/// <summary>
/// The areas of a map: which lies where, which touch, and in which a point lies. Points are found through an index, so that a
/// council's postcodes take well under a second.
/// </summary>
public sealed class LocalityBoundaries
{
    private readonly STRtree<(int Order, IndexedPointInAreaLocator Inside)> _index = new();

    internal LocalityBoundaries(IReadOnlyList<Boundary> areas, IReadOnlyList<Finding> findings)
    {
        (Areas, Findings) = (areas, findings);
        for (var i = 0; i < areas.Count; i++) _index.Insert(areas[i].Shape.EnvelopeInternal, (i, new(areas[i].Shape)));
        _index.Build();
    }

    public IReadOnlyList<Boundary> Areas { get; }

    /// <summary>What is worth knowing about boundaries that were taken.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads GeoJSON. Refuses it whole, with a sentence for each feature that cannot be an area.</summary>
    public static LocalityBoundaries Read(string geoJson, string file = "boundaries.geojson") => GeoJsonReading.Read(geoJson, file);

    /// <summary>The area that a point lies in, or on the edge of (then the first of the file); null outside all.</summary>
    public Boundary? At(MapPoint point)
    {
        var at = new Coordinate(point.Longitude, point.Latitude);
        var first = -1;
        foreach (var (order, inside) in _index.Query(new Envelope(at)))
            if ((first < 0 || order < first) && inside.Locate(at) != NetTopologySuite.Geometries.Location.Exterior) first = order;
        return first < 0 ? null : Areas[first];
    }

    /// <summary>For each area by code, the codes of those that share an edge or a corner with it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Neighbours()
    {
        var touching = Areas.ToDictionary(a => a.Code, _ => new SortedSet<string>(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Areas.Count; i++)
        {
            var prepared = PreparedGeometryFactory.Prepare(Areas[i].Shape);
            foreach (var (order, _) in _index.Query(Areas[i].Shape.EnvelopeInternal))
                if (order > i && prepared.Intersects(Areas[order].Shape))
                {
                    touching[Areas[i].Code].Add(Areas[order].Code);
                    touching[Areas[order].Code].Add(Areas[i].Code);
                }
        }
        return touching.ToDictionary(t => t.Key, IReadOnlyList<string> (t) => [.. t.Value], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Areas joined into larger ones: wards into localities. An area for which <paramref name="into"/> gives nothing is left out.</summary>
    public LocalityBoundaries Joined(Func<Boundary, string?> into)
    {
        var joined = Areas.Select(a => (Area: a, Into: into(a)))
            .Where(a => !string.IsNullOrEmpty(a.Into))
            .GroupBy(a => a.Into!, a => a.Area, StringComparer.OrdinalIgnoreCase)
            .OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase)
            .Select(g => new Boundary(g.Key, g.Key, g.Key, UnaryUnionOp.Union(g.Select(a => a.Shape).ToList())))
            .ToList();
        return new(joined, []);
    }

    /// <summary>The areas as GeoJSON with five decimals (about a metre), always the same text for the same areas.</summary>
    public string ToGeoJson()
    {
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        for (var i = 0; i < Areas.Count; i++)
        {
            var area = Areas[i];
            text.Append("{\"type\":\"Feature\",\"properties\":{\"code\":").Append(System.Text.Json.JsonSerializer.Serialize(area.Code))
                .Append(",\"name\":").Append(System.Text.Json.JsonSerializer.Serialize(area.Name));
            if (area.Locality.Length > 0) text.Append(",\"locality\":").Append(System.Text.Json.JsonSerializer.Serialize(area.Locality));
            text.Append("},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":");
            List(text, area.Parts, (t, part) => List(t, part, (t2, ring) => List(t2, ring, Point)));
            text.Append(i + 1 < Areas.Count ? "}},\n" : "}}\n");
        }
        return text.Append("]}\n").ToString();
    }

    private static void List<T>(StringBuilder text, IReadOnlyList<T> items, Action<StringBuilder, T> write)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(',');
            write(text, items[i]);
        }
        text.Append(']');
    }

    private static void Point(StringBuilder text, MapPoint point) =>
        text.Append(CultureInfo.InvariantCulture, $"[{point.Longitude:0.#####},{point.Latitude:0.#####}]");
}
