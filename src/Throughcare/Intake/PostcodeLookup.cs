using System.Globalization;
using Throughcare.Findings;
using Throughcare.Localities;

namespace Throughcare.Intake;

/// <summary>A postcode of a look-up: its ward, its small area (LSOA), and where it is, as far as the look-up says.</summary>
public sealed record PostcodeEntry(Postcode Postcode, AreaCode? Ward, AreaCode? SmallArea, string Locality, MapPoint? Point, Place Where);

/// <summary>
/// Reads a postcode look-up: one with ward codes and degrees, or one of the national kind with eastings and northings, which
/// are turned into degrees (<see cref="NationalGrid"/>).
/// </summary>
public static class PostcodeLookup
{
    private static readonly string[] Postcodes = ["postcode", "pcds", "pcd", "pcd7", "pcd8", "pcd2"];
    private static readonly string[] Wards = ["ward_code", "ward", "osward", "wd25cd", "wd24cd", "wd23cd", "wd22cd", "wd21cd"];
    private static readonly string[] SmallAreas = ["lsoa21", "lsoa21cd", "lsoa_code", "lsoa11", "lsoa11cd", "lsoa"];
    private static readonly string[] Localities = ["locality", "proxy_locality"];
    private static readonly string[] Latitudes = ["lat", "latitude"], Longitudes = ["lon", "long", "lng", "longitude"];
    private static readonly string[] Eastings = ["oseast1m", "easting", "eastings", "east1m"], Northings = ["osnrth1m", "northing", "northings", "north1m"];

    // A list of children or workers has postcodes and localities too.
    private static readonly string[] People =
        ["child", "childid", "childuniqueid", "personid", "worker", "workerid", "allocatedworker", "socialworker", "team", "allocatedteam", "dateofbirth", "dob", "age"];

    /// <summary>True for a table with a postcode and something that places it, and nobody in it.</summary>
    public static bool Is(RawTable table) =>
        Found(table, Postcodes) is not null
        && (Found(table, Wards) is not null || Found(table, Localities) is not null || Placed(table))
        && !table.Columns.Any(c => Array.IndexOf(People, CellText.Heading(c)) >= 0);

    public static Accepted<PostcodeEntry> Read(RawTable table)
    {
        var columns = new Columns(table);
        var (postcodeColumn, ward, area, locality) = (Found(table, Postcodes)!, Found(table, Wards), Found(table, SmallAreas), Found(table, Localities));
        var kept = new List<PostcodeEntry>(table.Rows.Count);
        var rejected = new List<RejectedRow>();
        var seen = new HashSet<Postcode>();
        foreach (var row in table.Rows)
        {
            var written = columns.Of(row, postcodeColumn);
            if (!Postcode.TryParse(written, out var postcode)) rejected.Add(new(table, row, NotAPostcode(table, row, postcodeColumn, written)));
            else if (!seen.Add(postcode)) rejected.Add(new(table, row, Twice(table, row, postcodeColumn, postcode)));
            else
                kept.Add(new(postcode, Code(columns, row, ward), Code(columns, row, area), locality is null ? "" : columns.Of(row, locality), Point(table, row, columns), table.At(row)));
        }
        return new() { Rows = kept, Rejected = rejected, Findings = [.. rejected.Select(r => r.Why)] };
    }

    private static AreaCode? Code(Columns columns, RawRow row, string? column) =>
        column is not null && columns.Of(row, column) is { Length: > 0 } code ? new AreaCode(code.ToUpperInvariant()) : null;

    private static MapPoint? Point(RawTable table, RawRow row, Columns columns)
    {
        double? Of(string[] names) =>
            Found(table, names) is { } column && double.TryParse(columns.Of(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        // The national look-up writes 99.999999 north where it does not know.
        if (Of(Latitudes) is { } latitude && Of(Longitudes) is { } longitude && latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180)
            return new(latitude, longitude);
        return Of(Eastings) is { } easting && Of(Northings) is { } northing && NationalGrid.Covers(easting, northing) ? NationalGrid.ToWorld(easting, northing) : null;
    }

    private static bool Placed(RawTable table) =>
        (Found(table, Latitudes) is not null && Found(table, Longitudes) is not null) || (Found(table, Eastings) is not null && Found(table, Northings) is not null);

    private static string? Found(RawTable table, string[] names) => Array.Find(names, table.Has);

    private static Finding NotAPostcode(RawTable table, RawRow row, string column, string written) => new()
    {
        Rule = "not-a-postcode",
        Severity = Severity.Error,
        What = written.Length == 0 ? "The row has no postcode." : "This is not a postcode.",
        Where = table.At(row, column),
        Value = written.Length == 0 ? null : RowFindings.Cut(written),
        ToDo = "Write it like DT1 1XJ, or take the row out.",
    };

    private static Finding Twice(RawTable table, RawRow row, string column, Postcode postcode) => new()
    {
        Rule = "duplicate-postcode",
        Severity = Severity.Error,
        What = $"The postcode {postcode} stands in an earlier row too; the first row is kept.",
        Where = table.At(row, column),
        Value = postcode.Text,
        ToDo = "Keep one row for each postcode.",
    };
}
