namespace Throughcare.Equality;

/// <summary>Two groups, and how many of each something is true of. The sides may not be empty for there to be anything to compare.</summary>
public sealed record TwoShares
{
    public TwoShares(int one, int ofOne, int other, int ofOther)
    {
        if (one < 0 || other < 0 || one > ofOne || other > ofOther)
            throw new ArgumentException($"{one} of {ofOne} against {other} of {ofOther} cannot be: a part is more than its whole, or less than nothing.");
        (One, OfOne, Other, OfOther) = (one, ofOne, other, ofOther);
    }

    public int One { get; }

    public int OfOne { get; }

    public int Other { get; }

    public int OfOther { get; }

    public bool Comparable => OfOne > 0 && OfOther > 0;
}

/// <summary>
/// Fisher's exact test and Newcombe's interval for two shares (docs/method/equality.md). Both hold for groups as small as a team, where a chi-squared test does not.
/// </summary>
public static class ExactTest
{
    // Probabilities of tables are compared with this much slack, since equal ones come out of different sums.
    private const double Slack = 1e-7;

    /// <summary>Two-sided: how often chance alone would part people at least as unevenly, everything else as it is.</summary>
    public static double Fisher(TwoShares shares)
    {
        var all = Tables(shares);
        var seen = all[shares.One - Least(shares)];
        return Math.Min(1, all.Where(p => p <= seen * (1 + Slack)).Sum());
    }

    /// <summary>The smallest value that <see cref="Fisher"/> could give with groups of these sizes, whoever was affected. Where it is above the level asked for, no result could have shown a difference (Tarone 1990).</summary>
    public static double LeastAttainable(TwoShares shares)
    {
        var all = Tables(shares);
        var rarest = Math.Min(all[0], all[^1]);
        return Math.Min(1, all.Where(p => p <= rarest * (1 + Slack)).Sum());
    }

    /// <summary>95% interval for the share of the one group less that of the other, from -1 to 1 (Newcombe 1998, method 10, from Wilson's intervals without correction).</summary>
    public static (double Low, double High) Difference(TwoShares shares)
    {
        var (one, low1, high1) = Wilson(shares.One, shares.OfOne);
        var (other, low2, high2) = Wilson(shares.Other, shares.OfOther);
        var difference = one - other;
        return (difference - Math.Sqrt(Square(one - low1) + Square(high2 - other)), difference + Math.Sqrt(Square(high1 - one) + Square(other - low2)));
    }

    private static (double Share, double Low, double High) Wilson(int part, int whole)
    {
        const double z = 1.959963984540054;
        double n = whole, p = part / n;
        var middle = p + z * z / (2 * n);
        var half = z * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        var divisor = 1 + z * z / n;
        return (p, Math.Max(0, (middle - half) / divisor), Math.Min(1, (middle + half) / divisor));
    }

    private static int Least(TwoShares s) => Math.Max(0, s.One + s.Other - s.OfOther);

    /// <summary>The hypergeometric probability of each table with these margins, from the least to the most of the first cell.</summary>
    private static List<double> Tables(TwoShares s)
    {
        var with = s.One + s.Other;
        var most = Math.Min(with, s.OfOne);
        var logs = new List<double>();
        for (var cell = Least(s); cell <= most; cell++)
            logs.Add(LogChoose(s.OfOne, cell) + LogChoose(s.OfOther, with - cell) - LogChoose(s.OfOne + s.OfOther, with));
        return [.. logs.Select(Math.Exp)];
    }

    private static double LogChoose(int from, int take)
    {
        double sum = 0;
        for (var i = 1; i <= take; i++) sum += Math.Log(from - take + i) - Math.Log(i);
        return sum;
    }

    private static double Square(double x) => x * x;
}
