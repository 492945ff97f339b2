using System.Globalization;

namespace Throughcare.Measures;

/// <summary>
/// So much per so much, such as weighted children per FTE. Keeps what it was divided from, so that it can be explained.
/// A rate per nothing has no value.
/// </summary>
public readonly record struct Rate(decimal Amount, decimal Per)
{
    /// <summary>The quotient, or null where there is nothing to divide by.</summary>
    public decimal? Value => Per == 0 ? null : Amount / Per;

    /// <summary>One decimal, or "no rate" where there is nothing to divide by.</summary>
    public override string ToString() => Value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "no rate";
}
