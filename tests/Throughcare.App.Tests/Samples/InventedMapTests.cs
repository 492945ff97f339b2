using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using Throughcare.Intake;

namespace Throughcare.App.Tests.Samples;

/// <summary>The invented maps, held against a geometry library that had no part in drawing them.</summary>
public sealed class InventedMapTests
{
    private static ProposalContent Of(string preset) => preset == "county" ? SampleTables.County : SampleTables.Borough;

    [Theory]
    [InlineData("county")]
    [InlineData("borough")]
    public void Localities_are_proper_areas_that_touch_and_do_not_overlap(string preset)
    {
        var areas = Areas(Of(preset));

        areas.Values.ShouldAllBe(a => a.IsValid);
        var names = areas.Keys.Order(StringComparer.Ordinal).ToList();
        foreach (var a in names)
            foreach (var b in names.Where(b => string.CompareOrdinal(a, b) < 0))
                areas[a].Intersection(areas[b]).Area.ShouldBe(0, 1e-12, $"{a} and {b}");
        foreach (var (name, neighbours) in Neighbours(Of(preset)))
            foreach (var other in names.Where(n => n != name))
                (areas[name].Intersection(areas[other]).Length > 0).ShouldBe(neighbours.Contains(other), $"{name} and {other}");
    }

    [Theory]
    [InlineData("county")]
    [InlineData("borough")]
    public void Every_postcode_lies_in_the_locality_that_its_ward_belongs_to(string preset)
    {
        var content = Of(preset);
        var areas = Areas(content);
        var wards = content.Table(ProposalTables.Wards);
        var localityOf = wards.Rows.ToDictionary(r => wards.Cell(r, "ward"), r => wards.Cell(r, "locality"));
        var postcodes = content.Table(ProposalTables.Postcodes);

        postcodes.Rows.Count.ShouldBeGreaterThan(800);
        foreach (var row in postcodes.Rows)
        {
            var point = new Point(Number(postcodes.Cell(row, "longitude")), Number(postcodes.Cell(row, "latitude")));
            areas[localityOf[postcodes.Cell(row, "ward")]].Contains(point).ShouldBeTrue(postcodes.Cell(row, "postcode"));
        }
    }

    [Theory]
    [InlineData("county")]
    [InlineData("borough")]
    public void The_boundaries_are_small_enough_for_a_page(string preset) => Of(preset).Boundaries!.Length.ShouldBeLessThan(150_000);

    private static Dictionary<string, Geometry> Areas(ProposalContent content)
    {
        using var json = JsonDocument.Parse(content.Boundaries!);
        return json.RootElement.GetProperty("features").EnumerateArray().ToDictionary(
            f => f.GetProperty("properties").GetProperty("locality").GetString()!,
            f =>
            {
                var rings = f.GetProperty("geometry").GetProperty("coordinates").EnumerateArray()
                    .Select(ring => new LinearRing([.. ring.EnumerateArray().Select(p => new Coordinate(p[0].GetDouble(), p[1].GetDouble()))])).ToList();
                return (Geometry)new Polygon(rings[0], [.. rings.Skip(1)]);
            });
    }

    private static IEnumerable<(string Name, string[] Neighbours)> Neighbours(ProposalContent content)
    {
        var table = content.Table(ProposalTables.Localities);
        return table.Rows.Select(r => (table.Cell(r, "locality"), table.Cell(r, "neighbours").Split("; ")));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
