using System.Globalization;

namespace Throughcare.Measures;

/// <summary>
/// A share that always keeps its two counts: 42% is never shown without "189 of 450". Whole is zero or more, part from
/// zero to whole. A share of nothing has no value.
/// </summary>
public readonly record struct Percentage
{
    public Percentage(int part, int whole)
    {
        if (whole < 0) throw new ArgumentOutOfRangeException(nameof(whole), whole, "The whole cannot be negative.");
        if (part < 0 || part > whole) throw new ArgumentOutOfRangeException(nameof(part), part, $"The part must be from 0 to {whole}.");
        Part = part;
        Whole = whole;
    }

    public int Part { get; }

    public int Whole { get; }

    /// <summary>From 0 to 100, or null where the whole is 0.</summary>
    public decimal? Value => Whole == 0 ? null : 100m * Part / Whole;

    public Percentage Rest => new(Whole - Part, Whole);

    /// <summary>"42% (189 of 450)", rounded half away from zero; "none of 0" where there is nothing to share.</summary>
    public override string ToString() => Value is { } value
        ? $"{decimal.Round(value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture)}% ({Part:#,0} of {Whole:#,0})"
        : "none of 0";
}
