namespace Throughcare.Equality;

/// <summary>What figures can say of a group.</summary>
public enum EvidenceVerdict
{
    /// <summary>Chance alone would seldom part people so unevenly. It prompts a look and proves no cause.</summary>
    Difference,

    /// <summary>The numbers are large enough to say that no difference of any size is there.</summary>
    NoDifference,

    /// <summary>Neither can be said. Nothing seen is not the same as nothing there.</summary>
    TooFewToTell,
}

/// <summary>When a difference is said to be seen, and when to be absent. Defaults are conventions, not law; a council may set others.</summary>
public sealed record EvidenceRule
{
    /// <summary>A difference is seen where chance would do as much less often than this.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>A difference of this many percentage points would matter; it is said to be absent only where the interval excludes it both ways.</summary>
    public int Margin { get; init; } = 20;

    /// <summary>With fewer people than this on either side nothing is said, whatever the test gives.</summary>
    public int Fewest { get; init; } = 5;

    /// <summary>The level for each of some groups of one heading, so that many groups do not find a difference by being many: only those count that could reach it at all (Tarone 1990).</summary>
    internal double LevelOf(IReadOnlyList<TwoShares> groups)
    {
        var attainable = groups.Where(Enough).Select(ExactTest.LeastAttainable).ToList();
        var times = 1;
        while (attainable.Count(p => p < Level / times) > times) times++;
        return Level / times;
    }

    internal EvidenceVerdict Of(TwoShares shares, double level)
    {
        if (!Enough(shares)) return EvidenceVerdict.TooFewToTell;
        if (ExactTest.Fisher(shares) < level) return EvidenceVerdict.Difference;
        var (low, high) = ExactTest.Difference(shares);
        return low > -Margin / 100.0 && high < Margin / 100.0 ? EvidenceVerdict.NoDifference : EvidenceVerdict.TooFewToTell;
    }

    private bool Enough(TwoShares shares) => shares.OfOne >= Fewest && shares.OfOther >= Fewest;
}
