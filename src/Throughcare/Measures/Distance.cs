using System.Globalization;

namespace Throughcare.Measures;

/// <summary>A distance along the ground, kept in whole metres. Default zero; never negative. A mile is 1,609.344 m.</summary>
public readonly record struct Distance : IComparable<Distance>
{
    private const decimal MetresPerMile = 1609.344m;

    private Distance(int metres) => Metres = metres;

    public int Metres { get; }

    public decimal Kilometres => Metres / 1000m;

    public decimal Miles => Metres / MetresPerMile;

    public static Distance FromMetres(int metres) =>
        metres >= 0 ? new(metres) : throw new ArgumentOutOfRangeException(nameof(metres), metres, "A distance cannot be negative.");

    public static Distance FromKilometres(decimal km) => FromMetres((int)decimal.Round(km * 1000));

    public static Distance FromMiles(decimal miles) => FromMetres((int)decimal.Round(miles * MetresPerMile));

    public static Distance operator +(Distance a, Distance b) => new(a.Metres + b.Metres);
    public static bool operator <(Distance a, Distance b) => a.Metres < b.Metres;
    public static bool operator >(Distance a, Distance b) => a.Metres > b.Metres;
    public static bool operator <=(Distance a, Distance b) => a.Metres <= b.Metres;
    public static bool operator >=(Distance a, Distance b) => a.Metres >= b.Metres;

    public int CompareTo(Distance other) => Metres.CompareTo(other.Metres);

    public override string ToString() => Kilometres.ToString("0.#", CultureInfo.InvariantCulture) + " km";
}
