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

    // Two of these can be multiplied and added in 64 bits, which is many times as quick.
    private bool IsShort => Above is > -(1L << 31) and < 1L << 31 && _belowLessOne < (1L << 31) - 1;

    /// <summary>The greatest whole number that is not above it.</summary>
    public long Floor => Above >= 0 || IsWhole ? Above / Below : (Above - Below + 1) / Below;

    public static implicit operator Ratio(long whole) => new(whole, 1);

    public static Ratio operator -(Ratio a) => new(-a.Above, a.Below);

    public static Ratio operator +(Ratio a, Ratio b) =>
        a.IsWhole && b.IsWhole ? new(a.Above + b.Above, 1)
        : a.IsShort && b.IsShort ? Lowest(a.Above * b.Below + b.Above * a.Below, a.Below * b.Below)
        : Lowest((Int128)a.Above * b.Below + (Int128)b.Above * a.Below, (Int128)a.Below * b.Below);

    public static Ratio operator -(Ratio a, Ratio b) => a + -b;

    public static Ratio operator *(Ratio a, Ratio b) =>
        a.IsWhole && b.IsWhole ? new(a.Above * b.Above, 1)
        : a.IsShort && b.IsShort ? Lowest(a.Above * b.Above, a.Below * b.Below)
        : Lowest((Int128)a.Above * b.Above, (Int128)a.Below * b.Below);

    public static Ratio operator /(Ratio a, Ratio b) =>
        b.IsZero ? throw new DivideByZeroException()
        : a.IsShort && b.IsShort ? Lowest(a.Above * b.Below * b.Sign, a.Below * Math.Abs(b.Above))
        : Lowest((Int128)a.Above * b.Below * b.Sign, (Int128)a.Below * Int128.Abs(b.Above));

    public static bool operator <(Ratio a, Ratio b) => a.CompareTo(b) < 0;
    public static bool operator >(Ratio a, Ratio b) => a.CompareTo(b) > 0;
    public static bool operator <=(Ratio a, Ratio b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Ratio a, Ratio b) => a.CompareTo(b) >= 0;

    public static Ratio Abs(Ratio a) => a.Above < 0 ? -a : a;

    public int CompareTo(Ratio other) =>
        IsWhole && other.IsWhole ? Above.CompareTo(other.Above)
        : IsShort && other.IsShort ? (Above * other.Below).CompareTo(other.Above * Below)
        : ((Int128)Above * other.Below).CompareTo((Int128)other.Above * Below);

    public override string ToString() =>
        IsWhole ? Above.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Above}/{Below}");

    private static Ratio Lowest(long above, long below)
    {
        var (a, b) = (Math.Abs(above), below);
        while (b != 0) (a, b) = (b, a % b);
        return above == 0 ? default : new(above / a, below / a);
    }

    private static Ratio Lowest(Int128 above, Int128 below)
    {
        var (a, b) = (Int128.Abs(above), below);
        while (b != 0) (a, b) = (b, a % b);
        return a == 0 ? default : new((long)(above / a), (long)(below / a));
    }
}
