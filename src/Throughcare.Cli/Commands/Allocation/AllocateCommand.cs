using System.CommandLine;
using System.Globalization;
using Throughcare.Allocation;
using Throughcare.App.Allocation;
using Throughcare.Solver;

namespace Throughcare.Cli.Commands.Allocation;

/// <summary>
/// <c>allocate INSTANCE.json</c>: one planning problem solved, with its proved bound. Ends with 0 for a plan, 1 for a file with errors,
/// 3 where no plan fits (or none was found), 130 when stopped by the user, who keeps the best plan so far.
/// </summary>
internal static class AllocateCommand
{
    private const double DefaultSeconds = 15;

    public static Command Create()
    {
        var instance = new Argument<FileInfo>("INSTANCE") { Description = "The planning problem, in JSON." };
        var output = new Option<FileInfo?>("--out") { Description = "Write the solution to this file." };
        var seconds = new Option<double?>("--seconds") { Description = $"Stop after so many seconds. {DefaultSeconds} unless an iteration count is given." };
        var iterations = new Option<long?>("--iterations") { Description = "Stop after so many moves and bounds: the same plan on every machine." };
        var seed = new Option<int>("--seed") { Description = "Seed of the search.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "1 or 2; the plan is the same for the same iteration count.", DefaultValueFactory = _ => Math.Min(2, Environment.ProcessorCount) };
        var near = new Option<FileInfo?>("--near") { Description = "Keep near the plan in this solution: every departure has a price." };
        var perChild = new Option<decimal>("--per-child") { Description = "With --near: the price for each child with another worker.", DefaultValueFactory = _ => 3 };
        var perWorker = new Option<decimal>("--per-worker") { Description = "With --near: the price for each worker in another team.", DefaultValueFactory = _ => 5 };
        var gap = new Option<decimal?>("--gap") { Description = "Stop at this proved gap: 0.005 is 0.5%." };
        var asJson = new Option<bool>("--json") { Description = "Print the solution as JSON." };
        seconds.Must(s => s is null or > 0 and < double.PositiveInfinity, "Give --seconds more than 0.");
        iterations.Must(n => n is null or > 0, "Give --iterations of 1 or more.");
        seed.Must(_ => true, "Give --seed as a whole number.");
        perChild.Must(p => p is >= 0 and <= AllocationPrices.Largest, $"Give --per-child as a price from 0 to {AllocationPrices.Largest}.");
        perWorker.Must(p => p is >= 0 and <= AllocationPrices.Largest, $"Give --per-worker as a price from 0 to {AllocationPrices.Largest}.");
        threads.Must(n => n is 1 or 2, "Give --threads as 1 or 2.");
        gap.Must(g => g is null or >= 0 and < 1, "Give --gap as a share from 0 up to 1: 0.005 is 0.5%.");

        var command = new Command("allocate", "Solve one planning problem: the team of every worker and the worker of every child.")
        {
            instance, output, seconds, iterations, seed, threads, gap, near, perChild, perWorker, asJson,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(instance)!, parsed.GetValue(near), parsed.GetValue(perChild), parsed.GetValue(perWorker), parsed.GetValue(output), Stop(parsed.GetValue(seconds), parsed.GetValue(iterations), parsed.GetValue(gap)),
            parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(asJson), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel)));
        return command;
    }

    private static StopRule Stop(double? seconds, long? iterations, decimal? gap)
    {
        var stop = iterations is { } n ? StopRule.AfterIterations(n) : StopRule.AfterSeconds(seconds ?? DefaultSeconds);
        if (iterations is not null && seconds is { } limit) stop = stop.Or(StopRule.AfterSeconds(limit));
        return gap is { } share ? stop.Or(StopRule.AtGap(share)) : stop;
    }

    private static int Run(FileInfo instance, FileInfo? near, decimal perChild, decimal perWorker, FileInfo? output, StopRule stop, int seed, int threads, bool asJson, TextWriter results, TextWriter progress, CancellationToken cancel)
    {
        var problem = InstanceFile.Read(instance.FullName);
        var before = near is null ? null : PlanFile.Whole(near.FullName, problem);
        if (before is not null) problem = problem with { Published = new() { Plan = before, PerChild = perChild, PerWorker = perWorker } };
        var answer = Clashes.Explain(problem, Allocator.Solve(problem, stop, seed, threads, new PlainLines(progress), cancel), stop.Seconds ?? Clashes.Seconds, cancel);
        var solution = SolutionFile.ToJson(problem, answer);
        if (output is not null) File.WriteAllText(output.FullName, solution);
        if (asJson) results.Write(solution);
        else Print(problem, answer, results);
        if (!asJson && before is not null && answer.Plan is { } plan) CompareCommand.Write(PlanDifference.Of(problem, before, plan), children: true, results);
        return answer.NoPlanFits || (answer.Plan is null && !cancel.IsCancellationRequested) ? Ending.NoPlan : cancel.IsCancellationRequested ? Ending.Stopped : Ending.Done;
    }

    private static void Print(AllocationProblem problem, AllocationAnswer answer, TextWriter results)
    {
        if (answer.NoPlanFits)
        {
            results.WriteLine($"No plan fits {problem.Name}:");
            ClashText.Write(answer, results, "  ");
            return;
        }
        if (answer.Terms is not { } terms)
        {
            results.WriteLine($"No plan was found for {problem.Name} before the search was stopped, and it was not proved that none fits. Give it longer.");
            return;
        }
        results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{problem.Name}: {terms.Total:0.######}, proved to be at least {answer.Bound:0.######} (no plan under these rules does better by more than {answer.Gap:0.###%})"));
        foreach (var (name, value) in terms.ByName()) results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-14}{value,14:0.######}"));
        results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {answer.Seconds:0.0} seconds, {answer.Iterations} iterations, seed {answer.Seed}"));
    }

    // A line when something better is known, at most one a second; on the thread that reports, so that lines keep their order.
    private sealed class PlainLines(TextWriter progress) : IProgress<AllocationProgress>
    {
        private double _last = -1;

        public void Report(AllocationProgress value)
        {
            if (value.Seconds - _last < 1) return;
            _last = value.Seconds;
            var best = value.Best is { } terms ? terms.Total.ToString("0.00", CultureInfo.InvariantCulture) : "no plan yet";
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Seconds,6:0.0} s  best {best}  at least {value.Bound:0.00}  gap {value.Gap:0.00%}  {value.Doing}"));
        }
    }
}
