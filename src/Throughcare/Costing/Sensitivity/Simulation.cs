using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Solver;

namespace Throughcare.Costing;

/// <summary>A quantile of the answers: so many in a hundred are at or below it.</summary>
public sealed record Quantile(int Percent, Money Answer);

/// <summary>
/// All assumptions drawn at once, many times, from a seed: the same seed gives the same numbers for ever. Each assumption draws from a stream of its own and
/// independently of the others, which is said where it is shown. Quantiles are answers that were drawn (nearest rank), not between them.
/// </summary>
public sealed record Simulation
{
    public const int MostRuns = 100_000;

    public required int Seed { get; init; }

    /// <summary>How many draws.</summary>
    public required int Runs { get; init; }

    public required IReadOnlyList<Quantile> Quantiles { get; init; }

    public required Money Mean { get; init; }

    /// <summary>How many draws came to £0 or more.</summary>
    public required Percentage AtLeastZero { get; init; }

    public static Simulation Of(IReadOnlyList<Assumption> assumptions, Func<IReadOnlyList<decimal>, Money> answer, int runs, int seed)
    {
        Ranges.Refuse(assumptions);
        if (runs is < 1 or > MostRuns) throw new RefusedException(CostingFinding.Wrong("simulation-runs", "simulation", $"{runs:#,0} draws were asked for.", runs.ToString(), $"Ask for 1 to {MostRuns:#,0}."));
        SeededRandom[] random = [.. assumptions.Select((_, i) => new SeededRandom(seed, i))];
        var (answers, values) = (new long[runs], new decimal[assumptions.Count]);
        for (var run = 0; run < runs; run++)
        {
            for (var i = 0; i < values.Length; i++) values[i] = Draw(assumptions[i], random[i].NextUnit());
            answers[run] = answer(values).Pence;
        }
        Array.Sort(answers);
        return new()
        {
            Seed = seed,
            Runs = runs,
            Quantiles = [.. new[] { 5, 10, 25, 50, 75, 90, 95 }.Select(p => new Quantile(p, Money.FromPence(answers[(int)(((long)runs * p + 99) / 100) - 1])))],
            Mean = RunningTotal.Rounded(answers.Aggregate((Int128)0, (sum, a) => sum + a), runs),
            AtLeastZero = new(answers.Count(a => a >= 0), runs),
        };
    }

    // By the inverse of the distribution; the result is the nearest step, or of a uniform one each step as often.
    private static decimal Draw(Assumption a, double unit)
    {
        if (a.Steps == 0) return a.Low;
        if (a.DrawnAs == DrawnAs.Uniform) return a.At(Math.Min(a.Steps, (long)(unit * (a.Steps + 1))));
        var (range, below, above) = ((double)a.Steps, (double)((a.Base - a.Low) / a.Step), (double)((a.High - a.Base) / a.Step));
        var step = unit * range < below ? Math.Sqrt(unit * range * below) : range - Math.Sqrt((1 - unit) * range * above);
        return a.At(Math.Clamp((long)Math.Round(step, MidpointRounding.AwayFromZero), 0, a.Steps));
    }
}
