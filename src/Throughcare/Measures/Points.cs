using System.Globalization;

namespace Throughcare.Measures;

/// <summary>
/// Case weight: what a child adds to a worker's load. One child of ordinary need is 1.00. Kept in hundredths, so that
/// loads add up exactly. Default zero. Negative only as a difference.
/// </summary>
public readonly record struct Points : IComparable<Points>
{
    private Points(int hundredths) => Hundredths = hundredths;

    /// <summary>The value in hundredths: a weight of 1.5 is 150.</summary>
    public int Hundredths { get; }

    public static Points Zero => default;

    /// <summary>One child of ordinary need: what is assumed where no weight is given.</summary>
    public static Points One => new(100);

    public decimal Value => Hundredths / 100m;

    public static Points FromHundredths(int hundredths) => new(hundredths);

    public static Points From(decimal value) => new((int)decimal.Round(value * 100, MidpointRounding.AwayFromZero));

    /// <summary>Reads "1.5" (a point, no thousands); false for anything else.</summary>
    public static bool TryParse(string? text, out Points points)
    {
        points = default;
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > 1_000_000)
            return false;
        points = From(value);
        return true;
    }

    public static Points operator +(Points a, Points b) => new(a.Hundredths + b.Hundredths);
    public static Points operator -(Points a, Points b) => new(a.Hundredths - b.Hundredths);
    public static bool operator <(Points a, Points b) => a.Hundredths < b.Hundredths;
    public static bool operator >(Points a, Points b) => a.Hundredths > b.Hundredths;
    public static bool operator <=(Points a, Points b) => a.Hundredths <= b.Hundredths;
    public static bool operator >=(Points a, Points b) => a.Hundredths >= b.Hundredths;

    public int CompareTo(Points other) => Hundredths.CompareTo(other.Hundredths);

    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture);
}
