using Throughcare.App.Localities;
using Throughcare.Findings;

namespace Throughcare.App.Tests.Localities;

public sealed class LocalityBoundariesTests
{
    private const string North = "[[-2.0,51.0],[-1.9,51.0],[-1.9,51.1],[-2.0,51.1],[-2.0,51.0]]";
    private const string South = "[[-2.0,50.9],[-1.9,50.9],[-1.9,51.0],[-2.0,51.0],[-2.0,50.9]]";
    private const string Island = "[[-2.3,50.5],[-2.2,50.5],[-2.2,50.6],[-2.3,50.6],[-2.3,50.5]]";

    [Fact]
    public void Areas_that_share_an_edge_are_neighbours_and_an_island_has_none()
    {
        var neighbours = Read(Area("N", North), Area("S", South), Area("I", Island)).Neighbours();

        neighbours["N"].ShouldBe(["S"]);
        neighbours["S"].ShouldBe(["N"]);
        neighbours["I"].ShouldBeEmpty();
    }

    [Fact]
    public void A_point_is_found_in_its_area_and_in_none_at_sea()
    {
        var map = Read(Area("N", North), Area("S", South));

        map.At(new(51.05, -1.95))!.Code.ShouldBe("N");
        map.At(new(50.95, -1.95))!.Code.ShouldBe("S");
        map.At(new(50.55, -2.25)).ShouldBeNull();
    }

    [Fact]
    public void An_area_of_several_parts_is_one_area_with_its_name_on_land()
    {
        var map = Read($$$"""{"type":"Feature","properties":{"code":"M","name":"Mainland and isle"},"geometry":{"type":"MultiPolygon","coordinates":[[{{{North}}}],[{{{Island}}}]]}}""");

        var area = map.Areas.ShouldHaveSingleItem();
        area.Parts.Count.ShouldBe(2);
        map.At(area.Label)!.Code.ShouldBe("M");
    }

    [Fact]
    public void Wards_are_joined_into_localities()
    {
        var joined = Read(Area("N", North), Area("S", South), Area("I", Island)).Joined(a => a.Code == "I" ? null : "Both");

        joined.Areas.ShouldHaveSingleItem().Parts.ShouldHaveSingleItem();
        joined.At(new(51.05, -1.95))!.Code.ShouldBe("Both");
    }

    [Fact]
    public void Boundaries_written_and_read_again_are_the_same()
    {
        var text = Read(Area("N", North), Area("S", South)).ToGeoJson();

        LocalityBoundaries.Read(text).ToGeoJson().ShouldBe(text);
    }

    [Theory]
    [InlineData("polygon-crosses-itself", "[[-2.0,51.0],[-1.9,51.1],[-1.9,51.0],[-2.0,51.1],[-2.0,51.0]]")]
    [InlineData("polygon-crosses-itself", "[[-2.0,51.0],[-1.95,51.05],[-1.9,51.1],[-1.9,51.0],[-1.95,51.05],[-2.0,51.1],[-2.0,51.0]]")]
    [InlineData("ring-not-closed", "[[-2.0,51.0],[-1.9,51.0],[-1.9,51.1],[-2.0,51.1]]")]
    [InlineData("ring-too-short", "[[-2.0,51.0],[-1.9,51.0],[-2.0,51.0]]")]
    [InlineData("projected-coordinates", "[[369000,90000],[370000,90000],[370000,91000],[369000,90000]]")]
    [InlineData("swapped-coordinates", "[[51.0,-2.0],[51.0,-1.9],[51.1,-1.9],[51.0,-2.0]]")]
    [InlineData("wrong-coordinates", "[[\"a\",51.0],[-1.9,51.0],[-1.9,51.1],[-2.0,51.0]]")]
    public void A_shape_that_cannot_be_an_area_is_refused_with_the_features_name(string rule, string ring)
    {
        var finding = Refused(Collection(Area("N", North), Area("Broken Down", ring))).ShouldHaveSingleItem();

        finding.Rule.ShouldBe(rule);
        finding.What.ShouldContain("Broken Down");
        finding.Where!.Row.ShouldBe(2);
    }

    [Theory]
    [InlineData("not-a-polygon", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"LineString","coordinates":[[-2,51],[-1,51]]}}]}""")]
    [InlineData("feature-without-shape", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":null}]}""")]
    [InlineData("feature-without-name", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":null}]}""")]
    [InlineData("no-features", """{"type":"FeatureCollection","features":[]}""")]
    [InlineData("not-a-feature-collection", """{"type":"Point","coordinates":[-2,51]}""")]
    [InlineData("not-geojson", "{\"type\":")]
    [InlineData("projected-coordinates", """{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:27700"}},"features":[]}""")]
    public void What_is_no_map_of_areas_is_refused_with_a_sentence(string rule, string text) => Refused(text).ShouldContain(f => f.Rule == rule);

    [Fact]
    public void A_boundary_that_only_touches_itself_is_parted_there_and_that_is_said()
    {
        var map = Read(Area("N", North), Area("Pinched", "[[-1.8,51.0],[-1.7,51.0],[-1.75,51.05],[-1.7,51.1],[-1.8,51.1],[-1.75,51.05],[-1.8,51.0]]"));

        map.Findings.ShouldHaveSingleItem().Rule.ShouldBe("boundary-touches-itself");
        map.Areas[1].Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void Two_areas_with_one_code_are_refused() => Refused(Collection(Area("N", North), Area("N", South))).Single().Rule.ShouldBe("area-twice");

    private static LocalityBoundaries Read(params string[] features) => LocalityBoundaries.Read(Collection(features));

    private static IReadOnlyList<Finding> Refused(string text) => Should.Throw<RefusedException>(() => LocalityBoundaries.Read(text)).Findings;

    private static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(",", features)}}]}""";

    private static string Area(string code, string ring) => $$$"""{"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":[{{{ring}}}]}}""";
}
