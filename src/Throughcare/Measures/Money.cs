using System.Globalization;

namespace Throughcare.Measures;

/// <summary>Pounds sterling, kept in whole pence, so that sums are exact. Default £0. Negative is a saving or a credit.</summary>
public readonly record struct Money : IComparable<Money>
{
    private Money(long pence) => Pence = pence;

    /// <summary>The value in pence.</summary>
    public long Pence { get; }

    public static Money Zero => default;

    public decimal Pounds => Pence / 100m;

    public static Money FromPence(long pence) => new(pence);

    /// <summary>From pounds; part of a penny is rounded, half away from zero.</summary>
    public static Money FromPounds(decimal pounds) => new((long)decimal.Round(pounds * 100, MidpointRounding.AwayFromZero));

    public static Money operator +(Money a, Money b) => new(a.Pence + b.Pence);
    public static Money operator -(Money a, Money b) => new(a.Pence - b.Pence);
    public static bool operator <(Money a, Money b) => a.Pence < b.Pence;
    public static bool operator >(Money a, Money b) => a.Pence > b.Pence;
    public static bool operator <=(Money a, Money b) => a.Pence <= b.Pence;
    public static bool operator >=(Money a, Money b) => a.Pence >= b.Pence;

    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>"£1,234.56", or "£1,234" when there are no pence; a minus before the pound sign.</summary>
    public override string ToString()
    {
        var format = Pence % 100 == 0 ? "#,0" : "#,0.00";
        return (Pence < 0 ? "-£" : "£") + Math.Abs(Pounds).ToString(format, CultureInfo.InvariantCulture);
    }
}
