using System.Globalization;

namespace Throughcare.Measures;

/// <summary>
/// Full-time equivalent: 1.00 is one full-time worker or post. Kept in hundredths, so that sums are exact.
/// Default <see cref="Zero"/>. May be negative only as a difference between two totals.
/// </summary>
public readonly record struct Fte : IComparable<Fte>
{
    private Fte(int hundredths) => Hundredths = hundredths;

    /// <summary>The value in hundredths of a full-time worker: 0.6 FTE is 60.</summary>
    public int Hundredths { get; }

    public static Fte Zero => default;

    /// <summary>One full-time worker: what is assumed where an extract gives no FTE.</summary>
    public static Fte FullTime => new(100);

    public decimal Value => Hundredths / 100m;

    public static Fte FromHundredths(int hundredths) => new(hundredths);

    /// <summary>From a decimal such as 0.6; more than two decimals are rounded to the nearest hundredth.</summary>
    public static Fte From(decimal value) => new((int)decimal.Round(value * 100, MidpointRounding.AwayFromZero));

    /// <summary>Reads "0.6", "1" or "5.25" (a point, no thousands); false for anything else.</summary>
    public static bool TryParse(string? text, out Fte fte)
    {
        fte = default;
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > 10_000)
            return false;
        fte = From(value);
        return true;
    }

    public static Fte operator +(Fte a, Fte b) => new(a.Hundredths + b.Hundredths);
    public static Fte operator -(Fte a, Fte b) => new(a.Hundredths - b.Hundredths);
    public static bool operator <(Fte a, Fte b) => a.Hundredths < b.Hundredths;
    public static bool operator >(Fte a, Fte b) => a.Hundredths > b.Hundredths;
    public static bool operator <=(Fte a, Fte b) => a.Hundredths <= b.Hundredths;
    public static bool operator >=(Fte a, Fte b) => a.Hundredths >= b.Hundredths;

    public int CompareTo(Fte other) => Hundredths.CompareTo(other.Hundredths);

    /// <summary>"0.6", "5.25" or "7": no more decimals than needed.</summary>
    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture);
}
