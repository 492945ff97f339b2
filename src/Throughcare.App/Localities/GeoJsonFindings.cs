using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using Throughcare.Findings;

namespace Throughcare.App.Localities;

/// <summary>Why boundaries are refused, each sentence with the feature's name.</summary>
internal static class GeoJsonFindings
{
    public static Finding NotJson(string file, string why) =>
        Error("not-geojson", file, null, $"This is not GeoJSON: {why}", "Export the boundaries as GeoJSON (longitude and latitude, WGS84).");

    public static Finding WrongType(string file, string type) =>
        Error("not-a-feature-collection", file, null, $"A list of features (FeatureCollection) is needed, and this is a {type}.", "Export the layer as GeoJSON, not one shape of it.", type);

    public static Finding Empty(string file) => Error("no-features", file, null, "There is no feature in this file.", "Export the layer again, with its areas.");

    public static Finding NoName(string file, int number) =>
        Error("feature-without-name", file, number, $"Feature {number} has neither a code nor a name.", "Give each feature a property code or name.");

    public static Finding NoShape(string file, int number, string name) =>
        Error("feature-without-shape", file, number, $"{name} has no shape.", "Draw its boundary, or take the feature out.");

    public static Finding NotAPolygon(string file, int number, string name, string type) =>
        Error("not-a-polygon", file, number, $"{name} is a {type}; an area must be a Polygon or a MultiPolygon.", "Export areas, not points or lines.", type);

    public static Finding WrongCoordinates(string file, int number, string name, string what) =>
        Error("wrong-coordinates", file, number, $"A point of {name} is {what}.", "Write each point as [longitude, latitude].");

    public static Finding Projected(string file, int number, string name, double x, double y) =>
        Error("projected-coordinates", file, number, $"{name} has eastings and northings, or another projection, and not degrees.",
            "Export with the coordinate system WGS84 (EPSG:4326).", string.Create(CultureInfo.InvariantCulture, $"{x}, {y}"));

    public static Finding Swapped(string file, int number, string name, double x, double y) =>
        Error("swapped-coordinates", file, number, $"{name} has latitude before longitude.", "Write each point as [longitude, latitude].", string.Create(CultureInfo.InvariantCulture, $"{x}, {y}"));

    public static Finding OtherSystem(string file, string crs) =>
        Error("projected-coordinates", file, null, "The file says that its coordinates are of another system than WGS84.", "Export with the coordinate system WGS84 (EPSG:4326).", crs);

    public static Finding NotClosed(string file, int number, string name) =>
        Error("ring-not-closed", file, number, $"The boundary of {name} is not closed: its last point is not its first.", "Close the ring, or export again.");

    public static Finding TooFewPoints(string file, int number, string name, int points) =>
        Error("ring-too-short", file, number, $"The boundary of {name} has a ring of {points} points; four are needed at least.", "Draw the area again, or export again.");

    public static Finding Invalid(string file, int number, string name, TopologyValidationError error) => error.ErrorType switch
    {
        TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection =>
            Error("polygon-crosses-itself", file, number, $"The boundary of {name} crosses itself at {At(error.Coordinate)}.", "Correct the boundary there (in a mapping program: \"fix geometries\")."),
        TopologyValidationErrors.NestedShells => Error("nested-parts", file, number, $"One part of {name} lies inside another, at {At(error.Coordinate)}.", "Remove the inner part, or make a hole of it."),
        TopologyValidationErrors.HoleOutsideShell => Error("hole-outside", file, number, $"A hole of {name} lies outside it, at {At(error.Coordinate)}.", "Remove the hole."),
        _ => Error("polygon-not-valid", file, number, $"The boundary of {name} cannot be an area: {error.Message} at {At(error.Coordinate)}.", "Draw the area again (in a mapping program: \"fix geometries\")."),
    };

    public static Finding Touches(string file, int number, string name, TopologyValidationError error) => new()
    {
        Rule = "boundary-touches-itself",
        Severity = Severity.Note,
        What = $"The boundary of {name} touches itself at {At(error.Coordinate)}, as simplified boundaries do; it is parted there, and its area is the same.",
        Where = new(file, null, number),
        ToDo = "Do nothing, unless you draw with this file.",
    };

    public static Finding Twice(string file, int number, string name, string code) =>
        Error("area-twice", file, number, $"{name} has the code {code}, which an earlier feature has too.", "Give each area a code of its own.", code);

    public static Finding FarAway(string file, int number, string name) => new()
    {
        Rule = "outside-british-isles",
        Severity = Severity.Warning,
        What = $"{name} lies outside the British Isles.",
        Where = new(file, null, number),
        ToDo = "Check that the right layer was exported.",
    };

    private static string At(Coordinate? at) => at is null ? "an unknown point" : string.Create(CultureInfo.InvariantCulture, $"latitude {at.Y:0.#####}, longitude {at.X:0.#####}");

    private static Finding Error(string rule, string file, int? feature, string what, string toDo, string? value = null) => new()
    {
        Rule = rule,
        Severity = Severity.Error,
        What = what,
        Where = new(file, null, feature),
        Value = value is { Length: > 100 } ? value[..100] : value,
        ToDo = toDo,
    };
}
