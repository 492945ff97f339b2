using Throughcare.Localities;

namespace Throughcare.Tests.Localities;

public sealed class NationalGridTests
{
    // Worked example of the Ordnance Survey's guide (Caister water tower): E 651409.903, N 313177.270 is 52°39'27.2531" N 1°43'4.5177" E
    // on the old datum; on WGS84 it lies at about 52.65798 N, 1.71605 E.
    [Fact]
    public void The_guides_own_example_comes_out_within_five_metres()
    {
        var point = NationalGrid.ToWorld(651_409.903, 313_177.270);

        Metres(point, new(52.65798, 1.71605)).ShouldBeLessThan(5);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 100)]
    [InlineData(800_000, 100)]
    public void Nought_is_no_place_on_the_grid(double easting, double northing) => NationalGrid.Covers(easting, northing).ShouldBeFalse();

    internal static double Metres(MapPoint a, MapPoint b)
    {
        var north = (a.Latitude - b.Latitude) * 111_200;
        var east = (a.Longitude - b.Longitude) * 111_200 * Math.Cos(a.Latitude * Math.PI / 180);
        return Math.Sqrt(north * north + east * east);
    }
}
