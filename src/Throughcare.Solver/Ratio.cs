using System.Globalization;

namespace Throughcare.Solver;

/// <summary>An exact fraction in lowest terms. Default 0. What does not fit 64 bits is an overflow and never a rounded number.</summary>
public readonly record struct Ratio : IComparable<Ratio>
{
    // Kept less one, so that the default is 0/1.
    private readonly long _belowLessOne;

    private Ratio(long above, long below)
    {
        Above = above;
        _belowLessOne = below - 1;
    }

    public long Above { get; }

    /// <summary>Always 1 or more.</summary>
    public long Below => _belowLessOne + 1;

    public bool IsWhole => _belowLessOne == 0;

    public bool IsZero => Above == 0;

    public int Sign => Math.Sign(Above);

    /// <summary>The greatest whole number that is not above it.</summary>
    public long Floor => Above >= 0 || IsWhole ? Above / Below : (Above - Below + 1) / Below;

    public static implicit operator Ratio(long whole) => new(whole, 1);

    public static Ratio operator -(Ratio a) => new(-a.Above, a.Below);

    public static Ratio operator +(Ratio a, Ratio b) =>
        a.IsWhole && b.IsWhole ? new(a.Above + b.Above, 1) : Lowest((Int128)a.Above * b.Below + (Int128)b.Above * a.Below, (Int128)a.Below * b.Below);

    public static Ratio operator -(Ratio a, Ratio b) => a + -b;

    public static Ratio operator *(Ratio a, Ratio b) =>
        a.IsWhole && b.IsWhole ? new(a.Above * b.Above, 1) : Lowest((Int128)a.Above * b.Above, (Int128)a.Below * b.Below);

    public static Ratio operator /(Ratio a, Ratio b) =>
        b.IsZero ? throw new DivideByZeroException() : Lowest((Int128)a.Above * b.Below * b.Sign, (Int128)a.Below * Int128.Abs(b.Above));

    public static bool operator <(Ratio a, Ratio b) => a.CompareTo(b) < 0;
    public static bool operator >(Ratio a, Ratio b) => a.CompareTo(b) > 0;
    public static bool operator <=(Ratio a, Ratio b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Ratio a, Ratio b) => a.CompareTo(b) >= 0;

    public static Ratio Abs(Ratio a) => a.Above < 0 ? -a : a;

    public int CompareTo(Ratio other) =>
        IsWhole && other.IsWhole ? Above.CompareTo(other.Above) : ((Int128)Above * other.Below).CompareTo((Int128)other.Above * Below);

    public override string ToString() =>
        IsWhole ? Above.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Above}/{Below}");

    private static Ratio Lowest(Int128 above, Int128 below)
    {
        var (a, b) = (Int128.Abs(above), below);
        while (b != 0) (a, b) = (b, a % b);
        return a == 0 ? default : new((long)(above / a), (long)(below / a));
    }
}
