using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Throughcare.App.Transfers;
using Throughcare.Solver;
using Throughcare.Transfers;

namespace Throughcare.Benchmarks;

/// <summary>
/// The timetable engine on the worked transfers beside the checkout: above the best known, the proved gap, and when each was reached; then HiGHS on the same instance in the
/// same minutes, where it is installed. The protocol stands in docs/benchmarks.md.
/// </summary>
internal static class Schedules
{
    private sealed record Goal(string Instance, double Seconds, string Target);

    private static readonly Goal[] Goals =
    [
        new("transfers-tiny-1", 2, "0, 0"), new("transfers-small-1", 2, "0, 0"), new("transfers-small-3", 2, "0, 0"),
        new("transfers-dorset-1", 10, "0.5%, 3%"), new("transfers-dorset-1", 60, "0.5%, 1%"),
    ];

    public static IReadOnlyList<Measurement> Run(string checkout)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("THROUGHCARE_SHARED") ?? Path.Combine(Directory.GetParent(checkout)!.FullName, "shared"), "examples", "transfers");
        if (!Directory.Exists(folder)) throw new InvalidOperationException($"The instances are not in {folder}. Set THROUGHCARE_SHARED to the folder that holds examples/transfers.");
        var only = Environment.GetEnvironmentVariable("THROUGHCARE_BENCH_INSTANCES")?.Split(',');
        var seeds = (Environment.GetEnvironmentVariable("THROUGHCARE_BENCH_SEEDS") ?? "1,2,3").Split(',').Select(int.Parse).ToList();
        var peerSeconds = double.Parse(Environment.GetEnvironmentVariable("THROUGHCARE_BENCH_PEER_SECONDS") ?? "600", CultureInfo.InvariantCulture);
        var peers = new AllocationPeers(Path.Combine(checkout, "bench", "Throughcare.Benchmarks", "transfer_model.py"), peerSeconds, withCbc: false);
        var measured = new List<Measurement>();
        foreach (var goals in Goals.Where(g => only is null || only.Contains(g.Instance)).GroupBy(g => g.Instance))
        {
            var path = Path.Combine(folder, "instances", goals.Key + ".json");
            var problem = TransferFile.Read(path);
            using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected", goals.Key + ".json")));
            var known = expected.RootElement.GetProperty("objective").GetDecimal();
            foreach (var goal in goals)
                foreach (var seed in seeds) Add(measured, $"{goal.Instance}, {goal.Seconds:0} s", $"seed {seed}: {Once(problem, known, goal.Seconds, seed)}", goal.Target);
            foreach (var peer in peers.Solve(path)) Add(measured, goals.Key, $"{peer.Name}: {peer.InWords(known)}", "nothing: for comparison");
        }
        return measured;
    }

    private static void Add(List<Measurement> measured, string what, FormattableString found, string target)
    {
        measured.Add(new(what, Measurement.Say(found), target));
        Console.WriteLine(measured[^1]);
    }

    private static string Once(TransferProblem problem, decimal known, double seconds, int seed)
    {
        var first = new First();
        var answer = Scheduler.Solve(problem, StopRule.AfterSeconds(seconds).Or(StopRule.AtGap(0)), seed, threads: 2, first);
        return answer.Terms is not { } terms ? "no timetable"
            : Measurement.Say($"{(terms.Total - known) / known:0.000%} above the best known, gap {answer.Gap:0.000%}, {answer.Seconds:0.0} s, first timetable {first.Seconds:0.00} s, gap of 1% after {first.OnePerCent:0.0} s, {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
    }

    private sealed class First : IProgress<TransferProgress>
    {
        public double Seconds { get; private set; } = double.NaN;
        public double OnePerCent { get; private set; } = double.NaN;

        public void Report(TransferProgress value)
        {
            if (double.IsNaN(Seconds) && value.Best is not null) Seconds = value.Seconds;
            if (double.IsNaN(OnePerCent) && value.Gap <= 0.01m) OnePerCent = value.Seconds;
        }
    }
}
