using System.Globalization;
using Throughcare.Calendar;

namespace Throughcare.Measures;

/// <summary>
/// An amount of money before it is rounded: a whole number of parts of a penny so small that a twelfth of a year's pay, days of a
/// month, hundredths of a full-time worker and two rates on top of each other are all whole. So twelve months are exactly a year, and
/// a post that is split costs exactly what it did. It is rounded once, where a figure is shown (<see cref="Rounded"/>). Default £0.
/// </summary>
public readonly record struct ExactMoney : IComparable<ExactMoney>
{
    // 12 months x 377,580 parts of a month x 100 hundredths x two rates in millionths. 2^127 / this leaves room for £3.7 million billion.
    private const long PartsPerRateAndTime = 12L * MonthPart.Denominator * 100 * 1_000;
    private static readonly Int128 PartsPerPenny = (Int128)PartsPerRateAndTime * 1_000_000_000;

    private readonly Int128 _parts;

    private ExactMoney(Int128 parts) => _parts = parts;

    public static ExactMoney Zero => default;

    public bool IsZero => _parts == 0;

    public static ExactMoney From(Money money) => new(PartsPerPenny * money.Pence);

    public static implicit operator ExactMoney(Money money) => From(money);

    /// <summary>
    /// What somebody who costs so much a full-time year costs in (part of) one month, at a share and a second share of it: pay, FTE,
    /// time, rate, rate. The quick way for the inner loop; the same as the products one after the other.
    /// </summary>
    public static ExactMoney OfMonth(long hundredthPenceAYear, MonthPart part, Proportion rate, Proportion further) =>
        new(Math.BigMul(hundredthPenceAYear, (long)part.Parts * rate.Millionths) * further.Millionths);

    /// <summary>So many above for so many below, such as 7 of 12 months; what cannot be kept exactly is an error and never a rounded amount.</summary>
    public ExactMoney Times(long above, long below)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(below);
        var product = _parts * above;
        var (whole, rest) = Int128.DivRem(product, below);
        return rest == 0 ? new(whole) : throw new ArithmeticException($"{this} times {above}/{below} is not a whole number of parts. Multiply by fewer rates, or round first.");
    }

    public static ExactMoney operator *(ExactMoney a, long times) => new(a._parts * times);
    public static ExactMoney operator *(ExactMoney a, Fte fte) => a.Times(fte.Hundredths, 100);
    public static ExactMoney operator *(ExactMoney a, Proportion rate) => a.Times(rate.Millionths, 1_000_000);

    /// <summary>A year's amount to (part of) one of its months.</summary>
    public ExactMoney ForMonth(MonthPart part) => Times(part.Parts, 12L * MonthPart.Denominator);

    public static ExactMoney operator +(ExactMoney a, ExactMoney b) => new(a._parts + b._parts);
    public static ExactMoney operator -(ExactMoney a, ExactMoney b) => new(a._parts - b._parts);
    public static ExactMoney operator -(ExactMoney a) => new(-a._parts);
    public static bool operator <(ExactMoney a, ExactMoney b) => a._parts < b._parts;
    public static bool operator >(ExactMoney a, ExactMoney b) => a._parts > b._parts;
    public static bool operator <=(ExactMoney a, ExactMoney b) => a._parts <= b._parts;
    public static bool operator >=(ExactMoney a, ExactMoney b) => a._parts >= b._parts;

    /// <summary>To whole pence, half away from zero: once, at the figure.</summary>
    public Money Rounded
    {
        get
        {
            if (_parts == 0) return Money.Zero;
            var (pence, rest) = Int128.DivRem(Int128.Abs(_parts), PartsPerPenny);
            if (rest >= PartsPerPenny - rest) pence++;
            return Money.FromPence((long)(_parts < 0 ? -pence : pence));
        }
    }

    public int CompareTo(ExactMoney other) => _parts.CompareTo(other._parts);

    /// <summary>In pounds with six decimals, for a programmer; people are shown <see cref="Rounded"/>.</summary>
    public override string ToString() => ((decimal)(_parts / (PartsPerPenny / 10_000)) / 1_000_000m).ToString("£#,0.00####;-£#,0.00####", CultureInfo.InvariantCulture);
}
