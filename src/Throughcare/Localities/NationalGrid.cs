namespace Throughcare.Localities;

/// <summary>
/// Turns an Ordnance Survey easting and northing (metres, National Grid, OSGB36) into WGS84 degrees. By the seven-parameter
/// transformation of "A guide to coordinate systems in Great Britain" (Ordnance Survey, sections C and 6.6): right to about 5 metres,
/// which is enough to tell a ward and not enough to tell a house.
/// </summary>
public static class NationalGrid
{
    // Airy 1830 and the grid's projection.
    private const double A = 6_377_563.396, B = 6_356_256.909, Scale = 0.9996012717, FalseEasting = 400_000, FalseNorthing = -100_000;
    private static readonly double OriginLatitude = Radians(49), OriginLongitude = Radians(-2);

    // WGS84.
    private const double WorldA = 6_378_137, WorldB = 6_356_752.3142;

    /// <summary>True for an easting and northing inside the grid; 0, 0 is how look-ups write "not known".</summary>
    public static bool Covers(double easting, double northing) => easting is > 0 and < 700_000 && northing is > 0 and < 1_300_000;

    public static MapPoint ToWorld(double easting, double northing)
    {
        var (latitude, longitude) = FromProjection(easting, northing);
        var (x, y, z) = ToCartesian(latitude, longitude);
        return FromCartesian(Helmert(x, y, z));
    }

    private static (double Latitude, double Longitude) FromProjection(double easting, double northing)
    {
        const double n = (A - B) / (A + B);
        var latitude = OriginLatitude;
        double arc = 0;
        do
        {
            latitude += (northing - FalseNorthing - arc) / (A * Scale);
            arc = Arc(n, latitude);
        }
        while (Math.Abs(northing - FalseNorthing - arc) >= 0.00001);

        var (sin, cos, tan) = (Math.Sin(latitude), Math.Cos(latitude), Math.Tan(latitude));
        var e2 = 1 - B * B / (A * A);
        var nu = A * Scale / Math.Sqrt(1 - e2 * sin * sin);
        var rho = A * Scale * (1 - e2) / Math.Pow(1 - e2 * sin * sin, 1.5);
        var eta2 = nu / rho - 1;
        var (t2, t4, t6) = (tan * tan, Math.Pow(tan, 4), Math.Pow(tan, 6));
        var d = easting - FalseEasting;
        var vii = tan / (2 * rho * nu);
        var viii = tan / (24 * rho * Math.Pow(nu, 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
        var ix = tan / (720 * rho * Math.Pow(nu, 5)) * (61 + 90 * t2 + 45 * t4);
        var x = 1 / (cos * nu);
        var xi = 1 / (cos * 6 * Math.Pow(nu, 3)) * (nu / rho + 2 * t2);
        var xii = 1 / (cos * 120 * Math.Pow(nu, 5)) * (5 + 28 * t2 + 24 * t4);
        var xiia = 1 / (cos * 5040 * Math.Pow(nu, 7)) * (61 + 662 * t2 + 1320 * t4 + 720 * t6);
        return (latitude - vii * d * d + viii * Math.Pow(d, 4) - ix * Math.Pow(d, 6),
            OriginLongitude + x * d - xi * Math.Pow(d, 3) + xii * Math.Pow(d, 5) - xiia * Math.Pow(d, 7));
    }

    private static double Arc(double n, double latitude)
    {
        var (n2, n3) = (n * n, n * n * n);
        var (minus, plus) = (latitude - OriginLatitude, latitude + OriginLatitude);
        return B * Scale * ((1 + n + 5d / 4 * n2 + 5d / 4 * n3) * minus
            - (3 * n + 3 * n2 + 21d / 8 * n3) * Math.Sin(minus) * Math.Cos(plus)
            + (15d / 8 * n2 + 15d / 8 * n3) * Math.Sin(2 * minus) * Math.Cos(2 * plus)
            - 35d / 24 * n3 * Math.Sin(3 * minus) * Math.Cos(3 * plus));
    }

    private static (double X, double Y, double Z) ToCartesian(double latitude, double longitude)
    {
        var e2 = 1 - B * B / (A * A);
        var nu = A / Math.Sqrt(1 - e2 * Math.Sin(latitude) * Math.Sin(latitude));
        return (nu * Math.Cos(latitude) * Math.Cos(longitude), nu * Math.Cos(latitude) * Math.Sin(longitude), nu * (1 - e2) * Math.Sin(latitude));
    }

    // OSGB36 to WGS84: metres, seconds of arc, parts per million; the signs are those of the guide turned round.
    private static (double X, double Y, double Z) Helmert(double x, double y, double z)
    {
        const double scale = 1 - 20.4894e-6;
        var (rx, ry, rz) = (Radians(0.1502 / 3600), Radians(0.2470 / 3600), Radians(0.8421 / 3600));
        return (446.448 + scale * x - rz * y + ry * z, -125.157 + rz * x + scale * y - rx * z, 542.060 - ry * x + rx * y + scale * z);
    }

    private static MapPoint FromCartesian((double X, double Y, double Z) p)
    {
        const double e2 = 1 - WorldB * WorldB / (WorldA * WorldA);
        var flat = Math.Sqrt(p.X * p.X + p.Y * p.Y);
        var latitude = Math.Atan2(p.Z, flat * (1 - e2));
        for (var i = 0; i < 10; i++)
        {
            var nu = WorldA / Math.Sqrt(1 - e2 * Math.Sin(latitude) * Math.Sin(latitude));
            latitude = Math.Atan2(p.Z + e2 * nu * Math.Sin(latitude), flat);
        }
        return new(Degrees(latitude), Degrees(Math.Atan2(p.Y, p.X)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
