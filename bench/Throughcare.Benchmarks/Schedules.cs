using System.Diagnostics;
using Throughcare.Allocation;
using Throughcare.App.Allocation;
using Throughcare.App.Transfers;
using Throughcare.Solver;
using Throughcare.Transfers;

namespace Throughcare.Benchmarks;

/// <summary>
/// The timetable engine on the worked transfers beside the checkout and on those of our own plan of large-1: above the best known, the proved gap, and when each was reached; then
/// HiGHS on the same instance in the same minutes, where it is installed. The protocol stands in docs/benchmarks.md.
/// </summary>
internal static class Schedules
{
    private sealed record Goal(string Instance, double Seconds, string Target);

    private const string Large = "transfers-large-1", Tight = "transfers-large-1-tight";

    private static readonly Goal[] Goals =
    [
        new("transfers-tiny-1", 2, "0, 0"), new("transfers-small-1", 2, "0, 0"), new("transfers-small-3", 2, "0, 0"),
        new("transfers-dorset-1", 10, "0.5%, 3%"), new("transfers-dorset-1", 60, "0.5%, 1%"), new(Large, 60, "gap 5%"), new(Tight, 60, "gap 5%"),
    ];

    public static IReadOnlyList<Measurement> Run(string checkout)
    {
        var examples = new SharedExamples(checkout, "transfers");
        var peers = new AllocationPeers(Path.Combine(checkout, "bench", "Throughcare.Benchmarks", "transfer_model.py"), SharedExamples.PeerSeconds, withCbc: false);
        var measured = new List<Measurement>();
        foreach (var goals in Goals.Where(g => SharedExamples.Asked(g.Instance)).GroupBy(g => g.Instance))
        {
            var ofPlan = goals.Key is Large or Tight;
            var path = ofPlan ? OfLargePlan(checkout, goals.Key) : examples.Instance(goals.Key);
            var problem = TransferFile.Read(path);
            decimal? known = ofPlan ? null : examples.BestKnown(goals.Key);
            var best = decimal.MaxValue;
            foreach (var goal in goals)
                foreach (var seed in SharedExamples.Seeds)
                {
                    var (total, inWords) = Once(problem, known, goal.Seconds, seed);
                    best = decimal.Min(best, total);
                    Add(measured, $"{goal.Instance}, {problem.Transfers.Count} groups, {goal.Seconds:0} s", $"seed {seed}: {inWords}", goal.Target);
                }
            // Where nobody has published a best sum, the peer is held against ours.
            foreach (var peer in peers.Solve(path)) Add(measured, goals.Key, $"{peer.Name}: {peer.InWords(known ?? best)}{(known is null ? " (ours)" : "")}", "nothing: for comparison");
        }
        return measured;
    }

    // Our own plan of large-1 after a counted amount of work, so that it is the same problem on every machine. The file stays in artifacts, for other solvers to read.
    private static string OfLargePlan(string checkout, string name)
    {
        var problem = InstanceFile.Read(new SharedExamples(checkout, "allocation").Instance("large-1"));
        var plan = Allocator.Solve(problem, StopRule.AfterIterations(8_000_000), seed: 1, threads: 2).Plan ?? throw new InvalidOperationException("large-1 got no plan.");
        var path = Path.Combine(checkout, "artifacts", "bench", name + ".json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        TransferFile.Write(TransfersOfPlan.From(problem, plan, seed: 1, tight: name == Tight), file);
        return path;
    }

    private static void Add(List<Measurement> measured, string what, FormattableString found, string target)
    {
        measured.Add(new(what, Measurement.Say(found), target));
        Console.WriteLine(measured[^1]);
    }

    private static (decimal Total, string InWords) Once(TransferProblem problem, decimal? known, double seconds, int seed)
    {
        var first = new First();
        var answer = Scheduler.Solve(problem, StopRule.AfterSeconds(seconds).Or(StopRule.AtGap(0)), seed, threads: 2, first);
        if (answer.Terms is not { } terms) return (decimal.MaxValue, "no timetable");
        var above = known is { } best ? Measurement.Say($"{(terms.Total - best) / best:0.000%} above the best known") : Measurement.Say($"{terms.Total:0.0} in all");
        return (terms.Total, Measurement.Say($"{above}, gap {answer.Gap:0.000%}, {answer.Seconds:0.0} s, first timetable {first.Seconds:0.00} s, {first.Gaps}, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
    }

    private sealed class First : IProgress<TransferProgress>
    {
        private double _fivePerCent = double.NaN, _onePerCent = double.NaN;

        public double Seconds { get; private set; } = double.NaN;

        public string Gaps => string.Join(", ", new[] { ("5%", _fivePerCent), ("1%", _onePerCent) }.Select(g => double.IsNaN(g.Item2) ? $"no gap of {g.Item1}" : Measurement.Say($"gap of {g.Item1} after {g.Item2:0.0} s")));

        public void Report(TransferProgress value)
        {
            if (double.IsNaN(Seconds) && value.Best is not null) Seconds = value.Seconds;
            if (double.IsNaN(_fivePerCent) && value.Gap <= 0.05m) _fivePerCent = value.Seconds;
            if (double.IsNaN(_onePerCent) && value.Gap <= 0.01m) _onePerCent = value.Seconds;
        }
    }
}
