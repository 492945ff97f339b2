using System.Text.Json;
using System.Text.RegularExpressions;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Valid;
using Throughcare.Findings;

namespace Throughcare.App.Localities;

/// <summary>
/// Reads areas from GeoJSON (RFC 7946: longitude and latitude in WGS84). A file with a shape that cannot be an area is
/// refused whole, with a sentence for each such feature: half a map would put children in the wrong place.
/// </summary>
internal sealed partial class GeoJsonReading(string file)
{
    private static readonly GeometryFactory Shapes = new(new PrecisionModel(), 4326);
    // The British Isles with room to spare.
    private static readonly Envelope Isles = new(-12, 3, 48, 62);

    private readonly List<Finding> _findings = [];

    public static LocalityBoundaries Read(string text, string file)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException wrong)
        {
            throw new RefusedException(GeoJsonFindings.NotJson(file, $"it breaks off or goes wrong in line {(wrong.LineNumber ?? 0) + 1}."));
        }
        using (document) return new GeoJsonReading(file).Areas(document.RootElement);
    }

    private LocalityBoundaries Areas(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new RefusedException(GeoJsonFindings.NotJson(file, "it is not an object."));
        var type = Text(root, "type");
        if (type != "FeatureCollection" || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
            throw new RefusedException(GeoJsonFindings.WrongType(file, type.Length == 0 ? "text without a type" : type));
        if (root.TryGetProperty("crs", out var crs) && crs.ValueKind == JsonValueKind.Object && !IsWorld(crs.GetRawText()))
            throw new RefusedException(GeoJsonFindings.OtherSystem(file, crs.GetRawText()));

        var areas = new List<Boundary>();
        var codes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var feature in features.EnumerateArray())
        {
            number++;
            if (Area(feature, number) is not { } area) continue;
            if (!codes.Add(area.Code)) _findings.Add(GeoJsonFindings.Twice(file, number, area.Name, area.Code));
            areas.Add(area);
        }
        if (number == 0) _findings.Add(GeoJsonFindings.Empty(file));
        if (_findings.Any(f => f.Severity == Severity.Error)) throw new RefusedException(_findings);
        return new(areas, _findings);
    }

    private Boundary? Area(JsonElement feature, int number)
    {
        var (code, name, locality) = Names(feature);
        if (code.Length == 0 && name.Length == 0)
        {
            _findings.Add(GeoJsonFindings.NoName(file, number));
            return null;
        }
        var called = name.Length > 0 ? name : code;
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
        {
            _findings.Add(GeoJsonFindings.NoShape(file, number, called));
            return null;
        }
        var before = _findings.Count;
        var shape = Shape(geometry, number, called);
        if (shape is null || _findings.Count > before) return null;
        var valid = new IsValidOp(shape);
        if (!valid.IsValid)
        {
            if (OnlyTouches(shape, valid.ValidationError) is not { } parted)
            {
                _findings.Add(GeoJsonFindings.Invalid(file, number, called, valid.ValidationError));
                return null;
            }
            _findings.Add(GeoJsonFindings.Touches(file, number, called, valid.ValidationError));
            shape = parted;
        }
        if (!Isles.Intersects(shape.EnvelopeInternal)) _findings.Add(GeoJsonFindings.FarAway(file, number, called));
        return new(code.Length > 0 ? code : name, called, locality, shape);
    }

    // Rounded or simplified boundaries pinch: two bends of one ring fall on one point. That is parted there, and no ground is won or lost;
    // where it would be, the ring crosses itself.
    private static Geometry? OnlyTouches(Geometry shape, TopologyValidationError error)
    {
        if (error.ErrorType != TopologyValidationErrors.RingSelfIntersection) return null;
        var parted = GeometryFixer.Fix(shape);
        return parted is NetTopologySuite.Geometries.Polygon or MultiPolygon && Math.Abs(parted.Area - shape.Area) <= 1e-6 * shape.Area ? parted : null;
    }

    private Geometry? Shape(JsonElement geometry, int number, string name)
    {
        var type = Text(geometry, "type");
        geometry.TryGetProperty("coordinates", out var coordinates);
        if (type == "Polygon") return Polygon(coordinates, number, name);
        if (type != "MultiPolygon")
        {
            _findings.Add(GeoJsonFindings.NotAPolygon(file, number, name, type.Length == 0 ? "shape without a type" : type));
            return null;
        }
        var parts = new List<Polygon>();
        foreach (var part in List(coordinates))
        {
            if (Polygon(part, number, name) is not { } polygon) return null;
            parts.Add(polygon);
        }
        if (parts.Count > 0) return Shapes.CreateMultiPolygon([.. parts]);
        _findings.Add(GeoJsonFindings.NoShape(file, number, name));
        return null;
    }

    private Polygon? Polygon(JsonElement coordinates, int number, string name)
    {
        var rings = new List<LinearRing>();
        foreach (var ring in List(coordinates))
        {
            var points = new List<Coordinate>();
            foreach (var point in List(ring))
            {
                if (Point(point, number, name) is not { } read) return null;
                points.Add(read);
            }
            if (points.Count < 4)
            {
                _findings.Add(GeoJsonFindings.TooFewPoints(file, number, name, points.Count));
                return null;
            }
            if (!points[0].Equals2D(points[^1]))
            {
                _findings.Add(GeoJsonFindings.NotClosed(file, number, name));
                return null;
            }
            rings.Add(Shapes.CreateLinearRing([.. points]));
        }
        if (rings.Count > 0) return Shapes.CreatePolygon(rings[0], [.. rings.Skip(1)]);
        _findings.Add(GeoJsonFindings.NoShape(file, number, name));
        return null;
    }

    private Coordinate? Point(JsonElement point, int number, string name)
    {
        if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() < 2
            || point[0].ValueKind != JsonValueKind.Number || point[1].ValueKind != JsonValueKind.Number)
        {
            _findings.Add(GeoJsonFindings.WrongCoordinates(file, number, name, "not two numbers"));
            return null;
        }
        var (x, y) = (point[0].GetDouble(), point[1].GetDouble());
        if (Math.Abs(x) > 180 || Math.Abs(y) > 90)
        {
            _findings.Add(GeoJsonFindings.Projected(file, number, name, x, y));
            return null;
        }
        if (!Isles.Contains(x, y) && Isles.Contains(y, x))
        {
            _findings.Add(GeoJsonFindings.Swapped(file, number, name, x, y));
            return null;
        }
        return new(x, y);
    }

    // Codes and names as the statistical offices head them (WD25CD, LSOA21NM), or plainly.
    private static (string Code, string Name, string Locality) Names(JsonElement feature)
    {
        string code = "", name = "", locality = "";
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object) return ("", "", "");
        foreach (var property in properties.EnumerateObject())
        {
            var value = property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? property.Value.ToString().Trim() : "";
            if (value.Length == 0) continue;
            var key = property.Name.ToLowerInvariant();
            if (key is "code" or "ward_code" or "ward") code = value;
            else if (key is "name" or "ward_name") name = value;
            else if (key is "locality") locality = value;
            else if (code.Length == 0 && OfficialCode().IsMatch(key)) code = value;
            else if (name.Length == 0 && OfficialName().IsMatch(key)) name = value;
        }
        return (code, name.Length == 0 ? locality : name, locality);
    }

    private static bool IsWorld(string crs) => crs.Contains("CRS84", StringComparison.OrdinalIgnoreCase) || crs.Contains("4326");

    private static string Text(JsonElement of, string property) => of.TryGetProperty(property, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private static IEnumerable<JsonElement> List(JsonElement of) => of.ValueKind == JsonValueKind.Array ? of.EnumerateArray() : [];

    [GeneratedRegex("^[a-z]{2,5}[0-9]{0,2}cd$")]
    private static partial Regex OfficialCode();

    [GeneratedRegex("^[a-z]{2,5}[0-9]{0,2}nm$")]
    private static partial Regex OfficialName();
}
