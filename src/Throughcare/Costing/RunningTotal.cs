using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>
/// Whole pence by month that add up to the whole: each month is the exact total so far, rounded once, less what the months before it
/// were. Totals are fractions of whole numbers, so no rate or ramp is ever cut.
/// </summary>
internal static class RunningTotal
{
    /// <summary>To whole pence, half away from zero; what is below is more than 0.</summary>
    public static Money Rounded(Int128 above, Int128 below)
    {
        var (pence, rest) = Int128.DivRem(Int128.Abs(above), below);
        if (rest >= below - rest) pence++;
        return Money.FromPence((long)(above < 0 ? -pence : pence));
    }

    /// <param name="months">How many months.</param>
    /// <param name="soFar">The exact total after so many of them, as a fraction of pence over <paramref name="below"/>.</param>
    /// <param name="below">What the fractions are of.</param>
    public static IEnumerable<Money> Months(int months, Func<int, Int128> soFar, Int128 below)
    {
        var before = Money.Zero;
        for (var month = 1; month <= months; month++)
        {
            var total = Rounded(soFar(month), below);
            yield return total - before;
            before = total;
        }
    }
}
