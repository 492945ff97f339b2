using System.Diagnostics;
using Throughcare.Allocation;
using Throughcare.App.Allocation;
using Throughcare.Solver;

namespace Throughcare.Benchmarks;

/// <summary>
/// The allocation engine on the worked instances beside the checkout: above the best known, the proved gap, and the first plan; then HiGHS and CBC on the same instance in the same
/// minutes, where they are installed. The protocol stands in docs/benchmarks.md.
/// </summary>
internal static class Allocations
{
    private sealed record Goal(string Instance, double Seconds, string Target);

    private static readonly Goal[] Goals =
    [
        new("tiny-1", 1, "0, 0"), new("tiny-2", 1, "0, 0"), new("tiny-3-tight", 1, "0, 0"),
        new("small-1", 5, "0, 0"), new("small-2", 5, "0, 0"), new("small-3-tight", 5, "0, 0"), new("small-4-local", 5, "0, 0"),
        new("medium-1", 15, "0, 0.5%"), new("medium-2-steady", 15, "0, 0.5%"),
        new("dorset-1", 15, "0.1%, 0.5%"), new("dorset-2-local", 15, "0.1%, 0.5%"), new("dorset-3-tight", 30, "0.3%, 1%"),
        new("oldham-3", 30, "0.1%, 0.5%"), new("oldham-4-local", 30, "0.1%, 0.5%"), new("large-1", 60, "0.2%, 1.5%"),
    ];

    public static IReadOnlyList<Measurement> Run(string checkout)
    {
        var examples = new SharedExamples(checkout, "allocation");
        var peers = new AllocationPeers(Path.Combine(checkout, "bench", "Throughcare.Benchmarks", "allocation_model.py"), SharedExamples.PeerSeconds);
        var measured = new List<Measurement>();
        foreach (var goal in Goals.Where(g => SharedExamples.Asked(g.Instance)))
        {
            var path = examples.Instance(goal.Instance);
            var problem = InstanceFile.Read(path);
            var known = examples.BestKnown(goal.Instance);
            var ours = SharedExamples.Seeds.ConvertAll(seed => Once(problem, known, goal.Seconds, seed));
            foreach (var run in ours) Add(measured, goal, $"seed {run.Seed}: {run.InWords}", goal.Target);
            foreach (var peer in peers.Solve(path))
                Add(measured, goal, $"{peer.Name}: {peer.InWords(known)}; our median {Median(ours):0.0} s is {Median(ours) / Math.Max(0.01, peer.Seconds):0.00} of its time", "nothing: for comparison");
        }
        return measured;
    }

    private static void Add(List<Measurement> measured, Goal goal, FormattableString what, string target)
    {
        measured.Add(new($"{goal.Instance}, {goal.Seconds:0} s", Measurement.Say(what), target));
        Console.WriteLine(measured[^1]);
    }

    private static double Median(List<OneRun> runs) => runs.Select(r => r.Seconds).Order().ElementAt(runs.Count / 2);

    private static OneRun Once(AllocationProblem problem, decimal known, double seconds, int seed)
    {
        var first = new FirstPlan();
        var answer = Allocator.Solve(problem, StopRule.AfterSeconds(seconds).Or(StopRule.AtGap(0)), seed, threads: 2, first);
        return new(seed, answer, known, first.Seconds);
    }

    private sealed record OneRun(int Seed, AllocationAnswer Answer, decimal Known, double FirstPlan)
    {
        public double Seconds => Answer.Seconds;

        public string InWords => Answer.Terms is not { } terms ? "no plan"
            : Measurement.Say($"{(terms.Total - Known) / Known:0.000%} above the best known, gap {Answer.Gap:0.000%}, {Answer.Seconds:0.0} s, first plan {FirstPlan:0.00} s, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
    }

    private sealed class FirstPlan : IProgress<AllocationProgress>
    {
        public double Seconds { get; private set; } = double.NaN;

        public void Report(AllocationProgress value)
        {
            if (double.IsNaN(Seconds) && value.Best is not null) Seconds = value.Seconds;
        }
    }
}
