namespace Throughcare.Caseload;

/// <summary>How a measure is spread over workers or managers: the middle, the mean and the largest. All null for nobody.</summary>
public sealed record Spread
{
    public required int Of { get; init; }

    public required decimal? Mean { get; init; }

    /// <summary>The middle one; the mean of the two in the middle where the number is even.</summary>
    public required decimal? Median { get; init; }

    public required decimal? Largest { get; init; }

    public required decimal? Smallest { get; init; }

    public static Spread Over(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToArray();
        var n = sorted.Length;
        return n == 0
            ? new() { Of = 0, Mean = null, Median = null, Largest = null, Smallest = null }
            : new() { Of = n, Mean = sorted.Sum() / n, Median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2, Largest = sorted[^1], Smallest = sorted[0] };
    }
}
