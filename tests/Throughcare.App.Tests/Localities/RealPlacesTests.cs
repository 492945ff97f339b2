using Throughcare.App.Files;
using Throughcare.App.Localities;
using Throughcare.Intake;
using Throughcare.Localities;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Localities;

/// <summary>Real boundaries and postcodes of two councils. The wards are simplified, so that a few postcodes at an edge fall outside.</summary>
public sealed class RealPlacesTests
{
    [Theory]
    [InlineData("dorset", 52, 13_240, 13_219)]
    [InlineData("oldham", 20, 5_899, 5_877)]
    public void By_polygon_nearly_every_postcode_gets_its_official_ward_and_the_misses_are_listed(string council, int wards, int postcodes, int atLeast)
    {
        var map = Map(council + "_wards_2025.geojson");
        var entries = Lookup("geo", council + "_postcodes.csv");

        var checkedByMap = PostcodeWards.Of(entries, map);

        map.Areas.Count.ShouldBe(wards);
        entries.Count.ShouldBe(postcodes);
        var misses = checkedByMap.Findings.Count(f => f.Rule == "postcode-outside-its-ward");
        (postcodes - misses).ShouldBeGreaterThanOrEqualTo(atLeast);
        var byPolygon = PostcodeWards.Of([.. entries.Select(e => e with { Ward = null })], map);
        byPolygon.Entries.Zip(entries).Count(e => e.First.Ward == e.Second.Ward).ShouldBe(postcodes - misses);
    }

    [Theory]
    [InlineData("dorset")]
    [InlineData("oldham")]
    public void By_lookup_every_postcode_gets_its_official_ward(string council)
    {
        var entries = Lookup("geo", council + "_postcodes.csv");

        var placed = PostcodeWards.Of(entries, Map(council + "_wards_2025.geojson"));

        placed.ByLookup.ShouldBe(entries.Count);
        placed.Entries.Select(e => e.Ward).ShouldBe(entries.Select(e => e.Ward));
    }

    [Fact]
    public void Eastings_and_northings_come_within_ten_metres_of_the_other_lookups_degrees()
    {
        var degrees = Lookup("geo", "oldham_postcodes.csv").ToDictionary(e => e.Postcode, e => e.Point!.Value);
        var both = Lookup("reference", "postcodes_oldham.csv").Where(e => e.Point is not null && degrees.ContainsKey(e.Postcode)).ToList();

        both.Count.ShouldBeGreaterThan(5_000);
        var apart = both.Select(e => Metres(e.Point!.Value, degrees[e.Postcode])).Order().ToList();
        apart[apart.Count / 2].ShouldBeLessThan(10);
    }

    [Theory]
    [InlineData("dorset_lsoa_2021.geojson", 223)]
    [InlineData("dorset_msoa_2021.geojson", 48)]
    [InlineData("dorset_former_districts_pre2019.geojson", 5)]
    [InlineData("oldham_lsoa_2021.geojson", 142)]
    [InlineData("oldham_msoa_2021.geojson", 34)]
    public void Other_layers_load_too(string file, int areas) => Map(file).Areas.Count.ShouldBe(areas);

    private static LocalityBoundaries Map(string file) => LocalityBoundaries.Read(File.ReadAllText(SharedFolder.PathTo("data", "geo", file)), file);

    private static IReadOnlyList<PostcodeEntry> Lookup(string folder, string file) => PostcodeLookup.Read(TableFiles.Read(SharedFolder.PathTo("data", folder, file)).Tables.Single()).Rows;

    private static double Metres(MapPoint a, MapPoint b)
    {
        var north = (a.Latitude - b.Latitude) * 111_200;
        var east = (a.Longitude - b.Longitude) * 111_200 * Math.Cos(a.Latitude * Math.PI / 180);
        return Math.Sqrt(north * north + east * east);
    }
}
