using System.Globalization;

namespace Throughcare.Measures;

/// <summary>
/// So much of something, such as an on-cost rate of 28.5% or a pay award of 3.2%. Kept in millionths, so that it multiplies money
/// exactly. Default 0. Whether it may be negative or above 1 is for whoever uses it to say.
/// </summary>
public readonly record struct Proportion : IComparable<Proportion>
{
    private Proportion(int millionths) => Millionths = millionths;

    /// <summary>The value in millionths: 28.5% is 285,000.</summary>
    public int Millionths { get; }

    public static Proportion Zero => default;

    public static Proportion One => new(1_000_000);

    public decimal Value => Millionths / 1_000_000m;

    /// <summary>From 0 to 1, both counted: what a rate, a share or a vacancy factor must be.</summary>
    public bool IsShare => Millionths is >= 0 and <= 1_000_000;

    public static Proportion FromMillionths(int millionths) => new(millionths);

    /// <summary>From a decimal such as 0.285; what does not fit millionths is rounded, half away from zero.</summary>
    public static Proportion From(decimal value) => new((int)decimal.Round(value * 1_000_000, MidpointRounding.AwayFromZero));

    public static Proportion FromPercent(decimal percent) => From(percent / 100);

    /// <summary>Reads "28.5%" or "0.285" (a point, no thousands); false for anything else, and for more than 2,000 times.</summary>
    public static bool TryParse(string? text, out Proportion proportion)
    {
        proportion = default;
        var written = text?.Trim() ?? "";
        var percent = written.EndsWith('%');
        if (!decimal.TryParse(percent ? written[..^1].TrimEnd() : written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return false;
        if (percent) value /= 100;
        if (Math.Abs(value) > 2000) return false;
        proportion = From(value);
        return true;
    }

    public static Proportion operator +(Proportion a, Proportion b) => new(a.Millionths + b.Millionths);
    public static Proportion operator -(Proportion a, Proportion b) => new(a.Millionths - b.Millionths);
    public static bool operator <(Proportion a, Proportion b) => a.Millionths < b.Millionths;
    public static bool operator >(Proportion a, Proportion b) => a.Millionths > b.Millionths;
    public static bool operator <=(Proportion a, Proportion b) => a.Millionths <= b.Millionths;
    public static bool operator >=(Proportion a, Proportion b) => a.Millionths >= b.Millionths;

    public int CompareTo(Proportion other) => Millionths.CompareTo(other.Millionths);

    /// <summary>"28.5%", with no more decimals than needed.</summary>
    public override string ToString() => (Millionths / 10_000m).ToString("0.####", CultureInfo.InvariantCulture) + "%";
}
