namespace Throughcare.Solver;

/// <summary>
/// When a search ends: whichever of its parts comes first. A part that is null never ends it. Only iterations (and the gap)
/// give the same answer on every machine; seconds are for people who wait.
/// </summary>
public sealed record StopRule
{
    /// <summary>Seconds of wall clock.</summary>
    public double? Seconds { get; private init; }

    /// <summary>Moves tried and bounds worked out, together.</summary>
    public long? Iterations { get; private init; }

    /// <summary>Proved gap as a share of the objective: 0.005 is 0.5%. Zero runs until the plan is proved to be the best.</summary>
    public decimal? Gap { get; private init; }

    public static StopRule AfterSeconds(double seconds) => seconds > 0
        ? new() { Seconds = seconds }
        : throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A search needs some time: give more than 0 seconds.");

    public static StopRule AfterIterations(long iterations) => iterations > 0
        ? new() { Iterations = iterations }
        : throw new ArgumentOutOfRangeException(nameof(iterations), iterations, "A search needs at least 1 iteration.");

    public static StopRule AtGap(decimal gap) => gap is >= 0 and < 1
        ? new() { Gap = gap }
        : throw new ArgumentOutOfRangeException(nameof(gap), gap, "A gap is a share from 0 up to 1: 0.005 is 0.5%.");

    /// <summary>Ends when the first of the two would.</summary>
    public StopRule Or(StopRule other) => new()
    {
        Seconds = Least(Seconds, other.Seconds),
        Iterations = Least(Iterations, other.Iterations),
        Gap = Gap is { } a && other.Gap is { } b ? decimal.Max(a, b) : Gap ?? other.Gap,
    };

    public override string ToString() => string.Join(" or ", Parts().DefaultIfEmpty("never"));

    private IEnumerable<string> Parts()
    {
        if (Seconds is { } s) yield return FormattableString.Invariant($"after {s:0.##} seconds");
        if (Iterations is { } n) yield return FormattableString.Invariant($"after {n} iterations");
        if (Gap is { } g) yield return FormattableString.Invariant($"at a gap of {g:0.###%}");
    }

    private static T? Least<T>(T? a, T? b) where T : struct, IComparable<T> =>
        a is { } x && b is { } y ? (x.CompareTo(y) <= 0 ? x : y) : a ?? b;
}
